import Spreadsheet
import Tables

// Records and values that are set aside, as lines of the tables that tell of them.

extension RecordMapper {
  /// Notes a record that cannot be used.
  func reject(
    _ block: RecordBlock, _ row: Int, field: String, reason: String, value: ArraySlice<UInt8>,
    message: String, _ out: inout MappedBlock
  ) {
    let comma = UInt8(ascii: ",")
    var record: [UInt8] = []
    for cell in 0..<block.cellCount(row) {
      if cell > 0 { record.append(comma) }
      CSVText.append(cell: Self.printable(block.bytes[block.bounds(row, cell)])[...], onto: &record)
    }
    out.rejects.append(contentsOf: sourceCell)
    out.rejects.append(comma)
    out.rejects.append(contentsOf: registryCell)
    out.rejects.append(comma)
    CSVText.append(integer: block.lines[row], onto: &out.rejects)
    out.rejects.append(comma)
    CSVText.append(integer: block.offsets[row], onto: &out.rejects)
    for text in [field, reason, Self.text(value), message] {
      out.rejects.append(comma)
      CSVText.append(cell: text, onto: &out.rejects)
    }
    out.rejects.append(comma)
    CSVText.append(cell: record[...], onto: &out.rejects)
    out.rejects.append(UInt8(ascii: "\n"))
    out.rejectedCount += 1
    out.reasons[reason, default: 0] += 1
  }

  /// Keeps a rejected record as a line under the source's own heading, ready to be mended.
  ///
  /// The values of a nested list stand in one cell, a line each.
  func appendRejected(
    _ block: RecordBlock, _ row: Int, _ nested: [RecordBlock], _ children: [Range<Int>],
    _ out: inout MappedBlock
  ) {
    if out.rejectedHeading.isEmpty { out.rejectedHeading = plan.rejectedHeading }
    var cells = 0
    func separate() {
      if cells > 0 { out.rejected.append(UInt8(ascii: ",")) }
      cells += 1
    }
    for cell in 0..<block.cellCount(row) {
      separate()
      CSVText.append(
        cell: Self.printable(block.bytes[block.bounds(row, cell)])[...], onto: &out.rejected)
    }
    for list in nested.indices {
      for place in 0..<plan.lists[list].cellCount {
        separate()
        var text: [UInt8] = []
        for (number, child) in children[list].enumerated() {
          if number > 0 { text.append(UInt8(ascii: "\n")) }
          let value = Self.printable(nested[list].bytes[nested[list].bounds(child, place)])
          text.append(contentsOf: value.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
        }
        CSVText.append(cell: text[...], onto: &out.rejected)
      }
    }
    out.rejected.append(UInt8(ascii: "\n"))
  }

  /// Notes a value that was set aside, or kept in doubt.
  func note(
    _ reason: String, _ field: String, line: Int, key: ArraySlice<UInt8>,
    value: ArraySlice<UInt8>, isKept: Bool = false, _ out: inout MappedBlock
  ) {
    let comma = UInt8(ascii: ",")
    out.fieldFaults.append(contentsOf: sourceCell)
    out.fieldFaults.append(comma)
    out.fieldFaults.append(contentsOf: registryCell)
    out.fieldFaults.append(comma)
    CSVText.append(integer: line, onto: &out.fieldFaults)
    out.fieldFaults.append(comma)
    CSVText.append(cell: key, onto: &out.fieldFaults)
    for text in [field, reason, Self.text(value)] {
      out.fieldFaults.append(comma)
      CSVText.append(cell: text, onto: &out.fieldFaults)
    }
    out.fieldFaults.append(contentsOf: isKept ? ",true\n".utf8 : ",false\n".utf8)
    if isKept { out.doubtCount += 1 } else { out.fieldFaultCount += 1 }
  }

  /// Notes cells that are unsound in a workbook itself, where a field comes from them.
  func note(_ faults: [CellFault], in block: RecordBlock, _ out: inout MappedBlock) {
    for fault in faults {
      guard let field = plan.fields.first(where: { $0.cell == fault.column }) else { continue }
      let isKept = fault.kind == .badValue || fault.kind == .noSuchDate
      note(
        fault.kind.rawValue, field.name, line: block.lines[fault.row],
        key: (prefix + cellBytes(block, fault.row, 0))[...], value: Array(fault.text.utf8)[...],
        isKept: isKept, &out)
    }
  }

  /// Bytes as text for a report: what is not UTF-8 is read as Windows-1252, NULs are marked.
  private static func printable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let copy = Array(bytes)
    let finding = UTF8Check.check(copy.span)
    let text = finding.firstBad == nil ? copy : TextEncoding.windows1252.decode(bytes)
    return finding.firstNUL == nil && !text.contains(0) ? text : text.map { $0 == 0 ? 0x3F : $0 }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: printable(bytes), as: UTF8.self)
  }

  static func csv(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    CSVText.append(cell: text, onto: &out)
    return out
  }
}

extension RecordFault.Kind {
  /// What is wrong and what mends it.
  var explanation: String {
    switch self {
    case .unclosedQuote: "a quote opens on this line and never closes; close or remove it"
    case .textAfterQuote: "text follows a closing quote; double the quotes inside the cell"
    case .notUTF8:
      "the bytes are not UTF-8 as in the rest of the file; save the file in one encoding"
    case .nulByte: "the record holds a NUL byte; export the file again"
    case .cellTooLong: "a cell is longer than the limit"
    }
  }
}
