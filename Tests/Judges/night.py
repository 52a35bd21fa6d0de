#!/usr/bin/env python3
"""Judges the review workbook of a run folder by openpyxl: night.py RUN"""
import csv, sys
import openpyxl

run = sys.argv[1]
book = openpyxl.load_workbook(f"{run}/4-export/review.xlsx")
names = book.sheetnames
assert names[0] == "Léeme", names
sheet = next(s for s in book if s.title.startswith("Coincidencias"))
assert sheet.freeze_panes, "no frozen heading"
assert sheet.tables or sheet.auto_filter.ref, "no table or filter"
assert sheet.data_validations.dataValidation, "no drop-down"
with open(f"{run}/3-match/matches.csv", encoding="utf-8", newline="") as f:
    rows = list(csv.DictReader(f))
heading = next(r for r in sheet.iter_rows(max_row=10) if sum(c.value is not None for c in r) > 8)
top = heading[0].row
titles = [c.value for c in heading]
column = next(i for i, t in enumerate(titles) if t and "scian" in str(t).lower())
cells = [r[column] for r in sheet.iter_rows(min_row=top + 1) if r[0].value is not None]
assert len(cells) == len(rows), (len(cells), len(rows))
assert all(c.value is None or isinstance(c.value, str) for c in cells), "a code is no text"
assert not any(c.data_type == "f" for s in book for r in s.iter_rows() for c in r), "a formula"
text = " ".join(str(c.value) for r in sheet.iter_rows(max_row=200) for c in r if isinstance(c.value, str))
assert any(ch in text for ch in "áéíóúñ"), "no accents"
print(f"{len(rows)} rows, sheets: {', '.join(names)}")
