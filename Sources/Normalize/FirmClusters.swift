import Workbench

/// Records joined into firms by the keys they share, never two valid tax numbers in one firm.
struct FirmClusters {
  /// Why a record is in its firm, as bits: the keys it shares with another record there.
  enum Evidence {
    static let recordID: UInt8 = 1
    static let rfc: UInt8 = 2
    static let clee: UInt8 = 4

    /// The word for the strongest key.
    static func strongest(_ evidence: UInt8) -> String {
      if evidence & recordID != 0 { return "record_id" }
      return evidence & rfc != 0 ? "rfc" : "clee"
    }
  }

  private var sets: DisjointSets
  /// By root, the number of the firm's tax number; −1 for none.
  private var taxNumbers: [Int32]
  /// By record, what it shares.
  private(set) var evidence: [UInt8]
  /// Unions refused.
  private(set) var refused = 0

  /// Starts with each record alone.
  ///
  /// - Parameter taxNumbers: By record, the number that stands for its valid tax number, or −1.
  init(taxNumbers: [Int32]) {
    sets = DisjointSets(taxNumbers.count)
    self.taxNumbers = taxNumbers
    evidence = [UInt8](repeating: 0, count: taxNumbers.count)
  }

  /// The record that stands for the cluster of a record.
  mutating func root(of record: UInt32) -> UInt32 { sets.root(of: record) }

  /// Joins the records of one key, in their order; a record whose firm has another tax number than
  /// those before it begins a firm of its own.
  mutating func unite(_ group: [UInt32], by kind: UInt8) {
    var first: UInt32?
    var leaders: [Int32: UInt32] = [:]
    for record in group {
      let taxNumber = taxNumbers[Int(root(of: record))]
      guard let start = first else {
        first = record
        if taxNumber >= 0 { leaders[taxNumber] = record }
        continue
      }
      if taxNumber < 0 {
        // The first record's firm may have got a tax number meanwhile; this one has none.
        join(record, start, by: kind)
      } else if let leader = leaders[taxNumber] {
        join(record, leader, by: kind)
      } else if leaders.isEmpty {
        join(record, start, by: kind)
        leaders[taxNumber] = record
      } else {
        refused += 1
        leaders[taxNumber] = record
      }
    }
  }

  private mutating func join(_ left: UInt32, _ right: UInt32, by kind: UInt8) {
    evidence[Int(left)] |= kind
    evidence[Int(right)] |= kind
    let a = root(of: left)
    let b = root(of: right)
    if a == b { return }
    let taxNumber = max(taxNumbers[Int(a)], taxNumbers[Int(b)])
    let (low, high) = a < b ? (a, b) : (b, a)
    sets.attach(high, to: low)
    taxNumbers[Int(low)] = taxNumber
  }
}
