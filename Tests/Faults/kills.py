"""kill -9, TERM, INT and HUP: at moments of the clock, and at the calls that commit."""

import os
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


def again_and_again(trial):
    """Killed twice or thrice in a row: each run goes on from what the one before it had finished."""
    trial.open_home(trial.number % 2)
    for turn in range(2 + trial.number // 2 % 2):
        if turn == 0:
            # Far enough for stages to be finished.
            call, at = "rename", trial.chance.randint(4, 9)
        else:
            # Taking over is links, into folders that are renamed.
            call = trial.chance.choice(["link", "link", "rename", "mkdir", "unlink", "sync", "read", "write"])
            at = trial.chance.randint(1, {"link": 30, "rename": 12, "mkdir": 10, "unlink": 30}.get(call, 60))
        done = trial.run([f"{call}:{trial.home}:{at}:1:{trial.chance.choice(['kill', 'done'])}9"])
        need(done.code in (-9, 0), f"{call} {at}: {done}")
        trial.told.append(f"{'at' if done.code == -9 else 'never at'} a {call}")
        trial.check_free()
        trial.check_published()
    trial.check_rerun()


def while_it_tidies(trial):
    """Killed while it removes the runs that are no longer kept: none is left that looks whole and is not."""
    trial.open_home(3)
    call = ("unlink", "unlink", "rename", "unlink")[trial.number % 4]
    first = trial.bench.counts[3][call]
    at = trial.chance.randint(max(1, first - 3), first + (4 if call == "rename" else 200))
    arguments = [*trial.bench.arguments(trial.home, 3), "--keep", "1"]
    done = trial.bench.call(arguments, [f"{call}:{trial.home}:{at}:1:{trial.chance.choice(['kill', 'done'])}9"])
    trial.told.append(f"{'at' if done.code == -9 else 'never at'} a {call}")
    need(done.code in (-9, 0), f"{call} {at}: {done}")
    for name in os.listdir(trial.home):
        if os.path.exists(f"{trial.home}/{name}/manifest.json") and not name.endswith((".partial", ".failed")):
            told = trial.bench.call(["verify", f"{trial.home}/{name}"])
            need(told.code == 0, f"{name} does not verify: {told} {told.out[:300]}")
    trial.check_all()


def by_a_signal(trial):
    """TERM, INT and HUP end a run within a second; what it says is one line, if any."""
    trial.open_home(trial.number // 3 % 2)
    sent = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[trial.number % 3]
    # Each flush is made to last, so that the moments fall within the night on any machine.
    flush = 0.02
    process = trial.start([f"sync:{trial.home}:1:0:sleep{int(flush * 1000)}"])
    time.sleep(trial.chance.uniform(0.1, 0.9) * trial.bench.counts[trial.depth]["sync"] * flush)
    process.send_signal(sent)
    began = time.monotonic()
    done = trial.bench.wait(process, began, limit=60)
    trial.told.append(f"exit {done.code}")
    if done.code != 0:
        need(done.code in (-sent, 128 + sent), f"{sent.name}: {done}")
        need(len(done.err.strip().splitlines()) <= 1, f"{sent.name}: {done}")
        need(done.seconds <= 1, f"{sent.name}: ended only after {done.seconds:.1f} s")
    trial.check_all()


KINDS = {
    "kill": (at_a_moment, 200, "kill -9 at seeded moments"),
    "commit": (at_a_call, 160, "kill -9 just before or after a call on the home"),
    "again": (again_and_again, 60, "killed twice or thrice in a row, while it takes over what is finished"),
    "keep": (while_it_tidies, 24, "killed while it removes the runs that are no longer kept"),
    "signal": (by_a_signal, 18, "TERM, INT and HUP at seeded moments"),
}
