/// A code of up to eight digits, one in each four bits from the top, `F` after the last.
///
/// So a shared prefix is the leading zeros of an exclusive or, and sorting groups prefixes.
struct PackedCode: Sendable, Hashable, Comparable {
  /// The digits.
  let bits: UInt32

  /// No digits at all.
  static let none = PackedCode(bits: .max)

  init(bits: UInt32) { self.bits = bits }

  /// Reads digits; text with anything else is no code, and digits past the limit are dropped.
  init(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) {
    var packed: UInt32 = .max
    var shift = 28
    for index in range {
      let digit = bytes[index] &- 48
      guard digit < 10 else {
        self = .none
        return
      }
      if index - range.lowerBound < limit {
        packed = packed & ~(0xF << UInt32(shift)) | UInt32(digit) << UInt32(shift)
        shift -= 4
      }
    }
    bits = packed
  }

  /// Reads digits of a text.
  init(_ text: String, limit: Int) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count, limit: limit)
  }

  /// The number of digits.
  var digits: Int { 8 - (~bits).trailingZeroBitCount / 4 }

  /// The number of leading digits two codes share.
  func sharedDigits(_ other: PackedCode) -> Int {
    min((bits ^ other.bits).leadingZeroBitCount / 4, min(digits, other.digits))
  }

  /// The first digits; the whole code when it is no longer than that.
  func prefix(_ count: Int) -> PackedCode {
    guard count < 8 else { return self }
    return count <= 0 ? .none : PackedCode(bits: bits | UInt32.max >> UInt32(4 * count))
  }

  /// The digits as text.
  var text: String {
    var out = ""
    for place in 0..<digits { out += String(bits >> UInt32(28 - 4 * place) & 0xF) }
    return out
  }

  static func < (left: PackedCode, right: PackedCode) -> Bool { left.bits < right.bits }
}
