import Ingest
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// What `init` proposes for files made for it, and that `check` accepts it.
@Suite("Proposal")
struct ProposalTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Writes a file, proposes a mapping for it by the command, and reads the proposal.
  private func proposed(
    _ text: String, name: String = "f.csv", _ options: String...
  ) throws -> (source: Source, text: String) {
    let file = try scratch.write(name, text)
    let told = Night(["init", file, "--language", "en"] + options)
    #expect(told.exit == 0, "\(told.errors)")
    let pipeline = try scratch.write("p.json5", told.output)
    let checked = Night("check", pipeline)
    #expect(checked.exit == 0, "\(checked.errors)")
    let definition = try Definition.read(file: pipeline, today: "2026-11-25")
    return (definition.sources[0], told.output)
  }

  @Test("headings are bound, and forms are stated where the column decides them")
  func binds() throws {
    let lines = (1...12).map { row in
      "\(row);Firma \(row) S.A.;\(311_800 + row);\(row).000,5;\(12 + row)/10/2025;S/D"
    }
    let (source, text) = try proposed(
      "Folio;Razón Social;Clase SCIAN;Capacidad mensual;Fecha;Teléfono\n"
        + lines.joined(separator: "\n") + "\n")
    #expect(source.registry == "suppliers")
    #expect(source.name == "f")
    #expect(source.delimiter == ";")
    #expect(source.missing == ["S/D"])
    #expect(source.fields["record_id"] == Source.Binding(from: ["Folio"]))
    #expect(
      source.fields["capacity"]
        == Source.Binding(from: ["Capacidad mensual"], form: .decimalComma))
    #expect(source.fields["scian"]?.from == ["Clase SCIAN"])
    #expect(text.contains("// not used: Fecha: date, day-month-year"))
  }

  @Test("a column is bound only where its values are what the field holds")
  func typeFit() throws {
    let lines = (1...12).map { "\($0),Firma \($0),Panadería,\(311_800 + $0)" }
    let (source, _) = try proposed("id,nombre,SCIAN,Número SCIAN\n" + lines.joined(separator: "\n"))
    #expect(source.fields["scian"]?.from == ["Número SCIAN"])
    #expect(source.fields["activity"]?.from == ["SCIAN"])
    #expect(source.fields["razon_social"]?.from == ["nombre"])
  }

  @Test("a key is chosen by its values when no heading names one, and said to be")
  func chosenKey() throws {
    let lines = (1...12).map { "Firma \($0),X-\($0),311810,pan" }
    let (source, text) = try proposed(
      "empresa,matricula,scian,giro\n" + lines.joined(separator: "\n"))
    #expect(source.fields["record_id"]?.from == ["matricula"])
    #expect(text.contains("chosen because no value repeats"))
  }

  @Test("a key that is not there in some records is said to be, and repeats only where it does")
  func missingKeys() throws {
    func text(_ first: String) throws -> String {
      let lines = (1...12).map { "\($0 == 1 ? first : "F\($0)"),Firma \($0),31181\($0 % 10)" }
      return try proposed("folio,nombre,scian\n" + lines.joined(separator: "\n")).text
    }
    let clean = try text("F1")
    #expect(!clean.contains("values repeat") && !clean.contains("without a key"))
    let missing = try text("S/D")
    #expect(!missing.contains("values repeat"))
    #expect(missing.contains("without a key, and so rejected: 1"))
    #expect(try text("F2").contains("values repeat, 11 distinct in 12"))
  }

  @Test("a required field without a column is told, with what to do, and nothing is invented")
  func unmet() throws {
    let lines = (1...12).map { "Firma \($0 % 3),311810,pan dulce" }
    let file = try scratch.write("f.csv", "empresa,scian,giro\n" + lines.joined(separator: "\n"))
    let told = Night("init", file, "--registry", "suppliers", "--language", "en")
    #expect(told.exit == 0)
    #expect(told.errors.contains("'record_id'"))
    #expect(told.output.contains("MISSING: no column serves as 'record_id'"))
    #expect(told.output.contains("The line number cannot serve"))
    #expect(!told.output.contains("\n        record_id:"))
    let checked = Night("check", try scratch.write("p.json5", told.output))
    #expect(checked.exit == 78)
    #expect(checked.errors.contains("record_id"))
  }

  @Test("private columns are never bound nor shown")
  func privacy() throws {
    let lines = (1...12).map { "\($0),Firma \($0),\($0 % 2 == 0 ? "MUJER" : "HOMBRE"),311810" }
    let (source, text) = try proposed(
      "id,razon_social,sexo,scian\n" + lines.joined(separator: "\n"))
    #expect(!text.contains("MUJER") && !text.contains("HOMBRE"))
    #expect(text.contains("personal data: only with consent"))
    #expect(!source.fields.values.contains { $0.from == ["sexo"] })
  }

  @Test("a heading that stands twice names no column", arguments: ["giro", "Giro"])
  func twice(second: String) throws {
    let lines = (1...12).map { "\($0),Firma \($0),a,b,311810" }
    let (source, _) = try proposed(
      "id,nombre,giro,\(second),scian\n" + lines.joined(separator: "\n"))
    #expect(source.fields["activity"] == nil)
  }

  @Test("headings with quotes and marks come back as they are, line ends as blanks")
  func oddHeadings() throws {
    let lines = (1...12).map { "\($0),Firma \($0),311810,20.12345" }
    let (source, _) = try proposed(
      "id,nombre,scian,\"LATITUD \n\"\"NORTE\"\"\"\n" + lines.joined(separator: "\n"))
    #expect(source.fields["latitude"]?.from == ["LATITUD \"NORTE\""])
  }

  @Test("numbers that can be read two ways are left for people to decide")
  func undecided() throws {
    let lines = (1...12).map { "\($0),Firma \($0),311810,\($0).500" }
    let (source, text) = try proposed(
      "id,nombre,scian,capacidad\n" + lines.joined(separator: "\n"))
    #expect(source.fields["capacity"]?.form == nil)
    #expect(text.contains("does not decide its form"))
  }

  @Test("0 stands for nothing only where no number is 0")
  func zeros() throws {
    func missing(_ workers: Int) throws -> [String] {
      let lines = (1...12).map { "\($0),Firma \($0),311810,0,\(workers)" }
      return try proposed(
        "id,nombre,scian,telefono,empleados\n" + lines.joined(separator: "\n")
      ).source.missing
    }
    #expect(try missing(4) == ["0"])
    #expect(try missing(0) == [])
  }

  @Test("several values in a cell make a list, by the mark between them")
  func lists() throws {
    let lines = (1...12).map { "N-\($0),Pieza \($0),3926.90,ISO 9001|ISO 14001" }
    let (source, _) = try proposed(
      "need_id,title,hs,exigidos\n" + lines.joined(separator: "\n"))
    #expect(source.registry == "needs")
    #expect(source.lists["required"]?.separator == "|")
    #expect(source.lists["required"]?.fields["certificate"]?.from == ["exigidos"])
  }

  @Test("the form of dates and numbers is stated for lists too, where their values decide it")
  func listForms() throws {
    let lines = (1...12).map {
      "P-\($0),Firma \($0),\($0 + 12)/10/2026|01/02/2027,ISO 9001|ISO 14001,311811"
    }
    let (source, text) = try proposed(
      "id,nombre,Vigencia de certificados,Certificados,scian\n" + lines.joined(separator: "\n"))
    #expect(
      source.lists["credentials"]?.fields["valid_until"]
        == Source.Binding(from: ["Vigencia de certificados"], form: .dayMonthYear))
    #expect(source.lists["credentials"]?.fields["certificate"]?.from == ["Certificados"])
    #expect(!text.contains("confirm"))
  }

  @Test("what repeats makes a list where its name and its values fit, and a comment elsewhere")
  func nestedLists() throws {
    let rows = (1...12).map { row in
      """
      {"id": "F\(row)", "nombre": "Firma \(row)", "scian": "31181\(row % 10)",
       "productos": [{"fraccion": "8542.3\(row % 10)", "descripcion": "circuito"}],
       "certificaciones": ["ISO 9001", "ISO 1400\(row)"],
       "telefonos": [{"tipo": "oficina", "n": "333\(row)"}],
       "socios": [{"sexo": "MUJER"}, {"sexo": "HOMBRE"}]}
      """
    }
    let (source, text) = try proposed("[\(rows.joined(separator: ","))]", name: "f.json")
    #expect(source.registry == "suppliers")
    #expect(
      source.lists["products"]
        == Source.ListBinding(
          each: "productos",
          fields: [
            "hs": Source.Binding(from: ["fraccion"]),
            "description": Source.Binding(from: ["descripcion"]),
          ]))
    #expect(
      source.lists["credentials"]
        == Source.ListBinding(
          each: "certificaciones", fields: ["certificate": Source.Binding(from: ["."])]))
    #expect(text.contains("// repeats in the record, not used: telefonos × 12"))
    #expect(text.contains("// repeats in the record, not used: socios × 24"))
    #expect(!text.contains("MUJER"))
  }

  @Test("an element that never repeats makes a list too, when that is what its name says")
  func singleList() throws {
    let rows = (1...12).map {
      "<need id=\"N\($0)\"><title>Arnés \($0)</title><hs>8544.3\($0 % 10)</hs>"
        + "<required><certificate>IATF 16949</certificate></required></need>"
    }
    let (source, _) = try proposed("<needs>\(rows.joined())</needs>", name: "f.xml")
    #expect(source.registry == "needs")
    #expect(source.lists["required"]?.each == "required/certificate")
    #expect(source.lists["required"]?.fields["certificate"]?.from == ["."])
  }

  @Test("a heading below others is found, and stated in the proposal")
  func headingLine() throws {
    let lines = (1...12).map { "\($0),Firma \($0),31181\($0 % 10)" }
    let (source, text) = try proposed(
      "Padrón de proveedores,,\n,,\nid,nombre,scian\n" + lines.joined(separator: "\n"))
    #expect(source.headingLine == 3)
    #expect(text.contains("12 records"))
  }

  @Test("a file of no registry is refused with its headings, and one without records")
  func refusals() throws {
    let odd = try scratch.write("odd.csv", "a,b\n1,2\n3,4\n")
    let told = Night("init", odd)
    #expect(told.exit == 65 && told.output == "")
    #expect(told.errors.contains("(a, b)") && told.errors.contains("--registry"))
    #expect(Night("init", try scratch.write("none.csv", "id,nombre\n")).exit == 65)
    #expect(Night("init", scratch.path + "/absent.csv").exit == 66)
  }

  @Test("a proposal is written beside no other file's place, with a path that holds from there")
  func out() throws {
    let lines = (1...12).map { "\($0),Firma \($0),311810" }
    let file = try scratch.write("f.csv", "id,nombre,scian\n" + lines.joined(separator: "\n"))
    let out = scratch.file("sub.json5")
    #expect(Night("init", file, "--out", out, "--name", "padron").exit == 0)
    #expect(Night("check", out).exit == 0)
    #expect(try Definition.read(file: out, today: "2026-11-25").sources[0].name == "padron")
    #expect(FileCheck.path(of: "a/f.csv", seenFrom: nil) == "a/f.csv")
    #expect(FileCheck.path(of: "a/f.csv", seenFrom: "p.json") == "a/f.csv")
    #expect(FileCheck.path(of: "a/f.csv", seenFrom: "Pipelines/new/p.json") == "../../a/f.csv")
    #expect(FileCheck.path(of: "/a/f.csv", seenFrom: "Pipelines/p.json") == "/a/f.csv")
    #expect(FileCheck.path(of: "f.csv", seenFrom: "../p.json").hasPrefix("/"))
    let again = Night("init", file, "--out", out)
    #expect(again.exit == 73)
    #expect(again.errors.contains("stands already"))
  }
}
