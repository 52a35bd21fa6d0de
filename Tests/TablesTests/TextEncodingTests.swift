import Testing

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
}
