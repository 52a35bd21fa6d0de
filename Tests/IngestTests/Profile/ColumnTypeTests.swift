import Testing

@testable import Ingest

@Suite("Column type")
struct ColumnTypeTests {
  @Test(
    "a column is what its values agree on",
    arguments: [
      (["1", "20", "300"], .integer),
      (["-5", "7"], .integer),
      (["01", "32", "09"], .paddedCode),
      (["12.5", "1,234.56", "7"], .decimal(.point)),
      (["12,5", "1.234,56"], .decimal(.comma)),
      (["1.234.567", "2"], .decimal(.comma)),
      (["1.234", "2,345"], .decimal(.undecidable)),
      (["12,5", "12.5"], .decimal(.mixed)),
      (["2026-04-15", "2019-11"], .date(.yearFirst)),
      (["JULIO 2010", "15 de abril de 2026"], .date(.namedMonth)),
      (["15/04/2026", "03/04/2026"], .date(.dayMonthYear)),
      (["04/15/2026", "03/04/2026"], .date(.monthDayYear)),
      (["03/04/2026", "05/06/2025"], .date(.undecidable)),
      (["15/04/2026", "04/15/2026"], .date(.mixed)),
      (["20260415", "20251231"], .date(.yearFirst)),
      (["sí", "no", "SÍ"], .boolean),
      (["0", "1", "1"], .boolean),
      (["IEN0512034Y9", "BEDO060828DY6"], .rfc),
      (["09010213111000097000000000U4"], .clee),
      (["311830", "325520", "541330"], .scian),
      (["8542.31.01", "0702.00"], .hs),
      (["21.90630822", "19.5411"], .latitude(.decimal(.point))),
      (["-102.45627253", "-99.1234"], .longitude(.decimal(.point))),
      (["19°36'58\"", "20°1'2\""], .latitude(.angle(isUnsigned: true))),
      (["a@b.mx", "c.d@e.example"], .email),
      (["https://a.mx/x", "www.b.mx"], .url),
      (["5556829511", "3355501845"], .phone),
      (["(55) 5682-9511", "33 5550 1845"], .phone),
      (["0 a 5 personas", "251 y más personas"], .sizeBand),
      (["CALLE 5-A", "AVENIDA"], .text),
      (["2/40/2026x", "12"], .text),
      (["", "  ", "NA", "s/n"], .empty),
      ([], .empty),
    ] as [([String], ColumnType)])
  func types(cells: [String], expected: ColumnType) {
    #expect(type(cells) == expected)
  }

  @Test(
    "a heading decides between codes that look alike",
    arguments: [
      (["8541", "8542"], "hs", .hs), (["8541", "8542"], nil, .integer),
      (["43211503", "43211507"], "unspsc", .unspsc),
      (["20743", "1376"], "postal_code", .postalCode), (["20743", "1376"], nil, .integer),
      (["3112", "5413"], "scian", .scian),
      (["5556829511"], "record_id", .integer),
      (["0°0'0\"", "99°9'9\""], "longitude", .longitude(.angle(isUnsigned: true))),
      (["38.8765", "39.164"], "latitude", .latitude(.decimal(.point))),
      (["38.876", "39.164"], "latitude", .latitude(.decimal(.undecidable))),
      (["38.8765", "39.164"], nil, .decimal(.point)),
      (["20,7415", "20,7055"], "latitude", .latitude(.decimal(.comma))),
    ] as [([String], String?, ColumnType)])
  func hints(cells: [String], hint: String?, expected: ColumnType) {
    #expect(type(cells, hint: hint) == expected)
  }

  @Test("two slips in a hundred do not change a type, three do")
  func slips() {
    let numbers = (0..<98).map { "\($0 + 1)" }
    #expect(type(numbers + ["x", "y"]) == .integer)
    #expect(type(Array(numbers.dropLast()) + ["x", "y", "z"]) == .text)
  }

  @Test("words for no value are counted by their spelling and weigh nothing")
  func missing() {
    let tally = tally(["12", "NA", " na ", "SN", "NA", "N/A", "", "0"])
    #expect(
      tally.missing.map { String(decoding: $0.text, as: UTF8.self) } == ["NA", "na", "SN", "N/A"])
    #expect(tally.missing.map(\.count) == [2, 1, 1, 1])
    #expect((tally.filled, tally.blank, tally.valued, tally.zeros) == (7, 1, 2, 1))
    #expect(tally.type(hint: nil) == .integer)
  }
}
