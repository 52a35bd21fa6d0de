#!/usr/bin/env python3
"""Measures the text ranking on public collections, beside bm25s on the same terms.

retrieval.py --binary BIN --data DATA --work WORK [--parts cranfield,stems,bilingual,speed] [--splits 5]

BIN is encadena-bench, DATA the folder of public files (codes, ir), WORK is for what is written. Needs
numpy and bm25s. Every ranking of the product is that of its own matching, by text alone.

cranfield  nDCG@10 and MAP over 225 queries: `plain` terms; the product's stems, which are Spanish ones, as
           suppliers write; and English stems, given to both as words. bm25s: Lucene's form, k1 1.2, b 0.75,
           on the very same terms, each query term once and as often as it stands.
stems      The gain of stems in Spanish: the tax authority's wording of UNSPSC commodities against the
           wording of UNSPSC, recall@20 of `plain` and of `stemmed`.
bilingual  English titles of UNSPSC commodities against Spanish ones, beside the tax authority's Spanish
           wording of the same commodities: recall@20. A tenth of the commodities is held back by each split;
           no pair of titles with a held-back title in either language is learned from. What each source of
           the bridge adds is shown alone.
speed      Seconds to make the bridge.

UNSPSC's public lists of names have no codes; the tax authority's list has. The two are in the same order,
so names that are the same and unique in both anchor the rest: between two anchors names are paired by
place when they are as many, and by their letters otherwise. Only commodities whose two Spanish wordings
differ are asked for, since an equal wording finds itself.
"""
import argparse, collections, csv, gzip, html, io, json, math, os, random, re, shutil, subprocess, sys, time, unicodedata, zipfile

TABLES = {
    "suppliers": ["supplier_id", "text", "scian", "size_band", "capacity", "capacity_unit", "latitude", "longitude",
                  "state_key", "municipality_key"],
    "supplier_products": ["supplier_id", "hs", "unspsc"],
    "supplier_credentials": ["supplier_id", "certificate", "valid_from", "valid_until", "assurance"],
    "needs": ["need_id", "text", "language", "scian", "hs", "latitude", "longitude", "half_distance_km", "size_band",
              "volume", "volume_unit", "unspsc", "title", "destination", "deadline", "unit_value", "unit_value_unit"],
    "requirements": ["need_id", "certificate", "hard"], "certificate_covers": ["certificate", "covered"],
    "concordance": ["from_system", "from_code", "to_system", "to_code", "weight"],
    "codes": ["system", "code", "title_es", "title_en"], "lexicon": ["es", "en", "weight"],
    "synonyms": ["language", "term", "synonym"],
}


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    return " ".join(re.findall("[a-z0-9]+", text))


def write(folder, table, rows):
    """Writes a table; rows may leave their last columns out."""
    head = TABLES[table]
    with open(f"{folder}/{table}.csv", "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f, quoting=csv.QUOTE_ALL, lineterminator="\n")
        out.writerow(head)
        out.writerows(tuple(row) + ("",) * (len(head) - len(row)) for row in rows)


class Product:
    def __init__(self, binary, work):
        self.binary, self.work = binary, work

    def rank(self, documents, queries, analyzer, top, codes=()):
        """Ranked ids by query; documents are (id, text), queries (id, text, language)."""
        folder = os.path.join(self.work, "tables")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        rows = {"suppliers": documents, "needs": queries, "codes": codes}
        for table in TABLES:
            if rows.get(table) or table not in ("codes", "lexicon", "synonyms"):
                write(folder, table, rows.get(table, []))
        done = subprocess.run([self.binary, "retrieve", folder, f"{folder}/out", analyzer, str(top)],
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr[-2000:])
        found = collections.defaultdict(list)
        with open(f"{folder}/out/matches.csv", encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                found[row["need_id"]].append(row["supplier_id"])
        self.seconds = json.loads(done.stdout)
        return found

    def terms(self, texts, language, analyzer):
        lines = "\n".join(" ".join(t.split()) for t in texts) + "\n"
        done = subprocess.run([self.binary, "tokens", language, analyzer], input=lines, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr[-2000:])
        return [line.split() for line in done.stdout.split("\n")[:len(texts)]]


def peer(documents, queries, top):
    """bm25s on lists of terms; documents are (id, terms), queries (id, terms)."""
    import bm25s
    import numpy as np
    index = bm25s.BM25(method="lucene", k1=1.2, b=0.75, dtype="float64")
    index.index([t for _, t in documents], show_progress=False)
    ids = [i for i, _ in documents]
    found = {}
    for query, terms in queries:
        known = [t for t in terms if t in index.vocab_dict]
        if not known:
            found[query] = []
            continue
        scores = index.get_scores(known)
        order = np.lexsort((np.array(ids), -scores))[:top]
        found[query] = [ids[n] for n in order if scores[n] > 0]
    return found


# Cranfield

def cranfield(data, product):
    text = open(f"{data}/ir/cran.all.1400.xml", encoding="utf-8").read()
    documents = []
    for part in re.findall(r"<doc>(.*?)</doc>", text, re.S):
        number = re.search(r"<docno>(.*?)</docno>", part, re.S).group(1).strip()
        # The text begins with the title.
        body = re.search(r"<text>(.*?)</text>", part, re.S).group(1)
        documents.append(("%04d" % int(number), " ".join(html.unescape(body).split())))
    queries = open(f"{data}/ir/cran.qry.xml", encoding="utf-8").read()
    # Judgements count the queries by position.
    queries = [("%03d" % (n + 1), " ".join(q.split()))
               for n, q in enumerate(re.findall(r"<title>(.*?)</title>", queries, re.S))]
    judged = collections.defaultdict(dict)
    for line in open(f"{data}/ir/cranqrel.trec.txt"):
        query, _, document, grade = line.split()
        judged["%03d" % int(query)]["%04d" % int(document)] = int(grade)
    print(f"\nCranfield: {len(documents)} documents, {len(queries)} queries\n")
    print("| terms | contestant | nDCG@10 | MAP |\n|---|---|---|---|")
    for name, language, analyzer, given in [
            ("plain", "es", "plain", False), ("stemmed (Spanish, as suppliers' texts)", "es", "stemmed", False),
            ("English stems, given as words", "en", "stemmed", True)]:
        texts, asked = [t for _, t in documents], [q for _, q in queries]
        if given:
            texts, asked = ([" ".join(t) for t in product.terms(x, "en", "stemmed")] for x in (texts, asked))
            language, analyzer = "es", "plain"
        ids = [i for i, _ in documents]
        ours = product.rank(list(zip(ids, texts)),
                            [(i, q, language) for (i, _), q in zip(queries, asked)], analyzer, 1400)
        document_terms = product.terms(texts, language, analyzer)
        query_terms = product.terms(asked, language, analyzer)
        rows = [("encadena", ours)]
        for how, once in (("bm25s, each term once", True), ("bm25s, terms as often as they stand", False)):
            rows.append((how, peer(list(zip(ids, document_terms)),
                                   [(i, list(dict.fromkeys(t)) if once else t)
                                    for (i, _), t in zip(queries, query_terms)], 1400)))
        for contestant, found in rows:
            gains, precisions = [], []
            for query, _ in queries:
                grades = judged[query]
                ranked = found.get(query, [])
                dcg = sum(grades.get(d, 0) / math.log2(n + 2) for n, d in enumerate(ranked[:10]))
                ideal = sum(g / math.log2(n + 2) for n, g in enumerate(sorted(grades.values(), reverse=True)[:10]))
                relevant = {d for d, g in grades.items() if g > 0}
                if not relevant:
                    continue
                hits, total = 0, 0.0
                for n, d in enumerate(ranked):
                    if d in relevant:
                        hits += 1
                        total += hits / (n + 1)
                gains.append(dcg / ideal)
                precisions.append(total / len(relevant))
            print(f"| {name} | {contestant} | {sum(gains) / len(gains):.4f} | {sum(precisions) / len(precisions):.4f} |",
                  flush=True)


# UNSPSC in two languages and two Spanish wordings

def names(data, file, encoding):
    with open(f"{data}/codes/{file}", encoding=encoding, newline="") as f:
        return {int(k): " ".join(html.unescape(v).split())
                for k, v in re.findall(r'<msg key="(\d+)">(.*?)</msg>', f.read(), re.S)}


def letters(text):
    text = f" {text} "
    return collections.Counter(text[n:n + 3] for n in range(len(text) - 2))


def alike(one, other):
    return 2 * sum((one & other).values()) / (sum(one.values()) + sum(other.values()))


def aligned(first, second):
    """Pairs of places in two lists of folded names that are in the same order but for whole blocks."""
    counts = collections.Counter(first), collections.Counter(second)
    place = {name: n for n, name in enumerate(second) if counts[1][name] == 1}
    anchors = [(n, place[name]) for n, name in enumerate(first) if counts[0][name] == 1 and name in place]
    near = lambda p, q: 0 < q[0] - p[0] <= 40 and 0 < q[1] - p[1] <= 300
    anchors = [p for n, p in enumerate(anchors)
               if n and near(anchors[n - 1], p) or n + 1 < len(anchors) and near(p, anchors[n + 1])]
    pairs = [(*p, "same") for p in anchors]
    for start, end in zip(anchors, anchors[1:]):
        left, right = range(start[0] + 1, end[0]), range(start[1] + 1, end[1])
        if not near(start, end) or not left or not right:
            continue
        if len(left) == len(right) <= 3:
            pairs += [(a, b, "place") for a, b in zip(left, right)]
            continue
        shapes = [letters(first[a]) for a in left], [letters(second[b]) for b in right]
        best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
        likeness = [[alike(x, y) for y in shapes[1]] for x in shapes[0]]
        for x in range(len(left)):
            for y in range(len(right)):
                gain = likeness[x][y] - 0.35 if likeness[x][y] >= 0.45 else -1
                best[x + 1][y + 1] = max(best[x][y + 1], best[x + 1][y], best[x][y] + gain)
        x, y = len(left), len(right)
        while x and y:
            gain = likeness[x - 1][y - 1] - 0.35
            if gain >= 0.1 and abs(best[x][y] - best[x - 1][y - 1] - gain) < 1e-12:
                pairs.append((left[x - 1], right[y - 1], "letters"))
                x, y = x - 1, y - 1
            elif best[x][y] == best[x - 1][y]:
                x -= 1
            else:
                y -= 1
    return sorted(pairs)


def commodities(data):
    spanish = names(data, "ref-unspsc.es_ES.utf-8.xml", "utf-8")
    english = names(data, "ref-unspsc.en_US.ISO-8859-1.xml", "latin-1")
    with zipfile.ZipFile(f"{data}/codes/sat_c_ClaveProdServ.csv.zip") as archive:
        with archive.open(archive.namelist()[0]) as f:
            listed = sorted((r["clave"], r["descripcion"])
                            for r in csv.DictReader(io.TextIOWrapper(f, "utf-8", newline="")) if r["clave"] != "01010101")
    keys = sorted(spanish)
    pairs = aligned([fold(spanish[k]) for k in keys], [fold(d) for _, d in listed])
    found = {}
    for a, b, _ in pairs:
        key, (code, wording) = keys[a], listed[b]
        if key in english and code[-2:] != "00" and code not in found:
            found[code] = dict(key=key, code=code, es=spanish[key], en=english[key], other=wording)
    titles = [(k, spanish[k], english[k]) for k in keys if k in english]
    return list(found.values()), titles


def industries(data):
    """Titles of SCIAN and NAICS classes, which share their codes down to five digits."""
    spanish, english = {}, {}
    with gzip.open(f"{data}/codes/scian2018_catalogo.csv.gz", "rt", encoding="utf-8", newline="") as f:
        for row in csv.reader(f):
            if row and re.fullmatch(r"\d{2,5}", row[0]) and row[1]:
                spanish[row[0]] = re.sub(r"T$", "", row[1]).strip()
    with open(f"{data}/codes/naics_2017_titles_descriptions.csv", encoding="utf-8", newline="") as f:
        for row in csv.reader(f):
            english[row[0].strip()] = re.sub(r"T\s*$", "", row[1].strip())
    return [("SCIAN 2018", c, t, english[c]) for c, t in spanish.items() if c in english]


def goods(data):
    """Titles of HS subheadings in English, and in Spanish where the tariff has one line of its own name."""
    with open(f"{data}/codes/harmonized-system.csv", encoding="utf-8", newline="") as f:
        english = {r["hscode"]: r["description"] for r in csv.DictReader(f)}
    lines = collections.defaultdict(set)
    with open(f"{data}/codes/tigie_fracciones_nico_sat.csv", encoding="utf-8", newline="") as f:
        for row in csv.reader(f):
            if row and re.fullmatch(r"\d{10}", row[0]):
                lines[row[0][:6]].add(row[1])
    found = []
    for code, texts in sorted(lines.items()):
        text = min(texts)
        if len(texts) == 1 and code in english and not re.match("(?i)l[ao]s dem", text):
            found.append(("HS 2022", code, text, english[code]))
    return found


def recall(found, wanted, top=20):
    hits = sum(r["code"] in found.get(i, [])[:top] for i, r in wanted)
    same = sum(any(d[:6] == r["code"][:6] for d in found.get(i, [])[:top]) for i, r in wanted)
    return hits / len(wanted), same / len(wanted)


def bilingual(data, product, splits):
    listed, titles = commodities(data)
    documents = [(r["code"], r["es"]) for r in listed]
    other = [r for r in listed if fold(r["es"]) != fold(r["other"])]
    print(f"\nUNSPSC: {len(documents)} commodities as documents, {len(other)} with another Spanish wording, "
          f"{len(titles)} bilingual titles; means over {splits} splits, each asking for a tenth\n")
    sets = {"titles of UNSPSC": ["unspsc"], "titles of SCIAN": ["scian"], "titles of HS": ["hs"],
            "SCIAN and HS": ["scian", "hs"], "UNSPSC, SCIAN and HS": ["unspsc", "scian", "hs"],
            "nothing but regular spellings": ["none"], "nothing": []}
    others = {"scian": industries(data), "hs": goods(data), "none": [("HS", "", "zzz", "qqq")]}
    print("| learned from | pairs | query | recall@20 | same class@20 | share of Spanish |\n|---|---|---|---|---|---|")
    for name, sources in sets.items():
        sums = collections.defaultdict(lambda: [0.0, 0.0])
        ratios = []
        for split in range(splits):
            order = list(range(len(listed)))
            random.Random(split).shuffle(order)
            held = [listed[n] for n in order[:len(order) // 10]]
            keys = {r["key"] for r in held}
            hidden = {fold(r["es"]) for r in held} | {fold(r["en"]) for r in held}
            pairs = [("UNSPSC", str(k), es, en) for k, es, en in titles if k not in keys] if "unspsc" in sources else []
            for source in sources:
                pairs += others.get(source, [])
            pairs = [p for p in pairs if fold(p[2]) not in hidden and fold(p[3]) not in hidden]
            asked = [r for r in held if fold(r["es"]) != fold(r["other"])]
            queries = [("E" + r["code"], r["en"], "en") for r in held] + [("S" + r["code"], r["other"], "es") for r in asked]
            found = product.rank(documents, queries, "stemmed", 20, codes=pairs)
            figures = {"Spanish wording": recall(found, [("S" + r["code"], r) for r in asked]),
                       "English title, the same commodities": recall(found, [("E" + r["code"], r) for r in asked]),
                       "English title, all held back": recall(found, [("E" + r["code"], r) for r in held])}
            ratios.append(figures["English title, the same commodities"][0] / figures["Spanish wording"][0])
            for query, figure in figures.items():
                for n in range(2):
                    sums[query][n] += figure[n] / splits
        for query, (exact, same) in sums.items():
            share = exact / sums["Spanish wording"][0]
            note = f" (splits {min(ratios):.3f}–{max(ratios):.3f})" if "same" in query else ""
            print(f"| {name} | {len(pairs)} | {query} | {exact:.4f} | {same:.4f} | {share:.3f}{note} |", flush=True)


def stems(data, product):
    listed, _ = commodities(data)
    documents = [(r["code"], r["es"]) for r in listed]
    asked = [r for r in listed if fold(r["es"]) != fold(r["other"])]
    print(f"\nSpanish wordings: {len(asked)} queries against {len(documents)} documents\n")
    print("| terms | contestant | recall@20 | same class@20 | nDCG@10 |\n|---|---|---|---|---|")
    ids = [i for i, _ in documents]
    for analyzer in ("plain", "stemmed"):
        ours = product.rank(documents, [(r["code"], r["other"], "es") for r in asked], analyzer, 20)
        terms = product.terms([t for _, t in documents], "es", analyzer)
        query_terms = product.terms([r["other"] for r in asked], "es", analyzer)
        theirs = peer(list(zip(ids, terms)), [(r["code"], list(dict.fromkeys(t))) for r, t in zip(asked, query_terms)], 20)
        for name, found in (("encadena", ours), ("bm25s", theirs)):
            exact, same = recall(found, [(r["code"], r) for r in asked])
            gain = sum(1 / math.log2(found[r["code"]][:10].index(r["code"]) + 2)
                       for r in asked if r["code"] in found.get(r["code"], [])[:10]) / len(asked)
            print(f"| {analyzer} | {name} | {exact:.4f} | {same:.4f} | {gain:.4f} |", flush=True)


def speed(data, product):
    _, titles = commodities(data)
    pairs = [("UNSPSC", str(k), es, en) for k, es, en in titles] + industries(data) + goods(data)
    # Again with a number each, so that no two are the same.
    many = pairs + [(s, c, f"{es} {n % 97}", f"{en} {n % 97}") for n, (s, c, es, en) in enumerate(pairs)]
    print(f"\nOne document, one need: {len(pairs)} and {len(many)} titles\n")
    for rows in ([], pairs, many):
        product.rank([("1", "tornillos")], [("1", "screws", "en")], "stemmed", 1, codes=rows)
        used = []
        for _ in range(5):
            start = time.perf_counter()
            done = subprocess.Popen([product.binary, "retrieve", f"{product.work}/tables", f"{product.work}/tables/out2",
                                     "stemmed", "1"], stdout=subprocess.DEVNULL)
            _, _, usage = os.wait4(done.pid, 0)
            used.append((usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss // 1024))
        print(f"{len(rows)} titles: {min(u[0] for u in used):.2f} CPU s, {min(u[1] for u in used):.2f} s, "
              f"{max(u[2] for u in used)} MiB for the whole program", flush=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--binary", required=True)
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--parts", default="cranfield,stems,bilingual,speed")
    ap.add_argument("--splits", type=int, default=5)
    a = ap.parse_args()
    os.makedirs(a.work, exist_ok=True)
    product = Product(os.path.abspath(a.binary), os.path.abspath(a.work))
    for part in a.parts.split(","):
        if part == "bilingual":
            bilingual(a.data, product, a.splits)
        else:
            {"cranfield": cranfield, "stems": stems, "speed": speed}[part](a.data, product)


if __name__ == "__main__":
    main()
