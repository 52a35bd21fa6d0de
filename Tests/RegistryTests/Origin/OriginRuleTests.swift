import Registry
import Testing

@Suite("Rules of origin")
struct OriginRuleTests {
  private func range(_ from: String, _ to: String? = nil) throws -> CodeRange {
    try #require(CodeRange(from: from, to: to))
  }

  @Test(
    "the notation reads back to the rule it was written from",
    arguments: [
      "CTSH", "CC EXCEPT 0702-0709,08", "CTH TOLERANCE 20", "CTH EXCEPT 4805 TOLERANCE 12.5",
      "RVC(TV)>=60", "RVC(FV 9602,9603)>=55", "MAXNOM<=40", "WO", "WO(01,02)", "AH",
      "CTH OR RVC(TV)>=60 OR RVC(NC)>=50", "CTH AND MAXNOM<=40", "CC OR CTH AND MAXNOM<=40",
      "(CC OR CTH) AND MAXNOM<=40", "RVC(BD)>=62.05",
    ])
  func notation(_ text: String) throws {
    #expect(try #require(OriginRule(notation: text)).description == text)
  }

  @Test(
    "what is not wholly a rule is none",
    arguments: [
      "", "CT", "CTH OR", "CTH EXCEPT", "CTH EXCEPT 480", "RVC(XX)>=40", "RVC(BD)>=",
      "RVC(BD)>=101",
      "MAXNOM<=4.125", "CTH CTH", "(CTH", "CTH)", "cth", "WO()", "CTH EXCEPT 0709-0702",
      "CTH TOLERANCE 0",
    ])
  func noRule(_ text: String) { #expect(OriginRule(notation: text) == nil) }

  @Test("brackets nest as deep as rules need, and no text of them uses up the stack")
  func brackets() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "CTH" + String(repeating: ")", count: depth)
    }
    #expect(OriginRule(notation: nested(32)) == OriginRule(notation: "CTH"))
    #expect(OriginRule(notation: nested(33)) == nil)
    #expect(OriginRule(notation: String(repeating: "(", count: 500_000)) == nil)
  }

  @Test("a range holds the codes that lie wholly in it, whatever their depth")
  func ranges() throws {
    let chapter = try range("0100000000", "0199999999")
    #expect(chapter.description == "01")
    #expect(try range("0401000000", "0499999999").description == "0401-04")
    #expect(chapter.contains("0102") && chapter.contains("01022910") && !chapter.contains("02"))
    #expect(try range("854110", "854290").contains("854140"))
    #expect(!(try range("854110", "854290").contains("8541")))
    #expect(CodeRange(from: "0709", to: "0702") == nil && CodeRange(from: "070") == nil)
  }
}
