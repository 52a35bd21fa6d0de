import Testing

@testable import Tables

@Suite("Dialect finder")
struct DialectFinderTests {
  private func find(
    _ text: String, _ finder: DialectFinder = DialectFinder()
  ) -> DialectFinder.Finding {
    finder.find(Array(text.utf8)[...])
  }

  private func lines(_ heading: String, _ line: String, _ count: Int = 12) -> String {
    heading + "\n" + String(repeating: line + "\n", count: count)
  }

  @Test("a semicolon is found though numbers have decimal commas in every column")
  func decimalCommas() {
    let found = find(lines("a;b;c", "1,5;2,5;3,5"))
    #expect(found.dialect == CSVDialect(delimiter: UInt8(ascii: ";")))
    #expect(found.evidence == "13 of the first 13 records have 3 cells")
  }

  @Test("a preamble with another delimiter does not hide the table's own")
  func preamble() {
    let text = "Fuente: INEGI; corte 2024\n" + lines("a,b,c,d", "1,2,3,4", 30)
    #expect(find(text).dialect.delimiter == UInt8(ascii: ","))
  }

  @Test("cells in single quotes are found when double quotes leave records ragged")
  func singleQuotes() {
    let found = find(lines("id,'nombre',x", "1,'uno, dos',3"))
    #expect(found.dialect.quote == UInt8(ascii: "'"))
    #expect(found.evidence.hasSuffix("cells in single quotes"))
    #expect(find(lines("id,nombre", "1,'90s")).dialect.quote == UInt8(ascii: "\""))
  }

  @Test("a backslash or a NUL is an escape only if it explains every record")
  func escapes() {
    #expect(
      find(lines("a,b", #"1,"tubo 5\", liso""#)).dialect.escape == UInt8(ascii: "\\"))
    #expect(find(lines("a,b", "1,\"tubo 5\0\" liso\"")).dialect.escape == 0)
    #expect(find(lines("a,b", #""C:\","x""#)).dialect.escape == nil)
  }

  @Test("blanks after delimiters are dropped only before quotes that would be stray")
  func blanks() {
    #expect(find(lines("a, \"b\", c", "1, \"x, y\", 3")).dialect.skipsBlanks)
    #expect(find(lines("a,b,c", "1, \"x\",3")).dialect.skipsBlanks)
    #expect(!find("foo,bar,baz\n1, leading space,3").dialect.skipsBlanks)
    #expect(!find(lines("a,b", "1, 5\" y 6\"")).dialect.skipsBlanks)
  }

  @Test("a blank or a colon is taken only when it cuts every record alike")
  func rareDelimiters() {
    #expect(find(lines("a b c", "1 2 3")).dialect.delimiter == UInt8(ascii: " "))
    #expect(find(lines("a:b:c", "1:2:3")).dialect.delimiter == UInt8(ascii: ":"))
    #expect(find(lines("hora", "10:20:30")).dialect.delimiter == UInt8(ascii: ","))
    #expect(find(lines("nombre", "Ana de Paz")).dialect.delimiter == UInt8(ascii: ","))
  }

  @Test("commas here and there in a single column are text")
  func singleColumn() {
    let text = "actividad\nuno\ndos, tres\ncuatro\ncinco\nseis, siete, ocho\nnueve\ndiez\n"
    let found = find(text)
    #expect(found.dialect.delimiter == UInt8(ascii: "\t"))
    #expect(found.evidence == "one column")
  }

  @Test("lines that end in CR are found though quoted cells hold LF")
  func carriageReturns() {
    let text = "a,b\r" + String(repeating: "1,\"x\ny\"\r", count: 9)
    #expect(find(text).dialect.newline == UInt8(ascii: "\r"))
    #expect(find("a,b\r\n1,2\n").dialect.newline == UInt8(ascii: "\n"))
  }

  @Test("quotes are text when many open and none closes, and one unclosed quote is a fault")
  func noQuotes() {
    let text = "a\tb\n" + String(repeating: "\"tubo\t5\n", count: 6)
    #expect(find(text).dialect.quote == CSVDialect.noQuote)
    #expect(find("foo,bar,baz\n1,\"I forgot,3").dialect.quote == UInt8(ascii: "\""))
  }

  @Test("what is stated is not looked for")
  func stated() {
    let finder = DialectFinder(
      delimiter: UInt8(ascii: "|"), quote: CSVDialect.noQuote, escape: UInt8(ascii: "\\"))
    let found = find(lines("a,b", "\"1\",2"), finder)
    #expect(found.dialect.delimiter == UInt8(ascii: "|"))
    #expect(found.dialect.quote == CSVDialect.noQuote)
    #expect(found.dialect.escape == UInt8(ascii: "\\"))
    #expect(found.evidence == "delimiter stated; one column; quote stated; escape stated")
  }
}
