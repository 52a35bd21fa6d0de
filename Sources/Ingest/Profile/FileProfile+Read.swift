import Archives
import Workbench

extension FileProfile {
  /// Reads a file whole, once, and tells what it holds.
  ///
  /// - Parameters:
  ///   - source: The file and what is known of it; fields need not be bound.
  ///   - threads: Number of threads; the result does not depend on it.
  /// - Returns: Its health.
  /// - Throws: What keeps the file from being read.
  public static func read(_ source: Source, threads: Int) throws -> FileProfile {
    var profile =
      switch source.format {
      case .csv: try csv(source, threads: threads)
      case .xml, .json: try paths(source)
      case .xlsx: try xlsx(source)
      }
    profile.entry = source.entry
    profile.isHeadingStated = source.headingLine != nil
    return profile
  }

  /// Takes over what the blocks have shown.
  ///
  /// - Parameters:
  ///   - total: All blocks.
  ///   - headings: The headings or paths of the columns.
  ///   - labels: What they say, where it is not themselves.
  mutating func take(_ total: BlockTally, headings: [String], labels: [String]? = nil) {
    records = total.records
    rejected = total.rejected
    faults = total.faults
    columns = zip(total.columns, headings).enumerated().map { index, item in
      ColumnProfile(item.0, heading: item.1, label: labels?[index], position: index)
    }
  }

  /// A source that states nothing but a file, its form found by its first bytes.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - entry: Zip: the name or pattern of the entry; nil takes the only one.
  ///   - sheet: XLSX: the sheet; nil takes the only one that holds a table.
  ///   - headingLine: CSV and XLSX: the line of the heading, 0 for none; nil finds out.
  /// - Returns: The source, named after the file.
  /// - Throws: What keeps the file from being opened.
  public static func source(
    _ path: String, entry: String? = nil, sheet: String? = nil, headingLine: Int? = nil
  ) throws -> Source {
    let format = sheet == nil ? try format(of: path, entry: entry) : .xlsx
    return Source(
      name: FileSystem.name(path), registry: "", path: path, format: format, entry: entry,
      headingLine: headingLine, sheet: sheet)
  }

  /// The form of a file: a workbook, XML, JSON, or else delimited text.
  private static func format(of path: String, entry: String?) throws -> Source.Format {
    let name = path.lowercased()
    // Files of older spreadsheets are refused best by the reader of workbooks.
    if name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm") || name.hasSuffix(".xls") { return .xlsx }
    var head = [UInt8](repeating: 0, count: 4096)
    let count: Int
    do {
      count = try ByteStream(file: path, entry: entry).read(into: &head, from: 0)
    } catch {
      if case .severalEntries(_, _, let entries) = error, entries.contains("xl/workbook.xml") {
        return .xlsx
      }
      throw error
    }
    // UTF-16 and marks before the text do not hide what it begins with.
    let text = head.prefix(count).lazy.filter { $0 > 0x20 && $0 < 0x7F }.prefix(2)
    switch Array(text) {
    case let start where start.first == UInt8(ascii: "<"): return .xml
    case let start
    where start.first == UInt8(ascii: "{")
      || (start.first == UInt8(ascii: "[") && (start.last == UInt8(ascii: "{"))):
      return .json
    default: return .csv
    }
  }
}
