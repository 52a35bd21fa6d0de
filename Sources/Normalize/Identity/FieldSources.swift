import Tables

/// Writes which record the values of a firm of several records come from.
///
/// Only values that are not the own record's are listed: the own record is that of the first link.
struct FieldSources {
  /// The fields whose values a firm's row shows or is worked out from.
  private static let cells = SupplierField.columns.indices.filter {
    $0 != SupplierField.source && $0 != SupplierField.recordID && $0 != SupplierField.productsText
  }
  private let names = SupplierField.columns.map { Array($0.utf8) }

  /// Appends the rows of one firm.
  ///
  /// - Parameters:
  ///   - golden: Its values and where they come from.
  ///   - own: The row of its own record.
  ///   - id: Its id.
  ///   - inputs: What firms are written from.
  ///   - lines: The rows, as CSV.
  /// - Returns: How many rows.
  func append(
    _ golden: GoldenRecord, own: Int, id: [UInt8], _ inputs: SupplierWriter.Inputs,
    onto lines: inout [UInt8]
  ) -> Int {
    var count = 0
    for cell in Self.cells where golden.origins[cell] != own && !golden[cell].isEmpty {
      let row = golden.origins[cell]
      CSVText.append(cell: id[...], onto: &lines)
      lines.append(0x2C)
      lines.append(contentsOf: names[cell])
      lines.append(0x2C)
      CSVText.append(
        cell: inputs.sourceNames[Int(inputs.firms.ranks[row])][...], onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: inputs.rows.cell(row, SupplierField.recordID), onto: &lines)
      lines.append(0x0A)
      count += 1
    }
    return count
  }
}
