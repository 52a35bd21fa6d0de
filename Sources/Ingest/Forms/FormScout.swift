import Registry
import Tables

/// Reads the columns whose numbers or dates can be written in two ways, before the records are
/// mapped, so that the whole column decides and not each value for itself.
struct FormScout: Sendable {
  /// A column to weigh: a field of the record (`list` is nil) or of a list.
  private struct Column: Sendable {
    let list: Int?
    let field: Int
    let kind: FieldKind
    let cells: [Int]
  }

  private let columns: [Column]
  private let mapper: RecordMapper
  private let separators: [[UInt8]?]

  /// Finds the columns of a plan that state no form; nil when there are none.
  init?(_ plan: RecordPlan) {
    func isOpen(_ field: RecordPlan.FieldPlan) -> Bool {
      [.integer, .decimal, .rate, .date].contains(field.kind) && field.form == nil
        && field.constant == nil && field.cell != nil
    }
    func column(_ list: Int?, _ index: Int, _ field: RecordPlan.FieldPlan) -> Column? {
      guard isOpen(field), let cell = field.cell else { return nil }
      return Column(list: list, field: index, kind: field.kind, cells: [cell] + field.others)
    }
    let own = plan.fields.enumerated().compactMap { column(nil, $0.offset, $0.element) }
    let nested = plan.lists.enumerated().flatMap { list, item in
      item.fields.enumerated().compactMap { column(list, $0.offset, $0.element) }
    }
    columns = own + nested
    if columns.isEmpty { return nil }
    mapper = RecordMapper(plan)
    separators = plan.lists.map(\.separator)
  }

  /// Weighs the values of one block.
  ///
  /// - Parameters:
  ///   - block: The records.
  ///   - nested: The rows of each list of the plan, when the format nests them.
  /// - Returns: The evidence of each column.
  func weigh(_ block: RecordBlock, nested: [RecordBlock] = []) -> [FormEvidence] {
    var evidence = [FormEvidence](repeating: FormEvidence(), count: columns.count)
    for (index, column) in columns.enumerated() {
      let rows = column.list.map { nested.isEmpty ? block : nested[$0] } ?? block
      let separator = nested.isEmpty ? column.list.flatMap { separators[$0] } : nil
      for row in 0..<rows.rowCount {
        let cells = column.cells.lazy.map { rows.bytes[rows.bounds(row, $0)] }
        guard let cell = cells.first(where: { !mapper.isMissing($0) }) else { continue }
        for value in separator.map({ RecordMapper.split(cell, $0) }) ?? [cell] {
          if column.kind == .date {
            evidence[index].weigh(date: value)
          } else {
            evidence[index].weigh(number: value, as: column.kind)
          }
        }
      }
    }
    return evidence
  }

  /// Whether every value weighed reads the same without a form.
  func isPlain(_ evidence: [FormEvidence]) -> Bool {
    zip(columns, evidence).allSatisfy { column, item in
      item.first == 0 && item.both == 0 && (column.kind != .date || item.second == 0)
    }
  }

  /// Adds the evidence of two parts of a source.
  static func sum(_ one: [FormEvidence], _ other: [FormEvidence]) -> [FormEvidence] {
    zip(one, other).map { pair in
      var sum = pair.0
      sum.add(pair.1)
      return sum
    }
  }

  /// Evidence of nothing yet.
  var none: [FormEvidence] { [FormEvidence](repeating: FormEvidence(), count: columns.count) }

  /// Writes what the columns decide into a plan.
  ///
  /// - Returns: What was decided or could not be, as `field=form`, for the report.
  func settle(_ evidence: [FormEvidence], in plan: inout RecordPlan) -> [String] {
    var told: [String] = []
    for (column, item) in zip(columns, evidence) {
      let verdict = item.verdict(column.kind)
      var field =
        column.list.map { plan.lists[$0].fields[column.field] } ?? plan.fields[column.field]
      let name = column.list.map { "\(plan.lists[$0].list.name).\(field.name)" } ?? field.name
      switch verdict {
      case .free: continue
      case .decided(let form):
        field.form = form
        told.append("\(name)=\(form.rawValue)")
      case .undecidable: told.append("\(name)=undecidable")
      case .mixed:
        field.isUndecided = column.kind != .date
        told.append("\(name)=mixed")
      }
      if let list = column.list {
        plan.lists[list].fields[column.field] = field
      } else {
        plan.fields[column.field] = field
      }
    }
    return told
  }
}
