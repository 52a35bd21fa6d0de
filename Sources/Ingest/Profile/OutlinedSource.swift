import Archives
import JSON
import XMLStream

/// An XML or JSON file of which nothing was stated: the record it repeats, and the paths below.
struct OutlinedSource {
  /// The most of a file that is looked through; the rest has the same paths, or counts as absent.
  private static let lookedThrough = 64 << 20

  /// The longest JSON document that is looked through.
  private static let longestJSON = 32 << 20

  /// The source with its record and namespaces.
  let source: Source
  /// The paths of a record that hold a value, once in each.
  let paths: [String]
  /// XML: the paths that repeat within a record, and how often each occurs.
  let lists: [String]

  /// Looks through a file.
  init(_ source: Source) throws {
    if source.format == .json {
      let outline = try JSONOutline(Self.documents(source))
      var own = source
      own.record = outline.record
      self.source = own
      paths = outline.paths
      lists = []
      return
    }
    let outline = try XMLOutline(file: source.path, mostBytes: Self.lookedThrough)
    let stream = try ByteStream(file: source.path, entry: source.entry)
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while !outline.isSated {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 { break }
      let bytes = piece
      try outline.feed(bytes.span.extracting(0..<count))
    }
    let found = try outline.finish()
    var own = source
    own.record = found.paths[found.record].path
    own.namespaces = found.prefixes
    self.source = own
    paths = Self.paths(found)
    lists = found.paths.indices.filter { index in
      index != found.record && found.paths[index].isRepeated
    }.compactMap { index in
      found.path(from: found.record, to: index).map { "\($0) × \(found.paths[index].count)" }
    }
  }

  /// The documents of a JSON file: one, or one on each line.
  private static func documents(_ source: Source) throws -> [JSONValue] {
    let stream = try ByteStream(file: source.path, entry: source.entry)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while bytes.count <= longestJSON {
      let count = try stream.read(into: &piece, from: 0)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
    }
    let isWhole = bytes.count <= longestJSON
    if isWhole, let one = try? JSONValue.parse(bytes, file: source.path) { return [one] }
    // The lines that are documents of their own; when there are none, what is wrong with the whole.
    let lines = bytes.split(separator: 0x0A).prefix(1000)
    let documents = lines.compactMap { try? JSONValue.parse(Array($0), file: source.path) }
    if documents.isEmpty {
      guard isWhole else {
        throw ProfileError.tooLong(file: source.path, limit: longestJSON)
      }
      return [try JSONValue.parse(bytes, file: source.path)]
    }
    return documents
  }

  /// The texts and attributes below the record that do not repeat within it.
  private static func paths(_ found: XMLOutline.Result) -> [String] {
    var paths: [String] = []
    for (index, element) in found.paths.enumerated() {
      guard let path = found.path(from: found.record, to: index) else { continue }
      if index != found.record, repeats(found, index) { continue }
      let isRecord = index == found.record
      if element.hasText, !isRecord, !element.hasChildren { paths.append(path) }
      for attribute in element.attributes {
        paths.append(isRecord ? attribute.step : path + "/" + attribute.step)
      }
    }
    return paths
  }

  private static func repeats(_ found: XMLOutline.Result, _ index: Int) -> Bool {
    var place = index
    while place != found.record {
      if found.paths[place].isRepeated { return true }
      guard let parent = found.paths[place].parent else { return false }
      place = parent
    }
    return false
  }
}
