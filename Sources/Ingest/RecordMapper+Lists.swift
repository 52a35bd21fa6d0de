import Registry
import Tables

extension RecordMapper {
  /// Splits the cells that hold several values; the n-th values of a list's cells make a row.
  func splitLists(
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

  /// Maps one row of a list; a row without its required field, or whose decisive field cannot be
  /// read, is dropped and noted.
  func mapListRow(
    _ list: Int, _ key: ArraySlice<UInt8>, line: Int, _ out: inout MappedBlock,
    cell: (RecordPlan.FieldPlan) -> ArraySlice<UInt8>
  ) {
    let comma = UInt8(ascii: ",")
    var text: [UInt8] = []
    var value: [UInt8] = []
    var isBlank = true
    var values: [[UInt8]] = []
    let isOriginRule = plan.lists[list].list.isOriginRules
    text.append(contentsOf: sourceCell)
    text.append(comma)
    CSVText.append(cell: key, onto: &text)
    let head = text.count
    for field in plan.lists[list].fields {
      let bytes = cell(field)
      let given = field.constant.map { $0[...] } ?? bytes
      value.removeAll(keepingCapacity: true)
      var fault: ValueFault?
      if !isMissing(given) {
        fault =
          field.isUndecided && Self.hasMarks(given)
          ? .ambiguousNumber
          : ValueReader.append(given, as: field.kind, form: field.form, onto: &value)
      }
      if let fault {
        note(fault.rawValue, field.name, line: line, key: key, value: given, &out)
        if field.isDecisive { return }
      }
      if field.kind == .text, fault == nil, let damage = TextDamage.kind(of: given) {
        note(
          damage.rawValue, field.name, line: line, key: key, value: given, isKept: true, &out)
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
      if isOriginRule { values.append(value) }
    }
    guard !isBlank else { return }
    if isOriginRule {
      guard let read = readRule(list, values, key, line: line, &out) else { return }
      text.removeSubrange(head...)
      for value in read {
        text.append(comma)
        CSVText.append(cell: value[...], onto: &text)
      }
    }
    text.append(UInt8(ascii: "\n"))
    out.lists[list].append(contentsOf: text)
    out.listRows[list] += 1
  }

  static func split(
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
