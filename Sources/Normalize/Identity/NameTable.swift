/// Different byte strings, numbered in the order first met.
///
/// All lie in one buffer; a million of them cost no allocation each.
struct NameTable: Sendable {
  /// No name.
  static let none = UInt32.max

  /// The bytes of all names.
  private(set) var bytes: [UInt8] = []
  /// Where each name ends in `bytes`.
  private(set) var ends: [UInt32] = []
  /// Open addressing: a name's number plus one in the low half, 0 for a free slot; half the hash
  /// in the high half, so that a slot of another name is passed over without reading its bytes.
  private var slots: [UInt64]

  /// Makes an empty table.
  ///
  /// - Parameter capacity: How many names to expect.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size <<= 1 }
    slots = [UInt64](repeating: 0, count: size)
    ends.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 12)
  }

  /// The number of names.
  var count: Int { ends.count }

  /// Where a name lies in `bytes`.
  @inline(__always)
  func bounds(_ name: UInt32) -> Range<Int> {
    (name == 0 ? 0 : Int(ends[Int(name) - 1]))..<Int(ends[Int(name)])
  }

  /// The bytes of a name.
  func cell(_ name: UInt32) -> ArraySlice<UInt8> { bytes[bounds(name)] }

  /// Whether a name has these bytes.
  @inline(__always)
  func matches(_ name: UInt32, _ key: Span<UInt8>) -> Bool {
    let own = bounds(name)
    guard own.count == key.count else { return false }
    let bytes = bytes.span
    for index in key.indices where bytes[own.lowerBound + index] != key[index] { return false }
    return true
  }

  /// The name of these bytes, or `none`.
  func find(_ key: Span<UInt8>) -> UInt32 {
    let hash = Self.hash(key)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let name = UInt32(truncatingIfNeeded: slots[slot]) - 1
        if matches(name, key) { return name }
      }
      slot = (slot + 1) & mask
    }
    return Self.none
  }

  /// The name of these bytes, new if need be.
  mutating func intern(_ key: Span<UInt8>) -> UInt32 {
    if (ends.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(key)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let name = UInt32(truncatingIfNeeded: slots[slot]) - 1
        if matches(name, key) { return name }
      }
      slot = (slot + 1) & mask
    }
    for index in key.indices { bytes.append(key[index]) }
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    return UInt32(ends.count - 1)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  /// A hash of 32 bits, the same on every machine.
  private static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
