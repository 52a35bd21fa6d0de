#!/usr/bin/env python3
"""Times the common match job of the bench folder's SPEC.md: the whole program, from the CSV files to
the ranking, beside its peers.

match.py --bench-binary ENCADENA-BENCH --bench DIR --work DIR [--binary ENCADENA]
         [--jobs 100000x5000,1000000x1000,1000000x5000,1000000x1000b] [--runs 3] [--peers sparse,tantivy,bm25s]

A job is suppliers x needs; a `b` after it takes the broad needs. `encadena-bench match` does the job by the
product's own parts; with --binary a whole `encadena run --to match`, with its packages between the stages,
stands beside it. Peers, data generator and comparison are those of the bench folder; every run is a
fresh process, the files are read once beforehand, and contestants take turns so that a slow minute hits
them all. The fastest exact peer that ran is what overlaps are measured against.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time

EXACT = ["bm25s", "duckdb", "polars"]


def timed(command, **options):
    """Wall seconds, peak MiB, CPU seconds, output and errors of a command, by a small child that waits for it."""
    probe = ("import resource,subprocess,sys;r=subprocess.run(sys.argv[1:]);u=resource.getrusage(resource.RUSAGE_CHILDREN);"
             "print('COST',u.ru_maxrss//1024,u.ru_utime+u.ru_stime);sys.exit(r.returncode)")
    start = time.perf_counter()
    process = subprocess.run([sys.executable, "-c", probe, *command], capture_output=True, text=True, **options)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{process.stderr}")
    cost = next(line for line in process.stdout.splitlines() if line.startswith("COST")).split()
    return wall, int(cost[1]), float(cost[2]), process.stdout, process.stderr


def data_folder(bench, work, size, needs, is_broad):
    data = os.path.join(work, f"d{size}-{needs}{'b' if is_broad else ''}")
    if not os.path.exists(os.path.join(data, "MANIFEST.json")):
        os.makedirs(data, exist_ok=True)
        subprocess.run([sys.executable, os.path.join(bench, "make_data.py"), "--out", data, "--suppliers", str(size), "--needs", str(needs),
                        "--xml-suppliers", "0"] + (["--broad-needs"] if is_broad else []), check=True, stdout=subprocess.DEVNULL)
    for name in ("suppliers.csv", "needs.csv"):
        with open(os.path.join(data, name), "rb") as f:
            while f.read(1 << 24):
                pass
    return data


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--bench-binary", required=True)
    ap.add_argument("--binary")
    ap.add_argument("--bench", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--jobs", default="100000x5000,1000000x1000,1000000x5000,1000000x1000b")
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--peers", default="sparse,tantivy,bm25s")
    a = ap.parse_args()
    bench, work = os.path.abspath(a.bench), os.path.abspath(a.work)
    peers = [p for p in a.peers.split(",") if p]
    pipeline = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Pipelines", "bench.json")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    print("| suppliers x needs | contestant | runs | median s | spread | CPU s | peak MiB | overlap |")
    print("|---|---|---|---|---|---|---|---|")
    for job in a.jobs.split(","):
        is_broad = job.endswith("b")
        size, needs = map(int, job.rstrip("b").split("x"))
        data = data_folder(bench, work, size, needs, is_broad)
        answers, costs, stages = {}, {}, ""

        def note(name, answer, result):
            answers[name] = answer
            costs.setdefault(name, []).append(result[:3])

        for _ in range(a.runs):
            for peer in peers:
                answer = os.path.join(work, f"{job}-{peer}.csv")
                note(peer, answer, timed([sys.executable, os.path.join(bench, "peers", f"match_{peer}.py"), "--data", data, "--needs", str(needs),
                                          "--out", answer], env=environment))
            answer = os.path.join(work, f"{job}-encadena.csv")
            result = timed([os.path.abspath(a.bench_binary), "match", f"{data}/suppliers.csv", f"{data}/needs.csv", "--needs", str(needs),
                            "--out", answer])
            note("encadena", answer, result)
            stages = ", ".join(line for line in result[4].splitlines() if line.endswith(" s"))
            if a.binary:
                runs = os.path.join(work, "runs")
                shutil.rmtree(runs, ignore_errors=True)
                # The job ends with the ranking; the workbook for people is no part of it.
                result = timed([os.path.abspath(a.binary), "run", pipeline, "--to", "match", "--out", runs,
                                "--set", f"sources.suppliers.path={data}/suppliers.csv", "--set", f"sources.needs.path={data}/needs.csv"])
                folder = next(line for line in result[3].splitlines() if line.startswith(runs))
                note("encadena run", os.path.join(folder, "3-match", "matches.csv"), result)
                with open(os.path.join(folder, "manifest.json")) as f:
                    stages += "; run: " + ", ".join(f"{s['stage']} {s['seconds']} s" for s in json.load(f)["timings"]["stages"])
        exact = next((p for p in EXACT if p in answers), None)
        for name, runs in costs.items():
            overlap = ""
            if exact:
                verdict = subprocess.run([sys.executable, os.path.join(bench, "compare.py"), answers[exact], answers[name]],
                                         capture_output=True, text=True, check=True).stdout
                overlap = json.loads(verdict)["mean_overlap"]
            walls = [r[0] for r in runs]
            median = statistics.median(walls)
            print(f"| {job} | {name} | {a.runs} | {median:.2f} | {(max(walls) - min(walls)) / median:.0%} | "
                  f"{statistics.median(r[2] for r in runs):.2f} | {max(r[1] for r in runs)} | {overlap} |", flush=True)
        best = min((statistics.median(r[0] for r in costs[p]), p) for p in peers) if peers else None
        if best:
            own = statistics.median(r[0] for r in costs["encadena"])
            print(f"  {best[1]} / encadena: {best[0] / own:.1f}x; last run's stages: {stages}", flush=True)


if __name__ == "__main__":
    main()
