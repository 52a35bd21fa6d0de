#!/usr/bin/env python3
"""Measures auto-coding on held-back coded texts, beside public baselines on the same split and material.

coding.py --data DATA --work WORK [--parts denue,retc,hs,speed] [--seeds 5] [--driver BIN] [--no-baseline]

DATA is the folder of public files (codes, denue, retc, ir); WORK is for what is built and written. Needs
numpy, scipy, scikit-learn, and for hs bm25s and PyStemmer. Without --driver a small program around the
room Coding is built from this project's sources.

denue  Names of establishments (trade and legal name, never the class title) to SCIAN classes. The rows are
       halved by a fixed seed: settings of both contestants were chosen by cross-validation within the first
       half alone. Each run then tests on 40 % of the second half, drawn by its seed, and learns from all
       else, with the titles and index phrases of SCIAN 2018 and 2023.
retc   Activity in the plant's own words to SCIAN class; a fifth of the plants, drawn by the seed, is tested.
       Also with titles and phrases alone.
hs     English trade terms to Harmonized System codes, from the titles alone, beside bm25s.
speed  CPU seconds to learn from and to code about 100,000 texts.

The baseline of denue and retc is scikit-learn's TF-IDF (words and pairs; pieces of 3 to 5 letters within
words; sublinear) with LinearSVC, C = 1. "new" are test texts that no text learnt from equals, folded.
"""
import argparse, collections, csv, gzip, io, json, os, random, re, statistics, subprocess, sys, time, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOMS = ["CStemmer", "CMalloc", "CCrypto", "Workbench", "Tables", "Text", "Registry", "Coding"]
PACKAGE = '''// swift-tools-version: 6.2
import PackageDescription
let s: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility")]
let package = Package(name: "CodingDriver", targets: [
  .systemLibrary(name: "CStemmer"), .systemLibrary(name: "CMalloc"),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
  .target(name: "Workbench", dependencies: ["CCrypto", "CMalloc"], swiftSettings: s),
  .target(name: "Tables", dependencies: ["Workbench"], swiftSettings: s),
  .target(name: "Text", dependencies: ["CStemmer", "Workbench"], swiftSettings: s),
  .target(name: "Registry", dependencies: ["Tables", "Text", "Workbench"], swiftSettings: s),
  .target(name: "Coding", dependencies: ["Registry", "Tables", "Text", "Workbench"], swiftSettings: s),
  .executableTarget(name: "driver", dependencies: ["Coding", "Text", "Workbench"], swiftSettings: s),
], swiftLanguageModes: [.v6])
'''
DRIVER = '''import Coding
import Glibc
import Text
import Workbench
func lines(_ path: String) throws -> [[ArraySlice<UInt8>]] {
  try FileSystem.contents(path).split(separator: 10).map { $0.split(separator: 9, omittingEmptySubsequences: false) }
}
func language(_ cell: ArraySlice<UInt8>) -> Language { cell.elementsEqual("en".utf8) ? .en : .es }
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
let arguments = CommandLine.arguments
let workers = Int(arguments[4]) ?? 1
var texts = CodedTexts()
let origins: [String: CodedTexts.Origin] = ["title": .title, "phrase": .phrase, "record": .record]
for cells in try lines(arguments[1]) {
  texts.append(cells[3], code: cells[0], language: language(cells[1]),
    origin: origins[String(decoding: cells[2], as: UTF8.self)] ?? .record)
}
let tests = try lines(arguments[2])
let start = seconds()
guard let system = CodeSystem(rawValue: arguments[3]),
  let index = CodeIndex(texts, system: system, workers: workers) else { exit(1) }
let learnt = seconds()
let blocks = concurrentBlocks(of: tests.count, blockSize: 64, workers: workers, scratch: { index.scratch() }) {
  scratch, range in
  var out: [UInt8] = []
  for row in range {
    let found = index.candidates(tests[row][1], language: language(tests[row][0]), count: 5, by: &scratch)
    for candidate in found { out += "\\(row)\\t\\(candidate.code)\\t\\(candidate.confidence)\\n".utf8 }
  }
  return out
}
let coded = seconds()
func write(_ blocks: [[UInt8]]) throws {
  var file = try OutputFile(arguments[5])
  for block in blocks { try file.write(block) }
  _ = try file.finish()
}
try write(blocks)
print("\\(learnt - start) \\(coded - learnt) \\(index.textCount) \\(index.codeCount)")
'''


def build(work):
    package = os.path.join(work, "driver")
    sources = os.path.join(package, "Sources")
    os.makedirs(os.path.join(sources, "driver"), exist_ok=True)
    for room in ROOMS:
        link = os.path.join(sources, room)
        if not os.path.islink(link):
            os.symlink(os.path.join(HERE, "..", "..", "Sources", room), link)
    open(os.path.join(package, "Package.swift"), "w").write(PACKAGE)
    open(os.path.join(sources, "driver", "main.swift"), "w").write(DRIVER)
    subprocess.run(["swift", "build", "-c", "release", "--package-path", package], check=True, stdout=sys.stderr)
    return os.path.join(package, ".build", "release", "driver")


def fold(text):
    text = unicodedata.normalize("NFD", text.lower())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in text if not unicodedata.combining(c))))


def table(path, delimiter=","):
    return list(csv.DictReader(open(path, encoding="utf-8-sig", newline="", errors="replace"), delimiter=delimiter))


def repaired(text):
    """UTF-8 that was read as Mac Roman, as one of the files is."""
    try:
        return text.encode("mac_roman").decode("utf-8")
    except UnicodeError:
        return text


def one_line(text):
    return " ".join(text.split())


def denue(data):
    rows = []
    for name, trade, legal, code in [
            ("denue_inegi_21_.csv", "nom_estab", "raz_social", "codigo_act"),
            ("denue_31_yucatan_sastrerias.csv", "nom_estab", "raz_social", "codigo_act"),
            ("DENUE_progreso_accents_lost.csv", "NOM_ESTAB", "RAZ_SOCIAL", "CODIGO_ACT"),
            ("empresa_cdmx_macroman_mojibake.csv", "Nombre de la Unidad Econ√≥mica", "nombre_empresa",
             "C√≥digo de la clase de actividad SCIAN"),
            ("denue_web_export_aguascalientes.csv", "Nombre de la Unidad Económica", "Razón social",
             "Código de la clase de actividad SCIAN")]:
        for row in table(f"{data}/denue/{name}"):
            parts = [repaired((row[key] or "").strip()) for key in (trade, legal, code)]
            text = one_line(parts[0] + " " + parts[1])
            if text and re.fullmatch(r"\d{6}", parts[2]):
                rows.append((text, parts[2]))
    return rows


def retc(data):
    rows = []
    for year, activity, code in [(2008, "PRINCIPAL ACTIVIDAD PRODUCTIVA", "SCIAN"), (2012, "Actividad Principal", "Número SCIAN"),
                                 (2013, "PRINCIPAL ACTIVIDAD PRODUCTIVA", "SCIAN"), (2019, "PRINCIPAL ACTIVIDAD PRODUCTIVA", "SCIAN")]:
        for row in table(f"{data}/retc/es_{year}.csv", "\t"):
            text, scian = one_line(row[activity] or ""), (row[code] or "").strip()
            if text and re.fullmatch(r"\d{6}", scian):
                rows.append((text, scian, row["NRA"]))
    return rows


def scian(data):
    """Titles and index phrases of both editions, each once per class."""
    found = {}
    for edition in ("2018", "2023"):
        code = None
        lines = io.TextIOWrapper(gzip.open(f"{data}/codes/scian{edition}_catalogo.csv.gz"), encoding="utf-8", newline="")
        for number, row in enumerate(csv.reader(lines)):
            if number < 5 or not row:
                continue
            if row[0].strip():
                code = row[0].strip()
                kind, text = "title", one_line(row[1])
            elif row[-1].strip() and code:
                kind, text = "phrase", one_line(row[-1])
            else:
                continue
            if len(code) == 6:
                found.setdefault((kind, code, fold(text)), text)
    return [(code, "es", kind, text) for (kind, code, _), text in found.items()]


def ours(driver, work, system, train, tests, workers=2):
    """Candidates (code, confidence) of each test, CPU seconds to learn and to code."""
    paths = [os.path.join(work, name) for name in ("train.tsv", "test.tsv", "found.tsv")]
    with open(paths[0], "w") as file:
        file.writelines("\t".join(row) + "\n" for row in train)
    with open(paths[1], "w") as file:
        file.writelines("\t".join(row) + "\n" for row in tests)
    out = subprocess.run([driver, paths[0], paths[1], system, str(workers), paths[2]], check=True, capture_output=True, text=True).stdout
    found = [[] for _ in tests]
    for line in open(paths[2]):
        row, code, confidence = line.rstrip("\n").split("\t")
        found[int(row)].append((code, float(confidence)))
    return found, [float(x) for x in out.split()]


def baseline(train, tests):
    import numpy as np
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC
    options = dict(sublinear_tf=True, preprocessor=fold, min_df=2, dtype=np.float32)
    start = time.process_time()
    vectorizers = [TfidfVectorizer(analyzer="word", ngram_range=(1, 2), token_pattern=r"\w+", **options),
                   TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), **options)]
    seen = hstack([v.fit_transform([row[3] for row in train]) for v in vectorizers]).tocsr()
    asked = hstack([v.transform([row[1] for row in tests]) for v in vectorizers]).tocsr()
    model = LinearSVC(C=1.0, dual=True).fit(seen, [row[0] for row in train])
    scores = model.decision_function(asked)
    order = np.argsort(-scores, axis=1, kind="stable")[:, :5]
    return [[(model.classes_[c], 0.0) for c in row] for row in order], time.process_time() - start


def accuracy(found, truths, which, digits=99):
    first = [bool(f) and f[0][0][:digits] == t[:digits] for f, t in zip(found, truths)]
    five = [t[:digits] in [c[:digits] for c, _ in f] for f, t in zip(found, truths)]
    return [100 * sum(ok[i] for i in which) / max(1, len(which)) for ok in (first, five)]


def reliability(pairs):
    print("\n| confidence stated | mean stated | share right | candidates |\n|---|---|---|---|")
    bins = collections.defaultdict(list)
    for confidence, right in pairs:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    for number in sorted(bins):
        bin = bins[number]
        print(f"| {number / 10:.1f}–{(number + 1) / 10:.1f} | {statistics.mean(c for c, _ in bin):.3f} "
              f"| {statistics.mean(r for _, r in bin):.3f} | {len(bin)} |")


def compare(name, runs, with_baseline, driver, work):
    """Each run is (texts to learn from, tests, truths)."""
    results, pairs = collections.defaultdict(list), []
    for train, tests, truths in runs:
        known = {fold(row[3]) for row in train}
        everything = range(len(tests))
        new = [i for i in everything if fold(tests[i][1]) not in known]
        found, cost = ours(driver, work, "scian", train, tests)
        results["encadena"].append(accuracy(found, truths, everything) + accuracy(found, truths, new) + [sum(cost[:2])])
        pairs += [(confidence, code == truth) for f, truth in zip(found, truths) for code, confidence in f]
        if with_baseline:
            found, cost = baseline(train, tests)
            results["scikit-learn"].append(accuracy(found, truths, everything) + accuracy(found, truths, new) + [cost])
        print(f"{name}: {len(train)} texts, {len(tests)} tests, {len(new)} new: "
              + "; ".join(f"{k} {' '.join(f'{x:.2f}' for x in v[-1])}" for k, v in results.items()), file=sys.stderr, flush=True)
    print(f"\n## {name}, {len(runs)} splits\n\n| contestant | top-1 % | top-5 % | new: top-1 % | new: top-5 % | CPU s |")
    print("|---|---|---|---|---|---|")
    for contestant, rows in results.items():
        cells = []
        for column in zip(*rows):
            spread = statistics.stdev(column) if len(column) > 1 else 0.0
            cells.append(f"{statistics.mean(column):.2f} ± {spread:.2f}")
        print(f"| {contestant} | " + " | ".join(cells) + " |")
    if with_baseline:
        gains = [[a - b for a, b in zip(x, y)] for x, y in zip(results["encadena"], results["scikit-learn"])]
        print("\ndifference by split, top-1: " + ", ".join(f"{g[0]:+.2f}" for g in gains)
              + "; top-5: " + ", ".join(f"{g[1]:+.2f}" for g in gains))
    reliability(pairs)


def denue_runs(data, seeds):
    rows, reference = denue(data), scian(data)
    order = list(range(len(rows)))
    random.Random(20240).shuffle(order)
    final = sorted(order[len(rows) // 2:])
    for seed in range(1, seeds + 1):
        held = set(random.Random(seed).sample(final, len(final) * 2 // 5))
        train = reference + [(c, "es", "record", t) for i, (t, c) in enumerate(rows) if i not in held]
        tests = [rows[i] for i in sorted(held)]
        yield train, [("es", t) for t, _ in tests], [c for _, c in tests]


def retc_runs(data, seeds, with_records):
    rows, reference = retc(data), scian(data)
    plants = sorted({row[2] for row in rows})
    for seed in range(1, seeds + 1):
        held = set(random.Random(seed).sample(plants, len(plants) // 5))
        train = reference + [(c, "es", "record", t) for t, c, n in rows if n not in held and with_records]
        tests = [(t, c) for t, c, n in rows if n in held]
        yield train, [("es", t) for t, _ in tests], [c for _, c in tests]


def hs(data, driver, work):
    import bm25s, Stemmer
    titles = [(row["hscode"], "en", "title", one_line(row["description"])) for row in table(f"{data}/codes/harmonized-system.csv")
              if len(row["hscode"]) == 6]
    terms = json.load(open(f"{data}/ir/hs_search_references.json"))
    sets = {"search references": list(terms.items()),
            "extra references": [(r["Goods Description"], r["Commodity Code"]) for r in table(f"{data}/ir/hs_extra_references.csv")
                                 if len(r["Commodity Code"]) >= 6]}
    stemmer = Stemmer.Stemmer("english")
    words = lambda texts: bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False)
    ranker = bm25s.BM25()
    ranker.index(words([t[3] for t in titles]), show_progress=False)
    print("\n## HS, from titles alone\n\n| terms | contestant | HS-4 top-1 % | HS-4 top-5 % | HS-6 top-1 % | HS-6 top-5 % |\n|---|---|---|---|---|---|")
    for name, pairs in sets.items():
        texts, truths = [one_line(t) for t, _ in pairs], [c[:6] for _, c in pairs]
        found, _ = ours(driver, work, "hs", titles, [("en", t) for t in texts])
        places, scores = ranker.retrieve(words(texts), k=5, show_progress=False)
        other = [[(titles[p][0], 0.0) for p, s in zip(*row) if s > 0] for row in zip(places, scores)]
        for contestant, answer in (("encadena", found), ("bm25s", other)):
            cells = accuracy(answer, truths, range(len(texts)), 4) + accuracy(answer, truths, range(len(texts)), 6)
            print(f"| {name} ({len(texts)}) | {contestant} | " + " | ".join(f"{x:.2f}" for x in cells) + " |")


def speed(data, driver, work):
    rows = scian(data) + [(c, "es", "record", t) for t, c in denue(data)] + [(c, "es", "record", t) for t, c, _ in retc(data)]
    # Grown to 100,000 texts by names put together from others of the same class.
    own, draw = collections.defaultdict(list), random.Random(5)
    for row in rows:
        own[row[0]].append(row[3].split())
    while len(rows) < 100_000:
        code = rows[draw.randrange(40_000)][0]
        text = draw.choice(own[code])[:4] + draw.choice(own[code])[-3:] + [str(draw.randrange(10_000))]
        rows.append((code, "es", "record", " ".join(text)))
    tests = [("es", row[3]) for row in rows]
    _, cost = ours(driver, work, "scian", rows, tests)
    print(f"\n## Speed\n\nlearning from {int(cost[2])} texts of {int(cost[3])} classes: {cost[0]:.1f} CPU s; "
          f"coding {len(tests)} texts: {cost[1]:.1f} CPU s")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", required=True)
    ap.add_argument("--work", required=True)
    ap.add_argument("--parts", default="denue,retc,hs,speed")
    ap.add_argument("--seeds", type=int, default=5)
    ap.add_argument("--driver")
    ap.add_argument("--no-baseline", action="store_true")
    a = ap.parse_args()
    os.makedirs(a.work, exist_ok=True)
    driver = a.driver or build(a.work)
    parts = a.parts.split(",")
    if "denue" in parts:
        compare("DENUE names to SCIAN class", list(denue_runs(a.data, a.seeds)), not a.no_baseline, driver, a.work)
    if "retc" in parts:
        compare("RETC activity to SCIAN class", list(retc_runs(a.data, a.seeds, True)), not a.no_baseline, driver, a.work)
        compare("RETC activity, titles and phrases alone", list(retc_runs(a.data, 1, False)), not a.no_baseline, driver, a.work)
    if "hs" in parts:
        hs(a.data, driver, a.work)
    if "speed" in parts:
        speed(a.data, driver, a.work)


if __name__ == "__main__":
    main()
