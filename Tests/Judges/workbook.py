"""Judges an exported workbook with openpyxl, which shares no code with its writer.

    workbook.py FILE LANGUAGE table|filter     the review workbook
    workbook.py --parts FILE                   a grid of five rows in sheets of two
    workbook.py --package FOLDER               the data package around it

Prints what is wrong and ends with 1, or prints nothing and ends with 0.
"""

import json
import sys
import zipfile
from datetime import datetime

import openpyxl

NAMES = {
    "es": {
        "sheets": ["Léeme", "Resumen", "Coincidencias", "Sin proveedor", "Casi", "Calidad",
                   "Diccionario"],
        "reports": ["Inhabilitadas", "Cadenas", "Cadenas por entidad", "Riesgos", "Qué abriría más", "Formación",
                    "Inclusión", "Estadísticas"],
        "page": "Página", "withheld": "reservado", "status": "Situación", "count": "Empresas",
        "firm": "Empresa", "reasons": "Razones", "decision": "Decisión", "note": "Nota",
        "score": "Puntuación", "deadline": "Fecha límite", "key": "Clave de la empresa",
        "missing": "Lo que faltó",
        "parts": ["Código", "Texto", "Cercanía", "Capacidad", "Certificación"],
        "choices": "aceptado,rechazado,contactado,en revisión,retirado", "chain": "Semiconductores",
    },
    "en": {
        "sheets": ["Read me", "Summary", "Matches", "Without supplier", "Near misses",
                   "Data quality", "Dictionary"],
        "reports": ["Barred", "Chains", "Chains by state", "Risks", "What would open most", "Training",
                    "Inclusion", "Statistics"],
        "page": "Page", "withheld": "withheld", "status": "Status", "count": "Firms",
        "firm": "Firm", "reasons": "Reasons", "decision": "Decision", "note": "Note",
        "score": "Score", "deadline": "Deadline", "key": "Firm key",
        "missing": "What was missing",
        "parts": ["Code", "Text", "Nearness", "Capacity", "Certification"],
        "choices": "accepted,rejected,contacted,under review,withdrawn", "chain": "Semiconductors",
    },
}
WITHHELD = ["PELJ800101AB1", "grupo-reservado"]


def heading_columns(sheet):
    return {cell.value: cell.column for cell in sheet[1] if cell.value is not None}


def column(sheet, heading):
    index = heading_columns(sheet)[heading]
    return [sheet.cell(row, index) for row in range(2, sheet.max_row + 1)]


def judge_review(path, language, form):
    names = NAMES[language]
    book = openpyxl.load_workbook(path)
    # The streamed one is of a night without reports.
    if form == "table":
        names = {**names, "sheets": names["sheets"][:5] + names["reports"] + names["sheets"][5:]}
    assert book.sheetnames == names["sheets"], book.sheetnames
    assert book.properties.created == datetime(2026, 11, 25), book.properties.created
    grids = [book[name] for name in names["sheets"][2:]]
    for sheet in grids:
        assert sheet.freeze_panes and sheet.freeze_panes.endswith("2"), sheet.freeze_panes
        assert not sheet.merged_cells.ranges, "merged cells"
        if form == "table":
            tables = list(sheet.tables.values())
            assert len(tables) == 1 and tables[0].autoFilter is not None, sheet.title
            assert tables[0].ref == sheet.dimensions, (tables[0].ref, sheet.dimensions)
        else:
            assert sheet.auto_filter.ref, sheet.title

    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"a formula in {sheet.title}!{cell.coordinate}"
                assert not any(mark in str(cell.value) for mark in WITHHELD), cell.coordinate

    matches = book[names["sheets"][2]]
    scian = [cell.value for cell in column(matches, "SCIAN")[:5]]
    assert scian == ["326160", "09", "0702", "334410", "325120"], scian
    firms = [cell.value for cell in column(matches, names["firm"])[:5]]
    assert firms[0] == "Compañía Ñandú de Envases, S.A. de C.V.", firms[0]
    assert firms[1] == '=HYPERLINK("http://x","y")', firms[1]
    assert firms[4] == "Químicos y Gases\nIndustriales , S.C.", repr(firms[4])
    reasons = [cell.value for cell in column(matches, names["reasons"])[:3]]
    assert reasons[1].startswith("=SUM("), reasons[1]
    assert reasons[2] == "-5.00", reasons[2]
    scores = column(matches, names["score"])[:5]
    for row, cell in enumerate(scores):
        parts = [column(matches, part)[row].value for part in names["parts"]]
        assert abs(cell.value - sum(parts)) < 1e-12, (cell.value, parts)
        assert cell.number_format == "0.000"
    letter = scores[0].column_letter
    rules = {str(key.sqref): key.rules for key in matches.conditional_formatting}
    assert any(key.startswith(letter + "2") for key in rules), rules
    assert all(rule.type == "colorScale" for found in rules.values() for rule in found)

    validations = matches.data_validations.dataValidation
    assert len(validations) == 1 and validations[0].type == "list", validations
    assert validations[0].formula1 == f'"{names["choices"]}"', validations[0].formula1
    decision = column(matches, names["decision"])[0].column_letter
    assert str(validations[0].sqref) == f"{decision}2:{decision}{matches.max_row}"
    assert column(matches, names["note"])[0].value is None
    assert column(matches, names["key"])[0].value == "denue:1001"

    lacked = column(book[names["sheets"][4]], names["missing"])[0].value
    assert lacked == "ISO 9001; otro requisito", lacked
    unmatched = book[names["sheets"][3]]
    days = column(unmatched, names["deadline"])
    assert days[1].value == datetime(2026, 12, 15) and days[1].is_date, days[1].value
    assert len(charts(path)) == (5 if form == "table" else 2), charts(path)
    links = [cell.hyperlink for cell in column(matches, names["page"])[:5]]
    assert [link.target for link in links] == ["review.html"] * 5, links
    assert links[0].location == "need=N-001&firm=denue%3A1001", links[0].location
    if form == "table":
        statistics = book[names["reports"][-1]]
        for status, count in zip(column(statistics, names["status"]), column(statistics, names["count"])):
            assert (status.value == names["withheld"]) == (count.value is None), status.coordinate
    words = {str(cell.value) for row in book[names["sheets"][1]].iter_rows() for cell in row}
    assert any(word.startswith(names["chain"]) for word in words), words
    links = [cell.hyperlink.location for row in book.worksheets[0].iter_rows()
             for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in names["sheets"][1:]] or \
        links == [f"{name}!A1" if " " not in name else f"'{name}'!A1"
                  for name in names["sheets"][1:]], links


def charts(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return [name for name in archive.namelist() if name.startswith("xl/charts/chart")]


def judge_parts(path):
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Coincidencias", "Coincidencias 2", "Coincidencias 3"]
    assert [sheet.max_row for sheet in book] == [3, 3, 2]
    names = [name for sheet in book for name in sheet.tables]
    assert names == ["Coincidencias", "Coincidencias_2", "Coincidencias_3"], names
    assert book["Coincidencias 3"]["A2"].value == "Uniformes para cuarto limpio"


def judge_package(folder):
    with open(folder + "/datapackage.json", encoding="utf-8") as file:
        resources = json.load(file)["resources"]
    reports = ["shortlists", "inclusion", "unreached_floors", "chain_gaps", "chain_risks",
               "unlocks", "training_places", "inclusion_statistics", "barred"]
    paths = [item["path"] for item in resources]
    assert [path for path in paths if not path.startswith("review/")] == [
        "matches.csv", *(name + ".csv" for name in reports), "resumen.es.html", "summary.en.html",
        "review.xlsx", "review.html"]
    assert {"review/page.js", "review/run.js", "review/rankings-0001.js"} < set(paths)
    try:
        import frictionless
    except ImportError:
        return
    report = frictionless.validate(folder + "/datapackage.json")
    assert report.valid, report.flatten(["type", "message"])
    with frictionless.Package(folder + "/datapackage.json").get_resource("matches") as table:
        rows = table.read_rows()
    assert len(rows) == 5 and rows[0]["need_id"] == "N-001", rows[:1]


if __name__ == "__main__":
    try:
        if sys.argv[1] == "--parts":
            judge_parts(sys.argv[2])
        elif sys.argv[1] == "--package":
            judge_package(sys.argv[2])
        else:
            judge_review(*sys.argv[1:4])
    except AssertionError as error:
        import traceback
        traceback.print_exc(file=sys.stdout)
        sys.exit(1)
