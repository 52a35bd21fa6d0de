import Foundation
import TestKit
import Testing
import Workbench

@testable import Tables

@Suite("Text damage")
struct TextDamageTests {
  private func kind(_ text: String) -> TextDamage? { TextDamage.kind(of: Array(text.utf8)[...]) }

  @Test(
    "each kind is told by its name",
    arguments: [
      ("Econ√≥mica", "mojibake_mac_roman"), ("tama√±o", "mojibake_mac_roman"),
      ("¬∞", "mojibake_mac_roman"), ("2020‚Äì2021", "mojibake_mac_roman"),
      ("EconÃ³mica", "mojibake_windows_1252"), ("TAMAÃ‘O", "mojibake_windows_1252"),
      ("MÃ\u{8D}NIMO", "mojibake_windows_1252"), ("NÂº 5", "mojibake_windows_1252"),
      ("â€œcitaâ€\u{9D}", "mojibake_windows_1252"), ("PANADER?A", "accents_lost"),
      ("ni??o", "accents_lost"), ("Cuauht\u{FFFD}moc", "replacement_character"),
    ])
  func kinds(text: String, name: String) {
    #expect(kind(text)?.rawValue == name)
  }

  @Test(
    "sound text is not called damaged",
    arguments: [
      "", "PANADERIA LA UNIÓN", "Ñandú, ¿qué? ¡sí!", "¿Qué hacer?", "¿cómo?", "SÃO PAULO",
      "AÇÃO Â", "https://x.mx/a?b=c", "www.x.mx?id", "a?b=1", "x@y.mx?subject", "5?6", "fin?",
      "?inicio", "√2 y ¬p", "20°C", "Château", "日本語", "‚Zitat‘", "a????b",
    ])
  func sound(text: String) {
    #expect(kind(text) == nil)
  }

  @Test("what is wholly damaged is repaired, and what is not stays")
  func repair() {
    func repaired(_ text: String) -> String? {
      kind(text)?.repaired(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(repaired("Nombre de la Unidad Econ√≥mica") == "Nombre de la Unidad Económica")
    #expect(repaired("TAMAÃ‘O MÃ\u{8D}NIMO") == "TAMAÑO MÍNIMO")
    #expect(repaired("tamaño y Econ√≥mica") == nil)
    #expect(repaired("PANADER?A") == nil)
    #expect(repaired("Cuauht\u{FFFD}moc Ã³") == nil)
  }

  @Test(
    "any Spanish text read in the wrong set is told and repaired",
    arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcÑñáéíóúüÁÉÍÓÚÜ¿¡º°  XYZ")
    for wanted in [TextDamage.macRoman, .windows1252] {
      var text = "ñ"
      for _ in 0..<random.below(20) { text.append(letters[random.below(letters.count)]) }
      let bytes = Array(text.utf8)
      let set = wanted == .macRoman ? Self.macRoman : Self.windows1252
      let damaged = String(
        bytes.map { $0 < 0x80 ? Character(UnicodeScalar($0)) : set[Int($0) - 128] })
      let cell = Array(damaged.utf8)
      let found = try #require(TextDamage.kind(of: cell[...]))
      #expect(found == wanted)
      #expect(found.repaired(cell[...]) == bytes)
    }
  }

  /// The upper half of Mac OS Roman; the last but 15 is Apple's own mark.
  private static let macRoman = Array(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
      + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// The upper half of Windows-1252, with controls where it has no character.
  private static let windows1252 =
    Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
    + (0xA0...0xFF).map { Character(UnicodeScalar(UInt8($0))) }

  @Test("plain cells are passed by, as byte by byte", arguments: 0..<60)
  func plain(size: Int) {
    for place in 0..<size {
      for byte in [UInt8(ascii: "?"), 0x80, 0xFF, UInt8(ascii: ">"), UInt8(ascii: "@")] {
        var cell = [UInt8](repeating: UInt8(ascii: "a"), count: size)
        cell[place] = byte
        #expect(TextDamage.isPlain(cell[...]) == (byte < 0x80 && byte != UInt8(ascii: "?")))
      }
    }
  }

  @Test("the damaged public files show their damage", .enabled(if: Places.hasShared))
  func publicFiles() throws {
    func count(_ name: String) throws -> [TextDamage: Int] {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: Places.shared(name))))
      let block = CSVScanner().records(in: bytes, firstLine: 1, firstByte: 0)
      var counts: [TextDamage: Int] = [:]
      for index in block.starts.indices {
        let cell = bytes[Int(block.starts[index])..<Int(block.ends[index])]
        if let kind = TextDamage.kind(of: cell) { counts[kind, default: 0] += 1 }
      }
      return counts
    }
    // Few cells of the first are both; the second has none left that could be repaired.
    #expect(
      try count("denue/empresa_cdmx_macroman_mojibake.csv") == [.macRoman: 5245, .accentsLost: 1])
    #expect(try count("denue/DENUE_progreso_accents_lost.csv") == [.accentsLost: 562])
    #expect(try count("denue/denue_inegi_21_.csv") == [.windows1252: 4])
    #expect(try count("denue/denue_31_yucatan_sastrerias.csv") == [:])
  }
}
