import Archives
import Spreadsheet
import Tables

/// A file that gives its records in blocks, with the rows of their lists.
protocol RecordSource: AnyObject {
  /// The size of the file.
  var sourceBytes: Int { get }
  /// The version of the file that is read.
  var version: FileVersion { get }
  /// How much of it was read so far.
  var sourceBytesRead: Int { get }
  /// `plain`, `gzip` or `zip` with its entry, or the sheet.
  var form: String { get }
  /// The next records and the rows of each list of the plan, or nil at the end.
  func next() throws -> (main: RecordBlock, lists: [RecordBlock])?
  /// Cells of the block that was given last whose values are unsound in the file itself.
  var cellFaults: [CellFault] { get }
  /// The digest of the file, once it is read to its end.
  func digest() throws -> String
}

extension RecordSource {
  var cellFaults: [CellFault] { [] }
}
