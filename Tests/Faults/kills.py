"""kill -9, TERM and INT: at moments of the clock, and at the calls that commit."""

import signal
import time

from night import need

# The calls that change what a home holds, and those between them.
COMMITS = ("rename", "link", "unlink", "mkdir", "truncate")
OTHERS = ("write", "fwrite", "sync", "open", "close", "read", "stat", "list")


def at_a_moment(trial):
    """Killed at a moment spread evenly over a night; every other home has a night published."""
    trial.open_home(trial.number % 2)
    moment = trial.chance.uniform(0.01, 0.99) * trial.bench.seconds
    process = trial.start()
    time.sleep(moment)
    process.kill()
    process.communicate()
    trial.told.append(trial.stage())
    trial.check_all()


def at_a_call(trial):
    """Killed just before or just after one of the calls on the home: each that commits, then any."""
    depth = trial.number // 2 % 2
    trial.open_home(depth)
    counts = trial.bench.counts[depth]
    commits = [(call, turn) for call in COMMITS for turn in range(1, counts[call] + 1)]
    place = trial.number // 4
    if place < len(commits):
        call, turn = commits[place]
    else:
        call = trial.chance.choice([call for call in OTHERS if counts[call] > 0])
        turn = trial.chance.randint(1, counts[call])
    when = ("kill", "done")[trial.number % 2]
    done = trial.run([f"{call}:{trial.home}:{turn}:1:{when}9"])
    trial.told.append(f"{'at' if done.code == -9 else 'never at'} a {call}")
    need(done.code in (-9, 0), f"{call} {turn}: {done}")
    trial.check_all()


def by_a_signal(trial):
    """TERM and INT end a run within a second; what it says is one line, if any."""
    trial.open_home(trial.number % 2)
    sent = (signal.SIGTERM, signal.SIGINT)[trial.number // 2 % 2]
    process = trial.start()
    time.sleep(trial.chance.uniform(0.05, 0.95) * trial.bench.seconds)
    process.send_signal(sent)
    began = time.monotonic()
    done = trial.bench.wait(process, began, limit=60)
    trial.told.append(f"exit {done.code}")
    if done.code != 0:
        need(done.code in (-sent, 128 + sent), f"{sent.name}: {done}")
        need(len(done.err.strip().splitlines()) <= 1, f"{sent.name}: {done}")
        # On a machine that is busy elsewhere a second is stretched with everything else.
        limit = max(1.0, trial.bench.seconds)
        need(done.seconds <= limit, f"{sent.name}: ended only after {done.seconds:.1f} s")
    trial.check_all()


KINDS = {
    "kill": (at_a_moment, 200, "kill -9 at seeded moments"),
    "commit": (at_a_call, 160, "kill -9 just before or after a call on the home"),
    "signal": (by_a_signal, 16, "TERM and INT at seeded moments"),
}
