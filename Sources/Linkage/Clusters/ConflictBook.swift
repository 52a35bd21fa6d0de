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
    let (left, right) = (values(one), values(other))
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] >> 32 == right[j] >> 32 {
        guard Self.fits(UInt32(left[i] & 0xFFFF_FFFF), UInt32(right[j] & 0xFFFF_FFFF)) else {
          return false
        }
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return true
  }

  /// Gives a cluster the values of another.
  mutating func merge(_ other: Int, into root: Int) {
    guard withinSource else {
      held[root] = Self.joined(held[root], held[other])
      return
    }
    let (left, right) = (values(root), values(other))
    var joined: [UInt64] = []
    joined.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if j == right.count || (i < left.count && left[i] >> 32 < right[j] >> 32) {
        joined.append(left[i])
        i += 1
      } else if i == left.count || right[j] >> 32 < left[i] >> 32 {
        joined.append(right[j])
        j += 1
      } else {
        let value = Self.joined(UInt32(left[i] & 0xFFFF_FFFF), UInt32(right[j] & 0xFFFF_FFFF))
        joined.append(left[i] & ~0xFFFF_FFFF | UInt64(value))
        i += 1
        j += 1
      }
    }
    heldBySource[other] = []
    heldBySource[root] = joined
    // The record's own value is among them now.
    held[root] = 0
    held[other] = 0
  }

  private func values(_ root: Int) -> [UInt64] {
    guard held[root] != 0 else { return heldBySource[root] }
    return [UInt64(sources[root]) << 32 | UInt64(held[root])]
  }

  private static func fits(_ one: UInt32, _ other: UInt32) -> Bool {
    one == 0 || other == 0 || (one == other && one != several)
  }

  private static func joined(_ one: UInt32, _ other: UInt32) -> UInt32 {
    if one == 0 || other == 0 { return max(one, other) }
    return one == other ? one : several
  }
}
