/// The encodings a source's text may have.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The encoding of a name as people write it, or nil.
  public static func named(_ name: String) -> TextEncoding? {
    switch name.lowercased() {
    case "utf-8", "utf8", "ascii", "us-ascii": .utf8
    case "windows-1252", "cp1252": .windows1252
    case "iso-8859-1", "latin-1", "latin1": .latin1
    case "utf-16", "utf-16le", "utf16": .utf16LittleEndian
    case "utf-16be": .utf16BigEndian
    default: nil
    }
  }

  /// Whether line ends and delimiters are the same single bytes as in ASCII.
  public var isASCIIBased: Bool {
    switch self {
    case .utf8, .windows1252, .latin1: true
    case .utf16LittleEndian, .utf16BigEndian: false
    }
  }

  /// Tells UTF-16 by its byte-order mark, or by NULs in every second byte of the head.
  public static func sniffUTF16(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let first = head.startIndex
    guard head.count >= 4 else { return nil }
    if head[first] == 0xFF, head[first + 1] == 0xFE { return .utf16LittleEndian }
    if head[first] == 0xFE, head[first + 1] == 0xFF { return .utf16BigEndian }
    let sample = head.prefix(256)
    var even = 0
    var odd = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 4 >= sample.count, even * 20 <= sample.count { return .utf16LittleEndian }
    if even * 4 >= sample.count, odd * 20 <= sample.count { return .utf16BigEndian }
    return nil
  }

  /// Rewrites bytes as UTF-8; what no character has becomes U+FFFD.
  public func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf8: return Array(bytes)
    case .latin1: return Self.decodeSingleBytes(bytes, high: nil)
    case .windows1252: return Self.decodeSingleBytes(bytes, high: Self.windows1252High)
    case .utf16LittleEndian, .utf16BigEndian:
      var decoder = UTF16Decoder(isLittleEndian: self == .utf16LittleEndian)
      var out: [UInt8] = []
      decoder.decode(bytes, onto: &out)
      decoder.finish(onto: &out)
      return out
    }
  }

  /// How many bytes of a source text in UTF-8 stood for.
  ///
  /// - Parameter text: Text that this encoding's `decode` gave.
  /// - Returns: The length of its source; one character a byte, or a UTF-16 unit per two.
  public func sourceLength(of text: Span<UInt8>) -> Int {
    if self == .utf8 { return text.count }
    // Safe: the pointer stays inside the closure. Without bounds checks the loop vectorises.
    let (characters, pairs) = unsafe text.withUnsafeBufferPointer { buffer in
      var characters = 0
      var pairs = 0
      for index in 0..<buffer.count {
        let byte = unsafe buffer[index]
        characters &+= byte & 0xC0 == 0x80 ? 0 : 1
        pairs &+= byte >= 0xF0 ? 1 : 0
      }
      return (characters, pairs)
    }
    return isASCIIBased ? characters : 2 * (characters + pairs)
  }

  private static func decodeSingleBytes(_ bytes: ArraySlice<UInt8>, high: [UInt16]?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
        continue
      }
      var scalar = UInt16(byte)
      if let high, byte < 0xA0 { scalar = high[Int(byte) - 0x80] }
      if scalar < 0x800 {
        out.append(0xC0 | UInt8(scalar >> 6))
      } else {
        out.append(0xE0 | UInt8(scalar >> 12))
        out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      }
      out.append(0x80 | UInt8(scalar & 0x3F))
    }
    return out
  }

  /// The characters of 0x80 … 0x9F; the five that have none become U+FFFD.
  static let windows1252High: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
