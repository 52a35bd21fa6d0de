import Registry
import Testing

@testable import Ingest

@Suite("Codes read")
struct CodeReadingTests {
  @Test(
    "a Harmonized System code loses dots and blanks, keeps zeros and is never padded",
    arguments: [
      ("8542.31.01 00", "8542310100"), ("8542.31", "854231"), ("85.42", "8542"),
      ("0702.00", "070200"), ("03.40", "0340"), ("8542\u{A0}31", "854231"), ("85", "85"),
      ("12.34..56", "bad_code"), ("8541.4", "bad_code"), ("854", "bad_code"), ("8", "bad_code"),
      ("1234567890123", "bad_code"), ("854231010000", "bad_code"), ("8541,40", "bad_code"),
      (".8542", "bad_code"), ("8542.", "bad_code"), ("3.4", "bad_code"), ("8542x", "bad_code"),
      ("854.231", "bad_code"), ("-8542", "bad_code"),
    ])
  func hs(_ input: String, _ expected: String) {
    #expect(Reading(input, .hs).description == expected)
  }

  @Test(
    "keys get back the zeros a spreadsheet took, within their range",
    arguments: [
      (FieldKind.stateKey, "9", "09"), (.stateKey, "09", "09"), (.stateKey, "32", "32"),
      (.stateKey, "33", "bad_code"), (.stateKey, "0", "bad_code"), (.stateKey, "009", "bad_code"),
      (.municipalityKey, "5", "005"), (.municipalityKey, "50", "050"),
      (.municipalityKey, "000", "bad_code"), (.municipalityKey, "31050", "bad_code"),
      (.postalCode, "3100", "03100"), (.postalCode, "97125", "97125"),
      (.postalCode, "310", "bad_code"), (.postalCode, "97125-1", "bad_code"),
    ])
  func keys(_ kind: FieldKind, _ input: String, _ expected: String) {
    #expect(Reading(input, kind).description == expected)
  }

  @Test(
    "codes of digits keep their length",
    arguments: [
      (FieldKind.scian, "315225", "315225"), (.scian, "31", "31"), (.scian, "3", "bad_code"),
      (.scian, "31-33", "bad_code"), (.scian, "3152251", "bad_code"),
      (.unspsc, "32101500", "32101500"), (.unspsc, "3210150", "bad_code"),
    ])
  func digits(_ kind: FieldKind, _ input: String, _ expected: String) {
    #expect(Reading(input, kind).description == expected)
  }

  @Test(
    "tax numbers and establishment keys lose their punctuation, not their letters",
    arguments: [
      (FieldKind.rfc, "gode-561231-gr8", "GODE561231GR8"), (.rfc, "A&B 010101 AB1", "A&B010101AB1"),
      (.rfc, "ñul.010101.ab1", "ÑUL010101AB1"), (.rfc, "GODE561231", "bad_code"),
      (.rfc, "GODE561231GR88", "bad_code"), (.rfc, "GODE561231GR?", "bad_code"),
      (.clee, " 31050315225002122001000000u1 ", "31050315225002122001000000U1"),
      (.clee, "31050315225", "bad_code"), (.clee, "3105031522500212 001000000U1", "bad_code"),
      (.identifier, " A-1/2 ", "A-1/2"), (.identifier, "A 1", "bad_identifier"),
      (.identifier, "A\u{A0}1", "bad_identifier"), (.identifier, "00123", "00123"),
    ])
  func rfc(_ kind: FieldKind, _ input: String, _ expected: String) {
    #expect(Reading(input, kind).description == expected)
  }
}
