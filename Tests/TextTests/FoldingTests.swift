import Foundation
import Testing
import Workbench

@testable import Text

/// The rule as it is said: lower case, decompose, drop the marks.
private func plainly(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let lower = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
    for part in lower.unicodeScalars where part.properties.generalCategory != .nonspacingMark {
      out.append(part)
    }
  }
  return String(out)
}

/// The bytes of a text; strings compare equal when only their accents are written differently.
private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct FoldingTests {
  @Test(
    "accents and case vanish, other letters stay",
    arguments: [
      ("Ñandú", "nandu"), ("TÜBINGEN", "tubingen"), ("Straße", "straße"), ("Ærø", "ærø"),
      ("İZMİR", "izmir"), ("Ǆ", "ǆ"), ("Ⱥ", "ⱥ"), ("Ệ", "e"), ("n\u{303}", "n"), ("ΆΣ", "ασ"),
      ("Й", "и"), ("“A” — 5 €", "“a” — 5 €"), ("", ""), ("\u{301}", ""), ("K\u{212A}", "kk"),
    ])
  func folds(text: String, expected: String) {
    #expect(bytes(Folding.fold(text)) == bytes(expected))
  }

  @Test("every scalar of the basic plane folds as the rule says")
  func everyScalar() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "aB" + String(scalar) + "Çd"
      if bytes(Folding.fold(text)) != bytes(plainly(text)) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test("random text folds as the rule says", arguments: 0..<200 as Range<UInt64>)
  func randomText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aZ9 .éÑüß\u{301}\u{303}İȺ–“€漢ệΩй한🙂".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<random.below(60) { text.append(letters[random.below(letters.count)]) }
    #expect(bytes(Folding.fold(String(text))) == bytes(plainly(String(text))))
  }

  @Test("folding appends and leaves what was there")
  func appends() {
    var out = bytes("ya ")
    Folding.fold(bytes("xÁRBOLx")[1..<7], onto: &out)
    #expect(String(decoding: out, as: UTF8.self) == "ya arbol")
  }

  @Test(
    "broken bytes become the replacement character",
    arguments: [[0xC3], [0xC3, 0x41], [0xFF], [0xE2, 0x80], [0x80], [0xC0, 0x80]] as [[UInt8]])
  func brokenBytes(input: [UInt8]) {
    var out: [UInt8] = []
    Folding.fold((bytes("Ab") + input)[...], onto: &out)
    let repaired = String(
      decoding: bytes("ab") + input.map { $0 == 0x41 ? 0x61 : $0 }, as: UTF8.self)
    #expect(String(decoding: out, as: UTF8.self) == repaired)
  }

  @Test(
    "lowering keeps accents and composes letters",
    arguments: [
      ("CAÑÓN", "cañón"), ("CAN\u{303}O\u{301}N", "cañón"), ("İ", "i\u{307}"), ("漢Ñ", "漢ñ"),
    ])
  func lowers(text: String, expected: String) {
    var out: [UInt8] = []
    Folding.lower(bytes(text)[...], onto: &out)
    #expect(out == bytes(expected))
  }
}
