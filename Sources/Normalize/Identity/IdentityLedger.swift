import Registry
import Tables

/// Which ids were ever issued, which records belong to them, and what staff said: the state that
/// the entries of an identity ledger lead to, one after another.
struct IdentityLedger: Sendable {
  /// No id.
  static let none = UInt32.max
  /// The columns, in order.
  enum Cell {
    static let seq = 0
    static let runDate = 1
    static let event = 2
    static let supplierID = 3
    static let recordID = 4
    static let otherID = 5
    static let why = 6
  }

  /// The file; empty for a ledger without entries.
  let file: String
  /// The number of entries.
  private(set) var entries = 0
  /// The line of the last entry.
  private(set) var lastLine = 1
  /// Every id and every record key.
  private(set) var names: NameTable
  /// By name, the number of the id of these bytes.
  private(set) var idOfName: [UInt32] = []
  /// By name, the id that the records of this key belong to, before merges are followed.
  private var assigned: [UInt32] = []
  /// Further ids of a key that records of several firms carry, in the order of those firms.
  private var further: [UInt32: [UInt32]] = [:]
  /// By id, its name. Ids are numbered in the order issued.
  private(set) var nameOfID: [UInt32] = []
  /// By id, the name of the record it was issued for.
  private(set) var headOfID: [UInt32] = []
  /// By id, the id it was merged into.
  private var mergedInto: [UInt32] = []
  /// By id, whether its records were gone.
  private(set) var isRetired: [Bool] = []
  /// What staff said, in the order of the entries.
  private(set) var verdicts: [LedgerVerdict] = []

  /// The number of ids.
  var idCount: Int { nameOfID.count }

  /// Makes a ledger without entries.
  init() {
    file = ""
    names = NameTable(capacity: 0)
  }

  /// Reads a ledger.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Throws: ``IdentityError`` when an entry contradicts those before it; errors of tables.
  init(file: String, workers: Int) throws {
    let heading = try TableReading(file).heading
    guard heading == NormalizedTables.identityLedger.names else {
      throw IdentityError.notALedger(file: file, found: heading)
    }
    let rows = try Rows.read(file: file, columns: heading, workers: workers)
    self.file = file
    names = NameTable(capacity: rows.count)
    nameOfID.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      if let reason = take(rows, row) {
        throw IdentityError.damaged(file: file, line: Self.line(of: row, in: rows), reason: reason)
      }
    }
    entries = rows.count
    lastLine = rows.count == 0 ? 1 : Self.line(of: rows.count - 1, in: rows)
  }

  /// The id that an id has become: itself unless it was merged.
  func current(_ id: UInt32) -> UInt32 {
    var id = id
    while mergedInto[Int(id)] != Self.none { id = mergedInto[Int(id)] }
    return id
  }

  /// The id of the records of a key, merges followed; of several, the first.
  @inline(__always)
  func id(ofKey name: UInt32) -> UInt32 {
    let id = assigned[Int(name)]
    return id == Self.none || mergedInto[Int(id)] == Self.none ? id : current(id)
  }

  /// Whether records of several firms carry a key.
  func isShared(_ name: UInt32) -> Bool { !further.isEmpty && further[name] != nil }

  /// The keys that records of several firms carry, in no order.
  var sharedKeys: Dictionary<UInt32, [UInt32]>.Keys { further.keys }

  /// The ids of the records of a key, merges followed, each once.
  func ids(ofKey name: UInt32) -> [UInt32] {
    guard assigned[Int(name)] != Self.none else { return [] }
    var ids: [UInt32] = []
    for id in [assigned[Int(name)]] + (further[name] ?? []) {
      let id = current(id)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The ids that were merged, and what became of them, in the order of their bytes.
  func mergedIDs() -> [(id: [UInt8], into: [UInt8])] {
    var merged: [(id: [UInt8], into: [UInt8])] = []
    for id in 0..<UInt32(idCount) where mergedInto[Int(id)] != Self.none {
      merged.append((Array(bytes(ofID: id)), Array(bytes(ofID: current(id)))))
    }
    merged.sort { $0.id.lexicographicallyPrecedes($1.id) }
    return merged
  }

  /// The bytes of an id.
  func bytes(ofID id: UInt32) -> ArraySlice<UInt8> { names.cell(nameOfID[Int(id)]) }

  /// The line of a row, counting line ends inside cells.
  private static func line(of row: Int, in rows: Rows) -> Int {
    var line = row + 2
    for cell in 0..<rows.bounds(row, Cell.seq).lowerBound where rows.bytes[cell] == 0x0A {
      line += 1
    }
    return line
  }

  // MARK: - Entries

  /// Takes one entry.
  ///
  /// - Returns: What is wrong with it, or nil.
  private mutating func take(_ rows: Rows, _ row: Int) -> String? {
    guard Self.number(rows, rows.bounds(row, Cell.seq)) == row + 1 else {
      return "entry \(row + 1) has the number '\(rows.text(row, Cell.seq))'"
    }
    guard let event = IdentityEvent(rows.bytes.span.extracting(rows.bounds(row, Cell.event))) else {
      return "no such event: '\(rows.text(row, Cell.event))'"
    }
    switch event {
    case .issued, .split: return issue(rows, row, event)
    case .joined: return join(rows, row)
    case .merged: return merge(rows, row)
    case .retired, .returned:
      let id = find(rows, row, Cell.supplierID)
      guard id != Self.none else { return unknown(rows, row, Cell.supplierID) }
      guard mergedInto[Int(id)] == Self.none, isRetired[Int(id)] == (event == .returned) else {
        return "'\(rows.text(row, Cell.supplierID))' cannot have \(event) here"
      }
      isRetired[Int(id)] = event == .retired
    case .same, .different: return judge(rows, row, event)
    }
    return nil
  }

  private mutating func issue(_ rows: Rows, _ row: Int, _ event: IdentityEvent) -> String? {
    let name = intern(rows, row, Cell.supplierID)
    let key = intern(rows, row, Cell.recordID)
    guard name != NameTable.none, key != NameTable.none else { return "an id or key is missing" }
    guard idOfName[Int(name)] == Self.none else {
      return "'\(rows.text(row, Cell.supplierID))' is issued a second time"
    }
    var left = Self.none
    if event == .split {
      left = find(rows, row, Cell.otherID)
      guard left != Self.none else { return unknown(rows, row, Cell.otherID) }
    }
    let id = UInt32(nameOfID.count)
    idOfName[Int(name)] = id
    nameOfID.append(name)
    headOfID.append(key)
    mergedInto.append(Self.none)
    isRetired.append(false)
    take(key, from: left)
    if assigned[Int(key)] == Self.none {
      assigned[Int(key)] = id
    } else {
      further[key, default: []].append(id)
    }
    return nil
  }

  private mutating func join(_ rows: Rows, _ row: Int) -> String? {
    let id = find(rows, row, Cell.supplierID)
    guard id != Self.none else { return unknown(rows, row, Cell.supplierID) }
    guard mergedInto[Int(id)] == Self.none else {
      return "'\(rows.text(row, Cell.supplierID))' has been merged"
    }
    let key = intern(rows, row, Cell.recordID)
    guard key != NameTable.none else { return "a record's key is missing" }
    var left = Self.none
    if !rows.bounds(row, Cell.otherID).isEmpty {
      left = find(rows, row, Cell.otherID)
      guard left != Self.none else { return unknown(rows, row, Cell.otherID) }
    }
    take(key, from: left)
    take(key, from: id)
    // The firm comes before others that have records of this key.
    if assigned[Int(key)] != Self.none {
      further[key, default: []].insert(assigned[Int(key)], at: 0)
    }
    assigned[Int(key)] = id
    return nil
  }

  private mutating func merge(_ rows: Rows, _ row: Int) -> String? {
    let id = find(rows, row, Cell.supplierID)
    guard id != Self.none else { return unknown(rows, row, Cell.supplierID) }
    let other = find(rows, row, Cell.otherID)
    guard other != Self.none else { return unknown(rows, row, Cell.otherID) }
    guard mergedInto[Int(id)] == Self.none, current(other) != id else {
      return "'\(rows.text(row, Cell.supplierID))' cannot be merged here"
    }
    mergedInto[Int(id)] = other
    return nil
  }

  private mutating func judge(_ rows: Rows, _ row: Int, _ event: IdentityEvent) -> String? {
    let why = rows.cell(row, Cell.why)
    guard let semicolon = why.firstIndex(of: 0x3B) else { return "a verdict without its decision" }
    verdicts.append(
      LedgerVerdict(
        decisionID: String(decoding: why[(semicolon + 1)...], as: UTF8.self),
        decidedOn: String(decoding: why[..<semicolon], as: UTF8.self), isSame: event == .same,
        left: Array(rows.cell(row, Cell.recordID)), right: Array(rows.cell(row, Cell.otherID))))
    return nil
  }

  /// Takes the records of a key from an id, if they are its.
  private mutating func take(_ key: UInt32, from id: UInt32) {
    if id == Self.none || assigned[Int(key)] == Self.none { return }
    var ids = [assigned[Int(key)]] + (further[key] ?? [])
    let left = current(id)
    ids.removeAll { current($0) == left }
    assigned[Int(key)] = ids.first ?? Self.none
    if ids.count > 1 { further[key] = Array(ids.dropFirst()) } else { further[key] = nil }
  }

  private func unknown(_ rows: Rows, _ row: Int, _ cell: Int) -> String {
    "'\(rows.text(row, cell))' was never issued"
  }

  /// The id that a cell names, or `none`.
  private func find(_ rows: Rows, _ row: Int, _ cell: Int) -> UInt32 {
    let name = names.find(rows.bytes.span.extracting(rows.bounds(row, cell)))
    return name == NameTable.none ? Self.none : idOfName[Int(name)]
  }

  private mutating func intern(_ rows: Rows, _ row: Int, _ cell: Int) -> UInt32 {
    let bounds = rows.bounds(row, cell)
    if bounds.isEmpty { return NameTable.none }
    let key = rows.bytes.span.extracting(bounds)
    // Mostly an id is its record's key, which has just been met.
    if let last = idOfName.indices.last, names.matches(UInt32(last), key) { return UInt32(last) }
    let name = names.intern(key)
    if Int(name) == idOfName.count {
      idOfName.append(Self.none)
      assigned.append(Self.none)
    }
    return name
  }

  /// A whole number, or −1.
  private static func number(_ rows: Rows, _ digits: Range<Int>) -> Int {
    if digits.isEmpty || digits.count > 18 { return -1 }
    var number = 0
    for index in digits {
      let digit = rows.bytes[index] &- 0x30
      guard digit < 10 else { return -1 }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
