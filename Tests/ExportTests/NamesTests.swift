import Tables
import TestKit
import Testing

@testable import Export

@Suite("Names that stand for keys")
struct NamesTests {
  @Test("what a firm lacks is named by its kind, in both languages")
  func lacks() throws {
    let folder = try ScratchFolder()
    try folder.write("certificates.csv", "certificate,name\nISO_9001,ISO 9001\n")
    try folder.write("skills.csv", "skill,name\nEC0217,Impartición de cursos\n")
    let names = try Names(folder: folder.path)
    let lacks = names.lacks(
      "ISO_9001; ISO_14001; EC0217; EC0999", kinds: "self_declared; certificate; skill; skill")
    #expect(
      lacks.spanish
        == "ISO 9001 (solo declarado); ISO_14001; Impartición de cursos (EC0217); EC0999")
    #expect(
      lacks.english
        == "ISO 9001 (only declared); ISO_14001; Impartición de cursos (EC0217); EC0999")
    #expect(names.lacks("ISO_9001", kinds: "").spanish == "ISO 9001")
  }

  @Test("a certificate that the firm only declares says so beside its end")
  func declared() throws {
    let folder = try ScratchFolder()
    try folder.write("certificates.csv", "certificate,name\nISO_9001,ISO 9001\n")
    let names = try Names(folder: folder.path)
    let shown = Table(names: ["supplier_id"], rows: [["F-1"]])
    let words = try CertificateWords.ofSuppliers(
      Table(
        names: ["supplier_id", "certificate", "valid_until", "assurance"],
        rows: [
          ["F-1", "ISO_9001", "2027-01-31", "self_declared"],
          ["F-1", "ISO_14001", "", "certified"],
        ]),
      named: [shown.column("supplier_id")], names)
    #expect(
      words["F-1"]
        == Phrase(
          "ISO 9001 (→ 2027-01-31) (solo declarado); ISO_14001",
          "ISO 9001 (→ 2027-01-31) (only declared); ISO_14001"))
  }
}
