/// Damage that text took before it came here, as far as a cell shows it.
public enum TextDamage: String, Sendable, CaseIterable {
  /// UTF-8 that was read as Mac Roman: `Econ√≥mica`.
  case macRoman = "mojibake_mac_roman"
  /// UTF-8 that was read as Windows-1252 or Latin-1: `EconÃ³mica`.
  case windows1252 = "mojibake_windows_1252"
  /// A question mark for a letter inside a word: `PANADER?A`.
  case accentsLost = "accents_lost"
  /// U+FFFD, which a converter writes for what it cannot read.
  case replacementCharacter = "replacement_character"

  /// Tells the damage of a cell, the first that is seen.
  ///
  /// A question mark at the end of a word is none, nor is one in a web address.
  ///
  /// - Parameter bytes: The cell, UTF-8.
  /// - Returns: Its kind, or nil.
  @inlinable
  public static func kind(of bytes: ArraySlice<UInt8>) -> TextDamage? {
    isPlain(bytes) ? nil : seen(in: bytes)
  }

  /// Whether a cell is ASCII without a question mark.
  @usableFromInline
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Safe: a word is read only where all its eight bytes lie in the buffer.
    unsafe bytes.withUnsafeBytes { raw in
      let ones: UInt64 = 0x0101_0101_0101_0101
      let marks = ones &* UInt64(UInt8(ascii: "?"))
      var position = 0
      while position + 8 <= raw.count {
        let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let mark = word ^ marks
        if (word | ((mark &- ones) & ~mark)) & (ones &* 0x80) != 0 { return false }
        position += 8
      }
      while position < raw.count {
        let byte = unsafe raw[position]
        if byte >= 0x80 || byte == UInt8(ascii: "?") { return false }
        position += 1
      }
      return true
    }
  }

  /// Looks at each byte that may begin a damage.
  @usableFromInline
  static func seen(in bytes: ArraySlice<UInt8>) -> TextDamage? {
    let end = bytes.endIndex
    var index = bytes.startIndex
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "?"):
        if isLetterLost(bytes, at: index) { return .accentsLost }
      case 0xC2 where index + 2 < end && bytes[index + 1] == 0xAC:
        if isByte(bytes, at: index + 2, in: .macRoman) { return .macRoman }
      case 0xC3 where index + 2 < end:
        let second = bytes[index + 1]
        if second == 0x82 || second == 0x83, isByte(bytes, at: index + 2, in: .windows1252) {
          return .windows1252
        }
        // What E2 80 and E2 82 begin: dashes, quotes and the euro sign.
        if second == 0xA2, bytes[(index + 2)...].starts(with: [0xE2, 0x82, 0xAC]) {
          return .windows1252
        }
      case 0xE2 where index + 3 < end:
        let next = (bytes[index + 1], bytes[index + 2])
        if next == (0x88, 0x9A), isByte(bytes, at: index + 3, in: .macRoman) { return .macRoman }
        if next == (0x80, 0x9A), bytes[(index + 3)...].starts(with: [0xC3, 0x84]) {
          return .macRoman
        }
      case 0xEF where index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD:
        return .replacementCharacter
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether the character at a place stood for a byte that continues one of UTF-8.
  private static func isByte(
    _ bytes: ArraySlice<UInt8>, at index: Int, in set: SingleByteSet
  ) -> Bool {
    guard let (scalar, _) = SingleByteSet.scalar(bytes, at: index), scalar >= 0x80,
      let byte = set.byte(of: scalar)
    else { return false }
    return byte & 0xC0 == 0x80
  }

  /// Whether question marks stand between letters, in a word that is no web or mail address.
  private static func isLetterLost(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    let mark = UInt8(ascii: "?")
    var after = index + 1
    while after < bytes.endIndex, bytes[after] == mark { after += 1 }
    guard after - index <= 3, index > bytes.startIndex, after < bytes.endIndex,
      isLetter(bytes[index - 1]), isLetter(bytes[after])
    else { return false }
    var start = index
    while start > bytes.startIndex, bytes[start - 1] > 0x20 { start -= 1 }
    var end = after
    while end < bytes.endIndex, bytes[end] > 0x20 { end += 1 }
    if bytes[start..<index].contains(UInt8(ascii: ".")) { return false }
    return !bytes[start..<end].contains { "/=&@:".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Undoes the damage, when it is of a kind that can be and the whole cell shows it.
  ///
  /// - Parameter bytes: The cell.
  /// - Returns: The text as it was meant, UTF-8; nil when any character of the cell was not read
  ///   wrongly, or the damage lost it.
  public func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let set: SingleByteSet
    switch self {
    case .macRoman: set = .macRoman
    case .windows1252: set = .windows1252
    case .accentsLost, .replacementCharacter: return nil
    }
    var meant: [UInt8] = []
    meant.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let (scalar, next) = SingleByteSet.scalar(bytes, at: index),
        let byte = set.byte(of: scalar)
      else { return nil }
      meant.append(byte)
      index = next
    }
    let check = UTF8Check.check(meant.span)
    return check.firstBad == nil && check.multibyte > 0 ? meant : nil
  }
}
