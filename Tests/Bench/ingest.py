#!/usr/bin/env python3
"""Times reading a registry beside its peers: CSV plain and gzipped into columns, XML into records.

ingest.py --binary BIN --bench DIR --work DIR [--suppliers 1000000] [--xml-suppliers 100000] [--runs 5] [--only csv|xml]
ingest.py --binary BIN --bench DIR --work DIR --memory

Peers and the data generator are those of the bench folder (xmllint is run by itself). Every run is a fresh process, the
files are read once beforehand, and contestants take turns, so that a slow minute hits them all: a ratio is the median of
the ratios of the rounds. Wall clock is the whole process, the start of an interpreter included. The exit code is 1 when an answer differs.

--memory instead counts a small XML and one a hundred times as large, made by repeating records, and compares the peaks.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time

OURS = "encadena"
# name of the job: (contestants, each with its peer script's arguments or None for ours)
JOBS = {
    "csv full": ["polars", OURS],
    "csv full gz": ["polars", OURS],
    "csv count": ["polars", OURS],
    "xml full": ["expat", OURS],
    "xml count": ["xmllint", OURS],
}
# What must hold: the job, the peer's job, the peer, the measure, its bound, whether more is better.
BOUNDS = [
    ("csv full", "csv full", "polars", "speed", 2.0),
    ("csv full gz", "csv full gz", "polars", "speed", 1.2),
    ("xml full", "xml full", "expat", "speed", 2.5),
    ("xml full", "xml count", "xmllint", "time", 1.3),
    ("csv full", "csv full", "polars", "peak", 0.5),
    ("csv full gz", "csv full gz", "polars", "peak", 0.5),
]


def command(job, who, a, data):
    form, mode = job.split()[:2]
    path = os.path.join(data, f"suppliers.{form}" + (".gz" if job.endswith("gz") else ""))
    if who == OURS:
        return [os.path.abspath(a.binary), form, mode, path]
    if who == "xmllint":
        return ["xmllint", "--stream", "--noout", path]
    return [sys.executable, "-B", os.path.join(a.bench, "peers", f"{form}_ingest.py"), who, mode, path]


def run(argv):
    """Wall seconds, CPU seconds, peak MiB and what the process printed as JSON."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    start = time.perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.PIPE, env=environment)
    out = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(argv)}\nended with {process.returncode}")
    answer = next((json.loads(line) for line in out.splitlines() if line.startswith("{")), {})
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024,
            "inside": answer.get("seconds"), "digest": answer.get("digest")}


def is_same(left, right):
    """Whether two digests agree: counts exactly, the sum of decimals to its rounding, what one did not count never."""
    if len(left) != len(right):
        return False
    return all(x is None or y is None or (abs(x - y) < 2e-4 if isinstance(x, float) or isinstance(y, float) else x == y)
               for x, y in zip(left, right))


def make_data(a):
    data = os.path.join(a.work, f"ingest-{a.suppliers}-{a.xml_suppliers}")
    if not os.path.exists(os.path.join(data, "MANIFEST.json")):
        os.makedirs(data, exist_ok=True)
        subprocess.run([sys.executable, "-B", os.path.join(a.bench, "make_data.py"), "--out", data, "--suppliers", str(a.suppliers),
                        "--needs", "1000", "--xml-suppliers", str(a.xml_suppliers), "--gz"], check=True, stdout=sys.stderr)
    return data


def warm(data, jobs):
    names = {f"suppliers.{job.split()[0]}" + (".gz" if job.endswith("gz") else "") for job in jobs}
    for name in sorted(names):
        with open(os.path.join(data, name), "rb") as f:
            while f.read(1 << 24):
                pass


def ratios(ours, theirs, key):
    return statistics.median(t[key] / o[key] for o, t in zip(ours, theirs))


def race(a):
    jobs = [job for job in JOBS if not a.only or job.startswith(a.only)]
    if any("xmllint" in JOBS[job] for job in jobs) and not shutil.which("xmllint"):
        sys.exit("ingest.py: xmllint is missing; install libxml2-utils")
    data = make_data(a)
    warm(data, jobs)
    results = {(job, who): [] for job in jobs for who in JOBS[job]}
    for _ in range(a.runs):
        for job, who in results:
            results[job, who].append(run(command(job, who, a, data)))
    print("| job | contestant | runs | wall s | spread | CPU s | inside s | peak MiB | times the peer's speed | digest |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    all_agree = True
    for (job, who), runs in results.items():
        walls = [r["wall"] for r in runs]
        median = statistics.median(walls)
        peer = JOBS[job][0]
        speed, verdict = "", ""
        if who == OURS:
            speed = f"{ratios(runs, results[job, peer], 'wall'):.2f}"
            mine = {json.dumps(r["digest"]) for r in runs}
            pairs = [(r["digest"], t["digest"]) for r in runs for t in results[job, peer] if t["digest"]]
            if pairs:
                agrees = len(mine) == 1 and all(is_same(x, y) for x, y in pairs)
            else:
                # xmllint counts nothing: the counts are held to those of the full reading.
                full = results[job.replace("count", "full"), OURS]
                agrees = len(mine) == 1 and all(is_same(r["digest"], f["digest"]) for r in runs for f in full)
            verdict = "agrees" if agrees else f"DIFFERS: {runs[0]['digest']} against {results[job, peer][0]['digest']}"
            all_agree = all_agree and agrees
        inside = f"{statistics.median(r['inside'] for r in runs):.2f}" if runs[0]["inside"] is not None else ""
        print(f"| {job} | {who} | {len(runs)} | {median:.2f} | {(max(walls) - min(walls)) / median:.0%} | "
              f"{statistics.median(r['cpu'] for r in runs):.2f} | {inside} | {max(r['peak'] for r in runs):.0f} | {speed} | {verdict} |")
    print()
    for job, other, peer, measure, bound in BOUNDS:
        if (job, OURS) not in results or (other, peer) not in results:
            continue
        ours, theirs = results[job, OURS], results[other, peer]
        if measure == "speed":
            value = ratios(ours, theirs, "wall")
            text, held = f"{value:.2f} times as fast as {peer} (at least {bound})", value >= bound
        elif measure == "time":
            value = 1 / ratios(ours, theirs, "wall")
            text, held = f"{value:.2f} of the time of {peer}'s count (at most {bound})", value <= bound
        else:
            value = max(r["peak"] for r in ours) / min(r["peak"] for r in theirs)
            text, held = f"{value:.2f} of the peak memory of {peer} (below {bound})", value < bound
        print(f"{job}: {text}: {'held' if held else 'NOT HELD'}")
    return 0 if all_agree else 1


def repeat_records(source, target, size):
    """Writes a document of at least `size` bytes whose records are those of another, over and over."""
    with open(source, "rb") as f:
        text = f.read()
    first, last = text.index(b"<supplier "), text.rindex(b"</supplier>") + len(b"</supplier>")
    body = text[first:last] + b"\n"
    with open(target, "wb") as f:
        f.write(text[:first])
        written = first
        # Whole records until the size is reached.
        while size - written >= len(body):
            f.write(body)
            written += len(body)
        end = body.find(b"</supplier>", max(0, size - written)) + len(b"</supplier>")
        f.write(body[:end] + b"\n" + text[last:])


def memory(a):
    a.suppliers, a.xml_suppliers = 1000, 10_000
    source = os.path.join(make_data(a), "suppliers.xml")
    peaks = []
    for size in (10_000_000, 1_000_000_000):
        path = os.path.join(a.work, f"repeated-{size}.xml")
        repeat_records(source, path, size)
        result = run([os.path.abspath(a.binary), "xml", "count", path])
        print(f"{os.path.getsize(path) / 1e6:.0f} MB: {result['digest'][0]} suppliers in {result['wall']:.2f} s, peak {result['peak']:.1f} MiB", flush=True)
        os.remove(path)
        peaks.append(result["peak"])
    held = peaks[1] <= peaks[0] * 1.1 + 4
    print(f"xml count: a hundred times the file takes {peaks[1] - peaks[0]:+.1f} MiB (at most a tenth and 4 MiB): {'held' if held else 'NOT HELD'}")
    return 0 if held else 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--binary", required=True)
    ap.add_argument("--bench", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--suppliers", type=int, default=1_000_000)
    ap.add_argument("--xml-suppliers", type=int, default=100_000)
    ap.add_argument("--runs", type=int, default=5)
    ap.add_argument("--only", choices=["csv", "xml"])
    ap.add_argument("--memory", action="store_true")
    a = ap.parse_args()
    a.bench, a.work = os.path.abspath(a.bench), os.path.abspath(a.work)
    os.makedirs(a.work, exist_ok=True)
    sys.exit(memory(a) if a.memory else race(a))


if __name__ == "__main__":
    main()
