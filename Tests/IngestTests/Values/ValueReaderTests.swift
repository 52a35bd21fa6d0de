import Registry
import Testing
import Workbench

@testable import Ingest

@Suite("Values")
struct ValueReaderTests {
  @Test(
    "text is trimmed and its white space becomes single blanks",
    arguments: [
      ("", ""), (" ", ""), ("\u{A0}", ""), ("a", "a"), ("  a  b ", "a b"),
      ("a\u{A0}\u{A0}b\u{A0}", "a b"), ("Mérida\t\r\nYucatán", "Mérida Yucatán"),
      ("\u{FEFF}años", "años"), ("a\u{2009}b\u{3000}c", "a b c"), ("25º de mayo", "25º de mayo"),
      ("“uno”", "“uno”"), ("a\u{0}b", "a b"),
    ])
  func text(_ input: String, _ expected: String) {
    #expect(Reading(input, .text).description == expected)
  }

  @Test("text longer than 32 KiB is refused, and the limit itself is not")
  func longText() {
    #expect(Reading(String(repeating: "a", count: 32_769), .text) == .fault(.tooLong))
    #expect(Reading(String(repeating: "a ", count: 20_000), .text) == .fault(.tooLong))
    let longest = String(repeating: "a", count: 32_768)
    #expect(Reading(longest, .text) == .value(longest))
    #expect(Reading(String(repeating: " ", count: 40_000), .text) == .value(""))
  }

  @Test("a blank cell of any kind is empty, not a fault")
  func blank() {
    let kinds: [FieldKind] = [
      .text, .identifier, .rfc, .clee, .scian, .hs, .unspsc, .stateKey, .municipalityKey,
      .postalCode, .latitude, .longitude, .sizeBand, .integer, .decimal, .rate, .date, .boolean,
      .country, .currency, .language, .sameness, .assurance, .sanction, .duration,
    ]
    for kind in kinds {
      #expect(Reading("", kind) == .value(""))
      #expect(Reading(" \u{A0}\t", kind) == .value(""))
    }
  }

  @Test(
    "bands of workers are read in every spelling",
    arguments: [
      ("0 a 5 personas", "0"), ("6 a 10 personas", "1"), ("11 a 30 personas", "2"),
      ("31 a 50 personas", "3"), ("51 a 100 personas", "4"), ("101 a 250 personas", "5"),
      ("251 y más personas", "6"), ("251 y mas personas", "6"), ("251 y m?s personas", "6"),
      ("251 personas", "6"), ("251 Y MÁS PERSONAS", "6"), ("251+", "6"), ("11 A 30", "2"),
      ("101-250", "5"), ("6 a 10 empleados", "1"), ("0", "0"), ("6", "6"), ("7", "bad_band"),
      ("0 a 6 personas", "bad_band"), ("251", "bad_band"), ("12", "bad_band"),
      ("micro", "bad_band"), ("11 a a 30", "bad_band"), ("11 30", "bad_band"),
      ("251 y menos", "bad_band"), ("11 a 30 personas 5", "bad_band"),
    ])
  func band(_ input: String, _ expected: String) {
    #expect(Reading(input, .sizeBand).description == expected)
  }

  @Test(
    "yes and no are read in every spelling",
    arguments: [
      ("true", "true"), ("SÍ", "true"), ("si", "true"), ("sí", "true"), ("X", "true"),
      ("1", "true"), ("Verdadero", "true"), ("FALSE", "false"), ("0", "false"), ("No", "false"),
      ("falso", "false"), ("2", "bad_boolean"), ("tal vez", "bad_boolean"),
    ])
  func boolean(_ input: String, _ expected: String) {
    #expect(Reading(input, .boolean).description == expected)
  }

  @Test(
    "countries, currencies and languages become their codes",
    arguments: [
      (FieldKind.country, "us", "US"), (.country, "México", "MX"), (.country, "USA", "US"),
      (.country, "Atlántida", "bad_country"), (.country, "U1", "bad_country"),
      (.currency, "mxn", "MXN"), (.currency, "pesos", "bad_currency"),
      (.language, "Español", "es"), (.language, "EN", "en"), (.language, "inglés", "en"),
      (.language, "fr", "bad_language"),
    ])
  func words(_ kind: FieldKind, _ input: String, _ expected: String) {
    #expect(Reading(input, kind).description == expected)
  }

  @Test(
    "no input of any kind traps or leaves output behind a fault", arguments: 0..<60 as Range<UInt64>
  )
  func random(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "0", "1", "5", "9", "31", "2026", "-", "+", ".", ",", "/", " ", "°", "º", "'", "\"", "′",
      "W", "N", "a", "de", "julio", "\u{A0}", "\u{2033}", "ñ", "Ñ", "&", "%", "$", "?", "T", ":",
    ]
    let kinds: [FieldKind] = [
      .text, .identifier, .rfc, .clee, .scian, .hs, .unspsc, .stateKey, .municipalityKey,
      .postalCode, .latitude, .longitude, .sizeBand, .integer, .decimal, .rate, .date, .boolean,
      .country, .currency, .language, .sameness, .assurance, .sanction, .duration,
    ]
    let forms: [Source.Form?] = [nil] + Source.Form.allCases.map { $0 }
    for _ in 0..<200 {
      let text = (0..<random.below(9)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let kind = kinds[random.below(kinds.count)]
      let form = forms[random.below(forms.count)]
      let reading = Reading(text, kind, form)
      #expect(!reading.description.hasPrefix("fault with output"), "\(kind) \(text)")
      // What was read once reads as itself.
      if case .value(let canonical) = reading {
        let isNumber = [.integer, .decimal, .rate].contains(kind)
        let again = Reading(canonical, kind, isNumber ? .decimalPoint : nil)
        #expect(again == reading, "\(kind) \(text) \(canonical)")
      }
    }
  }

  @Test("bytes that are not UTF-8 never trap", arguments: 0..<20 as Range<UInt64>)
  func bytes(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let cell = (0..<random.below(12)).map { _ in UInt8(random.below(256)) }
      for kind in [FieldKind.text, .rfc, .hs, .latitude, .date, .country, .identifier, .sizeBand] {
        var out: [UInt8] = []
        _ = ValueReader.append(cell[...], as: kind, form: .degrees, onto: &out)
      }
    }
  }
}
