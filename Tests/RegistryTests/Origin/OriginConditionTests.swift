import Registry
import Testing

@Suite("Conditions of rules of origin")
struct OriginConditionTests {
  @Test(
    "a condition reads back to the rule it was written from",
    arguments: [
      "VALUE(unprinted-fabric)<=47.5", "WEIGHT(sugar,04)<=40", "MAXNOM<=40 OR UNREAD",
      "CTH AND WITHOUT(7902:waste-and-scrap)",
      "OBTAINED(fruit-nuts-or-vegetables)", "ORIGINATING(2009:fruit-juice)",
      "FROM(7206,7207) OR FROM(yarn)", "MAXNOM<=40 AND NOM<=OM",
      "SP(making-up) AND (FROM(yarn) OR WEIGHT(5205-5207)<=20)",
    ])
  func roundTrip(_ text: String) throws {
    #expect(try #require(OriginRule(notation: text)).description == text)
  }

  @Test(
    "what is not wholly a condition is none",
    arguments: [
      "WEIGHT(sugar)", "WEIGHT()<=40", "WEIGHT(sugar)<=101", "FROM(yarn", "FROM yarn", "FROM(Yarn)",
      "WITHOUT(7902:)", "WITHOUT(:scrap)", "WITHOUT(790:scrap)", "NOM<=", "NOM>=OM", "VALUE(x)>=4",
      "FROM(yarn,)", "FROM(7207-7206)",
    ])
  func noCondition(_ text: String) { #expect(OriginRule(notation: text) == nil) }

  @Test("materials are told by code, by words, or by words of a code")
  func materials() throws {
    let codes = try #require(CodeRange(from: "7902"))
    #expect(OriginMaterial(codes).description == "7902")
    #expect(
      OriginMaterial("Waste, and scrap (of zinc)", of: codes)?.description
        == "7902:waste-and-scrap-of-zinc")
    #expect(OriginMaterial("Sugar")?.name == "sugar" && OriginMaterial("…") == nil)
    #expect(OriginMaterial("17, 18") == nil)
  }
}
