extension ValueReader {
  /// A code that is nothing but digits, as many as the range allows.
  static func appendDigits(
    _ value: ArraySlice<UInt8>, _ lengths: ClosedRange<Int>, onto out: inout [UInt8]
  ) -> ValueFault? {
    guard lengths.contains(value.count), value.allSatisfy(isDigit) else { return .badCode }
    out.append(contentsOf: value)
    return nil
  }

  /// A Harmonized System code: dots and blanks removed; never padded, since both ends may be cut.
  ///
  /// A dot may only stand between two pairs of digits, as the nomenclature writes it.
  static func appendHS(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    let start = out.count
    var isAfterDot = false
    var index = value.startIndex
    while index < value.endIndex {
      let byte = value[index]
      let digits = out.count - start
      if isDigit(byte) {
        if digits == 10 { break }
        out.append(byte)
        isAfterDot = false
        index += 1
      } else if byte == 0x2E, !isAfterDot, digits > 0, digits.isMultiple(of: 2) {
        isAfterDot = true
        index += 1
      } else {
        let blank = Blanks.length(value, at: index)
        if blank == 0 { break }
        index += blank
      }
    }
    let digits = out.count - start
    if index < value.endIndex || isAfterDot || digits < 2 || !digits.isMultiple(of: 2) {
      out.removeSubrange(start...)
      return .badCode
    }
    return nil
  }

  /// A key of a fixed number of digits within a range, lost leading zeros restored.
  static func appendKey(
    _ value: ArraySlice<UInt8>, digits: Int, _ range: ClosedRange<Int>, onto out: inout [UInt8]
  ) -> ValueFault? {
    guard value.count <= digits, value.allSatisfy(isDigit) else { return .badCode }
    guard range.contains(value.reduce(0) { $0 * 10 + Int($1 - 0x30) }) else { return .badCode }
    for _ in value.count..<digits { out.append(0x30) }
    out.append(contentsOf: value)
    return nil
  }

  /// A postal code: five digits, or four whose leading zero was lost.
  static func appendPostalCode(
    _ value: ArraySlice<UInt8>, onto out: inout [UInt8]
  ) -> ValueFault? {
    guard 4...5 ~= value.count, value.allSatisfy(isDigit) else { return .badCode }
    // The lowest in use are those of Mexico City's 01000; 00000 stands for none.
    if value.count == 5, value.starts(with: "00".utf8) { return .badCode }
    if value.first == 0x30, value.count == 4 { return .badCode }
    if value.count == 4 { out.append(0x30) }
    out.append(contentsOf: value)
    return nil
  }

  /// A CPV code: 8 digits, and perhaps a dash and its check digit, which is dropped.
  static func appendCPV(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    let code = value.prefix(8)
    let rest = value.dropFirst(8)
    guard code.count == 8, code.allSatisfy(isDigit),
      rest.isEmpty || rest.count == 2 && rest.first == 0x2D && rest.last.map(isDigit) == true
    else { return .badCode }
    out.append(contentsOf: code)
    return nil
  }

  /// A tax number: capitals, without blanks, dots and dashes, 12 or 13 characters.
  ///
  /// Its structure and check digit are judged when firms are put together: a wrong tax number is
  /// no reason to lose a firm.
  static func appendRFC(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    let start = out.count
    var characters = 0
    var index = value.startIndex
    scan: while index < value.endIndex {
      let byte = value[index]
      switch byte {
      case 0x2E, 0x2D, 0x5F, 0x2F: index += 1
      case 0x26:
        out.append(byte)
        characters += 1
        index += 1
      case 0xC3:  // Ñ and ñ.
        guard index + 1 < value.endIndex, value[index + 1] | 0x20 == 0xB1 else { break scan }
        out.append(0xC3)
        out.append(0x91)
        characters += 1
        index += 2
      default:
        if isDigit(byte) || isLetter(byte) {
          out.append(upper(byte))
          characters += 1
          index += 1
        } else {
          let blank = Blanks.length(value, at: index)
          if blank == 0 { break scan }
          index += blank
        }
      }
    }
    if index < value.endIndex || !(12...13).contains(characters) {
      out.removeSubrange(start...)
      return .badCode
    }
    return nil
  }

  /// INEGI's establishment key: capitals and digits.
  static func appendCLEE(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    guard 20...40 ~= value.count, value.allSatisfy({ isDigit($0) || isLetter($0) }) else {
      return .badCode
    }
    for byte in value { out.append(upper(byte)) }
    return nil
  }
}
