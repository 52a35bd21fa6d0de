import Registry
import Tables
import Workbench

/// Turns the records of a block into lines of the registry's tables, by a plan.
///
/// A record whose required field is absent or cannot be read is rejected whole; another value that
/// cannot be read is set aside alone, and the record is kept without it.
struct RecordMapper: Sendable {
  let plan: RecordPlan
  let sourceCell: [UInt8]
  let registryCell: [UInt8]
  let prefix: [UInt8]
  private let keySalt: [UInt8]?
  private let missing: [[UInt8]]
  /// What the loop over cells needs of each field, without a reference to count.
  private let cells: [Int]
  private let kinds: [FieldKind]
  private let forms: [Source.Form?]
  private let required: [Bool]
  private let decisive: [Bool]
  /// Numbers whose column speaks for a decimal comma and for a decimal point.
  private let undecided: [Bool]
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
    cells = plan.fields.map { field in
      if field.isLine { return Self.isLine }
      return field.constant != nil ? Self.isConstant : field.cell ?? Self.isAbsent
    }
    kinds = plan.fields.map(\.kind)
    forms = plan.fields.map(\.form)
    required = plan.fields.map(\.isRequired)
    decisive = plan.fields.map(\.isDecisive)
    undecided = plan.fields.map(\.isUndecided)
    hasOthers = plan.fields.contains { !$0.others.isEmpty }
    latitude = plan.kind.fields.firstIndex { $0.kind == .latitude }
    longitude = plan.kind.fields.firstIndex { $0.kind == .longitude }
  }

  private static let isAbsent = -1
  private static let isConstant = -2
  private static let isLine = -3

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
    // Which rows of each list belong to the present record.
    var children = [Range<Int>](repeating: 0..<0, count: nested.count)
    var fault = block.faults.startIndex
    var looseQuotes = block.looseQuotes[...]
    let hasLists = !plan.lists.isEmpty
    for row in 0..<block.rowCount {
      var broken: RecordFault?
      while fault < block.faults.endIndex, block.faults[fault].row <= row {
        if block.faults[fault].row == row { broken = block.faults[fault] }
        fault += 1
      }
      for list in nested.indices {
        let first = children[list].upperBound
        var end = first
        while end < nested[list].rowCount, nested[list].parents[end] <= row { end += 1 }
        children[list] = first..<end
      }
      if broken == nil, !plan.conditions.isEmpty, !isWanted(block, row) {
        out.passedOver += 1
        continue
      }
      out.readCount += 1
      guard let key = mapRow(block, row, broken, &out) else {
        appendRejected(block, row, nested, children, &out)
        continue
      }
      while let loose = looseQuotes.first, loose <= row {
        looseQuotes.removeFirst()
        guard loose == row else { continue }
        note(
          "stray_quote", "", line: block.lines[row],
          key: (prefix + cellBytes(block, row, 0))[...], value: [], isKept: true, &out)
      }
      for list in nested.indices {
        let isOriginRules = plan.lists[list].list.isOriginRules
        if isOriginRules { beginRules(&out) }
        defer { if isOriginRules { endRules(key, &out) } }
        for child in children[list] {
          mapListRow(list, key, line: block.lines[row], &out) { field in
            guard let cell = field.cell else { return [] }
            let cells = [cell] + field.others
            return cells.lazy.map { nested[list].bytes[nested[list].bounds(child, $0)] }
              .first { !isMissing($0) } ?? []
          }
        }
      }
      if nested.isEmpty, hasLists { splitLists(block, row, key, &out) }
    }
    return out
  }

  /// Whether a record has the values that make it one of this registry's.
  private func isWanted(_ block: RecordBlock, _ row: Int) -> Bool {
    plan.conditions.allSatisfy { condition in
      let cell = Blanks.trimmed(block.bytes[block.bounds(row, condition.cell)])
      return condition.values.contains { $0.elementsEqual(cell) }
    }
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
    var faults: [(field: Int, reason: String, isKept: Bool)] = []
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
        fault =
          undecided[index] && Self.hasMarks(cell)
          ? .ambiguousNumber
          : ValueReader.append(cell, as: kinds[index], form: forms[index], onto: &out.accepted)
      }
      let isEmpty = out.accepted.count == valueStart + (index == 0 ? prefix.count : 0)
      if required[index] && isEmpty || decisive[index] && fault != nil {
        out.accepted.removeSubrange(start...)
        rejectField(index, fault, block, row, &out)
        return nil
      }
      if index == 0, let keySalt { hideKey(in: &out.accepted, from: valueStart, keySalt) }
      if let fault { faults.append((index, fault.rawValue, false)) }
      if kinds[index] == .text, fault == nil, let damage = TextDamage.kind(of: cell) {
        faults.append((index, damage.rawValue, true))
      }
      if index == latitude { position.latitude = valueStart..<out.accepted.count }
      if index == longitude { position.longitude = valueStart..<out.accepted.count }
      if index == 0, hasLists { key = Array(out.accepted[valueStart...])[...] }
      if kinds[index] == .text || kinds[index] == .identifier {
        CSVText.quoteTail(of: &out.accepted, from: valueStart)
      }
    }
    // Half a position is none. One of the ranges is empty, and the other's removal would move it.
    if position.latitude.isEmpty != position.longitude.isEmpty {
      out.accepted.removeSubrange(
        position.latitude.isEmpty ? position.longitude : position.latitude)
    }
    out.accepted.append(UInt8(ascii: "\n"))
    out.acceptedCount += 1
    for item in faults {
      note(
        item.reason, plan.fields[item.field].name, line: block.lines[row],
        key: (prefix + cellBytes(block, row, 0))[...], value: cellBytes(block, row, item.field),
        isKept: item.isKept, &out)
    }
    return key
  }

  /// Rejects a record for one field: it has no value, or none that can be read.
  private func rejectField(
    _ field: Int, _ fault: ValueFault?, _ block: RecordBlock, _ row: Int, _ out: inout MappedBlock
  ) {
    let name = plan.fields[field].name
    let sort = required[field] ? "required" : "decisive"
    reject(
      block, row, field: name, reason: fault?.rawValue ?? "missing_required",
      value: cellBytes(block, row, field),
      message: fault == nil
        ? "the required field '\(name)' has no value"
        : "the \(sort) field '\(name)' cannot be read", &out)
  }

  /// Replaces a key by the prefix and the first 64 bits of its salted digest.
  private func hideKey(in out: inout [UInt8], from start: Int, _ salt: [UInt8]) {
    let digest = SHA256Digest.hex(of: salt + [0] + out[(start + prefix.count)...])
    out.removeSubrange(start...)
    out.append(contentsOf: prefix)
    out.append(contentsOf: digest.utf8.prefix(16))
  }

  /// The text a field of the registry comes from.
  func cellBytes(_ block: RecordBlock, _ row: Int, _ field: Int) -> ArraySlice<UInt8> {
    let cell = cells[field]
    if cell >= 0 {
      let bytes = block.bytes[block.bounds(row, cell)]
      guard hasOthers, isMissing(bytes) else { return bytes }
      return plan.fields[field].others.lazy.map { block.bytes[block.bounds(row, $0)] }
        .first { !isMissing($0) } ?? bytes
    }
    if cell == Self.isLine {
      var digits: [UInt8] = []
      CSVText.append(integer: block.lines[row], onto: &digits)
      return digits[...]
    }
    return plan.fields[field].constant.map { $0[...] } ?? []
  }

  /// Whether a number has a mark that a whole number has not.
  static func hasMarks(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// Whether a cell is one of the texts that mean "no value".
  func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.isEmpty { return true }
    guard !missing.isEmpty else { return false }
    var trimmed = cell
    while trimmed.first == UInt8(ascii: " ") { trimmed.removeFirst() }
    while trimmed.last == UInt8(ascii: " ") { trimmed.removeLast() }
    return missing.contains { $0.count == trimmed.count && $0.elementsEqual(trimmed) }
  }
}
