#!/usr/bin/env python3
"""Judges the review page's data of a run folder against the tables of Match: page.py RUN"""
import csv
import hashlib
import json
import os
import sys
from collections import Counter
from decimal import Decimal

run = sys.argv[1]
export = f"{run}/4-export"


def table(path):
    with open(f"{run}/{path}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def script(name):
    with open(f"{export}/review/{name}.js", encoding="utf-8", newline="") as file:
        text = file.read()
    head, tail = f'encadena("{name}",', ");\n"
    assert text.startswith(head) and text.endswith(tail), name
    assert not set("<\u2028\u2029") & set(text), name
    return json.loads(text[len(head):-len(tail)], parse_float=Decimal)


def rows(columnar):
    columns = columnar["columns"]
    assert columns and all(len(cells) == columnar["rows"] for cells in columns.values())
    return [dict(zip(columns, cells)) for cells in zip(*columns.values())]


facts, needs, firms = script("run"), rows(script("needs")), rows(script("firms"))
matches, near = table("3-match/matches"), table("3-match/near_misses")
assert [n["need_id"] for n in needs] == sorted(n["need_id"] for n in table("2-normalize/needs"))
assert facts["ranked"] == len(matches) and facts["needs"] == len(needs)
criteria = ["score_" + c["key"] for c in facts["criteria"]]
found, missed, following = [], [], 0
for chunk in facts["chunks"]:
    assert chunk["first"] == following, chunk
    following += chunk["count"]
    payload = script(chunk["file"][:-3])
    own = rows(payload["matches"])
    assert all(chunk["first"] <= row["need"] < following for row in own)
    found += own
    missed += rows(payload["near"])
assert following == len(needs)
assert len(found) == len(matches) and len(missed) == len(near)
for row, line in zip(found, matches):
    need, firm = needs[row["need"]]["need_id"], firms[row["firm"]]["supplier_id"]
    assert (need, str(row["rank"]), firm) == (line["need_id"], line["rank"], line["supplier_id"])
    assert sum(p for p in row["parts"] if p is not None) == row["score"] == Decimal(line["score"])
    assert [None if p is None else str(p) for p in row["parts"]] == [line[c] or None for c in criteria]
    for name in ["groups", "floor", "agreement", "origin", "reasons"]:
        assert row[name] == line[name], name
    key = "\x1f".join([facts["runID"], need, firm])
    assert row["row_key"] == hashlib.sha256(key.encode()).hexdigest()[:12]
for row, line in zip(missed, near):
    assert needs[row["need"]]["need_id"] == line["need_id"]
    assert firms[row["firm"]]["supplier_id"] == line["supplier_id"]
counts = Counter(line["need_id"] for line in matches)
assert [n["ranked"] for n in needs] == [counts[n["need_id"]] for n in needs]

suppliers = {s["supplier_id"]: s for s in table("2-normalize/suppliers")}
shown = {line["supplier_id"] for line in matches + near}
for firm in firms:
    assert len(firm["rfc"]) in (0, 12), firm
    known = suppliers[firm["supplier_id"]]
    assert firm["rfc"] in ("", known["rfc"]) and not (firm["rfc"] and known["person"] == "fisica")
    ranked = firm["supplier_id"] in shown
    assert ranked or not (firm["rfc"] or firm["state"] or firm["activity"] or firm["latitude"]), firm
    if ranked and known["latitude"]:
        assert abs(firm["latitude"] - Decimal(known["latitude"])) <= Decimal("0.00501"), firm
        assert -firm["latitude"].as_tuple().exponent == 2
reports = script("reports")
for source in facts["sources"] + rows(reports["quality"]):
    assert source["read"] == source["accepted"] + source["merged"] + source["rejected"], source
published = {(s["table"], s["group"], s["row"], s["column"]): s["firms"]
             for s in table("3-match/inclusion_statistics") if s["status"] != "withheld"}
for cell in rows(reports["statistics"]):
    told = published.get((cell["table"], cell["group"], cell["row"], cell["column"]), "")
    assert cell["firms"] == (int(told) if told else None), cell

with open(f"{export}/datapackage.json", encoding="utf-8") as file:
    listed = {r["path"]: r for r in json.load(file)["resources"]}
there = {os.path.relpath(os.path.join(folder, name), export)
         for folder, _, names in os.walk(export) for name in names} - {"datapackage.json"}
assert there == set(listed), there ^ set(listed)
for path, resource in listed.items():
    with open(f"{export}/{path}", "rb") as file:
        assert resource["hash"] == "sha256:" + hashlib.sha256(file.read()).hexdigest(), path
print(f"{len(needs)} needs, {len(found)} rows, {len(firms)} firms, {len(facts['chunks'])} chunks")
