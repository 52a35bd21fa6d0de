"""Calls of the system that fail, or do less than they were asked."""

import errno
import os

from night import STAGES, need

# What each call may meet, as its manual page says.
ERRORS = {
    "open": (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE),
    "read": (errno.EIO,),
    "write": (errno.EIO, errno.ENOSPC, errno.EDQUOT),
    "fwrite": (errno.EIO, errno.ENOSPC),
    "close": (errno.EIO,),
    "sync": (errno.EIO, errno.ENOSPC),
    "rename": (errno.EIO, errno.ENOSPC),
    "link": (errno.EIO, errno.ENOSPC),
    "unlink": (errno.EIO,),
    "mkdir": (errno.EIO, errno.ENOSPC),
    "truncate": (errno.EIO,),
    "stat": (errno.EIO, errno.EACCES),
    "list": (errno.EIO,),
    "lock": (errno.ENOLCK, errno.EINTR),
    "seek": (errno.EIO,),
}
CODES = {73, 74}


def judge(trial, done, codes=CODES):
    """A call that failed is told with its file, or did not matter: then the night is the undisturbed one."""
    trial.told.append(f"exit {done.code}")
    if done.code:
        trial.check_failure(done, codes)
    trial.check_free()
    new = trial.check_published()
    need(done.code != 0 or new, "exit 0, and nothing is published")


def some_call(trial):
    """One call on the home fails, whichever; every third time, all of its kind from there on."""
    depth = trial.number % 2
    trial.open_home(depth)
    counts = trial.bench.counts[depth]
    call = [name for name in ERRORS if counts[name]][trial.number // 2 % sum(1 for name in ERRORS if counts[name])]
    turn = trial.chance.randint(1, counts[call])
    error = trial.chance.choice(ERRORS[call])
    # What a signal breaks off is made again for as long as it takes, so no signal comes for ever.
    count = 0 if trial.number % 3 == 2 and error != errno.EINTR else 1
    trial.told.append(f"{call} {turn} of {counts[call]} {errno.errorcode[error]}{'' if count else ' and on'}")
    done = trial.run([f"{call}:{trial.home}:{turn}:{count}:{error}"])
    # What cannot be looked at and then is not there is told as missing.
    judge(trial, done, CODES | {66} if call == "stat" else CODES)
    if done.code:
        need(trial.home in done.err, f"names no file of the home: {done}")
    trial.check_rerun()


def files_read(trial):
    """What a night reads: its sources, and files of the night before."""
    sources = sorted(trial.bench.sources[trial.depth])
    earlier = []
    for place, _, names in os.walk(trial.bench.homes[1]):
        earlier += [os.path.relpath(os.path.join(place, name), trial.bench.homes[1]) for name in names]
    name = os.readlink(f"{trial.bench.homes[1]}/current")
    earlier = sorted(path.replace(name, "current", 1) for path in earlier if ".lock" not in path)
    # The stages of the night before are linked to, so a path below `current` is met under both names.
    return [(path, True) for path in sources] + [(path, False) for path in earlier if path.split("/")[1:2] != [STAGES[3]]]


def some_file(trial):
    """A file that a night reads cannot be read: each source, each file of the night before."""
    trial.open_home(1)
    files = files_read(trial)
    path, is_source = files[trial.number // 2 % len(files)]
    call = ("read", "open")[trial.number % 2]
    place = path if is_source else f"{trial.home}/{path.replace('current', trial.old, 1)}"
    # Some are opened through the link, and read under their own name.
    rules = [f"{call}:{place}:1:0:{errno.EIO}"]
    if not is_source:
        rules.append(f"{call}:{trial.home}/{path}:1:0:{errno.EIO}")
    trial.told.append(f"{call} of {path}")
    done = trial.run(rules)
    judge(trial, done)
    if is_source:
        need(done.code == 74 and place in done.err, f"{call} of {path}: {done}")
    trial.check_rerun()


def less_than_asked(trial):
    """Short reads and writes, and calls that a signal breaks off: nobody may notice."""
    trial.open_home(trial.number % 2)
    every = trial.chance.choice([1, 2, 3, 7])
    rules = [
        f"read|write::1:/{every}:short",
        f"read|write::{trial.chance.randint(2, 5)}:/{trial.chance.choice([2, 3, 5])}:{errno.EINTR}",
        f"open|sync|truncate|lock:{trial.home}:{trial.chance.randint(1, 3)}:/2:{errno.EINTR}",
    ][: 2 + trial.number // 2 % 2]
    done = trial.run(rules)
    need(done.code == 0 and done.err == "", f"{rules}: {done}")
    need(trial.check_published(), "nothing is published")
    trial.check_rerun()


KINDS = {
    "call": (some_call, 150, "one call on the home fails"),
    "file": (some_file, 120, "a source or a file of the night before cannot be read"),
    "short": (less_than_asked, 12, "short reads and writes, EINTR"),
}
