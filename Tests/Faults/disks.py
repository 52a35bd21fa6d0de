"""Disks that are really full: small file systems in memory."""

import os
import shutil
import subprocess

from night import need

CODES = {73, 74}


def mount(place, size, inodes=0):
    os.makedirs(place, exist_ok=True)
    options = f"size={size}" + (f",nr_inodes={inodes}" if inodes else "")
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", place], check=True)


def widen(place):
    subprocess.run(["mount", "-o", "remount,size=512m,nr_inodes=100000", place], check=True)


def unmount(place):
    # Lazily, for somebody may look at it.
    subprocess.run(["umount", "-l", place], check=True)
    shutil.rmtree(place)


def used(folder):
    """The bytes and the files that a folder takes, in whole pages."""
    size = count = 0
    for place, folders, names in os.walk(folder):
        count += 1 + len(names)
        for name in names:
            size += -(-os.lstat(os.path.join(place, name)).st_size // 4096) * 4096
    return size, count


def full_home(trial):
    """The disk of the runs fills at some point of the night: its bytes, or every fourth time its files."""
    depth = trial.number % 2
    before, files = used(trial.bench.homes[depth])
    after, more = used(trial.bench.homes[depth + 1])
    share = trial.chance.uniform(0.01, 0.97)
    size = before + int((after - before) * share) + 8192
    inodes = files + int((more - files) * share) + 4 if trial.number % 4 == 3 else 0
    disk = trial.home
    mount(disk, "512m" if inodes else size, inodes)
    try:
        trial.open_home(depth, f"{disk}/Runs")
        done = trial.run()
        trial.told.append(f"exit {done.code}")
        if done.code:
            trial.check_failure(done, CODES)
            need(disk in done.err, f"names no file of the full disk: {done}")
        trial.check_free()
        trial.check_published()
        widen(disk)
        trial.check_rerun()
    finally:
        unmount(disk)


def full_scratch(trial):
    """The folder for temporary files is full while the runs have room."""
    trial.open_home(trial.number % 2)
    scratch = trial.home + "-scratch"
    mount(scratch, trial.chance.choice([4096, 16384, 65536, 262144]))
    try:
        done = trial.run(TMPDIR=scratch)
        trial.told.append(f"exit {done.code}")
        if done.code:
            trial.check_failure(done, CODES)
        trial.check_all()
    finally:
        unmount(scratch)


def full_output(trial):
    """Standard output goes to a full disk: the run is published, and the exit code tells."""
    trial.open_home(trial.number % 2)
    with open("/dev/full", "wb") as full:
        process = subprocess.run(
            [trial.bench.binary, *trial.bench.arguments(trial.home, trial.depth)], stdin=subprocess.DEVNULL, stdout=full,
            stderr=subprocess.PIPE, text=True, env=trial.bench.environment(), check=False)
    need(process.returncode in CODES, f"exit {process.returncode}: {process.stderr[:300]}")
    need(process.stderr.startswith("encadena: "), process.stderr[:300])
    need(trial.check_published(), "the run is not published")
    trial.check_rerun()


KINDS = {
    "full": (full_home, 40, "the disk of the runs fills up"),
    "scratch": (full_scratch, 8, "the disk of temporary files fills up"),
    "output": (full_output, 2, "the disk of standard output is full"),
}
