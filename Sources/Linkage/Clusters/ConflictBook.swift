/// The values of one conflict field that clusters hold.
struct ConflictBook {
  /// Stands for several values, which only exact keys and staff bring together.
  private static let several = UInt32.max

  let isAbsolute: Bool
  private let withinSource: Bool
  private let sources: [UInt16]
  /// By cluster, its value; 0 for none.
  private var held: [UInt32]
  /// By cluster of several records, its value by source: the source in the top half, ascending.
  /// Used only when values are kept apart within a source.
  private var heldBySource: [[UInt64]] = []

  init(_ conflict: ClusterConflict, sources: [UInt16]) {
    isAbsolute = conflict.isAbsolute
    withinSource = conflict.withinSource
    held = conflict.ids
    self.sources = sources
    if withinSource { heldBySource = [[UInt64]](repeating: [], count: sources.count) }
  }

  /// Whether two clusters fit together.
  func allows(_ one: Int, _ other: Int) -> Bool {
    guard withinSource else { return Self.fits(held[one], held[other]) }
    let (left, right) = (count(one), count(other))
    var (i, j) = (0, 0)
    while i < left, j < right {
      let (a, b) = (value(one, i), value(other, j))
      if a >> 32 == b >> 32, !Self.fits(UInt32(a & 0xFFFF_FFFF), UInt32(b & 0xFFFF_FFFF)) {
        return false
      }
      if a >> 32 <= b >> 32 { i += 1 }
      if b >> 32 <= a >> 32 { j += 1 }
    }
    return true
  }

  /// Gives a cluster the values of another.
  mutating func merge(_ other: Int, into root: Int) {
    guard withinSource else {
      held[root] = Self.joined(held[root], held[other])
      return
    }
    let (left, right) = (count(root), count(other))
    var joined: [UInt64] = []
    joined.reserveCapacity(left + right)
    var (i, j) = (0, 0)
    while i < left || j < right {
      let a = i < left ? value(root, i) : .max
      let b = j < right ? value(other, j) : .max
      if a >> 32 == b >> 32 {
        let both = Self.joined(UInt32(a & 0xFFFF_FFFF), UInt32(b & 0xFFFF_FFFF))
        joined.append(a & ~0xFFFF_FFFF | UInt64(both))
      } else {
        joined.append(min(a, b))
      }
      if a >> 32 <= b >> 32 { i += 1 }
      if b >> 32 <= a >> 32 { j += 1 }
    }
    heldBySource[other] = []
    heldBySource[root] = joined
    // The record's own value is among them now.
    held[root] = 0
    held[other] = 0
  }

  /// For how many sources a cluster has a value.
  private func count(_ root: Int) -> Int { held[root] != 0 ? 1 : heldBySource[root].count }

  private func value(_ root: Int, _ place: Int) -> UInt64 {
    guard held[root] != 0 else { return heldBySource[root][place] }
    return UInt64(sources[root]) << 32 | UInt64(held[root])
  }

  private static func fits(_ one: UInt32, _ other: UInt32) -> Bool {
    one == 0 || other == 0 || (one == other && one != several)
  }

  private static func joined(_ one: UInt32, _ other: UInt32) -> UInt32 {
    if one == 0 || other == 0 { return max(one, other) }
    return one == other ? one : several
  }
}
