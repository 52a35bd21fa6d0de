import Archives
import Workbench

/// The zip around a workbook: its parts by name, and references from one to another.
struct Container {
  /// A reference of a part.
  struct Relationship {
    let identifier: String
    /// The last step of its type, such as `worksheet`.
    let type: String
    /// The part it leads to, from the top of the zip.
    let part: String
  }

  /// The path of the workbook.
  let file: String
  private let limits: ArchiveLimits
  /// The version of the file whose entries are known: its parts are opened one by one.
  private let version: FileVersion
  /// Entries by their names in lower case, for the names of parts have no case.
  private var entries: [String: String] = [:]

  /// Opens a zip.
  init(file: String, limits: ArchiveLimits) throws {
    self.file = file
    self.limits = limits
    version = try FileVersion(of: file)
    for name in try Self.names(file, limits) {
      entries[Self.plain(name)] = entries[Self.plain(name)] ?? name
    }
    try Foreign.refuse(entries, of: self)
  }

  /// The entry of a part, if there is one.
  func entry(_ part: String) -> String? { entries[Self.plain(part)] }

  /// Opens an entry.
  func open(_ entry: String) throws -> ByteStream {
    let stream = try ByteStream(file: file, entry: entry, limits: limits)
    try stream.check(isOf: version)
    return stream
  }

  /// The references of a part; of the package for an empty name.
  func relationships(of part: String) throws -> [Relationship] {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = part[..<cut]
    guard let entry = entry("\(folder)_rels/\(part[cut...]).rels") else { return [] }
    let rows = try AllRows.read(
      PartReader(
        self, entry: entry, record: "/p:Relationships/p:Relationship",
        fields: ["@Id", "@Type", "@Target", "@TargetMode"], mayBeEmpty: true))
    return rows.compactMap { row in
      row[3] == "External"
        ? nil
        : Relationship(
          identifier: row[0], type: row[1].split(separator: "/").last.map(String.init) ?? "",
          part: Self.resolve(row[2], in: String(folder)))
    }
  }

  /// The part a target leads to: from the top when it starts with `/`, else from a folder.
  static func resolve(_ target: String, in folder: String) -> String {
    let text = target.split(separator: "\\", omittingEmptySubsequences: false).joined(
      separator: "/")
    var steps: [Substring] = text.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in text.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private static func plain(_ name: String) -> String {
    resolve(name, in: "").lowercased()
  }

  /// The names of the entries.
  private static func names(_ file: String, _ limits: ArchiveLimits) throws -> [String] {
    let stream: ByteStream
    do {
      // No entry has this name: what comes back names those there are.
      stream = try ByteStream(file: file, entry: "\u{1}/\u{1}", limits: limits)
    } catch ArchiveError.noSuchEntry(_, _, let entries) {
      return entries
    } catch ArchiveError.foreign(let file, let form) {
      if try CompoundFile.isOne(file) { throw try CompoundFile.refusal(file) }
      throw SpreadsheetError.notAWorkbook(
        file: file, form: form, advice: "give the workbook itself")
    }
    throw try Foreign.refusal(of: stream, file: file)
  }
}
