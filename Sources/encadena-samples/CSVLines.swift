/// Builds a CSV file line by line.
struct CSVLines {
  private(set) var text = ""
  private(set) var lineCount = 0
  private let delimiter: String
  private let lineEnd: String
  private let quotesAll: Bool

  /// Starts a file with its heading.
  init(
    _ heading: [String], delimiter: String = ",", lineEnd: String = "\n", quotesAll: Bool = false
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.quotesAll = quotesAll
    append(heading)
  }

  /// Adds a record; empty cells stay bare.
  mutating func append(_ cells: [String]) {
    text += cells.map(cell).joined(separator: delimiter) + lineEnd
    lineCount += 1
  }

  private func cell(_ value: String) -> String {
    if value.isEmpty { return "" }
    let isSpecial = value.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard quotesAll || isSpecial || value.contains(delimiter) else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
