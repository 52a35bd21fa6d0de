import Workbench

/// The rows of a shard as they come on a stream: each behind a line of its table and its bytes, as
/// `suppliers 123`, whatever the order of the tables.
public enum ShardRows {
  /// Bytes that are read first; twice as many whenever they are full.
  private static let firstBytes = 1 << 22

  /// Writes the rows of a stream below the headings of their tables.
  ///
  /// The shard is held in memory meanwhile, about twice its size.
  ///
  /// - Parameters:
  ///   - stream: The path of the stream.
  ///   - input: The folder that has the tables' headings.
  ///   - folder: The folder to write, which is made; one file for each table that has rows.
  /// - Throws: `FileFault`, or ``ShardFault`` when the stream is not of the form.
  public static func write(from stream: String, headings input: String, to folder: String) throws {
    var bytes: [UInt8] = []
    let file = try InputFile(stream)
    while try !file.fill(&bytes, to: max(firstBytes, 2 * bytes.count)) {}
    let tables = try self.tables(bytes)
    try FileSystem.makeFolder(folder)
    for (name, rows) in tables {
      let heading = try FileSystem.contents("\(input)/\(name).csv")
      var table = try OutputFile("\(folder)/\(name).csv")
      try table.write(Array(heading.prefix { $0 != newline }) + [newline])
      try table.write(rows)
      _ = try table.finish()
    }
  }

  private static let newline = UInt8(ascii: "\n")

  /// The rows by table, each ended by a line break.
  static func tables(_ bytes: [UInt8]) throws(ShardFault) -> [(name: String, rows: [UInt8])] {
    var tables: [(name: String, rows: [UInt8])] = []
    let names = MatchShard.tables.map { Array($0.utf8) }
    var numbers = [Int?](repeating: nil, count: names.count)
    var place = 0
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: " ") { place += 1 }
      guard let table = names.firstIndex(where: { bytes[start..<place].elementsEqual($0) }) else {
        throw .badFrame(byte: start)
      }
      let digits = min(place + 1, bytes.count)
      place = digits
      while place < bytes.count, bytes[place] != newline { place += 1 }
      guard let size = TabbedLines.whole(bytes, digits..<place),
        place + 1 + size < bytes.count, bytes[place + 1 + size] == newline
      else { throw .badFrame(byte: start) }
      let row = place + 1..<place + 1 + size
      var quotes = 0
      for index in row where bytes[index] == UInt8(ascii: "\"") { quotes += 1 }
      guard quotes % 2 == 0 else { throw .splitRow(table: MatchShard.tables[table]) }
      let number = numbers[table] ?? tables.count
      if number == tables.count {
        numbers[table] = number
        tables.append((MatchShard.tables[table], []))
      }
      tables[number].rows += bytes[row.lowerBound...row.upperBound]
      place = row.upperBound + 1
    }
    return tables
  }
}
