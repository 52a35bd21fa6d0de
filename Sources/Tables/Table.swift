/// Rows held by columns, each a flat buffer of text cells.
public struct Table: Sendable, Equatable {
  /// The names of the columns, in order.
  public let names: [String]
  /// The columns, all of `rowCount` cells.
  public var columns: [TextColumn]

  /// Makes a table of named columns of equal length.
  public init(names: [String], columns: [TextColumn]) {
    precondition(names.count == columns.count)
    self.names = names
    self.columns = columns
  }

  /// Makes a small table from rows of text; for reference tables and tests.
  public init(names: [String], rows: [[String]]) {
    var columns = [TextColumn](repeating: TextColumn(), count: names.count)
    for row in rows {
      for (index, cell) in row.enumerated() { columns[index].append(cell) }
    }
    self.init(names: names, columns: columns)
  }

  /// The number of rows.
  public var rowCount: Int { columns.first?.count ?? 0 }

  /// The column of a name.
  ///
  /// - Throws: ``TableError/missingColumn(file:name:found:)`` when there is none.
  public func column(_ name: String) throws(TableError) -> TextColumn {
    guard let index = names.firstIndex(of: name) else {
      throw .missingColumn(file: "", name: name, found: names)
    }
    return columns[index]
  }

  /// The column of a name, or a column of empty cells when there is none.
  public func columnOrEmpty(_ name: String) -> TextColumn {
    if let index = names.firstIndex(of: name) { return columns[index] }
    return TextColumn([String](repeating: "", count: rowCount))
  }
}
