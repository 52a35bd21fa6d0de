"""Sources that change while they are read."""

import gzip
import os
import shlex
import shutil

from inputs import FILLING, FORMS, source_file, write_pipeline
from night import Bench, digests, manifest, need

CODES = {65, 66, 74}
MODES = {
    "renamed over": "cp {new} {file}.x && mv {file}.x {file}",
    "written over": "cat {new} > {file}",
    "written over from the middle": "dd if={new} of={file} bs=1 skip={half} seek={half} conv=notrunc status=none",
    "cut short": "truncate -s {half} {file}",
    "added to": "cat {tail} >> {file}",
    "removed": "rm {file}",
}


class Versions:
    """The versions of a source that may be met whole, and the night that each gives."""

    def __init__(self, bench, form):
        self.folder = f"{bench.work}/swap-{form}"
        self.pipeline = write_pipeline(self.folder, form, size=FILLING)
        self.file = source_file(self.folder, form)
        self.old, self.new, self.tail = (f"{self.folder}/{name}" for name in ("old", "new", "tail"))
        write_pipeline(f"{self.folder}/b", form, word="Beta", size=FILLING)
        shutil.copy(self.file, self.old)
        shutil.copy(source_file(f"{self.folder}/b", form), self.new)
        with open(self.old, "rb") as old, open(self.tail, "wb") as tail:
            # What comes after: more rows of a table; of another form, the bytes of one more member or none.
            text = b"9901,Firma Gamma uno SA,326191,\n9902,Firma Gamma dos SA,326191,\n"
            if form == "gzip":
                text = gzip.compress(text, mtime=0)
            tail.write(text if form in ("csv", "doubtful", "gzip") else old.read()[-64:])
        self.half = os.path.getsize(self.old) // 2
        self.bench = Bench(bench.binary, bench.shim, bench.work, [[self.pipeline]], bench.threads)
        self.nights, self.reads, self.opens = {}, 0, 0
        for version in (self.old, self.new, "middle", "cut", "more"):
            self.measure(version)
        shutil.copy(self.old, self.file)

    def measure(self, version):
        """Runs a night on a version; one that cannot be read has none."""
        shutil.copy(self.new if version == self.new else self.old, self.file)
        if version == "middle":
            with open(self.new, "rb") as new, open(self.file, "r+b") as file:
                new.seek(self.half)
                file.seek(self.half)
                file.write(new.read())
        if version == "cut":
            os.truncate(self.file, self.half)
        if version == "more":
            with open(self.tail, "rb") as tail, open(self.file, "ab") as file:
                file.write(tail.read())
        home, counts = f"{self.folder}/home", f"{self.folder}/counts"
        done = self.bench.call(self.bench.arguments(home), FAULT_COUNTS=counts, FAULT_BELOW=self.file)
        if version == self.old:
            need(done.code == 0, f"the undisturbed night fails: {done}")
            with open(counts, encoding="ascii") as file:
                met = {name: int(count) for name, count in (line.split() for line in file)}
            self.reads, self.opens = met["read"], met["open"]
        if done.code == 0:
            key = next(one["sha256"] for one in manifest(done.folder)["inputs"] if one["source"] == "padron")
            self.nights[key] = digests(done.folder)
        shutil.rmtree(home)

    def bench_for(self, pipeline):
        """The same program on a pipeline of a trial's own."""
        bench = self.bench
        return Bench(bench.binary, bench.shim, bench.work, [[pipeline]], bench.threads)


KNOWN = {}


def while_read(trial):
    """A source changes before it is opened once more or read on; the night is of one version, or is none."""
    forms = list(FORMS)
    form = forms[trial.number % len(forms)]
    mode = list(MODES)[trial.number // len(forms) % len(MODES)]
    with trial.bench.guard:
        if form not in KNOWN:
            KNOWN[form] = Versions(trial.bench, form)
    known = KNOWN[form]
    # The trial has a folder of its own, for the source changes.
    folder = trial.home + "-source"
    pipeline = write_pipeline(folder, form, size=FILLING)
    file = source_file(folder, form)
    shutil.copy(known.old, file)
    call = trial.chance.choice(["open"] if known.reads < 2 else ["open", "read", "read"])
    turn = trial.chance.randint(1, max(1, known.opens if call == "open" else known.reads))
    names = {"new": known.new, "tail": known.tail, "file": file}
    command = MODES[mode].format(half=known.half, **{key: shlex.quote(value) for key, value in names.items()})
    trial.told.append(f"{form} {mode} at {call} {turn}")
    trial.bench = known.bench_for(pipeline)
    done = trial.run([f"{call}:{file}:{turn}:1:run"], FAULT_COMMAND=command)
    trial.told.append(f"exit {done.code}")
    what = f"{form} {mode} before {call} {turn} of {known.opens if call == 'open' else known.reads}"
    if done.code:
        trial.check_failure(done, CODES)
        need(file in done.err, f"{what}: names no source: {done}")
    else:
        key = next(one["sha256"] for one in manifest(done.folder)["inputs"] if one["source"] == "padron")
        need(key in known.nights, f"{what}: the digest is of bytes that no version has")
        need(digests(done.folder) == known.nights[key], f"{what}: the night is not that of the version it states")
    trial.check_free()
    shutil.copy(known.old, file)
    shutil.rmtree(trial.home, ignore_errors=True)
    done = trial.run()
    need(done.code == 0 and digests(done.folder) in known.nights.values(), f"{what}: restored, but: {done}")
    shutil.rmtree(folder)

KINDS = {"swap": (while_read, 126, "a source changes while it is read")}
