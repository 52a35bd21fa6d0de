import Text

/// The keys of certificates, or of skills, that are named anywhere, and which covers which.
struct CoverKeys: Sendable {
  /// The keys by their numbers.
  private(set) var names = WordTable()
  /// For each key, those that cover it, itself among them.
  private var coverers: [[UInt32]] = []

  /// The number of a key.
  mutating func number(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let number = names.add(bytes, range)
    if Int(number) == coverers.count { coverers.append([number]) }
    return number
  }

  /// Notes that one key covers another.
  mutating func add(_ holder: UInt32, covers target: UInt32) {
    if !coverers[Int(target)].contains(holder) { coverers[Int(target)].append(holder) }
  }

  /// The keys that cover one.
  func covering(_ key: UInt32) -> [UInt32] { coverers[Int(key)] }
}
