import Registry
import Tables

// Rules of origin: each row of the list is read in its turn, and refused where it is not certain.

extension RecordMapper {
  /// Reads one rule.
  ///
  /// - Returns: The row's values with the rule in the house's notation, or nil when it is refused.
  func readRule(
    _ list: Int, _ values: [[UInt8]], _ key: ArraySlice<UInt8>, line: Int,
    _ out: inout MappedBlock
  ) -> [[UInt8]]? {
    let names = plan.lists[list].fields.map(\.name)
    guard let from = names.firstIndex(of: "hs_from"), let to = names.firstIndex(of: "hs_to"),
      let rule = names.firstIndex(of: "rule"), let heading = names.firstIndex(of: "heading")
    else { return values }
    func text(_ field: Int) -> String { String(decoding: values[field], as: UTF8.self) }
    func tell(_ reason: String, _ field: Int, isKept: Bool) {
      note(
        reason, names[field], line: line, key: key, value: values[field][...], isKept: isKept,
        &out)
    }
    guard let range = CodeRange(from: text(from), to: values[to].isEmpty ? nil : text(to)) else {
      tell("codes_out_of_order", from, isKept: false)
      return nil
    }
    do {
      let row = try out.origin.read(text(rule), of: range)
      if row.hasReference { tell("rule_refers_to_appendix", rule, isKept: true) }
      if Self.isPart(values[heading]) { tell("rule_for_part_of_heading", heading, isKept: true) }
      var read = values
      read[from] = Array(row.goods.from.utf8)
      read[to] = Array(row.goods.to.utf8)
      read[rule] = Array(row.rule.description.utf8)
      out.originRows.append(
        MappedBlock.OriginRow(goods: row.goods, heading: values[heading], line: line))
      return read
    } catch {
      tell(error.rawValue, rule, isKept: false)
      return nil
    }
  }

  /// Starts the rules of another record.
  func beginRules(_ out: inout MappedBlock) {
    out.origin = OriginSequence()
    out.originRows.removeAll()
  }

  /// Notes the goods of a record for which rules of two headings stand, the narrower one second.
  func noteOverlaps(_ key: ArraySlice<UInt8>, _ out: inout MappedBlock) {
    let rows = out.originRows.enumerated().sorted {
      ($0.element.goods.lowest, $1.element.goods.highest, $0.offset)
        < ($1.element.goods.lowest, $0.element.goods.highest, $1.offset)
    }.map(\.element)
    var open: [MappedBlock.OriginRow] = []
    for row in rows {
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

  /// Whether a heading such as `ex 0910` is for some of its goods alone.
  private static func isPart(_ heading: [UInt8]) -> Bool {
    heading.starts(with: Array("ex ".utf8)) || heading.starts(with: Array("Ex ".utf8))
  }
}
