import JSON
import Tables
import XMLStream

/// What the head of a file shows of the form it has, to tell published forms by.
public struct FileSigns: Sendable {
  /// Bytes of the head.
  private static let headBytes = 256 << 10

  /// XML: the name of the root element, without its prefix.
  public private(set) var root = ""
  /// XML: the namespace of the root element.
  public private(set) var namespace = ""
  /// JSON: the paths of members from the root.
  public private(set) var members: Set<String> = []
  /// CSV and XLSX: the headings.
  public private(set) var headings: [String] = []

  /// Reads the head of a file.
  ///
  /// - Parameter source: The file.
  /// - Throws: What keeps it from being read.
  public init(_ source: Source) throws {
    switch source.format {
    case .csv: headings = try CSVSource(source).heading
    case .xlsx: headings = try XLSXSource(source).heading.names
    case .xml:
      let found = try OutlinedSource.outline(xml: source, mostBytes: Self.headBytes)
      let step = found.paths[0].step.split(separator: ":")
      root = step.last.map(String.init) ?? ""
      namespace = found.prefixes[step.count > 1 ? String(step[0]) : ""] ?? ""
    case .json:
      let head = try OutlinedSource.head(of: source, Self.headBytes)
      let outline = try JSONOutline(
        head, file: source.path, isWhole: head.count < Self.headBytes)
      members = Set(outline.paths.map(\.path))
    }
  }
}
