public import Tables
import Workbench

extension LinkRecords {
  /// Cleans and numbers the values of records.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - order: The row of each record.
  ///   - sources: By record, the rank of its source.
  ///   - settings: The fields; a column that the table lacks has no values.
  ///   - workers: Number of threads; the result does not depend on it.
  public init(
    _ rows: Rows, order: [UInt32], sources: [UInt16], settings: LinkageSettings, workers: Int
  ) {
    let worded = settings.wordedFields
    let fields = settings.fields
    // Texts take longest, so they are begun first.
    let queue = fields.indices.sorted { left, right in
      let (a, b) = (Self.cost(fields[left], worded), Self.cost(fields[right], worded))
      return a != b ? a > b : left < right
    }
    let built = concurrentBlocks(of: fields.count, blockSize: 1, workers: workers) {
      range -> Column in
      let field = fields[queue[range.lowerBound]]
      let cells = field.columns.map { rows.index($0) ?? -1 }
      switch field.cleaning {
      case .point, .number: return .points(PointColumn(rows, order, cells))
      default:
        return .values(
          ValueColumn(
            rows, order, cells, cleaning: field.cleaning, hasWords: worded.contains(field.name)))
      }
    }
    var columns = built
    for (place, index) in queue.enumerated() { columns[index] = built[place] }
    self.init(
      count: order.count, sources: sources, names: fields.map(\.name), columns: columns)
  }

  private static func cost(_ field: LinkField, _ worded: [String]) -> Int {
    let own = field.cleaning == .point || field.cleaning == .number ? 1 : 2
    return own * field.columns.count + (worded.contains(field.name) ? 4 : 0)
  }
}

extension LinkageSettings {
  /// The fields whose values are wanted word by word.
  var wordedFields: [String] {
    var names: [String] = []
    for comparison in comparisons {
      for level in comparison.levels {
        for condition in level.conditions where condition.measure == .words {
          names.append(condition.field)
        }
      }
      if let field = comparison.termFrequency { names.append(field) }
    }
    for rule in blocking {
      for part in rule.parts {
        switch part.form {
        case .rarestWords, .sortedWords: names.append(part.field)
        default: break
        }
      }
    }
    return names
  }
}
