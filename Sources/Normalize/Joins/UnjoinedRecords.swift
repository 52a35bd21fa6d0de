import Registry
import Tables

/// The records of other registries that came to no firm, and why.
struct UnjoinedRecords {
  /// Why a record came to no firm.
  enum Reason: String, CaseIterable {
    /// No firm that is known is meant.
    case noFirm = "no_firm"
    /// Several firms may be meant.
    case severalFirms = "several_firms"
    /// The record's own key and its tax number name different firms.
    case conflict
    /// The sanction bars nobody.
    case doesNotBar = "does_not_bar"
    /// One source gives the bill several times, so that its materials cannot be told apart.
    case repeated
  }

  private var entries: [(registry: String, key: [UInt8], reason: Reason)] = []

  /// Notes a record.
  mutating func add(_ registry: String, _ key: ArraySlice<UInt8>, _ reason: Reason) {
    entries.append((registry, Array(key), reason))
  }

  /// The rows of the table, each record once for each reason, in order.
  mutating func lines() -> (bytes: [UInt8], count: Int) {
    entries.sort { one, other in
      if one.registry != other.registry { return one.registry < other.registry }
      if one.key != other.key { return one.key.lexicographicallyPrecedes(other.key) }
      return one.reason.rawValue < other.reason.rawValue
    }
    var bytes: [UInt8] = []
    var count = 0
    for (index, entry) in entries.enumerated() {
      if index > 0, entries[index - 1] == entry { continue }
      bytes.append(contentsOf: entry.registry.utf8)
      bytes.append(0x2C)
      CSVText.append(cell: entry.key[...], onto: &bytes)
      bytes.append(contentsOf: ",\(entry.reason.rawValue)\n".utf8)
      count += 1
    }
    return (bytes, count)
  }
}
