import Testing

@testable import Workbook

@Suite("Cell text")
struct CellTextTests {
  @Test("text that is fit stays as it is", arguments: ["", "Compañía", "=1+1", "09", "a\tb\nc"])
  func fitStays(text: String) {
    #expect(CellText.fit(text) == text)
  }

  @Test("controls become blanks and every line end becomes a line feed")
  func controls() {
    #expect(CellText.fit("a\u{0}b\u{1B}c") == "a b c")
    #expect(CellText.fit("a\r\nb\rc\n") == "a\nb\nc\n")
    #expect(CellText.fit("x\u{FFFE}y\u{FFFF}") == "x\u{FFFD}y\u{FFFD}")
  }

  @Test("what looks like an escaped character keeps its own signs")
  func escapes() {
    #expect(CellText.fit("_x000A_") == "_x005F_x000A_")
    #expect(CellText.fit("_x00G0_ _x12_ _x") == "_x00G0_ _x12_ _x")
    #expect(CellText.fit("a_x0041_x0042_") == "a_x005F_x0041_x005F_x0042_")
  }

  @Test("a text of the greatest length is kept, one more sign ends in an ellipsis")
  func length() {
    let longest = String(repeating: "a", count: CellText.limit)
    #expect(CellText.fit(longest) == longest)
    let cut = CellText.fit(longest + "b")
    #expect(cut.utf16.count == CellText.limit)
    #expect(cut.hasSuffix("a…"))
  }

  @Test("accents count once, signs beyond the first plane twice, and none is cut in half")
  func surrogates() {
    let accents = String(repeating: "ñ", count: CellText.limit)
    #expect(CellText.fit(accents) == accents)
    let pictures = String(repeating: "🌮", count: CellText.limit)
    let cut = CellText.fit(pictures)
    #expect(cut.utf16.count <= CellText.limit)
    #expect(cut.dropLast().allSatisfy { $0 == "🌮" })
    #expect(cut.last == "…")
  }
}
