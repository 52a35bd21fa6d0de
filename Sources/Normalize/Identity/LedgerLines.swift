import Tables

/// New entries of the ledger, as CSV.
struct LedgerLines {
  /// The entries since they were last taken.
  private(set) var bytes: [UInt8] = []
  /// Their number.
  private(set) var count = 0
  /// The number of the last entry.
  private var last: Int
  private let middle: [[UInt8]]

  /// Prepares to write entries.
  ///
  /// - Parameters:
  ///   - last: The number of the last entry there is.
  ///   - date: The day of the run.
  init(after last: Int, date: String) {
    self.last = last
    middle = IdentityEvent.allCases.map { Array(",\(date),\($0.rawValue),".utf8) }
  }

  /// Takes the entries out.
  mutating func take() -> (bytes: [UInt8], count: Int) {
    let taken = (bytes, count)
    bytes.removeAll(keepingCapacity: true)
    count = 0
    return taken
  }

  /// Adds an entry.
  mutating func add(
    _ event: IdentityEvent, _ id: ArraySlice<UInt8>, record: ArraySlice<UInt8> = [],
    other: ArraySlice<UInt8> = [], why: String = ""
  ) {
    count += 1
    last += 1
    CSVText.append(integer: last, onto: &bytes)
    bytes.append(contentsOf: middle[Self.place(of: event)])
    CSVText.append(cell: id, onto: &bytes)
    bytes.append(0x2C)
    CSVText.append(cell: record, onto: &bytes)
    bytes.append(0x2C)
    CSVText.append(cell: other, onto: &bytes)
    bytes.append(0x2C)
    if !why.isEmpty { CSVText.append(cell: why, onto: &bytes) }
    bytes.append(0x0A)
  }

  private static func place(of event: IdentityEvent) -> Int {
    switch event {
    case .issued: 0
    case .joined: 1
    case .merged: 2
    case .split: 3
    case .retired: 4
    case .returned: 5
    case .same: 6
    case .different: 7
    }
  }
}
