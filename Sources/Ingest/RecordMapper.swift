import Registry
import Tables
import Workbench

/// Turns the records of a block into lines of the registry's tables, by a plan.
///
/// A record whose required field is absent or cannot be read is rejected whole; another value that
/// cannot be read is set aside alone, and the record is kept without it.
struct RecordMapper: Sendable {
  private let plan: RecordPlan
  private let sourceCell: [UInt8]
  private let registryCell: [UInt8]
  private let prefix: [UInt8]
  private let keySalt: [UInt8]?
  private let missing: [[UInt8]]
  /// What the loop over cells needs of each field, without a reference to count.
  private let cells: [Int]
  private let kinds: [FieldKind]
  private let forms: [Source.Form?]
  private let required: [Bool]
  /// Whether any field has other places to look.
  private let hasOthers: Bool
  private let latitude: Int?
  private let longitude: Int?

  /// Prepares a plan for its blocks.
  init(_ plan: RecordPlan) {
    self.plan = plan
    sourceCell = Self.csv(plan.source.name)
    registryCell = Self.csv(plan.kind.name)
    prefix = Array(plan.source.idPrefix.utf8)
    keySalt = plan.source.keySalt.map { Array($0.utf8) }
    missing = plan.source.missing.map { Array($0.utf8) }
    cells = plan.fields.map { $0.constant != nil ? Self.isConstant : $0.cell ?? Self.isAbsent }
    kinds = plan.fields.map(\.kind)
    forms = plan.fields.map(\.form)
    required = plan.fields.map(\.isRequired)
    hasOthers = plan.fields.contains { !$0.others.isEmpty }
    latitude = plan.kind.fields.firstIndex { $0.kind == .latitude }
    longitude = plan.kind.fields.firstIndex { $0.kind == .longitude }
  }

  private static let isAbsent = -1
  private static let isConstant = -2

  /// Maps one block.
  ///
  /// - Parameters:
  ///   - block: The records.
  ///   - nested: The rows of each list of the plan, when the format nests them.
  /// - Returns: Its lines and counts.
  func map(_ block: RecordBlock, nested: [RecordBlock] = []) -> MappedBlock {
    var out = MappedBlock()
    out.lists = [[UInt8]](repeating: [], count: plan.lists.count)
    out.listRows = [Int](repeating: 0, count: plan.lists.count)
    out.accepted.reserveCapacity(block.bytes.count)
    var nestedRow = [Int](repeating: 0, count: nested.count)
    var fault = block.faults.startIndex
    let hasLists = !plan.lists.isEmpty
    for row in 0..<block.rowCount {
      out.readCount += 1
      var broken: RecordFault?
      while fault < block.faults.endIndex, block.faults[fault].row <= row {
        if block.faults[fault].row == row { broken = block.faults[fault] }
        fault += 1
      }
      let key = mapRow(block, row, broken, &out)
      for list in nested.indices {
        let first = nestedRow[list]
        while nestedRow[list] < nested[list].rowCount, nested[list].parents[nestedRow[list]] <= row
        {
          nestedRow[list] += 1
        }
        guard let key else { continue }
        for child in first..<nestedRow[list] {
          mapListRow(list, key, line: block.lines[row], &out) { field in
            guard let cell = field.cell else { return [] }
            let cells = [cell] + field.others
            return cells.lazy.map { nested[list].bytes[nested[list].bounds(child, $0)] }
              .first { !isMissing($0) } ?? []
          }
        }
      }
      if let key, nested.isEmpty, hasLists { splitLists(block, row, key, &out) }
    }
    return out
  }

  /// Maps one record.
  ///
  /// - Returns: Its key when it was accepted (empty when nothing will ask for it), or nil.
  private func mapRow(
    _ block: RecordBlock, _ row: Int, _ broken: RecordFault?, _ out: inout MappedBlock
  ) -> ArraySlice<UInt8>? {
    if let broken {
      reject(
        block, row, field: "", reason: broken.kind.rawValue, value: [],
        message: broken.kind.explanation, &out)
      return nil
    }
    guard block.cellCount(row) == plan.cellCount else {
      reject(
        block, row, field: "", reason: "ragged_row", value: [],
        message: "\(block.cellCount(row)) cells where the heading has \(plan.cellCount)", &out)
      return nil
    }
    let hasLists = !plan.lists.isEmpty
    let start = out.accepted.count
    var faults: [(field: Int, fault: ValueFault)] = []
    var key: ArraySlice<UInt8> = []
    var position: (latitude: Range<Int>, longitude: Range<Int>) = (0..<0, 0..<0)
    out.accepted.append(contentsOf: sourceCell)
    out.accepted.append(UInt8(ascii: ","))
    CSVText.append(integer: block.lines[row], onto: &out.accepted)
    for index in cells.indices {
      out.accepted.append(UInt8(ascii: ","))
      guard cells[index] != Self.isAbsent else { continue }
      let valueStart = out.accepted.count
      if index == 0 { out.accepted.append(contentsOf: prefix) }
      let cell = cellBytes(block, row, index)
      var fault: ValueFault?
      if !isMissing(cell) {
        fault = ValueReader.append(
          cell, as: kinds[index], form: forms[index], onto: &out.accepted)
      }
      let isEmpty = out.accepted.count == valueStart + (index == 0 ? prefix.count : 0)
      if required[index], isEmpty {
        out.accepted.removeSubrange(start...)
        let name = plan.fields[index].name
        reject(
          block, row, field: name, reason: fault?.rawValue ?? "missing_required", value: cell,
          message: fault == nil
            ? "the required field '\(name)' has no value"
            : "the required field '\(name)' cannot be read", &out)
        return nil
      }
      if index == 0, let keySalt { hideKey(in: &out.accepted, from: valueStart, keySalt) }
      if let fault { faults.append((index, fault)) }
      if index == latitude { position.latitude = valueStart..<out.accepted.count }
      if index == longitude { position.longitude = valueStart..<out.accepted.count }
      if index == 0, hasLists { key = Array(out.accepted[valueStart...])[...] }
      if kinds[index] == .text || kinds[index] == .identifier {
        CSVText.quoteTail(of: &out.accepted, from: valueStart)
      }
    }
    // Half a position is none.
    if position.latitude.isEmpty != position.longitude.isEmpty {
      out.accepted.removeSubrange(position.latitude)
      out.accepted.removeSubrange(position.longitude)
    }
    out.accepted.append(UInt8(ascii: "\n"))
    out.acceptedCount += 1
    for item in faults {
      note(
        item.fault.rawValue, plan.fields[item.field].name, line: block.lines[row],
        key: (prefix + cellBytes(block, row, 0))[...], value: cellBytes(block, row, item.field),
        &out)
    }
    return key
  }

  /// Splits the cells that hold several values; the n-th values of a list's cells make a row.
  private func splitLists(
    _ block: RecordBlock, _ row: Int, _ key: ArraySlice<UInt8>, _ out: inout MappedBlock
  ) {
    for (index, list) in plan.lists.enumerated() {
      guard let separator = list.separator, !separator.isEmpty else { continue }
      let pieces = list.fields.map { field -> [ArraySlice<UInt8>] in
        let cell = field.cell.map { block.bytes[block.bounds(row, $0)] } ?? []
        return isMissing(cell) || field.cell == nil ? [] : Self.split(cell, separator)
      }
      for number in 0..<(pieces.map(\.count).max() ?? 0) {
        var field = 0
        mapListRow(index, key, line: block.lines[row], &out) { plan in
          defer { field += 1 }
          if plan.constant != nil { return [] }
          return number < pieces[field].count ? pieces[field][number] : []
        }
      }
    }
  }

  /// Maps one row of a list; a row without its required field is dropped and noted.
  private func mapListRow(
    _ list: Int, _ key: ArraySlice<UInt8>, line: Int, _ out: inout MappedBlock,
    cell: (RecordPlan.FieldPlan) -> ArraySlice<UInt8>
  ) {
    let comma = UInt8(ascii: ",")
    var text: [UInt8] = []
    var value: [UInt8] = []
    var isBlank = true
    text.append(contentsOf: sourceCell)
    text.append(comma)
    CSVText.append(cell: key, onto: &text)
    for field in plan.lists[list].fields {
      let bytes = cell(field)
      let given = field.constant.map { $0[...] } ?? bytes
      value.removeAll(keepingCapacity: true)
      var fault: ValueFault?
      if !isMissing(given) {
        fault = ValueReader.append(given, as: field.kind, form: field.form, onto: &value)
      }
      if let fault {
        note(fault.rawValue, field.name, line: line, key: key, value: given, &out)
      }
      if field.isRequired, value.isEmpty {
        if fault == nil, !isBlank {
          note("missing_required", field.name, line: line, key: key, value: given, &out)
        }
        return
      }
      if !value.isEmpty, field.constant == nil { isBlank = false }
      text.append(comma)
      CSVText.append(cell: value[...], onto: &text)
    }
    guard !isBlank else { return }
    text.append(UInt8(ascii: "\n"))
    out.lists[list].append(contentsOf: text)
    out.listRows[list] += 1
  }

  /// Replaces a key by the prefix and the first 64 bits of its salted digest.
  private func hideKey(in out: inout [UInt8], from start: Int, _ salt: [UInt8]) {
    let digest = SHA256Digest.hex(of: salt + [0] + out[(start + prefix.count)...])
    out.removeSubrange(start...)
    out.append(contentsOf: prefix)
    out.append(contentsOf: digest.utf8.prefix(16))
  }

  /// The text a field of the registry comes from.
  private func cellBytes(_ block: RecordBlock, _ row: Int, _ field: Int) -> ArraySlice<UInt8> {
    let cell = cells[field]
    if cell >= 0 {
      let bytes = block.bytes[block.bounds(row, cell)]
      guard hasOthers, isMissing(bytes) else { return bytes }
      return plan.fields[field].others.lazy.map { block.bytes[block.bounds(row, $0)] }
        .first { !isMissing($0) } ?? bytes
    }
    return plan.fields[field].constant.map { $0[...] } ?? []
  }

  /// Whether a cell is one of the texts that mean "no value".
  private func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.isEmpty { return true }
    guard !missing.isEmpty else { return false }
    var trimmed = cell
    while trimmed.first == UInt8(ascii: " ") { trimmed.removeFirst() }
    while trimmed.last == UInt8(ascii: " ") { trimmed.removeLast() }
    return missing.contains { $0.count == trimmed.count && $0.elementsEqual(trimmed) }
  }

  private func reject(
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

  private func note(
    _ reason: String, _ field: String, line: Int, key: ArraySlice<UInt8>,
    value: ArraySlice<UInt8>, _ out: inout MappedBlock
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
    out.fieldFaults.append(UInt8(ascii: "\n"))
    out.fieldFaultCount += 1
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

  private static func csv(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    CSVText.append(cell: text, onto: &out)
    return out
  }

  private static func split(
    _ cell: ArraySlice<UInt8>, _ separator: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    var position = start
    while position + separator.count <= cell.endIndex {
      if cell[position..<position + separator.count].elementsEqual(separator) {
        pieces.append(cell[start..<position])
        position += separator.count
        start = position
      } else {
        position += 1
      }
    }
    pieces.append(cell[start...])
    return pieces
  }
}

extension RecordFault.Kind {
  /// What is wrong and what mends it.
  fileprivate var explanation: String {
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
