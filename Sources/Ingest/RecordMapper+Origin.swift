import Registry
import Tables

// Rules of origin: each row of the list is read in its turn, and refused where it is not certain.
// Rows of a record are held until it ends, since only then is it known which are alternatives of one
// rule, whether some alternative was refused, and which rules share their codes.

extension RecordMapper {
  /// Reads one rule.
  ///
  /// - Returns: The row's values with the rule in the house's notation; nil when it is refused, or held
  ///   until its record ends.
  func readRule(
    _ list: Int, _ values: [[UInt8]], _ key: ArraySlice<UInt8>, line: Int,
    _ out: inout MappedBlock
  ) -> [[UInt8]]? {
    guard let fields = OriginFields(plan.lists[list].fields.map(\.name)) else { return values }
    func text(_ field: Int) -> String { String(decoding: values[field], as: UTF8.self) }
    func tell(_ reason: String, _ field: Int, isKept: Bool) {
      note(
        reason, plan.lists[list].fields[field].name, line: line, key: key,
        value: values[field][...], isKept: isKept, &out)
    }
    let to = values[fields.to].isEmpty ? nil : text(fields.to)
    guard let range = CodeRange(from: text(fields.from), to: to) else {
      tell("codes_out_of_order", fields.from, isKept: false)
      return nil
    }
    let set = OriginSet(
      range: range, heading: values[fields.heading], words: values[fields.goods])
    do {
      let row = try out.origin.read(text(fields.rule), of: range)
      if row.hasReference { tell("rule_refers_to_appendix", fields.rule, isKept: true) }
      if set.isPart { tell("rule_for_part_of_heading", fields.heading, isKept: true) }
      let read = OriginRow(
        list: list, set: set, row: row, values: values, text: values[fields.rule], line: line)
      guard out.holdsRules else { return read.values(fields, isShared: false, isWhole: true) }
      out.originRows.append(read)
      return nil
    } catch {
      tell(error.rawValue, fields.rule, isKept: false)
      out.refusedSets.append(set)
      return nil
    }
  }

  /// Starts the rules of another record.
  func beginRules(_ out: inout MappedBlock) {
    out.origin = OriginSequence()
    out.originRows.removeAll()
    out.refusedSets.removeAll()
    out.holdsRules = true
  }

  /// Writes the rules of a record out: alternatives in one row, and beside them that one could not be
  /// read; and notes where rules of two headings stand for the same goods.
  func endRules(_ key: ArraySlice<UInt8>, _ out: inout MappedBlock) {
    out.holdsRules = false
    let rows = joined(key, &out)
    noteOverlaps(rows, key, &out)
    var words: [String: Set<[UInt8]>] = [:]
    for row in rows { words[row.set.range.description, default: []].insert(row.set.words) }
    let comma = UInt8(ascii: ",")
    for row in rows {
      guard let fields = OriginFields(plan.lists[row.list].fields.map(\.name)) else { continue }
      let isShared = (words[row.set.range.description]?.count ?? 0) > 1
      let isWhole = !out.refusedSets.contains(row.set)
      var text = sourceCell
      text.append(comma)
      CSVText.append(cell: key, onto: &text)
      for value in row.values(fields, isShared: isShared, isWhole: isWhole) {
        text.append(comma)
        CSVText.append(cell: value[...], onto: &text)
      }
      text.append(UInt8(ascii: "\n"))
      out.lists[row.list].append(contentsOf: text)
      out.listRows[row.list] += 1
    }
    out.originRows.removeAll()
  }

  /// Rows of one heading for the same goods, which are alternatives, in the place of the first; each
  /// of the others is noted, so that every rule is accounted for.
  private func joined(_ key: ArraySlice<UInt8>, _ out: inout MappedBlock) -> [OriginRow] {
    var joined: [OriginRow] = []
    for row in out.originRows {
      // A heading's rules stand together.
      var place = joined.endIndex
      while place > 0, joined[place - 1].set == row.set, !joined[place - 1].isAlike(row) {
        place -= 1
      }
      if place > 0, joined[place - 1].isAlike(row) {
        joined[place - 1].add(row)
        note(
          "alternative_rule", "rule", line: row.line, key: key, value: row.text[...], isKept: true,
          &out)
      } else {
        joined.append(row)
      }
    }
    return joined
  }

  /// Notes the goods of a record for which rules of two headings stand, the narrower one second.
  private func noteOverlaps(
    _ rows: [OriginRow], _ key: ArraySlice<UInt8>, _ out: inout MappedBlock
  ) {
    let ordered = rows.enumerated().sorted {
      ($0.element.goods.lowest, $1.element.goods.highest, $0.offset)
        < ($1.element.goods.lowest, $0.element.goods.highest, $1.offset)
    }.map(\.element)
    var open: [OriginRow] = []
    for row in ordered {
      open.removeAll { $0.goods.highest < row.goods.lowest }
      if let wider = open.last(where: { $0.goods != row.goods }) {
        note(
          wider.goods.covers(row.goods) ? "narrower_rule_within" : "overlapping_rules", "hs_from",
          line: row.line, key: key, value: Array("\(wider.goods) / \(row.goods)".utf8)[...],
          isKept: true, &out)
      }
      if open.last?.goods != row.goods { open.append(row) }
    }
  }
}
