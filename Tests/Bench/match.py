#!/usr/bin/env python3
"""Times the common match job: the whole program, from the CSV files to the ranking, beside its peers.

match.py --binary BIN --bench DIR --work DIR [--sizes 100000,1000000] [--needs 1000] [--runs 3]

Peers, data generator and comparison are those of the bench folder; every run is a fresh process, the
files are read once beforehand, and contestants take turns so that a slow minute hits them all.
"""
import argparse, csv, json, os, shutil, statistics, subprocess, sys, time

PEERS = ["sparse", "tantivy", "bm25s"]


def timed(command, **options):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    out, err = process.communicate()
    wall = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{err.decode(errors='replace')}")
    return wall, out.decode(errors="replace")


def measured(command, **options):
    """Wall seconds and peak memory of a command, by a small child that waits for it."""
    probe = ("import resource,subprocess,sys;r=subprocess.run(sys.argv[1:]);"
             "print('PEAK',resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024);sys.exit(r.returncode)")
    wall, out = timed([sys.executable, "-c", probe, *command], **options)
    peak = int(next(line for line in out.splitlines() if line.startswith("PEAK")).split()[1])
    return wall, peak, out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--binary", required=True)
    ap.add_argument("--bench", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--sizes", default="100000,1000000")
    ap.add_argument("--needs", type=int, default=1000)
    ap.add_argument("--runs", type=int, default=3)
    a = ap.parse_args()
    bench, work = os.path.abspath(a.bench), os.path.abspath(a.work)
    pipeline = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Pipelines", "bench.json")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    print("| suppliers x needs | contestant | runs | median s | spread | peak MiB | overlap with bm25s |")
    print("|---|---|---|---|---|---|---|")
    for size in map(int, a.sizes.split(",")):
        data = os.path.join(work, f"d{size}-{a.needs}")
        if not os.path.exists(os.path.join(data, "MANIFEST.json")):
            os.makedirs(data, exist_ok=True)
            timed([sys.executable, os.path.join(bench, "make_data.py"), "--out", data, "--suppliers", str(size),
                   "--needs", str(a.needs), "--xml-suppliers", "1000"])
        for name in ("suppliers.csv", "needs.csv"):
            with open(os.path.join(data, name), "rb") as f:
                while f.read(1 << 24):
                    pass
        walls, peaks, answers = {}, {}, {}
        for _ in range(a.runs):
            for peer in PEERS:
                answers[peer] = os.path.join(work, f"{peer}.csv")
                wall, peak, _ = measured(
                    [sys.executable, os.path.join(bench, "peers", f"match_{peer}.py"), "--data", data,
                     "--needs", str(a.needs), "--out", answers[peer]], env=environment)
                walls.setdefault(peer, []).append(wall)
                peaks[peer] = max(peaks.get(peer, 0), peak)
            runs = os.path.join(work, "runs")
            shutil.rmtree(runs, ignore_errors=True)
            # The job ends with the ranking; the workbook for people is no part of it.
            wall, peak, out = measured(
                [a.binary, "run", pipeline, "--to", "match", "--out", runs, "--set", f"sources.suppliers.path={data}/suppliers.csv",
                 "--set", f"sources.needs.path={data}/needs.csv"])
            walls.setdefault("encadena", []).append(wall)
            peaks["encadena"] = max(peaks.get("encadena", 0), peak)
            folder = next(line for line in out.splitlines() if line.startswith(runs))
            answers["encadena"] = os.path.join(folder, "3-match", "matches.csv")
            with open(os.path.join(folder, "manifest.json")) as f:
                stages = json.load(f)["timings"]["stages"]
        for name in PEERS + ["encadena"]:
            verdict = json.loads(timed([sys.executable, os.path.join(bench, "compare.py"), answers["bm25s"], answers[name]])[1])
            median = statistics.median(walls[name])
            spread = (max(walls[name]) - min(walls[name])) / median
            print(f"| {size} x {a.needs} | {name} | {a.runs} | {median:.2f} | {spread:.0%} | {peaks[name]} | {verdict['mean_overlap']} |", flush=True)
        print("  stages of the last run:", ", ".join(f"{s['stage']} {s['seconds']} s" for s in stages), flush=True)


if __name__ == "__main__":
    main()
