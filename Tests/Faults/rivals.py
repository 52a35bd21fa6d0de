"""Runs that start together, and readers while one runs."""

import threading
import time

from night import Broken, need

# The run that holds the lock waits at its first flush, so that the others find it there.
LINGER = 2500


def wait_for_holder(trial, process):
    """Waits until a run holds the lock: it says so, and has made its folder."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        told = trial.bench.call(["status", trial.home])
        if f"process {process.pid}" in told.out:
            return
        time.sleep(0.02)
    raise Broken("status never told who runs")


def together(trial):
    """Two or ten runs start together: one runs, the others end with 75 and name it."""
    trial.open_home(trial.number % 2)
    count = (2, 10)[trial.number // 2 % 2]
    rules = [f"sync:{trial.home}:1:1:sleep{LINGER * (1 if count == 2 else 3)}"]
    began = time.monotonic()
    runs = [trial.start(rules) for _ in range(count)]
    ended = [(run.pid, trial.bench.wait(run, began)) for run in runs]
    winners = [pid for pid, done in ended if done.code == 0]
    need(len(winners) == 1, f"{len(winners)} of {count} ran: {[str(done) for _, done in ended]}")
    for _, done in ended:
        if done.code != 0:
            trial.check_failure(done, {75})
            need(f"process {winners[0]}" in done.err, f"does not name process {winners[0]}: {done}")
    need(trial.check_published(), "nothing is published")
    trial.check_all()


def killed_holder(trial):
    """The one who holds the lock is killed while others want it: the next one runs at once."""
    trial.open_home(trial.number % 2)
    holder = trial.start([f"sync:{trial.home}:1:1:sleep60000"])
    wait_for_holder(trial, holder)
    done = trial.run()
    trial.check_failure(done, {75})
    holder.kill()
    holder.communicate()
    trial.check_free()
    trial.check_all()


def readers(trial):
    """`status`, `verify` and `explain` while a run comes to its end and is published."""
    trial.open_home(1)
    pair = trial.a_pair()
    words = [["status", trial.home], ["verify", f"{trial.home}/current"], ["explain", f"{trial.home}/current", *pair]]
    faults, calls = [], [0]
    over = threading.Event()

    def read(arguments):
        while not over.is_set():
            done = trial.bench.call(arguments)
            calls[0] += 1
            if done.code != 0 or done.err:
                faults.append(f"{arguments[0]}: {done} {done.out[:200]}")

    threads = [threading.Thread(target=read, args=(arguments,)) for arguments in words]
    for thread in threads:
        thread.start()
    done = trial.run()
    over.set()
    for thread in threads:
        thread.join()
    need(done.code == 0, f"the run among readers: {done}")
    need(not faults, f"{len(faults)} of {calls[0]} readers: {faults[:2]}")
    need(trial.check_published(), "nothing is published")
    trial.check_all()


def every_rival(trial):
    (together, killed_holder, readers, together)[trial.number % 4](trial)


KINDS = {"rival": (every_rival, 16, "runs that start together, and readers beside them")}
