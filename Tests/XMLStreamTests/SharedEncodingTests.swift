import Foundation
import TestKit
import Testing
import XMLStream

@Suite("Collected encodings of XML", .enabled(if: Places.hasShared))
struct SharedEncodingTests {
  /// What the bytes from 0x80 on mean, without those that mean nothing.
  private static let upper = [
    (
      "IBM866.xml",
      "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
        + "рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}"
    ),
    (
      "ISO-8859-15.xml",
      "\u{85}\u{A0}¡¢£€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïð"
        + "ñòóôõö÷øùúûüýþÿ"
    ),
    (
      "macintosh.xml",
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ"
        + "⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    ),
    (
      "windows-1252.xml",
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛ"
        + "ÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    ),
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    let path = Places.shared("malformed/xml-encodings/\(name)")
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test("text in an old encoding is read, once its one fault is mended", arguments: upper)
  func eightBit(name: String, upper: String) throws {
    let shape = XMLShape(record: "/root", fields: ["@attribute1", "@attribute2", "."])
    let bytes = try bytes(name)
    // Line 7 has an attribute whose value has no quotes.
    #expect {
      try read(bytes, shape, piece: 100)
    } throws: { error in
      guard case .malformed("F", 7, _, let reason)? = error as? XMLStreamError else { return false }
      return reason.contains("AttValue")
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let equals = try #require(lines[6].firstIndex(of: UInt8(ascii: "=")))
    lines[6] = ArraySlice(lines[6][...equals] + [0x27] + lines[6][(equals + 1)...] + [0x27])
    let mended = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    for piece in [1, 100, 10_000] {
      // Converters differ on two bytes of the Macintosh: C6, an increment sign or a Greek letter,
      // and F0, the maker's sign, for which there is no character.
      let row = Texts(try read(mended, shape, piece: piece)).main[0]
        .map { text in
          text.replacingOccurrences(of: "\u{394}", with: "\u{2206}")
            .replacingOccurrences(of: "\u{E01E}", with: "\u{F8FF}")
        }
      #expect(row[0].hasSuffix("xyz{|}~" + upper))
      #expect(row[1].hasSuffix("xyz{|}~" + upper))
      #expect(row[2].hasSuffix("xyz{|}~" + upper))
      #expect(row[2].count { $0 == "~" } == 2)
    }
  }

  @Test(
    "UTF-16 is read with and without its mark",
    arguments: ["utf16be-bom.xml", "utf16be.xml", "utf16le-bom.xml", "utf16le.xml"])
  func wide(name: String) throws {
    let shape = XMLShape(record: "/project", fields: ["@name", "."])
    let bytes = try bytes(name)
    for piece in [1, 3, 1000] {
      let batch = try read(bytes, shape, piece: piece)
      #expect(Texts(batch).main == [["project-name", ""]])
      #expect(batch.main.lines == [2])
      #expect(batch.main.offsets == [name.contains("bom") ? 46 : 44])
    }
  }
}
