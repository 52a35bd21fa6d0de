"""Loads scripts into a real PostgreSQL and judges what is there by the CSV files alone.

postgresql.py BIN FIRST FIRST.sql SECOND SECOND.sql CHANGED CHANGED.sql TORN.sql

BIN holds initdb and postgres; FIRST, SECOND and CHANGED are run folders. Prints a line for each check:
`ok NAME` or `FAIL NAME: why`.
"""

import csv
import datetime
import functools
import io
import json
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from decimal import Decimal

csv.field_size_limit(1 << 30)
WITHHELD = {
    "supplier_ownership", "inclusion_ledger", "inclusion_editions", "entity_links", "field_sources",
    "identity_ledger", "identity_notes", "candidate_links", "firm_decisions",
}
WITHHELD_COLUMNS = {("suppliers", "sources"), ("supplier_names", "source"), ("supplier_names", "record_id")}


class Cluster:
    """A cluster in a folder of its own, on a socket there and on no port."""

    def __init__(self, programs):
        self.programs = pathlib.Path(programs)
        self.home = tempfile.mkdtemp(prefix="enc-pg-", dir="/tmp")
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        if os.getuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.home, owner.pw_uid, owner.pw_gid)
        else:
            self.user = []
        os.chmod(self.home, 0o755)
        data = self.home + "/data"
        subprocess.run(
            self.user + [self.programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
                         "--locale=C", "--no-sync"],
            check=True, stdout=subprocess.DEVNULL, cwd="/")
        self.log = open(tempfile.mkstemp(prefix="enc-pg-")[1], "w+")
        self.process = subprocess.Popen(
            self.user + [self.programs / "postgres", "-D", data, "-k", self.home, "-c", "listen_addresses=",
                         "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
                         "-c", "max_wal_size=256MB", "-c", "shared_buffers=32MB"],
            stdout=self.log, stderr=self.log, cwd="/")
        self.url = f"postgresql://postgres@/postgres?host={self.home}"
        for _ in range(300):
            if self.psql("-c", "SELECT 1").returncode == 0:
                return
            time.sleep(0.05)
        raise SystemExit("FAIL cluster: it did not start\n" + self.told())

    def told(self):
        self.log.flush()
        self.log.seek(0)
        return self.log.read()

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
        os.unlink(self.log.name)

    def psql(self, *words):
        done = subprocess.run(["psql", "-X", "-v", "ON_ERROR_STOP=1", self.url, *words], capture_output=True)
        # Line ends stay as they are.
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        return done

    def rows(self, query):
        done = self.psql("--csv", "-c", query)
        if done.returncode:
            raise AssertionError(done.stderr)
        return list(csv.DictReader(io.StringIO(done.stdout, newline="")))

    def answers(self, queries):
        """What many questions are answered with, heading first, asked in one session."""
        folder = tempfile.mkdtemp(prefix="enc-answers-")
        script = "".join(f"\\o {folder}/{n}.csv\n{q};\n" for n, q in enumerate(queries))
        done = subprocess.run(["psql", "-X", "-q", "--csv", "-v", "ON_ERROR_STOP=1", self.url],
                              input=script.encode(), capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        told = []
        for number in range(len(queries)):
            with open(f"{folder}/{number}.csv", newline="", encoding="utf-8") as file:
                told.append(list(csv.reader(file)))
        shutil.rmtree(folder)
        return told

    def tables(self):
        return [r["relname"] for r in self.rows(
            "SELECT relname FROM pg_class WHERE relnamespace = 'encadena'::regnamespace AND relkind = 'r'"
            " ORDER BY relname")]

    def one(self, query):
        return list(self.rows(query)[0].values())[0]


@functools.cache
def tables(run):
    """The tables of a run by their name in the database: fields, keys, rows."""
    found = {}
    for stage in ["2-normalize", "3-match"]:
        folder = pathlib.Path(run) / stage
        for resource in json.loads((folder / "datapackage.json").read_text())["resources"]:
            name = resource["name"]
            if name in WITHHELD:
                continue
            if name == "decisions" and stage == "2-normalize":
                name = "decision_records"
            with open(folder / resource["path"], newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            fields = [f for f in resource["schema"]["fields"] if (name, f["name"]) not in WITHHELD_COLUMNS]
            found[name] = (fields, resource["schema"], rows)
    return found


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def run_id(run):
    return json.loads((pathlib.Path(run) / "manifest.json").read_text())["run"]


def plain(kind, text):
    """A value in one spelling, whoever wrote it."""
    if text == "":
        return ""
    if kind in ("integer", "number"):
        return Decimal(text).normalize()
    if kind == "boolean":
        return {"t": True, "true": True, "f": False, "false": False}[text]
    return text


def shown(name, row, field):
    """What may be in the database of a cell."""
    text = row[field["name"]]
    if field["name"] == "rfc" or field["name"].endswith("_rfc"):
        return text if len(text) == 12 and row.get("person") != "fisica" else ""
    return text


def equal_tables(cluster, run):
    """Every row, every value and every sum of every table is that of its file."""
    key = quoted(run_id(run))
    found = tables(run)
    queries = []
    for name, (fields, _, _) in found.items():
        columns = ", ".join(f'"{f["name"]}"' for f in fields)
        queries.append(f"SELECT {columns} FROM encadena.\"{name}\" WHERE run_id = {key}")
        sums = ", ".join(f"coalesce(sum(\"{f['name']}\"), 0)" for f in fields if f["type"] in ("integer", "number"))
        queries.append(f"SELECT count(*){', ' if sums else ''}{sums} FROM encadena.\"{name}\" WHERE run_id = {key}")
    answers = iter(cluster.answers(queries))
    for name, (fields, _, rows) in found.items():
        held, sums = next(answers)[1:], next(answers)[1]
        assert int(sums[0]) == len(rows), f"{name}: {sums[0]} rows, the file has {len(rows)}"
        numbers = [f["name"] for f in fields if f["type"] in ("integer", "number")]
        for column, total in zip(numbers, sums[1:]):
            wanted = sum(Decimal(r[column]) for r in rows if r[column])
            assert Decimal(total) == wanted, f"{name}.{column}: sum {total}, the file has {wanted}"
        expected = Counter(tuple(plain(f["type"], shown(name, r, f)) for f in fields) for r in rows)
        actual = Counter(tuple(plain(f["type"], c) for f, c in zip(fields, r)) for r in held)
        if expected != actual:
            raise AssertionError(f"{name}: {list((expected - actual).items())[:1]} but"
                                 f" {list((actual - expected).items())[:1]}")


def fingerprint(cluster, run, names=None):
    """A digest of all that is there of a run, but when it was loaded."""
    names = names or cluster.tables()
    queries = [f"SELECT count(*), md5(string_agg(md5((to_jsonb(t) - 'loaded_at')::text), '' ORDER BY"
               f" (to_jsonb(t) - 'loaded_at')::text)) FROM encadena.\"{name}\" t"
               f" WHERE run_id = {quoted(run_id(run))}" for name in names]
    return {name: answer[1] for name, answer in zip(names, cluster.answers(queries))}


def check_nulls(cluster):
    """An empty cell is NULL, but for text that stands in a key."""
    assert cluster.one("SELECT count(*) FROM encadena.matches WHERE agreement = ''") == "0"
    assert int(cluster.one("SELECT count(*) FROM encadena.matches WHERE agreement IS NULL")) > 0
    assert cluster.one("SELECT count(*) FROM encadena.inclusion_statistics WHERE \"row\" IS NULL") == "0"
    assert int(cluster.one("SELECT count(*) FROM encadena.inclusion_statistics WHERE \"row\" = ''")) > 0
    kinds = cluster.rows("SELECT column_name, data_type FROM information_schema.columns"
                         " WHERE table_schema = 'encadena' AND table_name = 'needs'")
    kinds = {r["column_name"]: r["data_type"] for r in kinds}
    assert kinds["hs"] == kinds["scian"] == "text" and kinds["deadline"] == "date", kinds
    assert kinds["volume"] == "numeric" and kinds["size_band"] == "bigint", kinds


def check_keys(cluster, run):
    key = run_id(run)
    stated = cluster.rows(
        "SELECT conrelid::regclass::text AS t, confrelid::regclass::text AS f, convalidated AS v"
        " FROM pg_constraint WHERE contype = 'f'")
    assert all(r["v"] == "t" for r in stated)
    pairs = {(r["t"].split(".")[-1].strip('"'), r["f"].split(".")[-1].strip('"')) for r in stated}
    for pair in [("matches", "needs"), ("matches", "suppliers"), ("requirements", "needs"),
                 ("supplier_credentials", "suppliers"), ("shortlists", "suppliers"), ("near_misses", "needs")]:
        assert pair in pairs, pair
    # Every relation once more, by hand, and one that is broken.
    for child, parent, column in [("matches", "needs", "need_id"), ("matches", "suppliers", "supplier_id"),
                                  ("near_misses", "suppliers", "supplier_id")]:
        orphans = cluster.one(
            f"SELECT count(*) FROM encadena.{child} x WHERE NOT EXISTS (SELECT FROM encadena.{parent} y"
            f" WHERE y.run_id = x.run_id AND y.{column} = x.{column})")
        assert orphans == "0", (child, parent, orphans)
    broken = cluster.psql("-c", "INSERT INTO encadena.unmatched_needs (run_id, need_id, reason, near_misses)"
                          f" VALUES ({quoted(key)}, 'no such need', 'x', 0)")
    assert broken.returncode != 0 and "foreign key" in broken.stderr, broken.stderr
    again = cluster.psql("-c", "INSERT INTO encadena.needs SELECT * FROM encadena.needs LIMIT 1")
    assert again.returncode != 0 and "needs_pkey" in again.stderr, again.stderr


def check_comments(cluster, run):
    bare = cluster.rows(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'encadena' AND c.relkind IN ('r', 'v') AND obj_description(c.oid) IS NULL")
    assert not bare, bare
    told = {(r["relname"], r["attname"]): r["told"] for r in cluster.rows(
        "SELECT c.relname, a.attname, col_description(a.attrelid, a.attnum) AS told FROM pg_attribute a"
        " JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'encadena'::regnamespace")}
    for name, (fields, _, _) in tables(run).items():
        for field in fields:
            assert told[name, field["name"]] == field.get("title", ""), (name, field["name"])


def check_private(cluster, run):
    for name in WITHHELD:
        assert cluster.one(f"SELECT to_regclass('encadena.{name}') IS NULL") == "t", name
    for name, column in WITHHELD_COLUMNS:
        assert cluster.one("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'encadena'"
                           f" AND table_name = '{name}' AND column_name = '{column}'") == "0", (name, column)
    dump = subprocess.run(["pg_dump", "--data-only", "-d", cluster.url], capture_output=True, text=True, check=True)
    with open(f"{run}/2-normalize/suppliers.csv", newline="", encoding="utf-8") as file:
        persons = [r["rfc"] for r in csv.DictReader(file) if len(r["rfc"]) == 13]
    assert len(persons) > 10, len(persons)
    seen = set(re.findall(r"[A-ZÑ&]{4}[0-9]{6}[A-Z0-9]{3}", dump.stdout)) & set(persons)
    assert not seen, list(seen)[:3]
    with open(f"{run}/2-normalize/supplier_ownership.csv", newline="", encoding="utf-8") as file:
        claims = [r for r in csv.DictReader(file)]
    assert len(claims) > 10 and "consent_use" not in dump.stdout


def name_of(firm):
    return firm["razon_social"] or firm["nombre_comercial"]


def check_views(cluster, run, earlier):
    """The views show the newest night; what they say is worked out once more from its files."""
    data = {name: rows for name, (_, _, rows) in tables(run).items()}
    firms = {r["supplier_id"]: r for r in data["suppliers"]}
    unmatched = {r["need_id"] for r in data["unmatched_needs"]}
    view = lambda name: cluster.rows(f"SELECT * FROM encadena.{name}")
    for name in ["mejores_empresas", "necesidades_sin_proveedor", "empresas_mas_presentes",
                 "requisitos_que_abririan", "certificados_por_vencer", "eslabones_debiles",
                 "eslabones_de_una_fuente", "uso_de_acuerdos", "cambios_de_lugar", "calidad_por_fuente",
                 "tendencia", "corrida_actual", "corrida_anterior"]:
        assert view(name), name
    assert [r["run_id"] for r in view("corrida_actual")] == [run_id(run)]

    best = [(r["necesidad"], int(r["lugar"]), r["empresa"], r["nombre"], Decimal(r["puntuacion"]))
            for r in view("mejores_empresas")]
    wanted = [(r["need_id"], int(r["rank"]), r["supplier_id"], name_of(firms[r["supplier_id"]]),
               Decimal(r["score"])) for r in data["matches"]]
    assert best == sorted(wanted), "mejores_empresas"

    without = {r["necesidad"]: (r["motivo"], r["lo_que_mas_falta"], r["a_cuantas_empresas"])
               for r in view("necesidades_sin_proveedor")}
    for need in data["unmatched_needs"]:
        missing = Counter(r["missing"] for r in data["near_misses"] if r["need_id"] == need["need_id"])
        most = min(missing.items(), key=lambda i: (-i[1], i[0])) if missing else ("", "")
        assert without.pop(need["need_id"]) == (need["reason"], most[0], str(most[1])), need
    assert not without, without

    calls = Counter(r["supplier_id"] for r in data["shortlists"])
    listed = defaultdict(list)
    for row in data["matches"]:
        listed[row["supplier_id"]].append((int(row["rank"]), Decimal(row["score"])))
    firsts = sum(1 for places in listed.values() for p in places if p[0] == 1)
    present = {r["empresa"]: r for r in view("empresas_mas_presentes")}
    assert set(present) == set(listed)
    for firm, places in listed.items():
        row = present[firm]
        first = sum(1 for p in places if p[0] == 1)
        assert (int(row["necesidades"]), int(row["primeros_lugares"]), int(row["entre_los_tres_primeros"])) == (
            len(places), first, sum(1 for p in places if p[0] <= 3)), row
        assert Decimal(row["suma_de_puntuaciones"]) == sum(p[1] for p in places), row
        assert int(row["listas_cortas"]) == calls[firm], row
        assert abs(Decimal(row["parte_de_los_primeros"]) - Decimal(first) / firsts) <= Decimal("0.00005"), row

    opened = defaultdict(lambda: (set(), set(), set()))
    for row in data["near_misses"]:
        if ";" not in row["missing_kinds"]:
            needs, open_needs, lacking = opened[row["missing_kinds"], row["missing"]]
            needs.add(row["need_id"])
            lacking.add(row["supplier_id"])
            if row["need_id"] in unmatched:
                open_needs.add(row["need_id"])
    answer = {(r["clase"], r["clave"]): (int(r["necesidades"]), int(r["necesidades_sin_proveedor"]),
                                         int(r["empresas"])) for r in view("requisitos_que_abririan")}
    assert answer == {k: (len(v[0]), len(v[1]), len(v[2])) for k, v in opened.items()}

    today = datetime.date.fromisoformat(json.loads((pathlib.Path(run) / "manifest.json").read_text())["date"])
    held = defaultdict(list)
    for row in data["supplier_credentials"]:
        held[row["supplier_id"], row["certificate"]].append(row["valid_until"])
    covers = {(r["certificate"], r["covered"]) for r in data["certificate_covers"]}
    hard = defaultdict(set)
    for row in data["requirements"]:
        if row["hard"] == "true":
            hard[row["need_id"]].add(row["certificate"])
    ranked = defaultdict(list)
    for row in data["matches"]:
        ranked[row["supplier_id"]].append(row["need_id"])
    ending = {}
    for (firm, certificate), dates in held.items():
        if "" in dates:
            continue
        days = (datetime.date.fromisoformat(max(dates)) - today).days
        if 0 <= days <= 90:
            needs = ranked[firm]
            asked = [n for n in needs if any(q == certificate or (certificate, q) in covers for q in hard[n])]
            ending[firm, certificate] = (days, len(needs), len(asked))
    assert len(ending) > 3
    assert ending == {(r["empresa"], r["certificado"]): (int(r["dias"]), int(r["necesidades"]),
                                                         int(r["necesidades_que_lo_exigen"]))
                      for r in view("certificados_por_vencer")}

    destinations = {r["need_id"]: r["destination"] for r in data["needs"]}
    used = defaultdict(list)
    for row in data["matches"]:
        used[destinations[row["need_id"]], row["agreement"]].append(row)
    answer = view("uso_de_acuerdos")
    assert len(answer) == len(used)
    for row in answer:
        rows = used[row["destino"], row["acuerdo"]]
        margins = [Decimal(r["margin_pp"]) for r in rows if r["margin_pp"]]
        assert int(row["renglones"]) == len(rows), row
        assert int(row["originarios"]) == sum(r["origin"] == "met" for r in rows), row
        assert (Decimal(row["margen_mayor"]) if row["margen_mayor"] else None) == max(margins, default=None), row

    before = {(r["need_id"], r["supplier_id"]): int(r["rank"]) for r in tables(earlier)["matches"][2]}
    now = {(r["need_id"], r["supplier_id"]): int(r["rank"]) for r in data["matches"]}
    changes = {(r["necesidad"], r["empresa"]): r for r in view("cambios_de_lugar")}
    assert set(changes) == set(before) | set(now)
    moved = 0
    for pair, row in changes.items():
        then, there = before.get(pair), now.get(pair)
        assert row["lugar_anterior"] == ("" if then is None else str(then)), row
        assert row["lugar"] == ("" if there is None else str(there)), row
        if then is not None and there is not None:
            assert int(row["cambio"]) == then - there, row
            moved += then != there
    assert moved > 0

    thin = {(r["cadena"], r["eslabon"], r["clave_entidad"]) for r in view("eslabones_debiles")}
    assert thin == {(r["chain_id"], r["stage_id"], r["state_key"]) for r in data["chain_gaps"]
                    if int(r["needs_unserved"]) or (not r["state_key"] and int(r["codes_unmade"]))
                    or (int(r["firms_now"]) < 3 and (not r["state_key"] or int(r["needs"]) or r["role"]))}
    single = {(r["cadena"], r["eslabon"]) for r in view("eslabones_de_una_fuente")}
    assert single == {(r["chain_id"], r["stage_id"]) for r in data["chain_gaps"]
                      if not r["state_key"] and (int(r["needs_single_source"]) or int(r["codes_single_source"])
                                                 or r["establishments"] == "1")}
    if "decisions" in data:
        told = {r["decision_id"]: (r["verdict"], r["effect"], r["nombre"]) for r in view("decisiones_y_efectos")}
        assert told == {r["decision_id"]: (
            r["verdict"], r["effect"], name_of(firms[r["supplier_id"]]) if r["supplier_id"] in firms else "")
            for r in data["decisions"]}, "decisiones_y_efectos"
    for row in view("calidad_por_fuente"):
        assert int(row["leidos"]) == sum(int(row[c]) for c in ["aceptados", "unidos", "rechazados"]), row
    with open(f"{run}/1-ingest/rejects.csv", newline="", encoding="utf-8") as file:
        rejects = len(list(csv.DictReader(file)))
    assert cluster.one("SELECT sum(j.records) FROM encadena.source_rejects j"
                       " JOIN encadena.corrida_actual USING (run_id)") == str(rejects)
    # A night that is named is shown instead of the newest.
    told = cluster.psql("-At", "-c", f"SET encadena.run = '{run_id(earlier)}'",
                        "-c", "SELECT DISTINCT corrida FROM encadena.mejores_empresas")
    assert told.stdout.split()[-1] == run_id(earlier), told


def check_changed(cluster, run, first):
    """A package with another column, one less, and a number where a whole number was."""
    equal_tables(cluster, run)
    assert cluster.one("SELECT count(*) FROM encadena.unmatched_needs"
                       f" WHERE run_id = {quoted(run_id(first))} AND nueva IS NOT NULL") == "0"
    assert cluster.one("SELECT max(near_misses) FROM encadena.unmatched_needs"
                       f" WHERE run_id = {quoted(run_id(run))}") == "5.5"
    assert cluster.rows("SELECT * FROM encadena.necesidades_sin_proveedor")


def main():
    programs, first, first_sql, second, second_sql, changed, changed_sql, torn_sql = sys.argv[1:]
    cluster = Cluster(programs)
    failed = False

    def check(name, body, *words):
        nonlocal failed
        try:
            body(*words)
            print("ok", name)
        except Exception as fault:
            failed = True
            line = traceback.extract_tb(fault.__traceback__)[-1].lineno
            print(f"FAIL {name}: line {line} {type(fault).__name__} {str(fault)[:2000]!r}")

    def same(before, run, but=()):
        now = fingerprint(cluster, run, list(before))
        assert sum(int(v[0]) for v in now.values()) > 10000, now
        for name in before:
            assert name in but or before[name] == now[name], (name, before[name], now[name])

    def load(script):
        done = cluster.psql("-f", script)
        assert done.returncode == 0 and done.stderr == "", done.stderr[:3000]

    try:
        check("load", load, first_sql)
        check("equal", equal_tables, cluster, first)
        once = fingerprint(cluster, first)
        check("load again", load, first_sql)
        check("equal again", same, once, first)
        check("load beside", load, second_sql)
        check("equal beside", equal_tables, cluster, second)
        check("first untouched", same, once, first)
        check("nulls", check_nulls, cluster)
        check("keys", check_keys, cluster, first)
        check("comments", check_comments, cluster, first)
        check("private", check_private, cluster, first)
        check("views", check_views, cluster, second, first)
        beside = fingerprint(cluster, second)
        torn = cluster.psql("-f", torn_sql)
        check("torn refused", lambda: [][0] if torn.returncode == 0 else None)
        check("torn leaves all", same, beside, second)
        check("load changed", load, changed_sql)
        check("changed", check_changed, cluster, changed, first)
        check("changed leaves others", same, beside, second, ["unmatched_needs"])
    finally:
        cluster.stop()
    sys.exit(failed)


main()
