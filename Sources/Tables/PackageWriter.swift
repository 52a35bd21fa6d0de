public import Workbench

/// Writes a Frictionless data package: CSV files and their description, which appear whole or not.
///
/// Everything goes into `folder.tmp`, which is renamed to `folder` at the end; a folder that stood
/// there is replaced.
public struct PackageWriter: ~Copyable {
  /// A file of the package.
  public struct Resource: Sendable, Equatable {
    /// The file as written.
    public let file: WrittenFile
    /// The schema of a table; nil for another kind of file.
    public let schema: TableSchema?
    /// Rows of a table.
    public let rows: Int
    /// The media type.
    public let mediaType: String
    /// Whether the file is written for people: a byte-order mark and CR LF.
    public let isForPeople: Bool
  }

  private let folder: String
  private let temporary: String
  private let name: String
  private var resources: [Resource] = []
  private var folders: [String] = []

  /// Starts a package in a folder that need not exist yet.
  public init(folder: String, name: String) throws(FileFault) {
    self.folder = folder
    self.name = name
    temporary = folder + ".tmp"
    try FileSystem.remove(temporary)
    try FileSystem.makeFolder(temporary)
  }

  /// Where a file of the package is written for now.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - inner: The folder within the package that it is in; empty for the package's own.
  /// - Returns: The path.
  public func path(of name: String, in inner: String = "") -> String {
    temporary + "/" + Self.path(name, in: inner)
  }

  private static func path(_ name: String, in inner: String) -> String {
    inner.isEmpty ? name : inner + "/" + name
  }

  /// Makes a folder within the package.
  public mutating func makeFolder(_ name: String) throws(FileFault) {
    try FileSystem.makeFolder(path(of: name))
    folders.append(name)
  }

  /// Starts a table.
  public func table(schema: TableSchema) throws(FileFault) -> TableWriter {
    try TableWriter(path: path(of: schema.name + ".csv"), schema: schema)
  }

  /// Ends a table.
  public mutating func close(_ table: consuming TableWriter) throws(FileFault) {
    let schema = table.schema
    let done = try table.finish()
    resources.append(
      Resource(
        file: done.file, schema: schema, rows: done.rows, mediaType: "text/csv",
        isForPeople: false))
  }

  /// Takes a table of a finished package over as it is, without copying its bytes.
  ///
  /// - Parameters:
  ///   - file: The table's file; no cell of it breaks a line.
  ///   - schema: Its schema.
  /// - Returns: Whether it was; not when it is absent, has another heading, or lies on another disk.
  /// - Throws: When it cannot be read.
  public mutating func takeOver(_ file: String, schema: TableSchema) throws(FileFault) -> Bool {
    guard FileSystem.exists(file) else { return false }
    let bytes = try FileSystem.contents(file)
    guard bytes.starts(with: Array((schema.names.joined(separator: ",") + "\n").utf8)) else {
      return false
    }
    try takeOver(
      WrittenFile(
        name: schema.name + ".csv", bytes: bytes.count, sha256: SHA256Digest.hex(of: bytes)),
      from: FileSystem.parent(file), schema: schema,
      rows: bytes.count { $0 == UInt8(ascii: "\n") } - 1)
    return true
  }

  /// Takes a table of a finished package over, without copying its bytes where the disk allows it.
  ///
  /// - Parameters:
  ///   - file: The table's file, which is as it was written.
  ///   - earlier: The folder it is in.
  ///   - schema: Its schema.
  ///   - rows: Its rows.
  /// - Throws: When it can neither be linked nor copied.
  public mutating func takeOver(
    _ file: WrittenFile, from earlier: String, schema: TableSchema, rows: Int
  ) throws(FileFault) {
    do {
      try FileSystem.linkFile("\(earlier)/\(file.name)", to: path(of: file.name))
    } catch {
      try FileSystem.copyFile("\(earlier)/\(file.name)", to: path(of: file.name))
    }
    resources.append(
      Resource(
        file: file, schema: schema, rows: rows, mediaType: "text/csv", isForPeople: false))
  }

  /// Writes a table whose columns are the schema's fields.
  public mutating func write(table: Table, schema: TableSchema) throws {
    let columns = try schema.names.map { name in try table.column(name) }
    var writer = try self.table(schema: schema)
    for row in 0..<table.rowCount {
      for column in columns { writer.cell(column: column, row: row) }
      try writer.endRow()
    }
    try close(writer)
  }

  /// Adds a file that was written at `path(of:)` by other means.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - mediaType: Its media type.
  ///   - schema: The schema of a table written for people.
  ///   - rows: The rows of such a table.
  /// - Throws: When the file cannot be read back for its digest.
  public mutating func addFile(
    _ name: String, mediaType: String, schema: TableSchema? = nil, rows: Int = 0
  ) throws(FileFault) {
    let bytes = try FileSystem.contents(path(of: name))
    resources.append(
      Resource(
        file: WrittenFile(
          name: name, bytes: bytes.count, sha256: SHA256Digest.hex(of: bytes)),
        schema: schema, rows: rows, mediaType: mediaType, isForPeople: schema != nil))
  }

  /// Adds a file that was written at `path(of:)` and digested on the way.
  ///
  /// - Parameters:
  ///   - file: The file as it was written.
  ///   - inner: The folder within the package that it is in; empty for the package's own.
  ///   - mediaType: Its media type.
  public mutating func add(_ file: WrittenFile, in inner: String = "", mediaType: String) {
    let placed = WrittenFile(
      name: Self.path(file.name, in: inner), bytes: file.bytes, sha256: file.sha256)
    resources.append(
      Resource(file: placed, schema: nil, rows: 0, mediaType: mediaType, isForPeople: false))
  }

  /// Writes the description and lets the folder appear.
  ///
  /// - Returns: The files of the package, in the order they were added.
  public consuming func finish() throws(FileFault) -> [Resource] {
    var description = try OutputFile(path(of: "datapackage.json"))
    try description.write(PackageDescription(name: name, resources: resources).json)
    _ = try description.finish()
    for name in folders { FileSystem.syncFolder(path(of: name)) }
    FileSystem.syncFolder(temporary)
    if FileSystem.exists(folder) {
      // A folder cannot be renamed over a full one: the old one steps aside first.
      let old = folder + ".old"
      try FileSystem.remove(old)
      try FileSystem.rename(folder, to: old)
      try FileSystem.rename(temporary, to: folder)
      try FileSystem.remove(old)
    } else {
      try FileSystem.rename(temporary, to: folder)
    }
    return resources
  }
}
