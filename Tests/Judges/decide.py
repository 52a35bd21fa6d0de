"""Decides in a review workbook with openpyxl, as staff do in a spreadsheet program.

    decide.py show BOOK             prints need, firm, rank, decision, note, run and row key of each row
    decide.py edit BOOK OUT EDITS   EDITS is a JSON list of [need, firm, column, value]; the rows are
                                    then put in the opposite order and the book is saved as OUT
    decide.py rename BOOK OUT OLD NEW    renames a heading

Columns are named by need, firm, decision, note, run and key, in either language.
"""

import json
import sys

import openpyxl

HEADINGS = {
    "need": ("Clave de la necesidad", "Need key"), "firm": ("Clave de la empresa", "Firm key"),
    "rank": ("Lugar", "Rank"), "decision": ("Decisión", "Decision"), "note": ("Nota", "Note"),
    "run": ("Corrida", "Run"), "key": ("Clave de control", "Row key"),
}


def matches(book):
    return next(book[name] for name in ("Coincidencias", "Matches") if name in book.sheetnames)


def columns(sheet):
    places = {cell.value: cell.column for cell in sheet[1]}
    return {key: places[name] for key, names in HEADINGS.items() for name in names
            if name in places}


def show(path):
    sheet = matches(openpyxl.load_workbook(path))
    at = columns(sheet)
    for row in range(2, sheet.max_row + 1):
        cells = [sheet.cell(row, at[key]).value for key in HEADINGS]
        print("\t".join("" if cell is None else str(cell) for cell in cells))


def edit(path, out, edits):
    book = openpyxl.load_workbook(path)
    sheet = matches(book)
    at = columns(sheet)
    done = 0
    for need, firm, column, value in edits:
        for row in range(2, sheet.max_row + 1):
            if (sheet.cell(row, at["need"]).value, sheet.cell(row, at["firm"]).value) == (need, firm):
                sheet.cell(row, at[column]).value = value
                done += 1
                break
    assert done == len(edits), (done, edits)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for line, values in enumerate(reversed(rows), start=2):
        for column, value in enumerate(values, start=1):
            sheet.cell(line, column).value = value
    book.save(out)


def rename(path, out, old, new):
    book = openpyxl.load_workbook(path)
    sheet = matches(book)
    for cell in sheet[1]:
        if cell.value == old:
            cell.value = new
    book.save(out)


if __name__ == "__main__":
    verb = sys.argv[1]
    if verb == "show":
        show(sys.argv[2])
    elif verb == "edit":
        edit(sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
    else:
        rename(*sys.argv[2:6])
