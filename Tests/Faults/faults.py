#!/usr/bin/env python3
"""Makes nights go wrong in every way a machine knows, and holds Encadena to what it promises.

After each fault `current` is whole and the old night or the new one, nobody holds the lock, and a plain
run completes, gives the bytes of an undisturbed night and leaves nothing half-done. Every fault is drawn
from a seed; one that breaks a promise is told with the words that repeat it. Exits 1 if any did.
"""

import argparse
import collections
import concurrent.futures
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import calls
import clocks
import disks
import kills
import rivals
import swaps
from inputs import write_pipeline
from night import Bench, Broken, Trial

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = kills.KINDS | disks.KINDS | calls.KINDS | swaps.KINDS | clocks.KINDS | rivals.KINDS
MOUNTING = ("full", "scratch")
# What `make test` has time for, with a command that was not optimised.
SHORT = {
    "kill": range(2), "commit": (0, 30, 37), "again": (1,), "signal": (1,), "call": (2, 26), "file": (2, 7), "short": (2,),
    "swap": (1, 28), "clock": (3,), "rival": (0,), "output": (0,)}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="the command under test")
    parser.add_argument("--pipeline", help="a pipeline file; without it, small inputs of the harness's own")
    parser.add_argument("--set", action="append", default=[], help="a setting for every run, as KEY=VALUE")
    parser.add_argument("--kinds", help=f"some of: {' '.join(KINDS)}")
    parser.add_argument("--count", type=int, help="how many faults of each kind, in place of its own number")
    parser.add_argument("--only", type=int, help="one fault of the kind alone, by its number")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="faults at a time")
    parser.add_argument("--work", help="the folder to work in; without it, one in memory or for temporary files")
    parser.add_argument("--short", action="store_true", help="a few of each kind")
    parser.add_argument("--without-mount", action="store_true", help="leave out the kinds that must mount a disk")
    return parser.parse_args()


def own_mounts(chosen, without):
    """Goes on in a mount namespace of its own, so that no disk stays behind; tells what cannot be tried."""
    wanted = [kind for kind in chosen if kind in MOUNTING]
    if not wanted or os.environ.get("FAULT_NAMESPACE"):
        return chosen
    if not without:
        way = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
        if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
            os.environ["FAULT_NAMESPACE"] = "own"
            os.execvp(way[0], [*way, sys.executable, "-B", *sys.argv])
        sys.exit("faults: no disk can be mounted here; become root, or leave out with --without-mount: " + " ".join(wanted))
    print("left out, for they must mount a disk: " + " ".join(wanted))
    return [kind for kind in chosen if kind not in wanted]


def shim(work):
    """Builds what goes between the command and the C library."""
    built = f"{work}/shim.so"
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("clang")
    if not compiler:
        sys.exit("faults: a C compiler is needed: install gcc, or name one in CC")
    subprocess.run(
        [compiler, "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", built, f"{HERE}/shim.c", "-ldl"],
        check=True)
    return built


def pipelines(work, options, nights=5):
    """What runs on each of some nights: the inputs of each have something that the last had not."""
    if not options.pipeline:
        return [[write_pipeline(f"{work}/inputs-{night}", more=night)] for night in range(nights)]
    settings = [word for one in options.set for word in ("--set", one)]
    return [[os.path.abspath(options.pipeline), *settings, "--set", f"date=2026-12-{night + 1:02}"] for night in range(nights)]


def perform(bench, kind, number, seed):
    trial = Trial(bench, kind, number, seed)
    fault = None
    try:
        KINDS[kind][0](trial)
        shutil.rmtree(trial.home, ignore_errors=True)
    except (Broken, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        fault = f"{type(error).__name__}: {error}"
    return trial, fault


def main():
    options = arguments()
    chosen = options.kinds.split() if options.kinds else list(SHORT if options.short else KINDS)
    if unknown := [kind for kind in chosen if kind not in KINDS]:
        sys.exit(f"faults: no such kind: {' '.join(unknown)}")
    chosen = own_mounts(chosen, options.without_mount)
    # What started us in the background may have had INT and HUP ignored, and so would the runs.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    # Memory is quicker than a disk, but in a container there may be next to none of it.
    has_memory = os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 30
    place = options.work or ("/dev/shm" if has_memory else None)
    work = os.path.realpath(tempfile.mkdtemp(prefix="encadena-faults-", dir=place))
    began = time.monotonic()
    broken = 0
    try:
        bench = Bench(os.path.abspath(options.binary), shim(work), work, pipelines(work, options))
        bench.guard = threading.Lock()
        bench.prepare()
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for kind in chosen:
                numbers = SHORT[kind] if options.short else range(options.count or KINDS[kind][1])
                if options.only is not None:
                    numbers = [options.only]
                broken += tell(kind, list(pool.map(lambda number: perform(bench, kind, number, options.seed), numbers)), options)
    finally:
        if broken:
            print(f"the homes of faults that broke a promise are in {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)
    print(f"{time.monotonic() - began:.0f} s, seed {options.seed}" + (f", {broken} broke a promise" if broken else ", all promises held"))
    sys.exit(1 if broken else 0)


def tell(kind, results, options):
    """Tells one line on a kind, and one on every fault that broke a promise."""
    told = collections.Counter(trial.told[-1] for trial, _ in results if trial.told)
    bad = [(trial, fault) for trial, fault in results if fault]
    also = "; ".join(f"{name}: {count}" for name, count in sorted(told.items()))
    print(f"{kind:7} {len(results) - len(bad):4} of {len(results):4} held  {KINDS[kind][2]}{f' ({also})' if also else ''}", flush=True)
    for trial, fault in bad:
        again = f"--binary {options.binary} --seed {options.seed} --kinds {kind} --only {trial.number}"
        if options.pipeline:
            again += f" --pipeline {options.pipeline}" + "".join(f" --set {one}" for one in options.set)
        print(f"  BROKEN [{'; '.join(trial.told)}] {fault}\n    again: {sys.argv[0]} {again}", flush=True)
    return len(bad)


if __name__ == "__main__":
    main()
