import XMLStream

/// The number formats of a workbook, by the style number that its cells carry.
struct CellStyles {
  private let formats: [NumberFormat]

  /// Reads the styles; without a part every number is plain.
  init(_ container: Container, entry: String?) throws {
    guard let entry else {
      formats = []
      return
    }
    let batch = try AllRows.batch(
      PartReader(
        container, entry: entry, record: "/s:styleSheet",
        lists: [
          .init(each: "s:numFmts/s:numFmt", fields: ["@numFmtId", "@formatCode"]),
          .init(each: "s:cellXfs/s:xf", fields: ["@numFmtId"]),
        ], mayBeEmpty: true))
    guard batch.lists.count == 2 else {
      formats = []
      return
    }
    var stated: [String: NumberFormat] = [:]
    for row in batch.lists[0].rows { stated[row[0]] = FormatCode.read(Array(row[1].utf8)) }
    formats = batch.lists[1].rows.map { row in
      stated[row[0]] ?? NumberFormat.builtIn(Int(row[0]) ?? 0)
    }
  }

  /// The format of a style; numbers without a style, or of one that there is not, are plain.
  @inline(__always)
  func format(_ style: Int) -> NumberFormat {
    style < formats.count ? formats[style] : .plain
  }
}
