// Quoted text and its escapes.

extension JSONTree {
  /// Reads text from its opening quote to its closing one.
  mutating func quoted(
    _ at: inout Int
  ) throws(JSONFault) -> (start: UInt32, end: UInt32, isDecoded: Bool) {
    let start = at + 1
    var index = start
    let count = bytes.count
    while index < count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
      index += 1
    }
    if index < count, bytes[index] == 0x22 {
      at = index + 1
      return (UInt32(start), UInt32(index), false)
    }
    let first = decoded.count
    decoded.append(contentsOf: bytes[start..<index])
    while true {
      guard index < count else { throw JSONFault(offset: index, kind: .end) }
      let byte = bytes[index]
      if byte == 0x22 { break }
      if byte == 0x5C {
        try escape(&index)
      } else if byte < 0x20 {
        throw JSONFault(
          offset: index,
          kind: .syntax("\(JSONWords.control(byte)) in a text; write it as an escape"))
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    at = index + 1
    return (UInt32(first), UInt32(decoded.count), true)
  }

  private mutating func escape(_ index: inout Int) throws(JSONFault) {
    let start = index
    guard start + 1 < bytes.count else { throw JSONFault(offset: bytes.count, kind: .end) }
    index += 2
    switch bytes[start + 1] {
    case 0x22, 0x5C, 0x2F: decoded.append(bytes[start + 1])
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let high = try unit(start, index)
      index += 4
      if let scalar = Unicode.Scalar(high) {
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return
      }
      let lone = JSONFault(
        offset: start, kind: .syntax("half a surrogate pair; expected both halves"))
      guard high < 0xDC00 else { throw lone }
      guard index < bytes.count else { throw JSONFault(offset: index, kind: .end) }
      guard bytes[index] == 0x5C else { throw lone }
      guard index + 1 < bytes.count else { throw JSONFault(offset: index + 1, kind: .end) }
      guard bytes[index + 1] == UInt8(ascii: "u") else { throw lone }
      let low = try unit(index, index + 2)
      guard 0xDC00...0xDFFF ~= low,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else { throw lone }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += 6
    default:
      throw JSONFault(
        offset: start,
        kind: .syntax("'\\\(JSONWords.character(bytes, start + 1))' is no escape of JSON"))
    }
  }

  /// Reads the four digits of an escape that starts at `start`.
  private func unit(_ start: Int, _ digits: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for index in digits..<digits + 4 {
      guard index < bytes.count else { throw JSONFault(offset: index, kind: .end) }
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default:
        throw JSONFault(
          offset: start, kind: .syntax("'\\u' needs four hexadecimal digits after it"))
      }
    }
    return value
  }

  /// Whether bytes are a number of RFC 8259.
  func isNumber(_ start: Int, _ end: Int) -> Bool {
    var at = start
    if at < end, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let whole = at
    at = pastDigits(at, end)
    guard at - whole == 1 || (at > whole && bytes[whole] != 0x30) else { return false }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      let fraction = at + 1
      at = pastDigits(fraction, end)
      guard at > fraction else { return false }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      let exponent = at
      at = pastDigits(exponent, end)
      guard at > exponent else { return false }
    }
    return at == end
  }

  private func pastDigits(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] &- 0x30 < 10 { at += 1 }
    return at
  }
}

extension JSONTree {
  /// Whether the bytes are one text without escapes, or one number: most of what is passed over.
  func isPlain(_ form: Capture.Form) -> Bool {
    switch form {
    case .word: return isNumber(0, bytes.count)
    case .text:
      for index in 1..<max(1, bytes.count - 1) where bytes[index] < 0x20 || bytes[index] == 0x5C {
        return false
      }
      return bytes.count > 1
    case .container: return false
    }
  }
}
