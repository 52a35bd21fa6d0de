/// Bills of materials that firms of the samples declare, as XML.
enum BillsFile {
  /// The namespace.
  static let namespace = "urn:example:bills-of-materials:1"

  /// A bill without its firm.
  struct Bill {
    let hs: String
    let good: String
    let currency: String
    let transactionValue: String
    let netCost: String
    let exWorks: String
    let processes: String
    let materials: [Material]
  }

  /// An input of a bill; empty where the firm did not tell.
  struct Material {
    let hs: String
    let name: String
    let origin: String
    let value: String
    /// `yes`, `no` or empty.
    let originating: String
    let whollyObtained: String
  }

  /// The file's text.
  static func text(_ population: Population) -> String {
    var xml = XMLLines()
    xml.comment(
      "Listas de materiales inventadas: unas cumplen las reglas de la muestra, otras no, y a otras",
      "les falta un dato. Los códigos SA son reales; los valores no son de nadie.")
    xml.comment(
      "Invented bills of materials: some meet the samples' rules, some do not, some lack a datum.",
      "HS codes are real; the values are nobody's.")
    xml.start("bills", [("xmlns", namespace)])
    var used: Set<String> = []
    for (index, bill) in all.enumerated() {
      guard let firm = firm(for: bill, population, used) else { continue }
      used.insert(firm.recordID)
      // Some declare by the key of their record, some by tax number.
      append(
        bill, number: index + 1, key: index % 3 == 2 ? "" : firm.recordID, rfc: firm.rfc, to: &xml)
    }
    xml.end()
    return xml.text
  }

  /// The first owner who makes such goods and has declared no other; those made for a need go first.
  private static func firm(
    for bill: Bill, _ population: Population, _ used: Set<String>
  ) -> Firm? {
    let makers = population.owners.filter { firm in
      !used.contains(firm.recordID)
        && firm.goods.contains { $0.hs.hasPrefix(bill.hs.prefix(4)) }
    }
    return makers.first { !$0.madeFor.isEmpty } ?? makers.first
  }

  private static func append(
    _ bill: Bill, number: Int, key: String, rfc: String, to xml: inout XMLLines
  ) {
    xml.start(
      "bill",
      [
        ("id", "BOM-\(Decimals.padded(number, 3))"),
        ("supplier", key.isEmpty ? "" : RecordKey.hidden(key, source: "propietarias")),
        ("rfc", rfc), ("hs", Product.dotted(bill.hs)), ("currency", bill.currency),
        ("transactionValue", bill.transactionValue), ("netCost", bill.netCost),
        ("exWorks", bill.exWorks), ("processes", bill.processes),
      ])
    xml.element("good", bill.good)
    for material in bill.materials {
      xml.element(
        "material", material.name,
        [
          ("hs", Product.dotted(material.hs)), ("origin", material.origin),
          ("value", material.value), ("originating", material.originating),
          ("whollyObtained", material.whollyObtained),
        ])
    }
    xml.end()
  }

  /// Every bill of the samples.
  static let all: [Bill] = Rows.read(table).map { row in
    Bill(
      hs: row[0], good: row[1], currency: row[2], transactionValue: row[3], netCost: row[4],
      exWorks: row[5], processes: row[6],
      materials: Rows.items(row[7], ";").map { text in
        let cells = Rows.cells(Substring(text), ",")
        return Material(
          hs: cells[0], name: cells[1], origin: cells[2], value: cells[3], originating: cells[4],
          whollyObtained: cells.count > 5 ? cells[5] : "")
      })
  }
}
