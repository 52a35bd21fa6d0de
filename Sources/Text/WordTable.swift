/// Distinct words as bytes, numbered in order of first appearance.
///
/// Open addressing over a flat buffer: no string and no heap block per word, and no seed, so the
/// same words in the same order always get the same numbers.
public struct WordTable: Sendable {
  /// The bytes of every word, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  public private(set) var ends: [UInt32] = []
  /// The upper half of the hash, and in the lower half the word's number plus one; zero when free.
  private var slots: [UInt64]
  private var mask: Int

  /// Makes an empty table.
  ///
  /// - Parameter capacity: Words that fit before the table grows.
  public init(capacity: Int = 64) {
    var size = 128
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of words.
  public var count: Int { ends.count }

  /// Where a word lies in `bytes`.
  @inlinable
  public func bounds(_ word: Int) -> Range<Int> {
    (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
  }

  /// A word as text; for people and tests.
  public subscript(word: Int) -> String { String(decoding: bytes[bounds(word)], as: UTF8.self) }

  /// The hash that ``add(_:_:hash:)`` wants for a word.
  public static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for index in range { hash = mixed(hash, source[index]) }
    return hash
  }

  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash = seed
    for index in word.indices { hash = mixed(hash, word[index]) }
    return hash
  }

  /// The number of a word, new or not.
  public mutating func add(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    add(source.span.extracting(range))
  }

  /// The number of a word whose hash is known.
  public mutating func add(_ source: [UInt8], _ range: Range<Int>, hash: UInt64) -> UInt32 {
    add(source.span.extracting(range), hash: hash)
  }

  /// The number of a word that lies in a buffer of its own, new or not.
  public mutating func add(_ word: Span<UInt8>) -> UInt32 { add(word, hash: Self.hash(word)) }

  private mutating func add(_ word: Span<UInt8>, hash: UInt64) -> UInt32 {
    let final = Self.finished(hash)
    let slot = slot(of: word, final)
    let found = UInt32(truncatingIfNeeded: slots[slot])
    if found != 0 { return found - 1 }
    for index in word.indices { bytes.append(word[index]) }
    ends.append(UInt32(bytes.count))
    slots[slot] = final & Self.upper | UInt64(ends.count)
    if ends.count * 2 > mask { grow() }
    return UInt32(ends.count - 1)
  }

  /// The number of a word, or nil when it was never added.
  public func find(_ source: [UInt8], _ range: Range<Int>) -> UInt32? {
    find(source.span.extracting(range))
  }

  /// The number of a word that lies in a buffer of its own, or nil when it was never added.
  public func find(_ word: Span<UInt8>) -> UInt32? {
    let found = UInt32(truncatingIfNeeded: slots[slot(of: word, Self.finished(Self.hash(word)))])
    return found == 0 ? nil : found - 1
  }

  /// Whether the word of a number has these bytes.
  public func matches(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let own = bounds(number)
    guard own.count == word.count else { return false }
    let bytes = bytes.span
    for index in word.indices where bytes[own.lowerBound + index] != word[index] { return false }
    return true
  }

  /// The number of a word given as text.
  public func find(_ word: String) -> UInt32? {
    let bytes = Array(word.utf8)
    return find(bytes, 0..<bytes.count)
  }

  /// Forgets every word and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// By word, its place in the order of their bytes.
  public func ranks() -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: count)
    for (place, word) in sortedByBytes().enumerated() { ranks[Int(word)] = UInt32(place) }
    return ranks
  }

  /// The words' numbers in the order of their bytes.
  public func sortedByBytes() -> [UInt32] {
    // The first eight bytes decide nearly always, so they are the key and the rest breaks ties.
    var keys: [(prefix: UInt64, word: UInt32)] = []
    keys.reserveCapacity(count)
    for word in 0..<count {
      var prefix: UInt64 = 0
      let range = bounds(word)
      for offset in 0..<8 {
        let index = range.lowerBound + offset
        prefix = prefix << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
      }
      keys.append((prefix, UInt32(word)))
    }
    keys.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      let first = bytes[bounds(Int(left.word))]
      let second = bytes[bounds(Int(right.word))]
      return first.lexicographicallyPrecedes(second)
    }
    return keys.map(\.word)
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let upper: UInt64 = 0xFFFF_FFFF_0000_0000

  /// One step of FNV-1a.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return folded ^ folded >> 29
  }

  /// The slot that holds a word, or the free one where it would go.
  private func slot(of word: Span<UInt8>, _ hash: UInt64) -> Int {
    let slots = slots.span
    let bytes = bytes.span
    let ends = ends.span
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return slot }
      if (entry ^ hash) & Self.upper == 0 {
        let number = Int(truncatingIfNeeded: entry & ~Self.upper) - 1
        let start = number == 0 ? 0 : Int(ends[number - 1])
        if Int(ends[number]) - start == word.count {
          var offset = 0
          while offset < word.count, bytes[start + offset] == word[offset] { offset += 1 }
          if offset == word.count { return slot }
        }
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    let size = old.count * 2
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for word in 0..<count {
      let hash = Self.finished(Self.hash(bytes, bounds(word)))
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & Self.upper | UInt64(word + 1)
    }
  }
}
