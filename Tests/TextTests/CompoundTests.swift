import Testing
import Workbench

@testable import Text

/// The terms of a text as an index keeps them.
private func terms(_ text: String, _ language: Language = .es) -> [String] {
  let analyzer = TermAnalyzer(isStemming: true, stopWords: [])
  var tokenizer = Tokenizer(form: analyzer.form)
  var words = WordTable()
  var tokens: [UInt32] = []
  tokenizer.appendWords(of: Array(text.utf8)[...], to: &words, numbers: &tokens)
  var terms = WordTable()
  var numbers: [UInt32] = []
  for token in tokens {
    analyzer.appendTerms(
      of: words.bytes[words.bounds(Int(token))], in: language, to: &terms, numbers: &numbers)
  }
  return numbers.map { terms[Int($0)] }
}

private func compounds(_ bytes: [UInt8]) -> [String] {
  var tokenizer = Tokenizer(form: .compounds)
  var table = WordTable()
  var numbers: [UInt32] = []
  tokenizer.appendWords(of: bytes[...], to: &table, numbers: &numbers)
  return numbers.map { table[Int($0)] }
}

@Suite struct CompoundTests {
  @Test(
    "names of standards, parts and measures have these terms in both languages",
    arguments: [
      ("ISO 9001:2015", "iso 9001 2015 iso9001"),
      ("ISO-9001", "iso 9001 iso9001"),
      ("ISO9001", "iso 9001 iso9001"),
      ("ISO/TS 16949", "iso ts 16949 ts16949 iso16949"),
      ("EN 1090", "1090 en1090"),
      ("M8x1.25", "m8 1.25 m8x1.25"),
      ("M8 × 1.25", "m8 1.25 m8x1.25"),
      ("AISI 304", "aisi 304 aisi304"),
      ("AISI-304L", "aisi 304l aisi304l"),
      ("ASTM A36", "astm a36 astma36"),
      ("ASTM A-36", "astm 36 a36 astma36"),
      ("NMX-CC-9001-IMNC", "nmx cc 9001 imnc nmxcc9001 nmxcc9001imnc"),
      ("NMX-CC-9001-IMNC-2015", "nmx cc 9001 imnc 2015 nmxcc9001 nmxcc9001imnc"),
      ("NOM-001-SCFI-2018", "nom 001 scfi 2018 nom001 nom001scfi"),
      ("12 V 12V 12-V 12 volts", "12v 12v 12v 12v"),
      ("1/2\" 1/2 pulgada 1 1/2 inch", "1/2in 1/2in 1-1/2in"),
      ("3.5 mm 3,5mm 3.5 milímetros", "3.5mm 3.5mm 3.5mm"),
      ("8541.40", "8541.40 854140"),
      ("0709.60.99", "0709.60 070960 07096099"),
      ("1,000 kg; 12,500.75", "1000kg 12500.75"),
      ("0012 12 007", "0012 12 007"),
      ("20x30 cm", "20 30 20x30 cm"),
      ("12/05/2024", "12 05 2024"),
      ("6205-2RS", "6205 2rs 62052rs"),
      ("10-20 mm", "10 20mm"),
      ("UL 94 V-0", "ul 94 ul94 v0"),
      ("5\"", "5in"),
    ])
  func golden(text: String, expected: String) {
    #expect(terms(text) == expected.split(separator: " ").map(String.init))
    let english = terms(text, .en)
    #expect(english.filter { $0 != "en" } == expected.split(separator: " ").map(String.init))
  }

  @Test(
    "two ways to write a thing share their compound",
    arguments: [
      ("ISO 9001:2015", "empresa ISO-9001"), ("ISO9001", "iso 9001-2008"), ("M8x1.25", "M8 X 1.25"),
      ("12V", "de 12 voltios"), ("3/4\"", "tubo de 3/4 pulg"), ("85414001", "8541.40.01"),
      ("anticorrosivo", "anti-corrosivo"), ("IP65", "IP 65"), ("AS9100", "AS 9100"),
      ("NMX-CC-9001-IMNC", "NMX‑CC‑9001‑IMNC‑2008"), ("ASTM A36", "ASTMA36"),
    ])
  func sharing(one: String, other: String) {
    let longest = terms(one).max { $0.utf8.count < $1.utf8.count } ?? ""
    #expect(longest.utf8.count > 2 && terms(other).contains(longest))
  }

  @Test("words beside a compound keep their stems, and ñ is folded")
  func words() {
    #expect(terms("Cañones y válvulas de 2\" niñas") == ["canon", "valvul", "2in", "nin"])
    #expect(terms("moldes anti-corrosivos") == ["mold", "anti", "corr", "anticorr"])
    #expect(terms("fundada en 2015, 0 a 5 personas") == ["fund", "2015", "person"])
    #expect(terms("30 in stock", .en) == ["30", "stock"])
  }

  @Test("text without digits and hyphens has the words it always had")
  func plainWords() {
    let text = "Fabricación de PLÁSTICO, S.A. de C.V.; año n\u{303}u «Ωa» x漢y"
    var tokenizer = Tokenizer(form: .lowered)
    var table = WordTable()
    var numbers: [UInt32] = []
    tokenizer.appendWords(of: Array(text.utf8)[...], to: &table, numbers: &numbers)
    #expect(compounds(Array(text.utf8)) == numbers.map { table[Int($0)] })
  }

  private static let bits = [
    "0", "1", "7", "20", "36", "2015", "1999", "9001", "000", "a", "x", "b", " ", " ", " ", "-",
    "-", "/", ".", ".", ",", ",", ":", "\"", "''", "'", "×", " x ", "mm", "v", "in", "volts",
    "pulg",
    "ISO", "iso", "ts", "en", "as", "ASTM", "nmx", "ñ", "É", "e\u{301}", "\u{2010}", "\u{2011}",
    "″", "”", "漢", "\u{37E}", "8541.40", "1/2", "l",
  ]

  @Test(
    "any text has the words of the rules said over strings", arguments: 0..<200 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let text = (0..<random.below(14)).map { _ in Self.bits[random.below(Self.bits.count)] }
        .joined()
      var lowered: [UInt8] = []
      Folding.lower(Array(text.utf8)[...], onto: &lowered)
      let expected = PlainCompounds.words(String(decoding: lowered, as: UTF8.self))
      #expect(compounds(Array(text.utf8)) == expected, "\(text)")
    }
  }

  @Test("any bytes can be read", arguments: 0..<200 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let near: [UInt8] = [
      0x2D, 0xE2, 0x80, 0x90, 0xC3, 0x97, 0x31, 0x2E, 0x78, 0x20, 0xF0, 0x22, 0x2F,
    ]
    for length in 0..<40 {
      let bytes = (0..<length).map { _ in
        random.below(2) == 0 ? near[random.below(near.count)] : UInt8(random.below(256))
      }
      var lowered: [UInt8] = []
      Folding.lower(bytes[...], onto: &lowered)
      let expected = PlainCompounds.words(String(decoding: lowered, as: UTF8.self))
      #expect(compounds(bytes) == expected)
    }
  }

  @Test("a long chain is cut and nothing is lost")
  func longChain() {
    let text = (0..<40).map { "a\($0)b" }.joined(separator: "-")
    let found = Set(compounds(Array(text.utf8)))
    #expect((0..<40).allSatisfy { found.contains("a\($0)b") })
    #expect(found.allSatisfy { $0.utf8.count < 48 })
  }
}
