/// What messages say about bytes.
enum JSONWords {
  /// The word or character at a byte.
  static func found(_ bytes: [UInt8], _ offset: Int) -> String {
    guard offset < bytes.count else { return "the end" }
    let byte = bytes[offset]
    if byte < 0x20 || byte == 0x7F { return control(byte) }
    var end = offset
    while end < bytes.count, end - offset < 40, !JSONTree.endsWord(bytes[end]), bytes[end] >= 0x20 {
      end += 1
    }
    if end == offset { return "'\(character(bytes, offset))'" }
    return "'\(shown(bytes[offset..<end], limit: 40))'"
  }

  /// The character at a byte.
  static func character(_ bytes: [UInt8], _ offset: Int) -> String {
    guard offset < bytes.count else { return "" }
    let text = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
    return text.unicodeScalars.first.map { shown(Array(String($0).utf8)[...], limit: 8) } ?? ""
  }

  /// A control character by its number.
  static func control(_ byte: UInt8) -> String {
    byte == 0x0A || byte == 0x0D
      ? "the end of the line"
      : "the control character U+00"
        + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// Text for a message: in one line, not too long.
  static func shown(_ bytes: ArraySlice<UInt8>, limit: Int) -> String {
    var out = ""
    var count = 0
    for scalar in String(decoding: bytes.prefix(limit * 4), as: UTF8.self).unicodeScalars {
      if count == limit { return out + "…" }
      out.unicodeScalars.append(scalar.properties.generalCategory == .control ? "�" : scalar)
      count += 1
    }
    return out
  }
}
