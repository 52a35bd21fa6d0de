#!/usr/bin/env python3
"""Foretells who was awarded a contract from earlier contracts alone, beside plain bm25s.

awards.py --binary ENCADENA --data DATA --work WORK [--misses N]

DATA is the folder of public files (demand/sample_Contratos*.csv: samples of Mexico's federal contracts); WORK is for what is
written. Needs bm25s, numpy.

Contracts are put in order of the day they begin. For each month, the suppliers are everyone with a contract that
began before it, and what is known of them is those contracts alone (subject, and the buyer's name apart). Each contract of the
month is a need: its title. A hit is the awarded supplier among the first ten. Most contracts of the samples went to somebody
without an earlier one, and cannot be foretold by anyone; they are counted, and left out of the share.
Suppliers are the same when their folded names are equal without punctuation and without legal form.

bm25s sees, for each supplier, the subjects of its earlier contracts (and its name) as one text, lower-cased words
without accents, Lucene's variant, k1 1.2, b 0.75. Ours is a whole run of the pipeline over the same contracts.
"""
import argparse, collections, csv, glob, io, json, os, re, shutil, subprocess, sys, unicodedata

FORMS = re.compile(
    r"\b(s a p i de c v|sapi de cv|s a b de c v|sab de cv|s a de c v|sa de cv|s de r l de c v|s de rl de cv|"
    r"s de r l|sociedad anonima de capital variable|s c|a c|s a|sc|ac|sa)$")
STOP = set("de la el los las en y o a al del con para por un una su sus e sin que se no".split())


def mended(text):
    """Undoes UTF-8 read as Latin-1, in which the files are."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def folded(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", text))


def name_key(name):
    return FORMS.sub("", folded(name)).strip()


def contracts(data):
    rows = []
    for path in sorted(glob.glob(os.path.join(data, "demand", "sample_Contratos*.csv"))):
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            for row in csv.DictReader(file):
                name = mended(row["PROVEEDOR_CONTRATISTA"]).strip()
                day = row["FECHA_INICIO"][:10]
                if not name or name == "---" or not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
                    continue
                title, case = mended(row["TITULO_CONTRATO"]), mended(row["TITULO_EXPEDIENTE"])
                rows.append({
                    "id": f"C{len(rows):05d}", "supplier": name_key(name), "name": name, "day": day,
                    "title": title or case or "-", "buyer": mended(row["DEPENDENCIA"]),
                })
    rows.sort(key=lambda r: (r["day"], r["id"]))
    return rows


def write(path, heading, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(heading)
        out.writerows(rows)


def pipeline(weights, fields):
    sources = [
        ("firms", "suppliers", {"record_id": "id", "rfc": "rfc", "razon_social": "name"}),
        ("contracts", "awards", {
            "award_id": "id", "supplier_rfc": "rfc", "supplier_name": "name", "buyer": "buyer",
            "description": "title", "awarded_on": "day"}),
        ("wanted", "needs", {"need_id": "id", "buyer": "buyer", "title": "title"}),
    ]
    match = {"topK": 10, "nearMisses": 0, "minimumScore": 0, "weights": weights}
    match.update(fields)
    return {
        "name": "awards", "date": "2016-01-01", "language": "es", "coding": False,
        "sources": [
            {"name": n, "registry": r, "path": f"{n}.csv", "format": "csv", "maximumRejectRate": 0.2, "fields": f}
            for n, r, f in sources],
        "match": match, "export": {"language": "es", "workbook": False},
    }


def tax_number(index):
    """An invented tax number of a firm, with its check digit, so that contracts join by key alone."""
    letters = "ABCDEFGHIJKLMN&OPQRSTUVWXYZ"
    code = "".join(letters[(index // 24 ** k) % 24 if (index // 24 ** k) % 24 < 14 else (index // 24 ** k) % 24 + 1] for k in (2, 1, 0))
    text = code + "0401" + f"{1 + index % 28:02d}" + "AB"
    alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
    total = sum(alphabet.index(c) * (13 - i) for i, c in enumerate(" " + text))
    rest = 11 - total % 11
    return text + ("0" if rest == 11 else "A" if rest == 10 else str(rest))


def ours(binary, folder, earlier, month, numbers, weights, fields):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    names = {}
    for row in earlier:
        names.setdefault(row["supplier"], row["name"])
    write(os.path.join(folder, "firms.csv"), ["id", "rfc", "name"], [
        [f"S{numbers[key]:05d}", tax_number(numbers[key]), name] for key, name in sorted(names.items())])
    write(os.path.join(folder, "contracts.csv"), ["id", "rfc", "name", "buyer", "title", "day"], [
        [r["id"], tax_number(numbers[r["supplier"]]), r["name"], r["buyer"], r["title"], r["day"]] for r in earlier])
    write(os.path.join(folder, "wanted.csv"), ["id", "buyer", "title"], [[r["id"], r["buyer"], r["title"]] for r in month])
    with open(os.path.join(folder, "awards.json"), "w") as file:
        json.dump(pipeline(weights, fields), file)
    done = subprocess.run(
        [binary, "run", os.path.join(folder, "awards.json"), "--to", "match", "--out", os.path.join(folder, "runs")],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"awards: the run ended with {done.returncode}: {done.stderr}")
    found = collections.defaultdict(list)
    with open(os.path.join(done.stdout.strip(), "3-match", "matches.csv"), encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            found[row["need_id"]].append(int(row["supplier_id"][1:]))
    return found


def plain(earlier, month, numbers):
    import bm25s
    texts = collections.defaultdict(list)
    for row in earlier:
        if not texts[row["supplier"]]:
            texts[row["supplier"]].append(row["name"])
        texts[row["supplier"]].append(row["title"])
    keys = sorted(texts)
    tokens = lambda text: [w for w in folded(text).split() if len(w) > 1 and w not in STOP]
    model = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    model.index([tokens(" ".join(texts[k])) for k in keys], show_progress=False)
    found = {}
    for row in month:
        query = sorted({w for w in tokens(row["title"]) if w in model.vocab_dict})
        if not query:
            found[row["id"]] = []
            continue
        places, scores = model.retrieve([query], k=min(10, len(keys)), show_progress=False)
        found[row["id"]] = [numbers[keys[p]] for p, s in zip(places[0], scores[0]) if s > 0]
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--binary", required=True)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--work", required=True)
    arguments.add_argument("--misses", type=int, default=0)
    options = arguments.parse_args()
    rows = contracts(options.data)
    numbers = {key: index for index, key in enumerate(sorted({r["supplier"] for r in rows}))}
    months = collections.defaultdict(list)
    for row in rows:
        months[row["day"][:7]].append(row)
    contestants = {
        "bm25s": None,
        "text": ({"text": 1}, {}),
        "text and experience": ({"text": 0.7, "experience": 0.3}, {}),
    }
    hits, at_one, reciprocal = collections.Counter(), collections.Counter(), collections.Counter()
    asked, new, unsure = 0, 0, []
    for month in sorted(months):
        earlier = [r for r in rows if r["day"][:7] < month]
        known = {r["supplier"] for r in earlier}
        wanted = [r for r in months[month] if r["supplier"] in known]
        new += len(months[month]) - len(wanted)
        if not wanted:
            continue
        asked += len(wanted)
        answers = {}
        for name, how in contestants.items():
            folder = os.path.join(options.work, "awards")
            found = plain(earlier, wanted, numbers) if how is None else ours(
                options.binary, folder, earlier, wanted, numbers, *how)
            for row in wanted:
                places = found.get(row["id"], [])[:10]
                target = numbers[row["supplier"]]
                answers[name, row["id"]] = places
                if target in places:
                    hits[name] += 1
                    at_one[name] += places[0] == target
                    reciprocal[name] += 1 / (1 + places.index(target))
        unsure += [r for r in wanted if numbers[r["supplier"]] not in answers["text", r["id"]]]
    print(f"contracts {len(rows)}, foretellable {asked}, by suppliers without an earlier one {new}")
    for name in contestants:
        print(f"{name:22} hit@10 {hits[name] / asked:.4f}  hit@1 {at_one[name] / asked:.4f}  MRR@10 {reciprocal[name] / asked:.4f}")
    seen = collections.defaultdict(list)
    for row in rows:
        seen[row["supplier"]].append(row)
    causes = collections.Counter()
    for row in unsure:
        mine = [r for r in seen[row["supplier"]] if r["day"][:7] < row["day"][:7]]
        words = set(folded(row["title"]).split()) - STOP
        common = words & set(" ".join(folded(r["title"]) for r in mine).split())
        common = {w for w in common if len(w) > 3}
        causes["no word of the title in earlier contracts" if not common else
               "only one word shared" if len(common) == 1 else "other suppliers' contracts are nearer"] += 1
    print("misses of text:", dict(causes))
    for row in unsure[:options.misses]:
        print("  ", row["day"], "|", row["name"], "|", row["title"])


if __name__ == "__main__":
    main()
