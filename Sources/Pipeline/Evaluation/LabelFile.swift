import Tables
import Workbench

/// A file of labelled pairs, read whole.
struct LabelFile: Sendable {
  /// The file, for messages.
  let file: String
  /// Which columns hold what.
  let columns: LabelColumns
  /// The rows, with their heading.
  let block: RecordBlock

  /// The rows below the heading.
  var rows: Range<Int> { 1..<max(1, block.rowCount) }

  /// Reads a file, whatever sets its cells apart.
  ///
  /// - Throws: `FileFault` when it cannot be read, ``EvaluationError`` when it does not fit.
  init(_ file: String, named: LabelColumns.Named) throws {
    if FileSystem.isFolder(file) { throw FileFault.missing(path: file) }
    var bytes = try FileSystem.contents(file)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let dialect = DialectFinder().find(bytes[...]).dialect
    let block = CSVScanner(dialect).records(in: bytes, firstLine: 1, firstByte: 0)
    guard block.rowCount > 1 else { throw EvaluationError.noRecords(file: file) }
    if let fault = block.faults.first {
      throw EvaluationError.torn(file: file, line: block.lines[fault.row])
    }
    let heading = (0..<block.cellCount(0)).map { block.text(0, $0) }
    for row in 1..<block.rowCount where block.cellCount(row) < heading.count {
      throw EvaluationError.torn(file: file, line: block.lines[row])
    }
    self.file = file
    self.block = block
    columns = try LabelColumns(heading: heading, named: named, file: file)
  }

  /// A cell without the blanks around it.
  func cell(_ row: Int, _ column: Int) -> Range<Int> {
    var range = block.bounds(row, column)
    while let first = range.first, block.bytes[first] == UInt8(ascii: " ") {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, block.bytes[last] == UInt8(ascii: " ") {
      range = range.lowerBound..<last
    }
    return range
  }

  /// A cell as text.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: block.bytes[cell(row, column)], as: UTF8.self)
  }

  /// Whether a row's label says that its records are one.
  ///
  /// - Throws: ``EvaluationError/unknownLabel(file:line:value:)``.
  func isSame(_ row: Int, label: Int) throws(EvaluationError) -> Bool {
    let text = text(row, label).lowercased()
    switch text {
    case "1", "1.0", "true", "t", "yes", "y", "si", "sí", "s", "same", "match", "misma", "mismo",
      "misma empresa", "igual":
      return true
    case "0", "0.0", "-1", "false", "f", "no", "n", "different", "distinct", "nonmatch",
      "non-match",
      "distinta", "distinto", "otra", "otra empresa":
      return false
    default: throw .unknownLabel(file: file, line: block.lines[row], value: text)
    }
  }
}
