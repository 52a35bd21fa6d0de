import Tables

extension Table {
  /// Reads the columns of a schema that a file has; one that every row must have is read in any case.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - schema: What it should have.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The table, without the columns that the file lacks.
  /// - Throws: ``TableError`` or `FileFault` when the file is absent, misses a required column, or is
  ///   torn.
  static func read(file: String, present schema: TableSchema, workers: Int) throws -> Table {
    let heading = try Set(TableReading(file).heading)
    let columns = schema.fields.filter { $0.isRequired || heading.contains($0.name) }
    return try read(file: file, columns: columns.map(\.name), workers: workers)
  }
}
