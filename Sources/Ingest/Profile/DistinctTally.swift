/// Distinct values by their 64-bit hashes, exact up to a limit and then given up.
struct DistinctTally: Sendable {
  /// Values above which a column only has "more than" so many.
  static let limit = 10_000

  private var slots: [UInt64] = []
  /// Distinct values so far; one more than the limit once it is passed.
  private(set) var count = 0
  /// Values that had been seen before, while all were kept.
  private(set) var repeats = 0

  /// Whether the limit is passed and nothing is kept any more.
  var isFull: Bool { count > Self.limit }

  /// Keeps nothing from here on: another part of the column has passed the limit already.
  mutating func giveUp() { count = Self.limit + 1 }

  /// Notes a value; returns whether it is new.
  mutating func insert(_ hash: UInt64) -> Bool {
    if isFull { return false }
    let key = hash == 0 ? 1 : hash
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0 {
      if slots[slot] == key {
        repeats += 1
        return false
      }
      slot = (slot + 1) & mask
    }
    count += 1
    if isFull {
      slots = []
    } else {
      slots[slot] = key
    }
    return true
  }

  /// Adds the values of another part of the column.
  mutating func add(_ other: DistinctTally) {
    if isFull { return }
    if other.isFull {
      let own = repeats
      self = other
      repeats += own
      return
    }
    repeats += other.repeats
    for key in other.slots where key != 0 {
      _ = insert(key)
      if isFull { return }
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(64, old.count * 4))
    let mask = slots.count - 1
    for key in old where key != 0 {
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }
}
