#!/usr/bin/env python3
"""What floors, shortlists and reports cost beside matching, and what the floors give up.

inclusion.py --binary ENCADENA --bench-binary ENCADENA-BENCH --bench DIR --work DIR [--suppliers 1000000] [--needs 1000] [--runs 3]

Takes the bench folder's invented registry and gives its firms invented claims (seeded): women 18 %, rural 12 %, youth 7 %,
indigenous 5 %, lgbtqi 3 %, disability 2 %, afromexican 1 %; four in five consent to the use, and of those seven in ten to be
named. Ingest and Normalize run once; then `encadena-bench inclusion` matches without floors, with fair floors and with
proportional ones in turn, each a fresh process. Every prefix of every ranking is checked against the floors here anew.
"""
import argparse, csv, json, os, random, shutil, statistics, subprocess, sys

SHARES = [("women", .18), ("rural", .12), ("youth", .07), ("indigenous", .05), ("lgbtqi", .03), ("disability", .02), ("afromexican", .01)]
PROPORTIONS = {"afromexican": 20_000, "disability": 50_000, "indigenous": 100_000, "lgbtqi": 50_000, "rural": 100_000, "women": 300_000, "youth": 100_000}
PIPELINE = """{ name: "inclusion-bench", date: "2026-11-25", coding: false, sources: [
  { name: "suppliers", registry: "suppliers", path: "owned.csv", format: "csv", maximumRejectRate: 0,
    fields: { record_id: "id", nombre_comercial: "nom_estab", razon_social: "raz_social", scian: "codigo_act", activity: "nombre_act",
      size_band: "per_ocu", latitude: "latitud", longitude: "longitud", state_key: "cve_ent", municipality_key: "cve_mun" },
    lists: { ownership: { separator: "|", fields: { group: "grupo", claimed_by: "afirma", consent_use: "uso", consent_named: "nombre" } } } },
  { name: "needs", registry: "needs", path: "NEEDS", format: "csv", maximumRejectRate: 0,
    fields: { need_id: "need_id", buyer: "buyer", title: "title", description: "description", scian: "scian", latitude: "lat",
      longitude: "lon", size_band: "size_bracket" } },
] }
"""


def own(source, target):
    draw = random.Random(20261125)
    with open(source, newline="", encoding="utf-8") as f, open(target, "w", newline="", encoding="utf-8") as g:
        reader, writer = csv.reader(f), csv.writer(g, lineterminator="\n")
        writer.writerow(next(reader) + ["grupo", "afirma", "uso", "nombre"])
        for row in reader:
            groups = [name for name, share in SHARES if draw.random() < share]
            use = ["true" if draw.random() < .8 else "false" for _ in groups]
            named = ["true" if u == "true" and draw.random() < .7 else "false" for u in use]
            writer.writerow(row + ["|".join(groups), "|".join("la empresa" for _ in groups), "|".join(use), "|".join(named)])


def check(folder, kind):
    """Prefixes that fall short of a plain proportion, beside those that are told."""
    if kind != "proportion":
        return ""
    told = {(r["need_id"], r["group"]) for r in csv.DictReader(open(f"{folder}/unreached_floors.csv", encoding="utf-8"))}
    short, count, place, last = 0, {}, 0, None
    for row in csv.DictReader(open(f"{folder}/matches.csv", encoding="utf-8")):
        if row["need_id"] != last:
            last, count, place = row["need_id"], dict.fromkeys(PROPORTIONS, 0), 0
        place += 1
        for group in filter(None, row["groups"].split("; ")):
            count[group] += 1
        for group, share in PROPORTIONS.items():
            if count[group] < place * share // 1_000_000 and (last, group) not in told:
                short += 1
    return f"{short} prefixes short and not told, {len(told)} told"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--binary", "--bench-binary", "--bench", "--work"):
        ap.add_argument(name, required=True)
    ap.add_argument("--suppliers", type=int, default=1_000_000)
    ap.add_argument("--needs", type=int, default=1000)
    ap.add_argument("--runs", type=int, default=3)
    a = ap.parse_args()
    data = os.path.join(os.path.abspath(a.work), f"d{a.suppliers}-{a.needs}")
    if not os.path.exists(f"{data}/MANIFEST.json"):
        os.makedirs(data, exist_ok=True)
        subprocess.run([sys.executable, f"{a.bench}/make_data.py", "--out", data, "--suppliers", str(a.suppliers), "--needs", str(a.needs),
                        "--xml-suppliers", "0"], check=True, stdout=subprocess.DEVNULL)
    home = f"{data}-inclusion"
    if not os.path.exists(f"{home}/run/2-normalize/datapackage.json"):
        os.makedirs(home, exist_ok=True)
        own(f"{data}/suppliers.csv", f"{home}/owned.csv")
        with open(f"{home}/p.json", "w", encoding="utf-8") as f:
            f.write(PIPELINE.replace("NEEDS", f"{data}/needs.csv"))
        for stage in ("ingest", "normalize"):
            subprocess.run([a.binary, stage, f"{home}/p.json", "--run", f"{home}/run"], check=True)
    # `fair, first` makes an edition of the statistics as well, as one night of a month does.
    kinds, results = ["none", "fair, first", "fair", "proportion, first", "proportion"], {}
    for _ in range(a.runs):
        for kind in kinds:
            out = f"{home}/{kind}"
            shutil.rmtree(out, ignore_errors=True)
            floors = kind.split(",")[0]
            earlier = [f"{home}/{kind}, first"] if f"{kind}, first" in kinds else []
            run = subprocess.run([a.bench_binary, "inclusion", f"{home}/run/2-normalize", out, floors] + earlier, check=True, capture_output=True, text=True)
            results.setdefault(kind, []).append(json.loads(run.stdout))
    print("| floors | load | index | rank | of it floors (per thread) | reports | write | share of the stage | reordered | unreached | peak MiB |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for kind in kinds:
        m = {key: statistics.median(r[key] for r in results[kind]) for key in results[kind][0]}
        stage = m["load_s"] + m["index_s"] + m["rank_s"] + m["report_s"] + m["write_s"]
        own_seconds = m["floor_s_all_threads"] / (os.cpu_count() or 1) + m["report_s"]
        print(f"| {kind} | {m['load_s']:.2f} | {m['index_s']:.2f} | {m['rank_s']:.2f} | {m['floor_s_all_threads'] / (os.cpu_count() or 1):.3f} | {m['report_s']:.3f} "
              f"| {m['write_s']:.2f} | {100 * own_seconds / stage:.1f} % | {m['reordered']:.0f} | {m['unreached_floors']:.0f} | {m['peak_bytes'] / 2**20:.0f} |")
    for kind in ("fair", "proportion"):
        print(f"\n{kind}: {check(f'{home}/{kind}', kind)}")
        for row in csv.DictReader(open(f"{home}/{kind}/inclusion.csv", encoding="utf-8")):
            print(" ", row["metric"], row["group"], row["k"], row["before"], "->", row["after"])


if __name__ == "__main__":
    main()
