import Registry
import Tables
import Text
import Workbench

/// All decisions that `encadena review` took in, in the order in which it did: `decisions.csv` beside
/// the runs, which the next run reads as a source.
///
/// Rows are only ever added: a decision that no longer holds is overridden by a later one.
struct DecisionLedger: Sendable {
  /// The name of the file.
  static let fileName = "decisions.csv"
  /// The registry it belongs to.
  static let registry = "decisions"
  /// The columns: those of the registry, then the run that was decided on and the key of its row.
  static let columns =
    RegistryKind.decisions.fields.map(\.name) + ["run", "row_key"]
  private static let prefix = "review-"

  /// A decision.
  struct Entry: Sendable, Equatable {
    var pair: DecidedPair
    var verdict: Verdict
    var note: String
    var author: String
    var day: String
    var run: String
    var rowKey: String
  }

  /// The file.
  let file: String
  /// What it holds; empty when there is none yet.
  let bytes: [UInt8]
  /// The decisions that hold, by pair.
  let standing: [DecidedPair: Entry]
  /// How many decisions it holds.
  let count: Int
  /// The greatest number of a key.
  private let last: Int

  /// The ledger of a folder of runs.
  static func file(home: String) -> String { home + "/" + fileName }

  /// Reads the ledger of a folder of runs; one that is not there is empty.
  ///
  /// - Throws: ``ReviewError/foreignLedger(file:heading:)``, or an error of the tables when it is torn.
  init(home: String) throws {
    file = Self.file(home: home)
    guard FileSystem.exists(file) else {
      (bytes, standing, count, last) = ([], [:], 0, 0)
      return
    }
    try Self.checkHeading(file)
    bytes = try FileSystem.contents(file)
    let table = try Table.read(file: file, columns: Self.columns)
    var standing: [DecidedPair: Entry] = [:]
    var last = 0
    for row in 0..<table.rowCount {
      let cells = table.columns.map { $0[row] }
      if cells[0].hasPrefix(Self.prefix) {
        last = max(last, Int(cells[0].dropFirst(Self.prefix.count)) ?? 0)
      }
      guard let verdict = Verdict(words: cells[3]) else { continue }
      let entry = Entry(
        pair: DecidedPair(need: cells[1], supplier: cells[2]), verdict: verdict, note: cells[4],
        author: cells[5], day: cells[6], run: cells[7], rowKey: cells[8])
      if let other = standing[entry.pair], other.day > entry.day { continue }
      standing[entry.pair] = entry
    }
    self.standing = standing
    count = table.rowCount
    self.last = last
  }

  /// Makes sure that a file is a ledger, which only its heading can tell.
  static func checkHeading(_ file: String) throws {
    let own = Array((columns.joined(separator: ",") + "\n").utf8)
    let bytes = try FileSystem.contents(file)
    guard bytes.starts(with: own) else {
      let heading = bytes.prefix(200).prefix { $0 != 0x0A }
      throw ReviewError.foreignLedger(
        file: file, heading: String(decoding: heading, as: UTF8.self))
    }
  }

  /// Adds decisions; the file is the old one or the new one, wherever the process is killed.
  ///
  /// - Parameter entries: The decisions, in their order.
  /// - Throws: `FileFault`.
  func append(_ entries: [Entry]) throws {
    var out = bytes.isEmpty ? Array((Self.columns.joined(separator: ",") + "\n").utf8) : bytes
    if out.last != 0x0A { out.append(0x0A) }
    for (offset, entry) in entries.enumerated() {
      let digits = String(last + 1 + offset)
      let key = Self.prefix + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      let cells = [
        key, entry.pair.need, entry.pair.supplier, entry.verdict.rawValue, entry.note,
        entry.author, entry.day, entry.run, entry.rowKey,
      ]
      for (index, cell) in cells.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        CSVText.append(cell: Array(cell.utf8)[...], onto: &out)
      }
      out.append(0x0A)
    }
    var output = try OutputFile(file + ".tmp")
    try output.write(out)
    _ = try output.finish()
    try FileSystem.rename(file + ".tmp", to: file)
  }
}
