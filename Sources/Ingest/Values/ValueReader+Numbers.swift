extension ValueReader {
  /// A whole number that is not negative; a fraction of zeros is dropped.
  static func appendInteger(
    _ value: ArraySlice<UInt8>, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    let start = out.count
    if let fault = appendDecimal(value, form: form, onto: &out) { return fault }
    let point = out[start...].firstIndex(of: 0x2E) ?? out.count
    let isWhole = out[point...].dropFirst().allSatisfy { $0 == 0x30 }
    if out[start] == 0x2D || !isWhole {
      out.removeSubrange(start...)
      return .badNumber
    }
    out.removeSubrange(point...)
    return nil
  }

  /// A percentage of duty, 0 to 3,000; a per cent sign may follow.
  static func appendRate(
    _ value: ArraySlice<UInt8>, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    let number = value.last == 0x25 ? Blanks.trimmed(value.dropLast()) : value
    let start = out.count
    if let fault = appendDecimal(number, form: form, onto: &out) { return fault }
    let point = out[start...].firstIndex(of: 0x2E) ?? out.count
    let whole = out[start..<point]
    let isAbove =
      whole.count > 4
      || (whole.count == 4
        && (whole.lexicographicallyPrecedes("3000".utf8) == false)
        && (!whole.elementsEqual("3000".utf8) || out[point...].contains { $0 > 0x30 }))
    if out[start] == 0x2D || isAbove {
      out.removeSubrange(start...)
      return .badNumber
    }
    return nil
  }

  /// A decimal number, written out with a point and without thousands marks.
  ///
  /// Without a form only what can be read one way is read: `9,99` and `1,234`, but also `3.000`,
  /// which half the world's files mean as three thousand, are refused.
  static func appendDecimal(
    _ value: ArraySlice<UInt8>, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    var index = value.startIndex
    var isNegative = false
    if index < value.endIndex, value[index] == 0x2D || value[index] == 0x2B {
      isNegative = value[index] == 0x2D
      index += 1
    }
    if index < value.endIndex, value[index] == 0x24 { index += 1 }
    let digits = Blanks.trimmed(value[index...])
    let point: UInt8
    switch form {
    case .decimalComma: point = 0x2C
    case .decimalPoint: point = 0x2E
    default:
      if let fault = plainFault(digits) { return fault }
      point = 0x2E
    }
    let start = out.count
    if isNegative { out.append(0x2D) }
    guard appendMagnitude(digits, point: point, onto: &out) else {
      out.removeSubrange(start...)
      return .badNumber
    }
    if isNegative, !out[start...].contains(where: { $0 > 0x30 }) { out.remove(at: start) }
    return nil
  }

  /// What is wrong with a number whose source states no form, or nil when it is plain.
  private static func plainFault(_ digits: ArraySlice<UInt8>) -> ValueFault? {
    var points = 0
    var commas = 0
    for byte in digits {
      if byte == 0x2E {
        points += 1
      } else if byte == 0x2C {
        commas += 1
      } else if !isDigit(byte) {
        return .badNumber
      }
    }
    if commas == 0 && points == 0 { return nil }
    if commas > 0 || points > 1 {
      return digits.contains(where: isDigit) ? .ambiguousNumber : .badNumber
    }
    guard let point = digits.firstIndex(of: 0x2E) else { return nil }
    let whole = digits[..<point]
    let looksGrouped = 1...3 ~= whole.count && whole.first != 0x30 && digits.endIndex - point == 4
    return looksGrouped ? .ambiguousNumber : nil
  }

  /// Appends digits, grouped by threes or not, with the decimal mark as a point.
  ///
  /// - Returns: False when marks or digits are out of place; then what was appended is worthless.
  private static func appendMagnitude(
    _ digits: ArraySlice<UInt8>, point: UInt8, onto out: inout [UInt8]
  ) -> Bool {
    let group: UInt8 = point == 0x2E ? 0x2C : 0x2E
    let end = digits.firstIndex(of: point) ?? digits.endIndex
    let start = out.count
    var run = 0
    var groups = 0
    var index = digits.startIndex
    while index < end {
      let byte = digits[index]
      if isDigit(byte) {
        run += 1
        if byte != 0x30 || out.count > start { out.append(byte) }
        index += 1
        continue
      }
      let blank = byte == group ? 1 : Blanks.length(digits, at: index)
      guard blank > 0, groups == 0 ? 1...3 ~= run : run == 3 else { return false }
      groups += 1
      run = 0
      index += blank
    }
    if groups > 0 && run != 3 { return false }
    let fraction = digits[end...].dropFirst()
    guard fraction.allSatisfy(isDigit), out.count - start <= 18, fraction.count <= 18 else {
      return false
    }
    if run == 0 && fraction.isEmpty { return false }
    if out.count == start { out.append(0x30) }
    if !fraction.isEmpty {
      out.append(0x2E)
      out.append(contentsOf: fraction)
    }
    return true
  }
}
