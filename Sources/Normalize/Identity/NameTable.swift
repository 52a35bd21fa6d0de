import Text

/// Different keys, numbered in the order first met; a missing one has a number too.
struct NameTable: Sendable {
  /// No name.
  static let none = UInt32.max

  private var words: WordTable

  /// Makes an empty table.
  ///
  /// - Parameter capacity: How many names to expect.
  init(capacity: Int) { words = WordTable(capacity: capacity) }

  /// The number of names.
  var count: Int { words.count }

  /// The bytes of a name.
  func cell(_ name: UInt32) -> ArraySlice<UInt8> { words.bytes[words.bounds(Int(name))] }

  /// Whether a name has these bytes.
  func matches(_ name: UInt32, _ key: Span<UInt8>) -> Bool { words.matches(Int(name), key) }

  /// The name of these bytes, or `none`.
  func find(_ key: Span<UInt8>) -> UInt32 { words.find(key) ?? Self.none }

  /// The name of these bytes, new if need be.
  mutating func intern(_ key: Span<UInt8>) -> UInt32 { words.add(key) }
}
