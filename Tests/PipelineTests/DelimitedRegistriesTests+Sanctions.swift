import TestKit
import Testing
import Workbench

// Suppliers sanctioned by Mexico's federal government.

extension DelimitedRegistriesTests {
  private static let sanctions =
    "supplier_registries/ProveedoresyContratistasSancionados.csv"

  @Test("every sanction is taken but the rows whose cells moved, and all its values are exact")
  func sanctions() throws {
    var table = try expect(
      Counts(
        Self.sanctions, by: "sanctioned", read: 1504, accepted: 1499,
        cells: """
          exclusion_id:1499/4895 name:1499/56673 authority:1499/52862 resolution:1499/13491
          reason:1476/313605 sanction:1476/8706 resolved_on:1499/14990 notified_on:1491/14910
          term:1215/4350 fine:1476/8501
          """))
    #expect(
      table[line: 2] == [
        "exclusion_id": "2", "name": "3R INNOVACIÓN Y DISEÑO, S.A. DE C.V.",
        "authority": "INSTITUTO MEXICANO DEL SEGURO SOCIAL", "resolution": "0041/2013",
        "reason": "LA EMPRESA POR CAUSAS IMPUTABLES A ELLA NO FORMALIZO EL CONTRATO.",
        "sanction": "fined", "resolved_on": "2014-08-06", "notified_on": "2014-08-19",
        "fine": "90664",
      ])
    let sanctions = table.column("sanction")
    func count(_ word: String) -> Int { sanctions.count { $0 == word } }
    #expect(
      ["barred", "fined", "sanctioned", "cleared", ""].map(count) == [1164, 279, 32, 1, 23])
    let terms = table.column("term")
    #expect(Set(terms).count == 45 && terms.count { $0 == "P3M" } == 583)
    #expect(table[line: 107]?["term"] == "P3M" && table[line: 107]?["sanction"] == nil)
    #expect(table[line: 681]?["sanction"] == "cleared")
    table = try self.table("rejects")
    // A month with a name cut short, and commas without quotes that moved the cells of four rows.
    #expect(
      zip(table.column("line"), zip(table.column("field"), table.column("reason"))).map {
        "\($0) \($1.0) \($1.1)"
      } == [
        "856 notified_on bad_date", "939 term bad_duration", "965 sanction bad_sanction",
        "1130 sanction bad_sanction", "1456 sanction bad_sanction",
      ])
  }

  @Test("a sanction reaches the one firm of its name with the last day that its term gives")
  func sanctionedFirms() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(
      "firmas.csv",
      """
      id,nombre
      1,"A and P International, SA de CV"
      2,"3R Innovación y Diseño, S.A. de C.V."
      3,"Guardería Infantil Canaco Culiacán, A.C."
      4,"ZZO Construcciones SA de CV"
      5,"ZZO CONSTRUCCIONES"

      """)
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2014-12-01", sources: [
        { name: "firmas", registry: "suppliers", path: "firmas.csv", format: "csv",
          fields: { record_id: "id", razon_social: "nombre" } },
        { name: "sancionados", path: "\(Places.shared(Self.sanctions))",
          mapping: "\(Places.package("Pipelines/mappings/sanctioned.json"))" } ] }
      """)
    let night = Night("run", pipeline, "--to", "normalize", "--out", scratch.file("run"))
    #expect(night.exit == 0, "\(night.errors)")
    func table(_ name: String) throws -> WrittenTable {
      WrittenTable(try FileSystem.contents("\(night.folder)/2-normalize/\(name).csv"))
    }
    let barred = try table("supplier_exclusions")
    #expect(barred.column("supplier_id") == ["1"])
    #expect(barred.column("exclusion_id") == ["3"] && barred.column("evidence") == ["name"])
    #expect(barred.column("from") == ["2014-05-07"] && barred.column("until") == ["2015-05-07"])
    #expect(barred.column("until_basis") == ["term"])
    // A fine and an acquittal bar nobody; of two firms of one name neither is taken.
    let left = try table("unjoined_records")
    let reasons = Dictionary(
      zip(left.column("record_id"), left.column("reason")), uniquingKeysWith: { first, _ in first })
    #expect(reasons["2"] == "does_not_bar" && reasons["681"] == "does_not_bar")
    #expect(reasons["1505"] == "several_firms" && reasons["4"] == "no_firm")
    #expect(reasons.count == 1498)
  }
}
