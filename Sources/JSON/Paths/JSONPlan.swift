/// The paths of a shape, read and checked.
struct JSONPlan: Sendable {
  /// A list: where its rows are, and its cells.
  struct List: Sendable {
    let each: [JSONPath]
    let cells: [JSONExpression]
  }

  let record: RecordPath
  /// The rows below the record; none makes the record the row.
  let rows: [JSONPath]
  let cells: [JSONExpression]
  let lists: [List]

  /// Reads the paths of a shape.
  init(_ shape: JSONShape) throws(JSONError) {
    record = try JSONPathParser.record(shape.record)
    if let path = shape.rows { rows = try JSONPathParser.rows(path) } else { rows = [] }
    let depth = Self.depth(rows)
    var cells: [JSONExpression] = []
    for field in shape.fields { cells.append(try Self.cell(field, below: depth)) }
    self.cells = cells
    var lists: [List] = []
    for list in shape.lists {
      let each = try JSONPathParser.rows(list.each)
      var cells: [JSONExpression] = []
      for field in list.fields {
        cells.append(try Self.cell(field, below: depth + Self.depth(each)))
      }
      lists.append(List(each: each, cells: cells))
    }
    self.lists = lists
  }

  /// The members on the shortest of several ways.
  private static func depth(_ paths: [JSONPath]) -> Int { paths.map(\.steps.count).min() ?? 0 }

  private static func cell(_ field: String, below depth: Int) throws(JSONError) -> JSONExpression {
    let expression = try JSONPathParser.expression(field)
    for path in expression.paths where path.ups > depth {
      throw .badPath(
        path: field, position: 1,
        reason: "'..' leads above the record; take a record nearer the root, and its rows by 'rows'"
      )
    }
    return expression
  }
}
