import Registry
import Tables

/// The size of a firm and the class of activity it is judged by.
struct FirmSize {
  /// Where the SCIAN class lies in the table's bytes: the firm's own, else its establishment key's.
  let scian: Range<Int>
  private let band: Int?
  private let range: SizeRange?

  /// Works out what a firm's values tell.
  init(_ golden: GoldenRecord, _ rows: Rows) {
    var scian = golden[SupplierField.scian]
    let clee = golden[SupplierField.clee]
    if scian.isEmpty, !clee.isEmpty, CLEE(rows.bytes[clee]) != nil {
      scian = clee.lowerBound + 5..<clee.lowerBound + CLEE.placeAndClass
    }
    self.scian = scian
    let workers = Self.number(rows, golden[SupplierField.workers])
    band =
      Self.number(rows, golden[SupplierField.sizeBand])
      ?? workers.map { SizeRange.band(ofWorkers: $0) }
    let sales = golden[SupplierField.sales]
    range = SizeRange(
      workers: workers, band: band,
      salesPesos: sales.isEmpty ? nil : SizeRange.pesos(millions: rows.bytes[sales]),
      sector: scian.count < 2
        ? nil
        : SizeClass.Sector(
          tens: rows.bytes[scian.lowerBound], ones: rows.bytes[scian.lowerBound + 1]))
  }

  /// Appends the band, the classes and what would settle them.
  func put(onto out: inout OutputSpan<UInt8>) {
    if let band { CSVCells.put(integer: band, onto: &out) } else { out.append(CSVCells.comma) }
    guard let range else {
      CSVCells.put(",,sales_mdp;workers", onto: &out)
      return
    }
    CSVCells.put(range.low.rawValue, onto: &out)
    CSVCells.put(range.high.rawValue, onto: &out)
    out.append(CSVCells.comma)
    for (index, datum) in range.missing.enumerated() {
      if index > 0 { out.append(0x3B) }
      for byte in datum.rawValue.utf8 { out.append(byte) }
    }
  }

  /// A cell as a number; nil when it is empty or too long for one.
  private static func number(_ rows: Rows, _ digits: Range<Int>) -> Int? {
    if digits.isEmpty || digits.count > 12 { return nil }
    var number = 0
    for index in digits {
      let digit = rows.bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
