#!/usr/bin/env python3
"""Real plants: six years of Mexico's pollutant register, linked to each other without their number.

retc.py prepare RETC OUT     the years without their number (es_YEAR.csv) and the truth (truth, dev, test .csv)
retc.py splink OUT           Splink's links of the same columns: F1 by threshold, as JSON
retc.py score OUT LINKS      precision, recall and F1 of an entity_links.csv, as JSON

Truth: rows of two years with one NRA are one plant. Plants are split by the state that their number
names: those of `dev` may be looked at while rules and thresholds are chosen, those of `test` are for
the final figure. The files are in the order of the number, which is made of the name's letters, so
rows are shuffled and numbered anew; the new number stands under the old heading, "NRA".
"""
import csv, hashlib, json, math, os, random, re, sys
from collections import Counter

YEARS = ["2004", "2005", "2008", "2012", "2013", "2019"]
MISSING = set("NA|ND|N/A|N.A.|N.A|SN|S/N|S.N.|S N|NINGUNO|NINGUNA|NO APLICA|NO|0|00|000|00000|-|.".split("|"))


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.reader(f, delimiter="\t"))


def half(state):
    """dev or test, by a digest of the state's key, which is the number's sixth and seventh character."""
    return "dev" if hashlib.sha256(state.encode()).digest()[0] % 2 else "test"


def prepare(source, out):
    os.makedirs(out, exist_ok=True)
    truth = []
    for year in YEARS:
        heading, *rows = read(os.path.join(source, f"es_{year}.csv"))
        random.Random(int(year)).shuffle(rows)
        with open(os.path.join(out, f"es_{year}.csv"), "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f, delimiter="\t", lineterminator="\n")
            w.writerow(heading)
            for n, row in enumerate(rows, 1):
                truth.append((f"retc_{year}", f"{year}:{n:05d}", row[0]))
                w.writerow([f"{n:05d}"] + row[1:])
    for name, keep in (("truth", {"dev", "test"}), ("dev", {"dev"}), ("test", {"test"})):
        with open(os.path.join(out, f"{name}.csv"), "w", newline="") as f:
            w = csv.writer(f, lineterminator="\n")
            w.writerow(["source", "record_id", "plant"])
            w.writerows(t for t in truth if half(t[2][5:7]) in keep)


# --- the peer ------------------------------------------------------------------------------------

LEGAL = re.compile(
    r"\b(s a p i de c v|s a b de c v|s a de c v|s de r l de c v|s de r l mi|s de rl de cv|sa de cv|s a de cv|sa de c v|s r l de c v|"
    r"s p r de r l|s c de r l de c v|s c de r l|s de r l|s en c|s a|s c|a c|sapi de cv|sab de cv|de c v)\b")


def fold(text):
    import unicodedata
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", text))


def value(text):
    text = text.strip()
    return None if text.upper() in MISSING or not text else fold(text) or None


def name(text, year):
    # 2019 joins the names of two registers with a comma where it knows two.
    if year == "2019" and "," in text:
        from jellyfish import jaro_winkler_similarity
        best = None
        for i in [m.start() for m in re.finditer(",", text)]:
            left, right = bare(text[:i]), bare(text[i + 1:])
            if left and (not right or jaro_winkler_similarity(left, right) > 0.85) and len(left) > 3:
                best = left
        if best:
            return best
    return bare(text)


def bare(text):
    text = fold(text)
    short = " ".join(LEGAL.sub(" ", text).split())
    return short or text or None


def degrees(text, longitude):
    text = text.replace('""', '"').strip()
    m = re.fullmatch(r"-?(\d{1,3})[°º]\s*(\d{1,2})['´’]?\s*([\d.]*)[\"”']*", text)
    if m:
        v = int(m[1]) + int(m[2]) / 60 + (float(m[3]) if m[3] and m[3] != "." else 0) / 3600
    else:
        try:
            v = abs(float(text))
        except ValueError:
            return None
    lo, hi = (86, 118.5) if longitude else (14, 33)
    return (-v if longitude else v) if lo <= v <= hi else None


def frame(out):
    import pandas as pd
    records = []
    for year in YEARS:
        heading, *rows = read(os.path.join(out, f"es_{year}.csv"))
        at = {fold(h): i for i, h in enumerate(heading)}
        def col(row, *names):
            for n in names:
                if n in at:
                    return row[at[n]]
            return ""
        for r in rows:
            scian = col(r, "numero scian") or (col(r, "scian") if year != "2012" else "")
            cp = re.sub(r"\D", "", col(r, "codigo postal", "c p"))
            cp = cp.zfill(5) if 4 <= len(cp) <= 5 and int(cp) else None
            la = degrees(col(r, "latitud norte"), False)
            lo = degrees(col(r, "longitud oeste"), True)
            street = value(re.sub(r"^(?i:calle|c\.)\s+", "", col(r, "calle").strip()))
            if street:
                street = " ".join(re.sub(r"\b(av|ave|avenida|calle|calz|calzada|blvd|boulevard|carretera|carr|km|prol|prolongacion)\b", " ", street).split()) or street
            colonia = value(re.sub(r"^(?i:colonia|col\.?|fracc\.?|fraccionamiento)\s+", "", col(r, "colonia").strip()))
            records.append(dict(
                id=f"{year}:{r[0]}", year="y" + year, name=name(col(r, "nombre", "establecimiento"), year), sector=value(col(r, "sector")),
                scian=scian.strip() if re.fullmatch(r"\d{6}", scian.strip()) else None,
                activity=value(col(r, "principal actividad productiva", "actividad principal")),
                street=street, number=value(col(r, "num ext", "numero exterior", "no exterior")), colonia=colonia,
                locality=value(col(r, "localidad")), park=value(col(r, "parque industrial", "nombre parque industrial", "parque o puerto industrial")),
                state=value(col(r, "estado", "entidad federativa")), municipality=value(col(r, "municipio", "delegacion municipio")),
                postal=cp, lat=la if la and lo else None, lon=lo if la and lo else None))
    d = pd.DataFrame(records)
    d["name_words"] = d.name.map(lambda s: sorted(set(w for w in s.split() if len(w) > 1 or w.isdigit())) if s else None)
    d["name_first"] = d.name.map(lambda s: s.split()[0] if s else None)
    return d


def truth(out, which):
    with open(os.path.join(out, {"all": "truth"}.get(which, which) + ".csv"), newline="") as f:
        return {r["record_id"]: r["plant"] for r in csv.DictReader(f)}


def choose2(n):
    return n * (n - 1) // 2


def measured(which, method, threshold, right, found, true):
    p, r = right / max(1, found), right / true
    return dict(set=which, method=method, threshold=threshold, precision=round(p, 4), recall=round(r, 4),
                f1=round(2 * p * r / (p + r), 4) if right else 0.0, predicted=found, true=true)


def grouped(group, labels):
    """Pairwise measures of clusters, by counts, since one large cluster has more pairs than memory."""
    rows = []
    for which, known in labels.items():
        true = sum(choose2(n) for n in Counter(known.values()).values())
        both = Counter((group.get(x, x), plant) for x, plant in known.items())
        size = Counter(group.get(x, x) for x in known)
        rows.append(measured(which, "clusters", None, sum(map(choose2, both.values())), sum(map(choose2, size.values())), true))
    return rows


def labels_of(out):
    return {w: truth(out, w) for w in ("all", "dev", "test")}


def score_links(out, links):
    with open(links, newline="", encoding="utf-8") as f:
        group = {r["record_id"]: r["supplier_id"] for r in csv.DictReader(f)}
    return grouped(group, labels_of(out))


def splink(out, seed):
    import time, logging
    start = time.perf_counter()

    def say(what):
        print(f"{time.perf_counter() - start:.1f} s {what}", file=sys.stderr, flush=True)
    import duckdb
    import splink.comparison_level_library as cll
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.internals.duckdb.database_api import DuckDBAPI
    logging.disable(logging.WARNING)
    d = frame(out)
    load = time.perf_counter() - start
    say("loaded")
    api = DuckDBAPI(connection=duckdb.connect())
    words = ("len(list_intersect(name_words_l, name_words_r)) >= {} * len(list_distinct(list_concat(name_words_l, name_words_r)))")
    same = "street_l = street_r"
    alike = "jaro_winkler_similarity(street_l, street_r) >= 0.9"
    near = ("6371 * 2 * asin(sqrt(least(1, pow(sin(radians(lat_r - lat_l) / 2), 2)"
            " + cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2)))) <= {}")
    compare_name = cl.CustomComparison(output_column_name="name", comparison_levels=[
        cll.NullLevel("name"),
        cll.ExactMatchLevel("name", term_frequency_adjustments=True),
        cll.JaroWinklerLevel("name", 0.96),
        cll.CustomLevel(words.format(0.75), label_for_charts="words 0.75"),
        cll.JaroWinklerLevel("name", 0.90),
        cll.CustomLevel(words.format(0.5), label_for_charts="words 0.5"),
        cll.JaroWinklerLevel("name", 0.82),
        cll.CustomLevel(words.format(0.25), label_for_charts="words 0.25"),
        cll.ElseLevel()])
    settings = SettingsCreator(
        link_type="link_only", unique_id_column_name="id",
        blocking_rules_to_generate_predictions=[
            block_on("name"), block_on("state", "municipality", "substr(name,1,3)"), block_on("state", "name_first"),
            block_on("postal", "substr(street,1,5)"), block_on("postal", "scian"), block_on("municipality", "street"),
            block_on("municipality", "number", "sector"), block_on("municipality", "activity"),
            block_on("round(lat,3)", "round(lon,3)"), block_on("postal", "substr(name,1,3)")],
        comparisons=[
            compare_name,
            # One comparison of what the plant does and one of where it is: parts of either say the
            # same thing again, and Fellegi and Sunter's sum would count them as news.
            cl.CustomComparison(output_column_name="activity", comparison_levels=[
                cll.NullLevel("activity"), cll.ExactMatchLevel("activity", term_frequency_adjustments=True),
                cll.JaroWinklerLevel("activity", 0.92), cll.CustomLevel("scian_l = scian_r", label_for_charts="class"),
                cll.JaroWinklerLevel("activity", 0.8), cll.CustomLevel("sector_l = sector_r", label_for_charts="sector"), cll.ElseLevel()]),
            cl.CustomComparison(output_column_name="street", comparison_levels=[
                cll.CustomLevel("street_l is null and lat_l is null or street_r is null and lat_r is null", label_for_charts="null").configure(is_null_level=True),
                cll.CustomLevel(f"({same}) and number_l = number_r and municipality_l = municipality_r", label_for_charts="street and number"),
                cll.CustomLevel(f"({alike}) and ({near.format(0.3)})", label_for_charts="street alike, 300 m"),
                cll.CustomLevel(near.format(0.05), label_for_charts="50 m"),
                cll.CustomLevel(f"({alike}) and (municipality_l = municipality_r or postal_l = postal_r)", label_for_charts="street alike"),
                cll.CustomLevel(near.format(1), label_for_charts="1 km"),
                cll.CustomLevel("postal_l = postal_r", label_for_charts="postal code"),
                cll.CustomLevel(near.format(5), label_for_charts="5 km"),
                cll.CustomLevel("municipality_l = municipality_r and state_l = state_r", label_for_charts="municipality"),
                cll.CustomLevel("state_l = state_r", label_for_charts="state"), cll.ElseLevel()]),
        ], retain_intermediate_calculation_columns=False)
    tables = [api.register(d[d.year == "y" + y].drop(columns="year").reset_index(drop=True), dataset_display_name="y" + y) for y in YEARS]
    linker = Linker(tables, settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match(
        ["l.name = r.name and l.municipality = r.municipality and l.street = r.street", "l.name = r.name and l.postal = r.postal"], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=seed)
    for rule in (block_on("name"), block_on("municipality", "street", "number")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    say("trained")
    train = time.perf_counter() - start - load
    predicted = linker.inference.predict(threshold_match_probability=0.05)
    links = predicted.as_pandas_dataframe()
    say(f"predicted {len(links)}")
    seconds = time.perf_counter() - start
    labels = labels_of(out)
    rows = []
    def score(pairs, method, w):
        for which, known in labels.items():
            t = sum(choose2(n) for n in Counter(known.values()).values())
            got = [q for q in pairs if q[0] in known and q[1] in known]
            rows.append(measured(which, method, w, sum(known[x] == known[y] for x, y in got), len(got), t))

    def score_groups(group, method, w):
        rows.extend(dict(r, method=method, threshold=w) for r in grouped(group, labels))

    links = links[["id_l", "id_r", "match_probability", "match_weight"]]
    sweep = [0, *(round(math.log2(p / (1 - p)), 4) for p in (0.9, 0.95, 0.99)), *range(8, 61, 2)]
    for w in sweep:
        kept = links[links.match_weight >= w]
        raw = {tuple(sorted(q)) for q in zip(kept.id_l, kept.id_r)}
        score(raw, "pairs", w)
        parent = {}
        def find(x):
            while parent.setdefault(x, x) != x:
                parent[x] = parent[parent[x]]; x = parent[x]
            return x
        for x, y in raw:
            parent[max(find(x), find(y))] = min(find(x), find(y))
        score_groups({x: find(x) for x in list(parent)}, "closure", w)
    say("pairs and closures scored")
    # One plant a year: links from the surest down, each taken unless its two clusters share a year.
    # That is what Splink's cluster_using_single_best_links is for; on this graph it did not end in
    # minutes, so the rule is written here.
    order = links.sort_values(["match_weight", "id_l", "id_r"], ascending=[False, True, True])
    ordered = list(zip(order.match_weight, order.id_l, order.id_r))
    for w in sweep:
        parent, years = {}, {}
        def find(x):
            while parent.setdefault(x, x) != x:
                parent[x] = parent[parent[x]]; x = parent[x]
            return x
        for weight, x, y in ordered:
            if weight < w:
                break
            x, y = find(x), find(y)
            if x == y:
                continue
            one, other = years.get(x, {x[:4]}), years.get(y, {y[:4]})
            if one & other:
                continue
            parent[y] = x
            years[x] = one | other
        score_groups({x: find(x) for x in list(parent)}, "single-best", w)
    say("single best links scored")
    return dict(engine="splink", seconds=round(seconds, 2), load_s=round(load, 2), train_s=round(train, 2), candidates=len(links), rows=rows, best=best(rows))


def best(rows):
    """By set and method, the threshold of the greatest F1: more than a user without truth could know."""
    found = {}
    for r in rows:
        key = f"{r['set']} {r['method']}"
        if key not in found or r["f1"] > found[key]["f1"]:
            found[key] = r
    return found


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "prepare":
        prepare(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 3 and sys.argv[1] == "splink":
        print(json.dumps(splink(sys.argv[2], 1)))
    elif len(sys.argv) == 4 and sys.argv[1] == "score":
        print(json.dumps(score_links(sys.argv[2], sys.argv[3]), indent=1))
    else:
        sys.exit(__doc__)
