/// Numbers features by the 64 bits of their hash, in order of first appearance.
struct FeatureTable: Sendable {
  private var keys: [UInt64]
  private var numbers: [UInt32]
  private var mask: Int
  /// The number of features.
  private(set) var count = 0

  /// Makes an empty table.
  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    numbers = [UInt32](repeating: 0, count: 1024)
    mask = 1023
  }

  /// The number of a feature, new or not.
  mutating func add(_ hash: UInt64) -> UInt32 {
    let slot = slot(of: hash)
    if keys[slot] == hash { return numbers[slot] }
    keys[slot] = hash
    numbers[slot] = UInt32(count)
    count += 1
    if count * 2 > mask { grow() }
    return UInt32(count - 1)
  }

  /// The number of a feature, or nil.
  @inline(__always)
  func find(_ hash: UInt64) -> UInt32? {
    let slot = slot(of: hash)
    return keys[slot] == hash ? numbers[slot] : nil
  }

  /// Where a feature stands or would; no hash is 0, which marks a free slot.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let keys = keys.span
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    mask = mask * 2 + 1
    keys = [UInt64](repeating: 0, count: mask + 1)
    numbers = [UInt32](repeating: 0, count: mask + 1)
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      numbers[slot] = oldNumbers[index]
    }
  }
}
