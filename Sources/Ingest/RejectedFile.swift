import Tables
import Workbench

/// The rejected records of the present source, in a file of their own: its heading and the records
/// as they came, so that they can be mended and fed again under the same mapping.
struct RejectedFile: ~Copyable {
  private var file: OutputFile?

  /// Keeps a block's rejected records; the file is made for the first.
  mutating func keep(
    _ block: MappedBlock, of source: String, in package: borrowing PackageWriter
  ) throws(FileFault) {
    guard !block.rejected.isEmpty else { return }
    if file == nil {
      var heading: [UInt8] = []
      for (index, name) in block.rejectedHeading.enumerated() {
        if index > 0 { heading.append(UInt8(ascii: ",")) }
        CSVText.append(cell: name, onto: &heading)
      }
      heading.append(UInt8(ascii: "\n"))
      var made = try OutputFile(package.path(of: Self.name(source)))
      try made.write(heading)
      file = consume made
    }
    try file?.write(block.rejected)
  }

  /// The name of a source's file.
  static func name(_ source: String) -> String { "rejected-\(source).csv" }

  /// Forgets what was kept; the file is made anew for the next record.
  mutating func discard() { file = nil }

  /// Ends the file.
  ///
  /// - Returns: What was written, or nil when no record was rejected.
  mutating func close() throws(FileFault) -> WrittenFile? {
    guard let done = file.take() else { return nil }
    return try done.finish()
  }
}
