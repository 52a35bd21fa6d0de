import Ingest
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// `check` and `init` on workbooks that openpyxl writes.
@Suite("Proposal for a workbook", .enabled(if: Places.python != nil))
struct WorkbookProposalTests {
  /// Two tables with a title above the first, a sheet of notes and a hidden table; the same with
  /// one table; and one that breaks off.
  private static let script = #"""
    import datetime, sys
    import openpyxl

    book = openpyxl.Workbook()
    firms = book.active
    firms.title = "Padrón 2026"
    firms.append(["Padrón estatal de proveedores"])
    firms.append(["Corte al 25 de noviembre de 2026"])
    firms.append([])
    firms.append(["Folio", "Razón social", "RFC", "Código postal", "Clase SCIAN", "Fecha de alta",
                  "Latitud", "Longitud", "Empleados", "Sexo del titular", "Vigencia", "Certificado"])
    for i in range(1, 31):
        firms.append([
            f"P-{i:03}", f"Compañía {i} S.A. de C.V.", f"CIA0102{10 + i % 18:02}AB{i % 10}",
            1000 + i * 7, 311811 + i % 5,
            datetime.date(2020, 1, 1) + datetime.timedelta(days=i), 20.5 + i / 1000,
            -103.25 - i / 1000, i, "Mujer" if i % 2 else "Hombre",
            datetime.datetime(2027, 1, i, 10, 30), "ISO 9001"])
        firms.cell(firms.max_row, 4).number_format = "00000"
        firms.cell(firms.max_row, 6).number_format = "dd/mm/yyyy"
    needs = book.create_sheet("Necesidades")
    needs.append(["Clave", "Título", "Cantidad", "Fecha límite", "Fracción arancelaria"])
    for i in range(12):
        needs.append([f"N{i}", f"Tornillo {i}", i * 10 + 0.5, datetime.date(2027, 5, i + 1),
                      73181500 + i])
    book.create_sheet("Notas").append(["Sólo notas"])
    hidden = book.create_sheet("Viejo")
    hidden.sheet_state = "hidden"
    hidden.append(["a", "b"])
    hidden.append(["1", "2"])
    book.save(sys.argv[1] + "/two.xlsx")
    needs.append([])
    needs.append(["N99", None, "=1/0", "#N/A"])
    book.save(sys.argv[1] + "/odd.xlsx")
    del book["Necesidades"]
    book.save(sys.argv[1] + "/one.xlsx")
    """#

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    let script = try scratch.write("write.py", Self.script)
    let verdict = try Judge.run(try #require(Places.python), [script, scratch.path])
    try #require(verdict.exit == 0, "\(verdict.text)")
  }

  @Test("of several tables one must be picked, and the error names the option")
  func several() throws {
    for verb in ["check", "init"] {
      let told = Night(verb, scratch.file("two.xlsx"))
      #expect(told.exit == 65 && told.output == "")
      #expect(
        told.errors.contains(
          "several sheets hold a table; pick one with --sheet: 'Padrón 2026', 'Necesidades'"))
      let wrong = Night(verb, scratch.file("two.xlsx"), "--sheet", "Padron")
      #expect(wrong.exit == 65 && wrong.errors.contains("no sheet 'Padron'"))
    }
  }

  @Test("codes keep their zeros, dates are dates, and what is above the heading is told")
  func health() throws {
    let told = Night("check", scratch.file("one.xlsx"))
    #expect(told.exit == 0 && told.errors == "")
    #expect(told.output.contains("Disposición   encabezado en el renglón 4, hoja Padrón 2026"))
    #expect(told.output.contains("líneas 1 a 3 sobre el encabezado, fuera de la tabla"))
    #expect(told.output.contains("Registros     30; se rechazarían 0 (0 %)"))
    #expect(told.output.contains("01007 · 01014 · 01021"))
    #expect(told.output.contains("fecha, año primero"))
    #expect(!told.output.contains("Mujer"))
    let profile = try FileProfile.read(
      FileProfile.source(scratch.file("two.xlsx"), sheet: "Padrón 2026"), threads: 2)
    #expect(profile.headingLine == 4 && profile.sheet == "Padrón 2026")
    #expect(
      profile.columns.map(\.type) == [
        .text, .text, .rfc, .postalCode, .scian, .date(.yearFirst), .latitude(.decimal(.point)),
        .longitude(.decimal(.point)), .integer, .text, .date(.yearFirst), .text,
      ])
  }

  @Test(
    "a proposal names the sheet and the heading's row, and takes every row",
    arguments: ["one", "two"])
  func proposal(book: String) throws {
    let told = Night(
      ["init", scratch.file(book + ".xlsx")] + (book == "two" ? ["--sheet", "Padrón 2026"] : []))
    #expect(told.exit == 0 && told.errors == "")
    let pipeline = try scratch.write("p.json5", told.output)
    #expect(Night("check", pipeline).exit == 0)
    let source = try Definition.read(file: pipeline, today: "2026-11-25").sources[0]
    #expect(source.format == .xlsx && source.sheet == "Padrón 2026" && source.headingLine == 4)
    #expect(source.fields["postal_code"]?.from == ["Código postal"])
    #expect(source.lists["credentials"]?.fields["valid_until"]?.from == ["Vigencia"])
    let health = try MappingHealth.read(source, threads: 2)
    #expect(health.report.accepted == 30 && health.report.rejected == 0)
    #expect(health.losses == [])
  }

  @Test("another sheet is another registry")
  func needs() throws {
    let told = Night("init", scratch.file("two.xlsx"), "--sheet", "Necesidades")
    #expect(told.output.contains("registry: \"needs\"") && !told.output.contains("headingLine"))
    let pipeline = try scratch.write("p.json5", told.output)
    let source = try Definition.read(file: pipeline, today: "2026-11-25").sources[0]
    #expect(source.fields["deadline"]?.from == ["Fecha límite"])
    #expect(source.fields["hs"]?.from == ["Fracción arancelaria"])
    #expect(try MappingHealth.read(source, threads: 2).report.accepted == 12)
  }

  @Test("the heading's row may be stated")
  func stated() throws {
    let file = scratch.file("two.xlsx")
    let sheet = ["--sheet", "Necesidades"]
    let told = Night(["check", file, "--heading-line", "2"] + sheet)
    #expect(told.output.contains("encabezado en el renglón 2"))
    #expect(told.output.contains("Registros     11;"))
    #expect(Night(["check", file, "--heading-line", "99"] + sheet).exit == 65)
    let none = Night(["check", file, "--heading-line", "0"] + sheet)
    #expect(none.output.contains("sin encabezado, como se indicó"))
    #expect(none.output.contains("Registros     13;"))
  }

  @Test("an old or a false workbook is refused as one")
  func falseBook() throws {
    let old = try scratch.write(
      "old.xls",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
    let told = Night("check", old)
    #expect(told.exit == 65 && told.errors.contains("not an Excel workbook (.xlsx)"))
    let text = try scratch.write("text.xlsx", "id,nombre\n1,Uno\n")
    #expect(Night("init", text).exit == 65)
  }

  @Test("a workbook is known by what it holds, whatever its name")
  func renamed() throws {
    let copy = try scratch.write("padron.bin", scratch.bytes("one.xlsx"))
    let told = Night("check", copy, "--language", "en")
    #expect(told.exit == 0)
    #expect(told.output.contains("heading in row 4, sheet Padrón 2026"))
  }
}
