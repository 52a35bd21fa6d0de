import Registry
import Tables
import Text
import Workbench

/// In which cell each firm has stood, and for which groups it was counted, edition by edition.
///
/// It holds who is counted though they do not consent to be named, so nothing but the statistics may
/// read it. A firm has a row for each stretch of editions over which nothing changed, so that a year
/// of a million firms needs few more than a million rows. Columns are flat, one entry a row.
struct MembershipLedger: Sendable {
  /// The day on which a row ends that still holds.
  static let open = Int32.max

  /// The keys of the firms, ascending; the rows of one firm ascend by their days.
  private(set) var ids = TextColumn()
  /// The cell, as ``FirmCells`` numbers them.
  private(set) var cells: [UInt8] = []
  /// The number in ``lists`` of the groups it is counted for.
  private(set) var groups: [UInt32] = []
  /// The first edition at which it was so.
  private(set) var starts: [Int32] = []
  /// The first edition at which it no longer was so.
  private(set) var ends: [Int32] = []
  /// The lists of groups that occur: keys separated by semicolons.
  private(set) var lists = WordTable()

  /// A ledger without rows.
  init() {}

  /// Reads a ledger; a file that is not there has no rows.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  init(file: String, threads: Int) throws {
    guard FileSystem.exists(file) else { return }
    var reading = try TableReading(file)
    let places = try reading.places(of: MatchTables.inclusionLedger.names)
    let parts = try reading.rows(workers: threads) { LedgerPart($0, places) }
    ids.reserve(
      cells: parts.reduce(0) { $0 + $1.ids.count },
      bytes: parts.reduce(0) { $0 + $1.ids.bytes.count })
    for part in parts {
      ids.append(part.ids)
      cells += part.cells
      starts += part.starts
      ends += part.ends
      let words = part.lists.bytes
      let numbers = (0..<part.lists.count).map { lists.add(words, part.lists.bounds($0)) }
      groups += part.groups.map { numbers[Int($0)] }
    }
  }

  /// How many rows there are.
  var count: Int { cells.count }

  /// The first edition that it tells of; nil when it tells of none.
  var firstDay: Int32? { starts.min() }

  /// Whether a row tells of an edition.
  @inline(__always)
  func holds(_ row: Int, on day: Int32) -> Bool { starts[row] <= day && day < ends[row] }

  /// By list of groups, which of some groups are on it, as bits.
  func masks(of keys: [String]) -> [UInt16] {
    (0..<lists.count).map { list in
      let named = lists[list].split(separator: ";")
      var mask: UInt16 = 0
      for (bit, key) in keys.enumerated() where named.contains(key[...]) {
        mask |= 1 << UInt16(bit)
      }
      return mask
    }
  }
}

/// The rows of a ledger that one piece of its file holds.
private struct LedgerPart: Sendable {
  var ids = TextColumn()
  var cells: [UInt8] = []
  var groups: [UInt32] = []
  var starts: [Int32] = []
  var ends: [Int32] = []
  var lists = WordTable()

  init(_ block: RecordBlock, _ places: [Int]) {
    let bytes = block.bytes
    let (id, row, column) = (places[0], places[1], places[2])
    let (list, from, until) = (places[3], places[4], places[5])
    ids.reserve(cells: block.rowCount, bytes: bytes.count / 2)
    cells.reserveCapacity(block.rowCount)
    groups.reserveCapacity(block.rowCount)
    starts.reserveCapacity(block.rowCount)
    ends.reserveCapacity(block.rowCount)
    // Few days occur, so each is read once.
    var days = WordTable()
    var numbers: [Int32?] = []
    func day(_ range: Range<Int>) -> Int32? {
      let word = Int(days.add(bytes, range))
      if word == numbers.count { numbers.append(DayNumber.day(bytes, range)) }
      return numbers[word]
    }
    for line in 0..<block.rowCount {
      let until = block.bounds(line, until)
      // A row that tells of no cell or no day tells of nothing.
      guard let start = day(block.bounds(line, from)),
        let end = until.isEmpty ? MembershipLedger.open : day(until),
        let cell = FirmCells.cell(
          bytes, row: block.bounds(line, row), column: block.bounds(line, column))
      else { continue }
      ids.append(bytes, block.bounds(line, id))
      cells.append(cell)
      groups.append(lists.add(bytes, block.bounds(line, list)))
      starts.append(start)
      ends.append(end)
    }
  }
}
