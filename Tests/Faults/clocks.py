"""A wall clock that jumps, runs behind, or stands still."""

import re
import time

from night import current, manifest, need


def sane_status(trial, name):
    """`status` tells the newest run as the current one, and no time that is none."""
    told = trial.bench.call(["status", trial.home])
    need(told.code == 0, f"status: {told}")
    lines = told.out.splitlines()
    marked = [line for line in lines if line.startswith("* ")]
    need(len(marked) == 1 and name in marked[0], f"status marks {marked}, not {name}")
    need(not re.search(r"-\d+:\d\d", told.out), f"status tells a negative time: {told.out}")


def check_night(trial, done):
    need(done.code == 0 and done.err == "", f"{done}")
    name = done.folder.rsplit("/", 1)[1]
    need(current(trial.home) == name, f"current is {current(trial.home)}, not {name}")
    trial.check_bytes(name)
    trial.old, trial.depth = name, trial.depth + 1
    sane_status(trial, name)


def jumps(trial):
    """The clock jumps an hour forward or back at some call of the night; so do all that hang on it."""
    trial.open_home(trial.number % 2)
    by = trial.chance.choice([3600, -3600])
    turn = trial.chance.randint(1, trial.bench.counts[trial.depth]["sync"])
    trial.told.append("forward" if by > 0 else "back")
    check_night(trial, trial.run([f"sync:{trial.home}:{turn}:1:clock{by}"]))
    trial.check_rerun()


def starts_early(trial):
    """A run starts, by the clock, before the one that is published."""
    trial.open_home(1)
    by = trial.chance.choice([-60, -3600, -86400, -400 * 86400])
    check_night(trial, trial.run(FAULT_CLOCK=str(by)))
    told = manifest(f"{trial.home}/{current(trial.home)}")
    need(told["timings"]["ended"] >= told["timings"]["started"], "it ended before it started")
    trial.check_rerun()


def starts_again(trial):
    """Runs that start within one second, or whose second was taken by a failed or killed one, do not collide."""
    trial.open_home(0)
    second = f"@{int(time.time()) - 7200}"
    check_night(trial, trial.run(FAULT_CLOCK=second))
    killed = trial.run([f"rename:{trial.home}:{trial.chance.randint(1, 6)}:1:kill9"], FAULT_CLOCK=second)
    need(killed.code == -9, f"was to be killed: {killed}")
    check_night(trial, trial.run(FAULT_CLOCK=second))
    names = {current(trial.home)}
    failed = trial.run([f"mkdir:{trial.home}:3:1:5"], FAULT_CLOCK=second)
    need(failed.code == 73, f"was to fail: {failed}")
    need(current(trial.home) in names, "a failed run is current")
    check_night(trial, trial.run(FAULT_CLOCK=second))
    trial.check_rerun()


def every_clock(trial):
    (jumps, starts_early, jumps, starts_again)[trial.number % 4](trial)


KINDS = {"clock": (every_clock, 24, "the clock jumps, runs behind, stands still")}
