import Coding
import Registry
import Tables
import Text
import Workbench

extension NormalizeStage {
  /// A record without a code of a list, by its key, text and language.
  private struct Uncoded: Sendable {
    let key: [UInt8]
    let text: [UInt8]
    let language: Language
  }

  /// The most candidates of a record and the least confidence of one.
  private static let mostCandidates = 5
  private static let leastConfidence = 0.05
  /// Longer texts are coded by their first bytes.
  private static let longestText = 2000

  /// Writes the codes that firms and needs without one may have, where code lists are at hand.
  mutating func writeCodes() throws {
    var material = CodingMaterial(
      codes: try read("codes", ["system", "code", "title_es", "title_en"]),
      phrases: try read("phrases", ["system", "code", "phrase", "language"]))
    guard CodeSystem.allCases.contains(where: { material.hasTexts(of: $0) }) else { return }
    let suppliers = try written(
      NormalizedTables.suppliers,
      ["supplier_id", "scian", "nombre_comercial", "razon_social", "activity", "text"])
    let products = try written(
      NormalizedTables.supplierProducts, ["supplier_id", "hs", "unspsc", "description"])
    let needs = try written(
      NormalizedTables.needs, ["need_id", "text", "language", "scian", "hs", "unspsc"])
    material.take(suppliers, code: 1, texts: [[2, 3], [4]], system: .scian)
    material.take(products, code: 1, texts: [[3]], system: .hs)
    material.take(products, code: 2, texts: [[3]], system: .unspsc)
    var firmLines: [UInt8] = []
    var needLines: [UInt8] = []
    var counts = (firms: 0, needs: 0)
    for (place, system) in CodeSystem.allCases.enumerated() {
      let needy = Self.needs(needs, code: 3 + place)
      let firms =
        system == .scian
        ? Self.firms(suppliers) : Self.firms(products, code: place, suppliers)
      if needy.isEmpty && firms.isEmpty { continue }
      guard let index = material.index(of: system, workers: threads) else { continue }
      counts.firms += code(firms, by: index, onto: &firmLines)
      counts.needs += code(needy, by: index, onto: &needLines)
    }
    try write(CodingTables.suppliers, firmLines, count: counts.firms)
    try write(CodingTables.needs, needLines, count: counts.needs)
  }

  /// Reads back a table that this stage has written.
  private func written(_ schema: TableSchema, _ columns: [String]) throws -> Rows {
    try Rows.read(
      file: package.path(of: schema.name + ".csv"), columns: columns, workers: threads)
  }

  /// Firms without a class of activity.
  private static func firms(_ suppliers: Rows) -> [Uncoded] {
    (0..<suppliers.count).filter { suppliers.bounds($0, 1).isEmpty }.map { row in
      Uncoded(
        key: Array(suppliers.cell(row, 0)), text: Array(suppliers.cell(row, 5).prefix(longestText)),
        language: .es)
    }
  }

  /// Firms that say what they make and state no code of goods for any of it.
  private static func firms(_ products: Rows, code: Int, _ suppliers: Rows) -> [Uncoded] {
    var uncoded: [Uncoded] = []
    var product = 0
    for row in 0..<suppliers.count {
      let key = suppliers.cell(row, 0)
      var text = Array(suppliers.cell(row, 4))
      var isCoded = false
      // Both tables are in the order of the firms' keys.
      while product < products.count, products.cell(product, 0).elementsEqual(key) {
        if !products.bounds(product, code).isEmpty { isCoded = true }
        if !text.isEmpty { text.append(0x20) }
        text.append(contentsOf: products.cell(product, 3))
        product += 1
      }
      if isCoded || text.isEmpty { continue }
      uncoded.append(
        Uncoded(key: Array(key), text: Array(text.prefix(longestText)), language: .es))
    }
    return uncoded
  }

  /// Needs without a code of a list.
  private static func needs(_ needs: Rows, code: Int) -> [Uncoded] {
    (0..<needs.count).filter { needs.bounds($0, code).isEmpty }.map { row in
      Uncoded(
        key: Array(needs.cell(row, 0)), text: Array(needs.cell(row, 1).prefix(longestText)),
        language: needs.cell(row, 2).elementsEqual("en".utf8) ? .en : .es)
    }
  }

  /// Appends the candidates of records, in their order.
  ///
  /// - Returns: The number of candidates.
  private func code(
    _ records: [Uncoded], by index: CodeIndex, onto lines: inout [UInt8]
  ) -> Int {
    let blocks = concurrentBlocks(
      of: records.count, blockSize: 64, workers: threads, scratch: { index.scratch() }
    ) { scratch, range in
      var lines: [UInt8] = []
      var count = 0
      for record in records[range] where !record.text.isEmpty {
        let candidates = index.candidates(
          record.text[...], language: record.language, count: Self.mostCandidates,
          floor: Self.leastConfidence, by: &scratch)
        for (place, candidate) in candidates.enumerated() {
          CSVText.append(cell: record.key[...], onto: &lines)
          lines.append(0x2C)
          lines.append(contentsOf: index.system.rawValue.utf8)
          lines.append(0x2C)
          lines.append(contentsOf: candidate.code.utf8)
          lines.append(0x2C)
          CSVText.append(integer: place + 1, onto: &lines)
          lines.append(0x2C)
          MatchWeight.append(candidate.confidence, onto: &lines)
          lines.append(0x2C)
          lines.append(contentsOf: candidate.evidenceKind.rawValue.utf8)
          lines.append(0x2C)
          CSVText.append(cell: candidate.evidence, onto: &lines)
          lines.append(0x0A)
          count += 1
        }
      }
      return (lines, count)
    }
    for block in blocks { lines.append(contentsOf: block.0) }
    return blocks.reduce(0) { $0 + $1.1 }
  }
}
