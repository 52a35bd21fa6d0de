import Testing

@testable import Normalize

@Suite("Needs and certificates")
struct NeedTests {
  private static let heading =
    "source,line,need_id,buyer,title,description,language,hs,destination,volume"

  @Test("a need's text is title and description, and Spanish is the default")
  func text() throws {
    let folder = Folder()
    try folder.write(
      "needs", Self.heading,
      [
        ["n", "3", "N2", "", "Harness", "for cars, small", "en", "854430", "US", "5"],
        ["n", "2", "N1", "B", "Arnés", "", "", "", "", ""],
      ])
    _ = try folder.run()
    let needs = try folder.rows("needs")
    #expect(needs.map { $0["need_id"] } == ["N1", "N2"])
    #expect(needs.map { $0["text"] } == ["Arnés", "Harness for cars, small"])
    #expect(needs.map { $0["language"] } == ["es", "en"])
    #expect(needs[1]["hs"] == "854430" && needs[1]["destination"] == "US")
  }

  @Test("a repeated need is one need, merged field by field and counted")
  func repeated() throws {
    let folder = Folder()
    try folder.write(
      "needs", Self.heading,
      [
        ["n", "2", "N1", "", "Arnés", "", "", "", "", ""],
        ["n", "3", "N1", "B", "Arnés", "", "", "", "", ""],
      ])
    let report = try folder.run()
    let needs = try folder.rows("needs")
    #expect(needs.count == 1 && needs[0]["buyer"] == "B")
    #expect(
      report.sources == [.init(source: "n", registry: "needs", accepted: 2, kept: 1, merged: 1)])
  }

  @Test(
    "a certificate's spellings have one key",
    arguments: [
      ("ISO 9001:2015", "ISO_9001"), ("iso-9001", "ISO_9001"), ("ISO9001", "ISO_9001"),
      ("Sistema de gestión de la calidad", "ISO_9001"), ("ISO 9001 2015", "ISO_9001"),
      ("IATF 16949:2016", "IATF_16949"), ("Industria Limpia", "PROFEPA_CLEAN"),
      ("INDUSTRIA  LIMPIA.", "PROFEPA_CLEAN"), ("C-TPAT", "C_TPAT"), ("Único", "UNICO"),
      ("NOM-001-SEMARNAT-2021", "NOM_001_SEMARNAT"), ("AS9100D", "AS_9100D"),
    ])
  func certificates(_ name: String, _ key: String) throws {
    let folder = Folder()
    try folder.write(
      "certificates", "source,line,certificate,name,kind",
      [
        ["c", "2", "ISO_9001", "Sistema de gestión de la calidad", ""],
        ["c", "3", "PROFEPA_CLEAN", "", ""],
      ])
    try folder.write(
      "certificate_aliases", "source,record_id,alias",
      [["c", "ISO_9001", "ISO 9001"], ["c", "PROFEPA_CLEAN", "Industria limpia"]])
    try folder.write("needs", Self.heading, [["n", "2", "N1", "", "T", "", "", "", "", ""]])
    try folder.write("need_required", "source,record_id,certificate", [["n", "N1", name]])
    try folder.write("need_wished", "source,record_id,certificate", [["n", "N1", name]])
    let report = try folder.run()
    let requirements = try folder.rows("requirements")
    #expect(requirements == [["need_id": "N1", "certificate": key, "hard": "true"]])
    let isKnown = ["ISO_9001", "PROFEPA_CLEAN"].contains(key)
    #expect(report.unknownCertificates == (isKnown ? [] : [key]))
  }

  @Test("covering is closed, and every certificate meets itself")
  func covers() throws {
    let folder = Folder()
    try folder.write(
      "certificates", "source,line,certificate,name,kind",
      [["c", "2", "A", "", ""], ["c", "3", "B", "", ""], ["c", "4", "C", "", ""]])
    try folder.write(
      "certificate_covers", "source,record_id,covered", [["c", "A", "B"], ["c", "B", "C"]])
    _ = try folder.run()
    let pairs = try folder.rows("certificate_covers").map {
      ($0["certificate"] ?? "") + ">" + ($0["covered"] ?? "")
    }
    #expect(pairs == ["A>A", "A>B", "A>C", "B>B", "B>C", "C>C"])
  }

  @Test("covering that runs in a circle ends")
  func circle() throws {
    let folder = Folder()
    try folder.write(
      "certificate_covers", "source,record_id,covered", [["c", "A", "B"], ["c", "B", "A"]])
    _ = try folder.run()
    #expect(try folder.rows("certificate_covers").count == 4)
  }

  @Test("every table is written, empty when the input has none")
  func empty() throws {
    let folder = Folder()
    let report = try folder.run()
    #expect(report.tables.allSatisfy { $0.rows == 0 })
    let names = Set(try folder.bytes().keys)
    for table in [
      "suppliers", "supplier_products", "supplier_credentials", "supplier_ownership",
      "entity_links", "needs", "requirements", "certificate_covers", "agreements",
      "agreement_parties", "preferences", "origin_rules", "chains", "chain_stages",
      "chain_regions", "decisions", "awards", "codes", "concordance", "places", "certificates",
      "certificate_aliases", "supplier_skills", "skill_requirements", "skill_covers",
      "skill_supply", "skills", "skill_aliases", "training_centres", "supplier_awards",
      "exclusions", "supplier_exclusions", "bills_of_materials", "supplier_bills",
      "bill_materials", "lexicon", "synonyms", "unjoined_records",
    ] { #expect(names.contains(table + ".csv"), "\(table)") }
  }

  @Test(
    "tables that pass keep their columns but the line, sorted by key, and decisions follow firms")
  func passing() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "rfc": FirmTests.alfa],
      ["source": "a", "record_id": "2", "rfc": FirmTests.alfa],
    ])
    try folder.write(
      "decisions", "source,line,decision_id,need_id,supplier_id,verdict,note,decided_by,decided_on",
      [
        ["d", "2", "D2", "N1", "2", "yes", "", "", ""],
        ["d", "3", "D1", "N1", "gone", "no", "", "", ""],
      ])
    try folder.write(
      "preferences", "source,record_id,importer,hs,year,mfn_rate,preferential_rate,illustrative",
      [
        ["t", "B", "US", "8542", "2026", "0", "0", ""],
        ["t", "A", "US", "8541", "2026", "1", "0", ""],
      ])
    _ = try folder.run()
    let decisions = try folder.rows("decisions")
    #expect(decisions.map { $0["decision_id"] } == ["D1", "D2"])
    #expect(decisions.map { $0["supplier_id"] } == ["gone", "1"])
    #expect(decisions[0]["line"] == nil && decisions[0]["source"] == "d")
    #expect(try folder.rows("preferences").map { $0["record_id"] } == ["A", "B"])
  }
}
