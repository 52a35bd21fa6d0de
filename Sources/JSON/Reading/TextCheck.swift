import Tables

/// Checks that bytes are UTF-8, fed in pieces that may cut a character.
struct TextCheck {
  /// The bytes of a character whose end is not there yet.
  private var carry: [UInt8] = []

  /// Whether a character is cut off.
  var isInCharacter: Bool { !carry.isEmpty }

  /// Checks the next piece.
  ///
  /// - Returns: The first byte that is no UTF-8, or nil; before the piece it is negative.
  mutating func firstBad(in piece: Span<UInt8>) -> Int? {
    var from = 0
    if !carry.isEmpty {
      let held = carry.count
      let length = Self.length(carry[0])
      while carry.count < length, from < piece.count {
        guard piece[from] & 0xC0 == 0x80 else { return -held }
        carry.append(piece[from])
        from += 1
      }
      if carry.count < length { return nil }
      if UTF8Check.check(carry.span).firstBad != nil { return -held }
      carry.removeAll(keepingCapacity: true)
    }
    // A character that starts in the last three bytes may end in the next piece.
    var end = piece.count
    var back = piece.count - 1
    while back >= from, back >= piece.count - 3 {
      if piece[back] >= 0xC0 {
        if back + Self.length(piece[back]) > piece.count { end = back }
        break
      }
      if piece[back] < 0x80 { break }
      back -= 1
    }
    if let bad = UTF8Check.check(piece.extracting(from..<end)).firstBad { return from + bad }
    for index in end..<piece.count { carry.append(piece[index]) }
    return nil
  }

  private static func length(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  }
}
