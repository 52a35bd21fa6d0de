import Archives
import JSON
import Tables
import XMLStream

/// An XML or JSON file of which nothing was stated: the record it repeats, and the paths below.
struct OutlinedSource {
  /// What repeats within a record.
  struct List: Equatable {
    /// The path of one row, below the record.
    let each: String
    /// The paths of the values of a row; `.` for its own.
    var paths: [String]
  }

  /// The most of a file that is looked through; the rest has the same paths, or counts as absent.
  private static let lookedThrough = 64 << 20

  /// The most of a JSON file that is looked through.
  private static let longestJSON = 8 << 20

  /// The most lists told.
  private static let mostLists = 40

  /// The source with its record and namespaces.
  let source: Source
  /// The paths of a record that hold a value, once in each.
  let paths: [String]
  /// What repeats within a record, in the order found.
  let lists: [List]

  /// Looks through a file.
  init(_ source: Source) throws {
    var own = source
    if source.format == .json {
      let outline = try Self.outline(json: source)
      own.record = outline.record
      paths = outline.paths
      lists = Array(outline.lists.prefix(Self.mostLists))
    } else {
      let found = try Self.outline(xml: source, mostBytes: Self.lookedThrough)
      own.record = found.paths[found.record].path
      own.namespaces = found.prefixes
      paths = Self.paths(found, below: found.record)
      let repeating = found.paths.indices.filter { index in
        index != found.record && found.paths[index].isRepeated
      }
      let lists = repeating.compactMap { index in
        found.path(from: found.record, to: index).map { each in
          List(each: each, paths: Self.paths(found, below: index, ownText: true))
        }
      }
      self.lists = Array(lists.filter { !$0.paths.isEmpty }.prefix(Self.mostLists))
    }
    self.source = own
  }

  /// Looks through an XML file, or its first bytes.
  static func outline(xml source: Source, mostBytes: Int) throws -> XMLOutline.Result {
    let outline = try XMLOutline(file: source.path, mostPaths: 2000, mostBytes: mostBytes)
    let stream = try ByteStream(file: source.path, entry: source.entry)
    var piece = [UInt8](repeating: 0, count: min(mostBytes, 1 << 20))
    while !outline.isSated {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 { break }
      let bytes = piece
      try outline.feed(bytes.span.extracting(0..<count))
    }
    return try outline.finish()
  }

  /// Looks through a JSON file: one document, or one on each line.
  private static func outline(json source: Source) throws -> JSONPaths {
    let bytes = try head(of: source, longestJSON + 1)
    let isWhole = bytes.count <= longestJSON
    // The head of a long document has the paths of all of it, near enough.
    if let text = isWhole ? bytes : JSONHead.closed(bytes),
      let one = try? JSONValue.parse(text, file: source.path)
    {
      return JSONPaths([one])
    }
    // The lines that are documents of their own; when there are none, what is wrong with the whole.
    let lines = bytes.split(separator: 0x0A).prefix(1000)
    let documents = lines.compactMap { try? JSONValue.parse(Array($0), file: source.path) }
    if !documents.isEmpty { return JSONPaths(documents) }
    guard isWhole else { throw ProfileError.tooLong(file: source.path, limit: longestJSON) }
    return JSONPaths([try JSONValue.parse(bytes, file: source.path)])
  }

  /// The first bytes of a JSON file, as UTF-8.
  static func head(of source: Source, _ most: Int) throws -> [UInt8] {
    let stream = try ByteStream(file: source.path, entry: source.entry)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(most, 1 << 20))
    while bytes.count < most {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    guard let wide = TextEncoding.sniffUTF16(bytes[...]) else { return bytes }
    var decoder = UTF16Decoder(isLittleEndian: wide == .utf16LittleEndian)
    var text: [UInt8] = []
    decoder.decode(bytes[...], onto: &text)
    decoder.finish(onto: &text)
    return text
  }

  /// The texts and attributes below an element that do not repeat within it.
  private static func paths(
    _ found: XMLOutline.Result, below root: Int, ownText: Bool = false
  ) -> [String] {
    var paths: [String] = []
    for (index, element) in found.paths.enumerated() {
      guard let path = found.path(from: root, to: index) else { continue }
      if index != root, repeats(found, index, below: root) { continue }
      let isRoot = index == root
      if element.hasText, !element.hasChildren, !isRoot || ownText { paths.append(path) }
      for attribute in element.attributes {
        paths.append(isRoot ? attribute.step : path + "/" + attribute.step)
      }
    }
    return paths
  }

  private static func repeats(_ found: XMLOutline.Result, _ index: Int, below root: Int) -> Bool {
    var place = index
    while place != root {
      if found.paths[place].isRepeated { return true }
      guard let parent = found.paths[place].parent else { return false }
      place = parent
    }
    return false
  }
}
