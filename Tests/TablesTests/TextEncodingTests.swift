import Testing
import Workbench

@testable import Tables

@Suite("Text encoding")
struct TextEncodingTests {
  @Test("Windows-1252 becomes UTF-8, euro sign and quotes included")
  func windows1252() {
    let bytes: [UInt8] = [0x4D, 0xE9, 0x78, 0x80, 0x93, 0xD1, 0x94]
    let text = String(decoding: TextEncoding.windows1252.decode(bytes[...]), as: UTF8.self)
    #expect(text == "Méx€“Ñ”")
  }

  @Test("UTF-16 is known by its mark or by its NULs, and decoded")
  func utf16() {
    let little: [UInt8] =
      [0xFF, 0xFE] + "id,ñ".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(TextEncoding.sniffUTF16(little[...]) == .utf16LittleEndian)
    #expect(TextEncoding.sniffUTF16(little[2...]) == .utf16LittleEndian)
    let text = String(
      decoding: TextEncoding.utf16LittleEndian.decode(little[2...]), as: UTF8.self)
    #expect(text == "id,ñ")
    #expect(TextEncoding.sniffUTF16(Array("id,clee,nom".utf8)[...]) == nil)
  }

  @Test(
    "the first byte that is no UTF-8 is found, overlong forms and surrogates included",
    arguments: zip(
      [
        [0x61, 0xE9, 0x78], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3, 0xB1, 0xFF],
        [0xF4, 0x90, 0x80, 0x80],
        [0x61, 0xC3],
      ] as [[UInt8]],
      [1, 0, 0, 2, 0, 1]))
  func badUTF8(bytes: [UInt8], place: Int) {
    #expect(UTF8Check.check(bytes.span).firstBad == place)
  }

  @Test("sound text has no bad byte and its long characters are counted")
  func soundUTF8() {
    let finding = UTF8Check.check(Array("Ñandú 😀".utf8).span)
    #expect(finding.firstBad == nil)
    #expect(finding.multibyte == 3)
  }

  @Test(
    "UTF-16 decoded piece by piece is as Foundation decodes it, broken pairs included",
    arguments: 0..<100 as Range<UInt64>)
  func pieces(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let choices: [[UInt16]] = [
      [0x61], [0xF1], [0x20AC], [0xD83D, 0xDE00], [0xD83D], [0xDE00], [0xFFFD], [0x0A], [0xD7FF],
    ]
    var units: [UInt16] = []
    for _ in 0..<random.below(30) { units += choices[random.below(choices.count)] }
    let expected = Array(String(decoding: units, as: UTF16.self).utf8)
    for isLittle in [true, false] {
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let encoding: TextEncoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
      #expect(encoding.decode(bytes[...]) == expected)
      var decoder = UTF16Decoder(isLittleEndian: isLittle)
      var out: [UInt8] = []
      var at = 0
      while at < bytes.count {
        let end = min(bytes.count, at + 1 + random.below(5))
        decoder.decode(bytes[at..<end], onto: &out)
        at = end
      }
      decoder.finish(onto: &out)
      #expect(out == expected)
      if units.allSatisfy({ $0 & 0xF800 != 0xD800 }) {
        #expect(encoding.sourceLength(of: out.span) == bytes.count)
      }
    }
  }

  @Test("half a unit at the end becomes U+FFFD")
  func half() {
    #expect(TextEncoding.utf16LittleEndian.decode([0x61, 0, 0x62]) == Array("a\u{FFFD}".utf8))
  }

  @Test("the length of a source is told from its text")
  func sourceLength() {
    let text = Array("Ñandú 😀€".utf8)
    #expect(TextEncoding.utf8.sourceLength(of: text.span) == text.count)
    #expect(TextEncoding.windows1252.sourceLength(of: Array("Ñ€a".utf8).span) == 3)
    #expect(TextEncoding.utf16BigEndian.sourceLength(of: text.span) == 18)
  }
}
