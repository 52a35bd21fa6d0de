#!/usr/bin/env python3
"""Measures linking records, in quality, time and memory, beside its peers.

linkage.py --binary BIN --bench DIR --data DIR --work DIR [--runs 3] [--sets febrl4,generated-100k,…] [--recordlinkage]

Every run is a fresh process of the whole program (the product: reading the files, linking, writing its
tables); the files are read once beforehand, and contestants take turns so that a slow minute hits them
all. Truth, transitive closure and pairwise F1 are the bench folder's (`peers/dedup_common.py`), computed
here from the tables that the product wrote. What it uses is in Pipelines/linkage/*.json.
"""
import argparse, csv, json, os, shutil, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
PIPELINES = os.path.join(HERE, "..", "..", "Pipelines", "linkage")
ER = "entity_resolution"

# By set: pipeline, the kind of record, and each source's file ({D} data, {W} work).
SETS = {
    "febrl4": ("febrl4", "persons", {"originals": "{W}/febrl/febrl4a.csv", "copies": "{W}/febrl/febrl4b.csv"}),
    "generated-100k": ("generated", "suppliers", {"suppliers": "{W}/d100000/suppliers.csv"}),
    "generated-1m": ("generated", "suppliers", {"suppliers": "{W}/d1000000/suppliers.csv"}),
    "febrl1": ("febrl1", "persons", {"persons": f"{{D}}/{ER}/febrl_dataset1.csv"}),
    "febrl2": ("febrl2", "persons", {"persons": f"{{D}}/{ER}/febrl_dataset2.csv"}),
    "fodors-zagats": ("fodors-zagats", "restaurants", {"fodors": f"{{D}}/{ER}/fodors.csv", "zagats": f"{{D}}/{ER}/zagats.csv"}),
    "abt-buy": ("abt-buy", "products", {"abt": f"{{D}}/{ER}/AbtBuy_Abt.csv", "buy": f"{{D}}/{ER}/AbtBuy_Buy.csv"}),
    "amazon-google": ("amazon-google", "products", {"amazon": f"{{D}}/{ER}/amz_goog_train.csv", "google": f"{{D}}/{ER}/amz_goog_train.csv"}),
    "retc": ("retc-linkage", "suppliers", {f"retc_{y}": f"{{W}}/retc/es_{y}.csv" for y in ("2019", "2013", "2012", "2008", "2005", "2004")}),
}
SIZES = {"generated-100k": 100_000, "generated-1m": 1_000_000}


# A small process that starts the command and waits for it: a child's peak is at least what its parent
# held when it was started, and this program holds tables.
PROBE = ("import resource,subprocess,sys,time;t=time.perf_counter();r=subprocess.run(sys.argv[1:]);w=time.perf_counter()-t;"
         "u=resource.getrusage(resource.RUSAGE_CHILDREN);"
         "print('\\nPROBE',w,u.ru_utime+u.ru_stime,u.ru_maxrss//1024);sys.exit(r.returncode)")


class Run:
    """One process: wall and CPU seconds, peak memory, standard output."""

    def __init__(self, command, environment=None):
        done = subprocess.run([sys.executable, "-c", PROBE, *command], capture_output=True, env=environment)
        text = done.stdout.decode(errors="replace")
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)}\nended with {done.returncode}:\n{done.stderr.decode(errors='replace')[-2000:]}")
        self.output, _, told = text.rpartition("\nPROBE ")
        wall, cpu, peak = told.split()
        self.wall, self.cpu, self.peak = float(wall), float(cpu), int(peak)


class Bench:
    def __init__(self, a):
        self.a = a
        self.bench, self.data, self.work = (os.path.abspath(p) for p in (a.bench, a.data, a.work))
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
        sys.path.insert(0, os.path.join(self.bench, "peers"))
        os.makedirs(self.work, exist_ok=True)

    # --- inputs ---------------------------------------------------------------------------------

    def prepare(self, name):
        """Makes what is not there yet and reads every file once."""
        if name == "febrl4" and not os.path.exists(f"{self.work}/febrl/febrl4b.csv"):
            Run([sys.executable, f"{self.bench}/peers/export_febrl.py", f"{self.work}/febrl"])
        if name in SIZES and not os.path.exists(f"{self.work}/d{SIZES[name]}/MANIFEST.json"):
            Run([sys.executable, f"{self.bench}/make_data.py", "--out", f"{self.work}/d{SIZES[name]}", "--suppliers", str(SIZES[name]),
                 "--needs", "1000", "--xml-suppliers", "1000"])
        if name == "retc" and not os.path.exists(f"{self.work}/retc/truth.csv"):
            import retc
            retc.prepare(f"{self.data}/retc", f"{self.work}/retc")
        for path in self.files(name).values():
            with open(path, "rb") as f:
                while f.read(1 << 24):
                    pass

    def files(self, name):
        return {source: path.format(D=self.data, W=self.work) for source, path in SETS[name][2].items()}

    # --- contestants ----------------------------------------------------------------------------

    def product(self, name):
        pipeline, kind, _ = SETS[name]
        runs = f"{self.work}/runs-{name}"
        shutil.rmtree(runs, ignore_errors=True)
        command = [self.a.binary, "run", os.path.join(PIPELINES, pipeline + ".json"), "--to", "normalize", "--out", runs]
        for source, path in self.files(name).items():
            command += ["--set", f"sources.{source}.path={path}"]
        run = Run(command, self.environment)
        folder = next(line for line in run.output.splitlines() if line.startswith(runs))
        links = os.path.join(folder, "2-normalize", "entity_links.csv" if kind == "suppliers" else kind + "_links.csv")
        with open(links, newline="", encoding="utf-8") as f:
            rows = csv.DictReader(f)
            cluster = rows.fieldnames[0]
            clusters = {r["record_id"]: r[cluster] for r in rows}
        with open(os.path.join(folder, "manifest.json")) as f:
            stages = {s["stage"]: s["seconds"] for s in json.load(f)["timings"]["stages"]}
        return run, [("", self.quality(name, clusters))], stages

    def peer(self, name, engine):
        if name == "retc":
            run = Run([sys.executable, os.path.join(HERE, "retc.py"), "splink", f"{self.work}/retc"], self.environment)
            told = json.loads(run.output)
            # The peer's own time ends with its links; trying out thresholds is not its work.
            run.wall = told["seconds"]
            rows = []
            for method in ("pairs", "closure", "single-best"):
                for which in ("all", "test"):
                    best = told["best"][f"{which} {method}"]
                    rows.append((f"{method}, {which}, best of all thresholds ({best['threshold']})", best))
                fixed = next(r for r in told["rows"] if r["set"] == "test" and r["method"] == method and abs(r["threshold"] - 3.1699) < 1e-3)
                rows.append((f"{method}, test, P ≥ 0.9", fixed))
            return run, rows, {}
        data = f"{self.work}/febrl" if name == "febrl4" else f"{self.work}/d{SIZES[name]}"
        run = Run([sys.executable, f"{self.bench}/peers/dedup_{engine}.py", "febrl4" if name == "febrl4" else "generated", "--data", data],
                  self.environment)
        told = json.loads(next(line[line.find('{"job"'):] for line in run.output.splitlines() if '{"job"' in line))
        return run, [("", told)], {}

    # --- truth ----------------------------------------------------------------------------------

    def quality(self, name, clusters):
        from dedup_common import closure, febrl, febrl_truth, gen_truth, prf
        if name == "retc":
            import retc
            return {r["set"]: r for r in retc.grouped(clusters, retc.labels_of(f"{self.work}/retc"))}
        groups = {}
        for record, cluster in clusters.items():
            groups.setdefault(cluster, []).append(record)

        def pairs(of, first=None):
            """Both records of each pair in the order of `first`, else in their own."""
            found = set()
            for v in of:
                v = sorted(v)
                for i in range(len(v)):
                    for j in range(i + 1, len(v)):
                        x, y = v[i], v[j]
                        found.add((y, x) if first and first(y) and not first(x) else (x, y))
            return found
        if name in SIZES:
            number = {k: int(k) for k in clusters}
            links = [(number[v[0]], number[x]) for v in groups.values() if len(v) > 1 for x in v[1:]]
            return prf(closure(links), gen_truth(f"{self.work}/d{SIZES[name]}", number.values()))
        if name == "febrl4":
            a, b = febrl(f"{self.work}/febrl")
            return prf(pairs(groups.values(), lambda k: k.endswith("org")), febrl_truth(a, b))
        if name in ("febrl1", "febrl2"):
            true = {}
            for k in clusters:
                true.setdefault(k.split("-")[1], []).append(k)
            return prf(pairs(groups.values()), pairs(true.values()))
        if name == "fodors-zagats":
            with open(f"{self.data}/{ER}/match_fodors_zagats_more_attrs.csv", newline="") as f:
                true = {("f:" + r["fodors_id"], "z:" + r["zagats_id"]) for r in csv.DictReader(f) if r["gold"] == "1"}
            return prf(pairs(groups.values()), true)
        if name == "abt-buy":
            true = {("a:" + k[2:], "b:" + k[2:]) for k in clusters if "a:" + k[2:] in clusters and "b:" + k[2:] in clusters}
            return prf(pairs(groups.values()), true)
        with open(f"{self.data}/{ER}/amz_goog_train.csv", newline="", encoding="utf-8") as f:
            label = {("a:" + r["left_id"], "g:" + r["right_id"]): r["label"] for r in csv.DictReader(f)}
        # Only what was labelled can be judged.
        return prf(pairs(groups.values()) & set(label), {p for p, l in label.items() if l == "1"})

    # --- the table ------------------------------------------------------------------------------

    def measure(self, name):
        self.prepare(name)
        engines = ["encadena"]
        if name in ("febrl4", *SIZES, "retc"):
            engines.append("splink")
        if self.a.recordlinkage and name in ("febrl4", *SIZES):
            engines.append("recordlinkage")
        runs = self.a.runs if name != "generated-1m" else min(self.a.runs, self.a.large_runs)
        taken, quality, stages = {}, {}, {}
        for _ in range(runs):
            for engine in engines:
                run, rows, parts = self.product(name) if engine == "encadena" else self.peer(name, engine)
                taken.setdefault(engine, []).append(run)
                quality[engine] = rows
                stages = parts or stages
        medians = {}
        for engine in engines:
            walls = [r.wall for r in taken[engine]]
            medians[engine] = statistics.median(walls), max(r.peak for r in taken[engine])
            wall, peak = medians[engine]
            spread = (max(walls) - min(walls)) / wall
            cpu = statistics.median(r.cpu for r in taken[engine])
            rows = quality[engine]
            if name == "retc" and engine == "encadena":
                rows = [(which, rows[0][1][which]) for which in ("all", "test")]
            for note, q in rows:
                print(f"| {name} | {engine}{', ' + note if note else ''} | {runs} | {wall:.2f} | {spread:.0%} | {cpu:.2f} | {peak} | "
                      f"{q['precision']:.4f} | {q['recall']:.4f} | {q['f1']:.4f} |", flush=True)
        if "splink" in medians:
            (own, peak), (other, others) = medians["encadena"], medians["splink"]
            print(f"  {name}: {other / own:.1f} times as fast as Splink, in {peak / others:.0%} of its memory; stages of the last run: "
                  + ", ".join(f"{k} {v} s" for k, v in stages.items()), flush=True)
        return medians["encadena"][0]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--binary", required=True)
    ap.add_argument("--bench", required=True, help="the folder with make_data.py and peers/")
    ap.add_argument("--data", required=True, help="the folder with entity_resolution/ and retc/")
    ap.add_argument("--work", required=True)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--large-runs", type=int, default=1, help="runs of a million records, at most")
    ap.add_argument("--sets", default=",".join(SETS))
    ap.add_argument("--recordlinkage", action="store_true", help="recordlinkage too")
    a = ap.parse_args()
    unknown = [s for s in a.sets.split(",") if s not in SETS]
    if unknown:
        sys.exit(f"no set {unknown[0]}; there are {', '.join(SETS)}")
    bench = Bench(a)
    print("| set | contestant | runs | median s | spread | CPU s | peak MiB | precision | recall | F1 |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    walls = {name: bench.measure(name) for name in a.sets.split(",")}
    if SIZES.keys() <= walls.keys():
        print(f"  from 100,000 to 1,000,000 records: {walls['generated-1m'] / walls['generated-100k']:.1f} times the time")


if __name__ == "__main__":
    main()
