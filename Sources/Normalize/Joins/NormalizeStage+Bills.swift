import Registry
import Tables

extension NormalizeStage {
  /// Writes the bills of materials of each firm, and what is in every bill.
  ///
  /// A bill is of the firm that its `supplier_id` has become, or of its tax number; where the two
  /// name different firms, of neither.
  mutating func writeBills() throws {
    let kind = RegistryKind.billsOfMaterials
    let rows = try read(kind.name, ["source"] + kind.fields.map(\.name))
    let bills = MergedRecords(rows, ranks: ranks(of: rows).ofRows)
    let repeated = Self.repeated(bills, rows)
    var join = NormalizeReport.Join(registry: kind.name)
    var numbers: TaxNumbers?
    if rows.count > 0, let firmKeys { numbers = taxNumbers(firmKeys.rows, firmKeys.firms) }
    let names = try firmNames(2, of: rows)
    var owned: [(firm: [UInt8], bill: Int)] = []
    for bill in 0..<bills.count {
      let key = bills.cell(bill, 1)
      if repeated.contains(Array(key)) {
        join.setAside += 1
        unjoined.add(kind.name, key, .repeated)
        continue
      }
      let named = bills.cell(bill, 2)
      let own = named.isEmpty ? nil : names?.firm(ofRecord: named)
      let rfc = bills.cell(bill, 3)
      var byNumber: [[UInt8]] = []
      if case .valid = RFC.judge(rfc), let numbers, let firmKeys {
        byNumber = numbers.firms(of: rfc).map { firmKeys.id(Int($0)) }
      }
      if let own, byNumber.isEmpty || byNumber.contains(own) {
        owned.append((own, bill))
        join.byKey += 1
      } else if own == nil, byNumber.count == 1 {
        owned.append((byNumber[0], bill))
        join.byKey += 1
      } else if own == nil, byNumber.isEmpty {
        join.stray += 1
        unjoined.add(kind.name, key, .noFirm)
      } else {
        join.doubtful += 1
        unjoined.add(kind.name, key, own == nil ? .severalFirms : .conflict)
      }
    }
    owned.sort {
      $0.firm != $1.firm ? $0.firm.lexicographicallyPrecedes($1.firm) : $0.bill < $1.bill
    }
    var lines: [UInt8] = []
    for (firm, bill) in owned {
      CSVText.append(cell: bills.cell(bill, 1), onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: firm[...], onto: &lines)
      for cell in 4..<rows.width {
        lines.append(0x2C)
        CSVText.append(cell: bills.cell(bill, cell), onto: &lines)
      }
      lines.append(0x0A)
    }
    report.joins.append(join)
    try write(NormalizedTables.supplierBills, lines, count: owned.count)
    try writeMaterials(of: bills, rows, repeated)
  }

  /// The keys of bills that one source gives more than once.
  private static func repeated(_ bills: MergedRecords, _ rows: Rows) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for row in 0..<rows.count {
      let key = Array(rows.cell(row, 1))
      if !seen.insert(Array(rows.cell(row, 0)) + [0] + key).inserted { repeated.insert(key) }
    }
    return repeated
  }

  /// Writes the materials of the bills: of one that several sources give, those of the first.
  private mutating func writeMaterials(
    of bills: MergedRecords, _ rows: Rows, _ repeated: Set<[UInt8]>
  ) throws {
    let fields = RegistryKind.billsOfMaterials.lists.flatMap(\.fields).map(\.name)
    let materials = try read("bill_materials", ["source", "record_id"] + fields)
    var sources: [[UInt8]: [UInt8]] = [:]
    for bill in 0..<bills.count {
      sources[Array(bills.cell(bill, 1))] = Array(rows.cell(bills.row(bill), 0))
    }
    var kept: [Int] = []
    for row in 0..<materials.count {
      let key = Array(materials.cell(row, 1))
      guard let source = sources[key] else {
        report.orphans += 1
        continue
      }
      if !repeated.contains(key), materials.cell(row, 0).elementsEqual(source) { kept.append(row) }
    }
    // By content, since the order of rows is to tell nothing.
    kept.sort { one, other in
      let order = materials.compare(one, other, cells: 1..<materials.width)
      return order != 0 ? order < 0 : one < other
    }
    var lines: [UInt8] = []
    var position = 0
    for (index, row) in kept.enumerated() {
      let isSame = index > 0 && materials.compare(row, kept[index - 1], cells: 1..<2) == 0
      position = isSame ? position + 1 : 1
      CSVText.append(cell: materials.cell(row, 1), onto: &lines)
      lines.append(0x2C)
      CSVText.append(integer: position, onto: &lines)
      for cell in 2..<materials.width {
        lines.append(0x2C)
        CSVText.append(cell: materials.cell(row, cell), onto: &lines)
      }
      lines.append(0x0A)
    }
    try write(NormalizedTables.billMaterials, lines, count: kept.count)
  }
}
