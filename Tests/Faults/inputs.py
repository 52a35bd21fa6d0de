"""Small inputs that a night needs no second for, and one source in every form that is read."""

import gzip
import io
import json
import os
import zipfile

ROWS = 400
# So many bytes a row are carried by a column that no field is bound to, where a file is to be read in pieces.
FILLING = 8000

FORMS = {
    "csv": "padron.csv", "doubtful": "padron.csv", "gzip": "padron.csv.gz", "zip": "padron.zip",
    "xml": "padron.xml", "xlsx": "padron.xlsx", "json": "padron.jsonl",
}


def rows(word, form, more):
    """Firms whose names tell the version they are of."""
    for number in range(ROWS + more):
        # In the doubtful form only the whole column tells whether "1,500" is a thousand and a half.
        capacity = "1,500" if form == "doubtful" and number == ROWS - 2 else "1200"
        yield f"{number + 1}", f"Firma {word} {number:04} SA", "326191", capacity


def filling(number, size):
    """Bytes that do not pack well."""
    state, out = number * 2654435761 + 1, []
    while len(out) * 8 < size:
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        out.append(f"{state >> 32:08x}")
    return "".join(out)


def delimited(word, form, size, more):
    lines = ["id,nombre,scian,capacidad,relleno"]
    lines += [",".join(row if form != "doubtful" else (*row[:3], f'"{row[3]}"')) + "," + filling(number, size)
              for number, row in enumerate(rows(word, form, more))]
    return ("\n".join(lines) + "\n").encode()


def packed(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def workbook(word, size, more):
    """A workbook whose names lie in a part of their own, so that two parts must be of one version."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    texts, cells = ["id", "nombre", "scian", "capacidad", "relleno"], []
    cells.append("".join(f'<c t="s"><v>{index}</v></c>' for index in range(5)))
    for number, row in enumerate(rows(word, "xlsx", more)):
        texts += [row[1], filling(number, size)]
        cells.append(f'<c><v>{row[0]}</v></c><c t="s"><v>{len(texts) - 2}</v></c><c><v>{row[2]}</v></c>'
                     f'<c><v>{row[3]}</v></c><c t="s"><v>{len(texts) - 1}</v></c>')
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    sheet = "".join(f'<row r="{index + 1}">{row}</row>' for index, row in enumerate(cells))
    return packed({
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{kinds}"><sheets><sheet name="padron" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{kinds}/worksheet" Target="worksheets/sheet1.xml"/>'
                                      f'<Relationship Id="r2" Type="{kinds}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{shared}</sst>',
    })


def source_bytes(word, form, size, more):
    if form in ("csv", "doubtful"):
        return delimited(word, form, size, more)
    if form == "gzip":
        return gzip.compress(delimited(word, form, size, more), mtime=0)
    if form == "zip":
        return packed({"padron.csv": delimited(word, form, size, more)})
    if form == "xlsx":
        return workbook(word, size, more)
    if form == "json":
        return "".join(
            json.dumps(dict(zip(("id", "nombre", "scian", "capacidad"), row), relleno=filling(number, size))) + "\n"
            for number, row in enumerate(rows(word, form, more))).encode()
    return ("<padron>" + "".join(
        f'<firma id="{row[0]}" scian="{row[2]}"><nombre>{row[1]}</nombre><capacidad>{row[3]}</capacidad>'
        f"<relleno>{filling(number, size)}</relleno></firma>\n" for number, row in enumerate(rows(word, form, more)))
        + "</padron>\n").encode()


def source_file(folder, form):
    return f"{folder}/{FORMS[form]}"


def write_pipeline(folder, form="csv", word="Alfa", size=0, more=0):
    """Writes a small pipeline with its inputs, and tells its path."""
    os.makedirs(folder, exist_ok=True)
    with open(source_file(folder, form), "wb") as file:
        file.write(source_bytes(word, form, size, more))
    with open(f"{folder}/needs.csv", "w", encoding="utf-8") as file:
        file.write("need_id,title,scian\nN1,Piezas de plástico,326191\nN2,Charolas moldeadas,326191\nN3,Nada,111110\n")
    names = {"record_id": "id", "razon_social": "nombre", "scian": "scian", "capacity": "capacidad"}
    padron = {"name": "padron", "registry": "suppliers", "path": FORMS[form], "format": "csv", "fields": names}
    if form == "xml":
        padron |= {"format": "xml", "record": "/padron/firma",
                   "fields": names | {"record_id": "@id", "scian": "@scian"}}
    if form == "xlsx":
        padron["format"] = "xlsx"
    if form == "json":
        padron |= {"format": "json", "record": "/"}
    needs = {"name": "needs", "registry": "needs", "path": "needs.csv", "format": "csv",
             "fields": {"need_id": "need_id", "title": "title", "scian": "scian"}}
    with open(f"{folder}/pipeline.json", "w", encoding="utf-8") as file:
        json.dump({"name": "faults", "date": "2026-11-25", "sources": [padron, needs]}, file)
    return f"{folder}/pipeline.json"
