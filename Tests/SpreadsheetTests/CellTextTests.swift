import Spreadsheet
import Testing

@Suite("Cell text")
struct CellTextTests {
  /// The cells of the only row of a sheet.
  private func row(
    _ cells: String, strings: String? = nil, formats: [String]? = nil, properties: String = ""
  ) throws -> [String] {
    var book = HandMadeWorkbook("<row>\(cells)</row>", strings: strings, formats: formats)
    book.properties = properties
    return try book.rows().cells.first ?? []
  }

  @Test("strings come shared, inline and from formulas, their runs joined, readings left out")
  func strings() throws {
    let strings = """
      <si><t>Hule</t></si><si><t xml:space="preserve"> con orillas </t></si>\
      <si><r><t xml:space="preserve">Grupo </t></r><r><rPr><b/></rPr><t>Áureo</t></r>\
      <r><t xml:space="preserve"> </t></r><r><t>S.A.</t></r></si>\
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>\
      <si><r><t>日</t></r><r><t>本</t></r><rPh sb="0" eb="1"><t>ニ</t></rPh><phoneticPr/></si>\
      <si><t/></si><si/><si><t>a_x000D__x000a_b_x005F_x000D_ _xD83D__xDE00_ _xD83D_ _x00_</t></si>
      """
    let shared = (0..<8).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(
      try row(shared, strings: strings) == [
        "Hule", "con orillas", "Grupo Áureo S.A.", "東京", "日本", "", "",
        "a\r\nb_x000D_ 😀 \u{FFFD} _x00_",
      ])
    let inline = """
      <c t="inlineStr"><is><t>uno &amp; dos</t></is></c>\
      <c t="inlineStr"><is><r><t xml:space="preserve">a </t></r><r><t>b</t></r></is></c>\
      <c t="inlineStr"><is><t>x</t><rPh sb="0" eb="1"><t>y</t></rPh></is></c>\
      <c t="str"><f>A1</f><v>línea_x000A_dos</v></c><c t="str"><f>A1</f><v></v></c>\
      <c t="inlineStr"><is><r><t>c</t></r><r><t>d</t></r></is></c><c><v>7</v></c>
      """
    #expect(try row(inline) == ["uno & dos", "a b", "x", "línea\ndos", "", "cd", "7"])
  }

  @Test("a part laid out for the eye gives the same texts")
  func layout() throws {
    let strings = """

        <si>
          <r>
            <t xml:space="preserve">Grupo </t>
          </r>
          <r>
            <t>Áureo</t>
          </r>
        </si>
        <si>
          <t>Hule</t>
        </si>

      """
    let cells = """

        <c t="s">
          <v>0</v>
        </c>
        <c t="s"> <v> 1 </v> </c>

      """
    #expect(try row(cells, strings: strings) == ["Grupo Áureo", "Hule"])
  }

  @Test("numbers are written out with 15 digits, as the general format shows them")
  func numbers() throws {
    let stored = [
      "3": "3", "3.0": "3", "-0": "0", "0.30000000000000004": "0.3", "1E+21": "1E+21",
      "1.5e20": "150000000000000000000", "12345678901234567890": "12345678901234600000",
      "-2.5E-3": "-0.0025", "1.0000000000000002E-11": "1E-11", "0.1E-9": "0.0000000001",
      "999999999999999.9": "1000000000000000", "9.99E+307": "9.99E+307", "+7": "7", ".5": "0.5",
      "0009": "9", "1E-400": "1E-400",
    ]
    for (value, shown) in stored {
      #expect(try row("<c><v>\(value)</v></c><c t=\"n\"><v>1</v></c>") == [shown, "1"])
    }
  }

  @Test("codes keep their leading zeros, percentages their sign, and looks change nothing")
  func formats() throws {
    let cases: [(format: String, value: String, shown: String)] = [
      ("00000", "3100", "03100"), ("00", "9", "09"), ("00", "123", "123"), ("00000", "0", "00000"),
      ("00000", "3100.5", "3100.5"), ("00000", "-31", "-00031"), ("00.00", "3.4", "03.40"),
      ("00.00", "3.456", "3.456"), ("00.00", "0", "00.00"), ("00.00", "0.05", "00.05"),
      ("[$-80A]00000", "3100", "03100"), ("00000\\-0000", "31001234", "03100-1234"),
      ("00\\-00", "12345", "123-45"), ("\"P-\"0000", "12", "P-0012"), ("#0000", "12", "0012"),
      ("[<=99999]00000;00000\\-0000", "31", "00031"), ("000,000", "1234", "1234"),
      ("0000", "1200", "1200"), ("000000", "1200", "001200"), ("00000_)", "5", "00005"),
      ("0", "7", "7"), ("0.00", "7.125", "7.125"), ("#,##0.00", "1234.5", "1234.5"),
      ("0.00E+00", "1234.5", "1234.5"), ("0%", "0.51", "51%"), ("0.0%", "0.125", "12.5%"),
      ("10", "1E-3", "0.1%"), ("9", "0", "0%"), ("@", "3100", "3100"), ("49", "3.10", "3.1"),
      ("General", "12.50", "12.5"), ("\"$\"#,##0", "5", "5"), ("# ?/?", "0.5", "0.5"),
      ("[Red]0.00", "2", "2"), ("0.0\"s\"", "2.5", "2.5"), ("[$kr-406] 0", "8", "8"),
      ("_-* #,##0.00\\ \"h\"_-", "8", "8"),
    ]
    for item in cases {
      let cells = "<c s=\"1\"><v>\(item.value)</v></c>"
      #expect(
        try row(cells, formats: ["General", item.format]) == [item.shown],
        "\(item.value) under \(item.format)")
    }
  }

  @Test("dates and times are ISO, of both epochs, as their format shows them")
  func dates() throws {
    let cases: [(format: String, value: String, shown: String)] = [
      ("14", "46351", "2026-11-25"), ("22", "46351.545138888889", "2026-11-25T13:05:00"),
      ("15", "46351.999999", "2026-11-25"), ("20", "0.545138888889", "13:05:00"),
      ("21", "46351.5", "12:00:00"), ("45", "0.5001", "12:00:09"), ("46", "1.25", "30:00:00"),
      ("47", "0.0000173611", "00:00:01.500"), ("14", "59", "1900-02-28"),
      ("14", "61", "1900-03-01"), ("14", "1", "1900-01-01"), ("14", "2958465", "9999-12-31"),
      ("dd/mm/yyyy", "46351", "2026-11-25"),
      (
        "[$-80A]d\" de \"mmmm\" de \"yyyy", "46351.25",
        "2026-11-25"
      ), ("mmm-yy", "46351", "2026-11-25"), ("mm:ss", "0.5", "12:00:00"),
      ("yyyy\\-mm\\-dd\\Thh:mm:ss", "46351.5", "2026-11-25T12:00:00"),
      ("dd.mm.yyyy hh:mm;@", "46351.25", "2026-11-25T06:00:00"), ("h AM/PM", "0.75", "18:00:00"),
      ("[hh]:mm", "2", "48:00:00"), ("[mm]:ss", "0.5", "12:00:00"), ("mm", "46351", "2026-11-25"),
      ("h:mm", "46351.25", "06:00:00"), ("[Red][$-F800]dddd", "46351", "2026-11-25"),
      ("hh:mm:ss.000", "0.0000115856", "00:00:01.001"), ("D/M/YYYY", "46351", "2026-11-25"),
      ("[$-409]m/d/yy h:mm AM/PM;@", "46351.999999999", "2026-11-26T00:00:00"),
    ]
    for item in cases {
      let cells = "<c s=\"1\"><v>\(item.value)</v></c>"
      #expect(
        try row(cells, formats: ["General", item.format]) == [item.shown],
        "\(item.value) under \(item.format)")
    }
    let later = try row(
      "<c s=\"0\"><v>44889</v></c><c s=\"0\"><v>0</v></c>", formats: ["14"],
      properties: "<workbookPr date1904=\"1\"/>")
    #expect(later == ["2026-11-25", "1904-01-01"])
  }

  @Test("cells that state a date in ISO 8601 keep it")
  func statedDates() throws {
    let cases: [(value: String, shown: String)] = [
      ("2026-11-25T13:05:00Z", "2026-11-25T13:05:00"), ("2026-11-25", "2026-11-25"),
      ("2026-11-25T00:00:00.000", "2026-11-25T00:00:00"), ("13:05", "13:05:00"),
      ("2026-11-25T13:05:00.250", "2026-11-25T13:05:00.25"),
    ]
    for item in cases {
      #expect(try row("<c t=\"d\"><v>\(item.value)</v></c>") == [item.shown])
    }
    #expect(
      try row("<c t=\"d\" s=\"0\"><v>2026-11-25T00:00:00</v></c>", formats: ["14"])
        == ["2026-11-25"])
  }

  @Test("booleans are words; errors, uncomputed formulas and impossible values are faults")
  func faults() throws {
    let cells = """
      <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>A1+1</f><v/></c>\
      <c><f t="shared" si="0"/></c><c t="b"><v>5</v></c><c><v>NaN</v></c>\
      <c s="1"><v>60</v></c><c s="1"><v>0</v></c><c s="1"><v>-1</v></c>\
      <c s="1"><v>2958466</v></c><c t="d"><v>2026-02-30</v></c><c t="zz"><v>1</v></c>\
      <c><f>A1</f><v>4</v></c><c s="1"/><c t="e"><v>#REF!</v></c><c/>
      """
    let rows = try HandMadeWorkbook("<row>\(cells)</row>", formats: ["0", "14"]).rows()
    #expect(
      rows.cells == [
        [
          "true", "false", "", "", "", "5", "NaN", "1900-02-29", "0", "-1", "2958466",
          "2026-02-30", "1", "4", "", "",
        ]
      ])
    #expect(
      rows.faults == [
        "C1 error_value #N/A", "D1 no_cached_value ", "E1 no_cached_value ", "F1 bad_value 5",
        "G1 bad_value NaN", "H1 no_such_date 60", "I1 no_such_date 0", "J1 no_such_date -1",
        "K1 no_such_date 2958466", "L1 no_such_date 2026-02-30", "M1 bad_value 1",
        "P1 error_value #REF!",
      ])
  }
}
