/// How a Spanish text sounds: its consonants, letters that are heard alike made one.
///
/// `b` and `v`, `s`, `z` and soft `c`, `ll` and `y`, `j` and soft `g`, `qu`, `k` and hard `c` are one
/// each; `h` is silent, `ñ` is taken for the `n` it is so often typed as, double letters count once
/// and vowels only at the start. Text is expected in lower case; what it does not know, digits and
/// other scripts among it, stays as it is.
enum SpanishSound {
  /// Appends the sounds of a text; nothing when it has none.
  static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, onto out: inout [UInt8]
  ) {
    let start = out.count
    var place = range.lowerBound
    // The letter before in this word, 0 at its start.
    var before: UInt8 = 0
    // The last sound when no vowel came since, so that double letters count once.
    var last: UInt8 = 0
    while place < range.upperBound {
      let letter = plain(bytes, place, range.upperBound)
      let next = plain(bytes, place + letter.length, range.upperBound)
      if letter.byte == space {
        before = 0
      } else {
        let sound = sound(of: letter.byte, before: before, next: next.byte)
        if sound == vowel {
          if out.count == start && last == 0 { out.append(letter.byte == w ? u : letter.byte) }
          last = vowel
        } else if sound != silent {
          if sound != last { out.append(sound) }
          last = sound
        }
        before = letter.byte
      }
      place += letter.length
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let u = UInt8(ascii: "u")
  private static let w = UInt8(ascii: "w")
  private static let vowel: UInt8 = 1
  private static let silent: UInt8 = 2

  /// A letter without its mark, and how many bytes it takes. Past the end it is a blank.
  private static func plain(
    _ bytes: Span<UInt8>, _ place: Int, _ end: Int
  ) -> (byte: UInt8, length: Int) {
    guard place < end else { return (space, 1) }
    let byte = bytes[place]
    guard byte == 0xC3, place + 1 < end else { return (byte, 1) }
    return switch bytes[place + 1] | 0x20 {
    case 0xB1: (UInt8(ascii: "n"), 2)
    case 0xA7: (UInt8(ascii: "s"), 2)
    case 0xA0...0xA5: (UInt8(ascii: "a"), 2)
    case 0xA8...0xAB: (UInt8(ascii: "e"), 2)
    case 0xAC...0xAF: (UInt8(ascii: "i"), 2)
    case 0xB2...0xB6: (UInt8(ascii: "o"), 2)
    case 0xB9...0xBC: (UInt8(ascii: "u"), 2)
    default: (byte, 1)
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), u: true
    default: false
    }
  }

  private static func sound(of letter: UInt8, before: UInt8, next: UInt8) -> UInt8 {
    let isSoft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), u, w: return vowel
    case UInt8(ascii: "i"):
      // "hierba" is heard, and written, "yerba".
      let starts = before == 0 || before == UInt8(ascii: "h")
      return starts && isVowel(next) ? UInt8(ascii: "y") : vowel
    case UInt8(ascii: "y"): return isVowel(next) ? letter : vowel
    case UInt8(ascii: "h"): return before == UInt8(ascii: "c") ? UInt8(ascii: "h") : silent
    case UInt8(ascii: "v"): return UInt8(ascii: "b")
    case UInt8(ascii: "z"), UInt8(ascii: "x"): return UInt8(ascii: "s")
    case UInt8(ascii: "q"): return UInt8(ascii: "k")
    case UInt8(ascii: "c"):
      if next == UInt8(ascii: "h") { return silent }  // The "h" after it stands for both.
      if next == letter { return silent }  // "acción" and "ación": the second "c" tells the sound.
      return isSoft ? UInt8(ascii: "s") : UInt8(ascii: "k")
    case UInt8(ascii: "g"): return isSoft ? UInt8(ascii: "j") : letter
    case UInt8(ascii: "l"):
      // The first of two is silent, the second tells the sound.
      if next == letter && before != letter { return silent }
      return before == letter ? UInt8(ascii: "y") : letter
    case UInt8(ascii: "p"): return next == UInt8(ascii: "h") ? UInt8(ascii: "f") : letter
    case UInt8(ascii: "m"):
      let isLip =
        next == UInt8(ascii: "b") || next == UInt8(ascii: "p") || next == UInt8(ascii: "v")
      return isLip ? UInt8(ascii: "n") : letter
    default: return letter
    }
  }
}
