import Coding
import Registry
import Tables
import Text
import Workbench

extension NormalizeStage {
  /// A firm without a code of a list: its row, and the rows of its products.
  private struct UncodedFirm {
    let row: Int
    let products: Range<Int>
  }

  /// Writes the codes that firms and needs without one may have, where code lists are at hand.
  mutating func writeCodes() throws {
    var material = CodingMaterial(
      codes: try read("codes", ["system", "code", "title_es", "title_en"]),
      phrases: try read("phrases", ["system", "code", "phrase", "language"]))
    guard CodeSystem.allCases.contains(where: { material.hasTexts(of: $0) }) else { return }
    let suppliers = try written(
      NormalizedTables.suppliers,
      [
        "supplier_id", "scian", "nombre_comercial", "razon_social", "activity", "text_names",
        "text_activity", "text_products", "text_awards",
      ])
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
      let needy = (0..<needs.count).filter { needs.bounds($0, 3 + place).isEmpty }
      let firms =
        system == .scian
        ? Self.firms(suppliers) : Self.firms(products, code: place, suppliers)
      if needy.isEmpty && firms.isEmpty { continue }
      progress(.step("learn-codes"))
      guard let index = material.index(of: system, workers: threads) else { continue }
      var coder = RecordCoder(index, threads: threads, progress: progress)
      for firm in firms {
        let key = suppliers.cell(firm.row, 0)
        if system == .scian {
          coder.add(key: key, text: Self.text(of: firm, suppliers)[...], language: .es)
        } else {
          coder.add(key: key, text: Self.goods(of: firm, suppliers, products)[...], language: .es)
        }
      }
      counts.firms += coder.finish(onto: &firmLines)
      for row in needy {
        coder.add(
          key: needs.cell(row, 0), text: needs.cell(row, 1),
          language: needs.cell(row, 2).elementsEqual("en".utf8) ? .en : .es)
      }
      counts.needs += coder.finish(onto: &needLines)
    }
    try write(CodingTables.suppliers, firmLines, count: counts.firms)
    try write(CodingTables.needs, needLines, count: counts.needs)
  }

  /// Firms without a class of activity.
  private static func firms(_ suppliers: Rows) -> [UncodedFirm] {
    (0..<suppliers.count).filter { suppliers.bounds($0, 1).isEmpty }.map {
      UncodedFirm(row: $0, products: 0..<0)
    }
  }

  /// Firms that state no code of goods for anything they make.
  private static func firms(_ products: Rows, code: Int, _ suppliers: Rows) -> [UncodedFirm] {
    var uncoded: [UncodedFirm] = []
    var product = 0
    for row in 0..<suppliers.count {
      let key = suppliers.cell(row, 0)
      let first = product
      var isCoded = false
      var saysWhat = !suppliers.bounds(row, 4).isEmpty
      // Both tables are in the order of the firms' keys.
      while product < products.count, products.cell(product, 0).elementsEqual(key) {
        if !products.bounds(product, code).isEmpty { isCoded = true }
        if !products.bounds(product, 3).isEmpty { saysWhat = true }
        product += 1
      }
      if saysWhat && !isCoded { uncoded.append(UncodedFirm(row: row, products: first..<product)) }
    }
    return uncoded
  }

  /// All that is said of a firm.
  private static func text(of firm: UncodedFirm, _ suppliers: Rows) -> [UInt8] {
    var text: [UInt8] = []
    for field in 5...8 where !suppliers.bounds(firm.row, field).isEmpty {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: suppliers.cell(firm.row, field))
    }
    return text
  }

  /// What a firm does and makes, in its words.
  private static func goods(
    of firm: UncodedFirm, _ suppliers: Rows, _ products: Rows
  ) -> [UInt8] {
    var text = Array(suppliers.cell(firm.row, 4))
    for product in firm.products {
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: products.cell(product, 3))
    }
    return text
  }
}
