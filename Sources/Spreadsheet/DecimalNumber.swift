/// A number of at most 15 significant digits, as Excel shows it: `significand` × 10^`exponent`.
///
/// It is read from decimal text and written as decimal text, so no binary fraction comes between.
struct DecimalNumber: Equatable {
  /// Significant digits that Excel shows; further ones are rounded, half away from zero.
  static let precision = 15
  /// The largest power of ten that a stored number has.
  private static let highestPower = 308

  var isNegative: Bool
  /// Has no zero at its end, unless it is zero.
  var significand: UInt64
  var exponent: Int

  /// Reads `-12.5`, `3.0000000000000004E-1`; nil when it is not a finite number.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    var isNegative = false
    if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    var significand: UInt64 = 0
    var exponent = 0
    var kept = 0
    var hasDigits = false
    var hasPoint = false
    while index < end {
      let byte = bytes[index]
      let digit = byte &- 0x30
      if digit < 10 {
        hasDigits = true
        // One digit more than is shown decides how the last one is rounded.
        if kept <= Self.precision {
          significand = significand * 10 + UInt64(digit)
          if significand > 0 { kept += 1 }
          if hasPoint { exponent -= 1 }
        } else if !hasPoint {
          exponent += 1
        }
      } else if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard hasDigits else { return nil }
    if index < end {
      guard bytes[index] & 0xDF == 0x45 else { return nil }
      index += 1
      var isSmall = false
      if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B {
        isSmall = bytes[index] == 0x2D
        index += 1
      }
      guard let power = CellReference.number(bytes, index..<end) else { return nil }
      exponent += isSmall ? -power : power
    }
    if kept > Self.precision {
      significand = significand / 10 + (significand % 10 >= 5 ? 1 : 0)
      exponent += 1
    }
    if significand == 0 {
      exponent = 0
      isNegative = false
    }
    while significand > 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.isNegative = isNegative
    self.significand = significand
    self.exponent = exponent
    if power > Self.highestPower { return nil }
  }

  /// The number of digits of the significand.
  var digitCount: Int {
    var count = 1
    var rest = significand / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The power of ten of the first digit.
  var power: Int { exponent + digitCount - 1 }

  /// Whether it has no fraction.
  var isWhole: Bool { exponent >= 0 }

  /// Whether it is written without a power of ten.
  var isPlain: Bool { -10...20 ~= power }

  /// Appends `-12.5`, or `1.5E+21` outside 10⁻¹⁰ ..< 10²¹.
  func append(onto out: inout [UInt8]) {
    if isNegative { out.append(0x2D) }
    appendMagnitude(onto: &out)
  }

  /// Appends the number without its sign.
  func appendMagnitude(onto out: inout [UInt8]) {
    guard isPlain else { return appendPower(onto: &out) }
    if exponent >= 0 {
      appendDigits(onto: &out)
      for _ in 0..<exponent { out.append(0x30) }
      return
    }
    let fraction = -exponent
    if digitCount <= fraction {
      out.append(0x30)
      out.append(0x2E)
      for _ in digitCount..<fraction { out.append(0x30) }
      appendDigits(onto: &out)
    } else {
      appendDigits(onto: &out)
      out.insert(0x2E, at: out.count - fraction)
    }
  }

  private func appendPower(onto out: inout [UInt8]) {
    let start = out.count
    appendDigits(onto: &out)
    if out.count - start > 1 { out.insert(0x2E, at: start + 1) }
    out.append(0x45)
    out.append(power < 0 ? 0x2D : 0x2B)
    DecimalNumber.appendWhole(UInt64(power.magnitude), width: 2, onto: &out)
  }

  private func appendDigits(onto out: inout [UInt8]) {
    Self.appendWhole(significand, width: 1, onto: &out)
  }

  /// Appends a whole number with at least `width` digits.
  static func appendWhole(_ number: UInt64, width: Int, onto out: inout [UInt8]) {
    let start = out.count
    var rest = number
    while rest > 0 || out.count - start < width {
      out.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    out[start...].reverse()
  }
}
