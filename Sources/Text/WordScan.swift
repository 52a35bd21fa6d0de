/// Where the words of lowered UTF-8 text begin and end.
enum WordScan {
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  static func isTermByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// The bytes of the scalar that a byte begins.
  @inline(__always)
  static func length(_ byte: UInt8) -> Int {
    if byte < 0xC2 { return 1 }
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The bytes of the scalar at a place when it is part of a word, zero when it is not.
  ///
  /// `folds` is ``FoldTable/terms``, taken once by the caller.
  @inline(__always)
  static func partLength(_ text: borrowing Span<UInt8>, _ index: Int, _ folds: [UInt8]) -> Int {
    let byte = text[index]
    if byte < 0x80 { return isTermByte(byte) ? 1 : 0 }
    let length = length(byte)
    guard length > 1, index + length <= text.count else { return 0 }
    if length == 2 {
      let scalar = Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
      return folds[scalar - 0x80] != 0 ? 2 : 0
    }
    return isLongPart(text, index, length) ? length : 0
  }

  /// Whether a scalar of three or four bytes folds to letters or digits of a term, or vanishes.
  private static func isLongPart(
    _ text: borrowing Span<UInt8>, _ index: Int, _ length: Int
  ) -> Bool {
    var value = UInt32(text[index]) & (length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return Folding.foldedScalars(of: scalar).allSatisfy {
      $0.isASCII && isTermByte(UInt8(truncatingIfNeeded: $0.value))
    }
  }

  /// The end of the word that begins at a place; the place itself when none does.
  static func wordEnd(_ text: borrowing Span<UInt8>, _ start: Int, _ folds: [UInt8]) -> Int {
    var index = start
    while index < text.count {
      let length = partLength(text, index, folds)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The end of the digits that begin at a place.
  static func digitsEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, isDigit(text[index]) { index += 1 }
    return index
  }
}
