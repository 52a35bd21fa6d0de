import Testing

@testable import Registry

@Suite("Heading text")
struct HeadingTextTests {
  @Test(
    "one heading comes out alike however it is spelt",
    arguments: [
      "razonSocial", "RAZON_SOCIAL", "Razón  Social", " razón social\n", "Raz√≥n social",
      "RazÃ³n Social", "razon-social",
    ])
  func alike(heading: String) {
    #expect(HeadingText(heading).words == ["razon", "social"])
    #expect(HeadingText(heading).compact == "razonsocial")
  }

  @Test("a letter that was lost leaves its place, a question at the end does not")
  func lost() {
    #expect(HeadingText("C?digo Postal").compact == "c?digopostal")
    #expect(HeadingText("C\u{FFFD}digo").compact == "c?digo")
    #expect(HeadingText("Exports?").words == ["exports"])
  }

  @Test("marks and blanks alone are no words", arguments: ["", "  ", "?", "--", "…"])
  func empty(heading: String) {
    #expect(HeadingText(heading).words.isEmpty)
  }
}
