"""A home of runs, the command on it, and what must hold of both whatever went wrong."""

import csv
import fcntl
import hashlib
import json
import os
import random
import shutil
import subprocess
import time
from dataclasses import dataclass, field

STAGES = ("1-ingest", "2-normalize", "3-match", "4-export")
HALF_DONE = (".partial", ".tmp", ".old")


class Broken(Exception):
    """What must hold and does not."""


def need(holds, what):
    if not holds:
        raise Broken(what)


@dataclass
class Done:
    """A call of the command that has ended."""

    code: int
    out: str
    err: str
    seconds: float

    @property
    def folder(self):
        return self.out.strip()

    def __str__(self):
        return f"exit {self.code} after {self.seconds:.1f} s, told: {self.err.strip()[:300] or 'nothing'}"


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(folder):
    """Every file of a run's stages with its digest, and the key of the run."""
    found = {}
    for stage in STAGES:
        for place, _, names in os.walk(f"{folder}/{stage}"):
            for name in names:
                path = os.path.join(place, name)
                found[os.path.relpath(path, folder)] = sha256(path)
    found["definition.json"] = sha256(f"{folder}/definition.json")
    found["runKey"] = manifest(folder)["runKey"]
    return found


def manifest(folder):
    with open(f"{folder}/manifest.json", encoding="utf-8") as file:
        return json.load(file)


def differing(found, expected):
    """The names of what differs between two nights, a few of them."""
    names = sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))
    return ", ".join(names[:6]) + (" …" if len(names) > 6 else "")


def current(home):
    """What `current` points to, or None."""
    try:
        return os.readlink(f"{home}/current")
    except OSError:
        return None


class Bench:
    """The program under test, the pipelines it runs, and its undisturbed nights.

    pipelines[n] is the words that say what runs when n nights were published before, and nights[n] is what that
    gives: each night has inputs of its own, for one on which nothing changed is taken over from the last.
    """

    def __init__(self, binary, shim, work, pipelines, threads=2):
        self.binary, self.shim, self.work = binary, shim, work
        self.pipelines, self.threads = pipelines, threads
        self.homes, self.nights, self.counts, self.sources = [], [], [], []
        self.seconds = 1.0

    def arguments(self, home, depth=0):
        return ["run", *self.pipelines[depth], "--out", home, "--threads", str(self.threads)]

    def environment(self, rules=(), **more):
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
        return {**kept, "TMPDIR": self.work, "LD_PRELOAD": self.shim, "FAULT_RULES": ";".join(rules), **more}

    def start(self, arguments, rules=(), **environment):
        return subprocess.Popen(
            [self.binary, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, errors="replace", env=self.environment(rules, **environment))

    def wait(self, process, began, limit=180):
        try:
            out, err = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken(f"hangs: not ended after {limit} s") from None
        return Done(process.returncode, out, err, time.monotonic() - began)

    def call(self, arguments, rules=(), limit=180, **environment):
        began = time.monotonic()
        return self.wait(self.start(arguments, rules, **environment), began, limit)

    def prepare(self):
        """Runs the undisturbed nights, and keeps the home as it was before each."""
        home = f"{self.work}/reference"
        os.makedirs(home)
        for number in range(len(self.pipelines)):
            kept = f"{self.work}/home-{number}"
            shutil.copytree(home, kept, symlinks=True)
            self.homes.append(kept)
            counts = f"{self.work}/counts"
            done = self.call(self.arguments(home, number), FAULT_COUNTS=counts, FAULT_BELOW=home)
            need(done.code == 0, f"the undisturbed night fails: {done}")
            with open(counts, encoding="ascii") as file:
                self.counts.append({name: int(count) for name, count in (line.split() for line in file)})
            self.nights.append(digests(done.folder))
            self.seconds = done.seconds
            self.sources.append([source["location"] for source in manifest(done.folder)["inputs"]])
        shutil.rmtree(home)


@dataclass
class Trial:
    """One fault: a home of its own, and a source of chance of its own."""

    bench: Bench
    kind: str
    number: int
    seed: str
    depth: int = 0
    told: list = field(default_factory=list)

    def __post_init__(self):
        self.chance = random.Random(f"{self.seed}/{self.kind}/{self.number}")
        self.home = f"{self.bench.work}/{self.kind}-{self.number}"
        self.old = None

    def open_home(self, depth, home=None):
        """Takes a home with so many nights published."""
        self.depth = depth
        self.home = home or self.home
        shutil.copytree(self.bench.homes[depth], self.home, symlinks=True, dirs_exist_ok=True)
        self.old = current(self.home)

    def run(self, rules=(), limit=180, **environment):
        return self.bench.call(self.bench.arguments(self.home, self.depth), rules, limit, **environment)

    def start(self, rules=(), **environment):
        return self.bench.start(self.bench.arguments(self.home, self.depth), rules, **environment)

    def check_failure(self, done, codes):
        """One line that says what and where, and a code that says the same."""
        need(done.code in codes, f"{done}; expected one of {sorted(codes)}")
        lines = done.err.strip().splitlines()
        need(len(lines) == 1 and lines[0].startswith("encadena: "), f"not one line: {done}")
        need("a fault of Encadena" not in done.err, f"a fault of ours: {done}")

    def check_published(self):
        """`current` is whole, and the old night or the new one; counts the night if it is new."""
        now = current(self.home)
        if self.old is None and now is None:
            return False
        need(now is not None, f"current is gone; it was {self.old}")
        told = self.bench.call(["verify", f"{self.home}/current"])
        need(told.code == 0, f"current does not verify: {told} {told.out[:300]}")
        told = self.bench.call(["status", self.home])
        need(told.code == 0, f"status: {told}")
        if now == self.old:
            return False
        self.check_bytes(now)
        self.old = now
        self.depth += 1
        return True

    def check_bytes(self, name):
        found = digests(f"{self.home}/{name}")
        expected = self.bench.nights[self.depth]
        need(found == expected, f"{name} differs from an undisturbed night in {differing(found, expected)}")

    def check_free(self):
        """Nobody holds the lock."""
        try:
            with open(f"{self.home}/.lock", "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except FileNotFoundError:
            pass
        except OSError:
            raise Broken("the lock stays held") from None

    def check_rerun(self):
        """A plain run completes, gives an undisturbed night's bytes and leaves nothing half-done."""
        done = self.run()
        need(done.code == 0, f"the rerun fails: {done}")
        need(done.err == "", f"the rerun is not silent: {done}")
        need(done.folder == f"{self.home}/{current(self.home)}", f"current is not the rerun: {done.folder}")
        need(self.check_published(), "the rerun published nothing")
        for place, folders, names in os.walk(self.home):
            for name in folders + names:
                need(not name.endswith(HALF_DONE), f"left behind: {os.path.relpath(os.path.join(place, name), self.home)}")
        self.check_free()
        return done

    def check_all(self):
        """Everything that holds after any fault."""
        self.check_free()
        self.check_published()
        self.check_rerun()

    def stage(self):
        """Where a run that was broken off stood."""
        partial = sorted(name for name in os.listdir(self.home) if name.endswith(".partial"))
        if not partial:
            return "after" if current(self.home) != self.old else "before"
        done = [stage for stage in STAGES if os.path.isdir(f"{self.home}/{partial[-1]}/{stage}")]
        return (STAGES + ("closing",))[len(done)]

    def a_pair(self):
        """A need and a firm of the published ranking."""
        with open(f"{self.home}/current/3-match/matches.csv", encoding="utf-8") as file:
            row = next(csv.DictReader(file))
        return row["need_id"], row["supplier_id"]
