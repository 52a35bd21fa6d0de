import Registry
import Tables
import Text

/// The firms that some keys of earlier nights name, read from the tables that firms are told in.
struct FirmNames {
  /// What keys are looked for in.
  struct Firms: Sendable {
    /// The ids of the firms.
    let suppliers: Rows
    /// Source, key of the record and id of its firm.
    let links: Rows
    /// By row of the links, the rank of its source.
    let ranks: [UInt16]
    /// Ids that were merged, and what they have become.
    let merged: [(id: [UInt8], into: [UInt8])]
  }

  private var keys: WordTable
  private var firms: [[UInt8]?]

  /// Finds out whom keys name.
  ///
  /// - Parameters:
  ///   - wanted: The keys, in any order.
  ///   - known: The firms.
  init(_ wanted: [ArraySlice<UInt8>], among known: Firms) {
    let (suppliers, links) = (known.suppliers, known.links)
    var keys = WordTable(capacity: wanted.count)
    for key in wanted { _ = keys.add(key.span) }
    var become: [Int: UInt32] = [:]
    for (id, into) in known.merged {
      if let number = keys.find(id.span) { become[Int(number)] = keys.add(into.span) }
    }
    // An id that is in use, then one that was merged, then the key of a record.
    var isID = [Bool](repeating: false, count: keys.count)
    for row in 0..<suppliers.count {
      if let number = keys.find(suppliers.bytes, suppliers.bounds(row, 0)) {
        isID[Int(number)] = true
      }
    }
    var first = [Int](repeating: -1, count: keys.count)
    for row in 0..<links.count {
      guard let number = keys.find(links.bytes, links.bounds(row, 1)) else { continue }
      let earlier = first[Int(number)]
      if earlier < 0 || known.ranks[row] < known.ranks[earlier] { first[Int(number)] = row }
    }
    firms = (0..<keys.count).map { number in
      if isID[number] { return Array(keys.bytes[keys.bounds(number)]) }
      if let into = become[number], isID[Int(into)] {
        return Array(keys.bytes[keys.bounds(Int(into))])
      }
      return first[number] < 0 ? nil : Array(links.cell(first[number], 2))
    }
    self.keys = keys
  }

  /// The id of the firm that a key names; nil when there is none, or it was not wanted.
  func firm(ofRecord key: ArraySlice<UInt8>) -> [UInt8]? {
    keys.find(key.span).flatMap { firms[Int($0)] }
  }
}

extension NormalizeStage {
  /// Finds out which firms the keys in a cell of some rows name; reads nothing where there are no rows.
  mutating func firmNames(_ cell: Int, of rows: Rows) throws -> FirmNames? {
    guard rows.count > 0 else { return nil }
    return FirmNames(
      (0..<rows.count).map { rows.cell($0, cell) }.filter { !$0.isEmpty },
      among: try namedFirms())
  }
}
