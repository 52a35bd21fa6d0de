import Registry
import Testing

@Suite("Decisions of staff")
struct DecisionTests {
  @Test(
    "a verdict is read in either language, whatever its case, accents and white space",
    arguments: [
      ("aceptado", Verdict.accepted), ("ACEPTADO ", .accepted), ("accepted", .accepted),
      ("Rechazado", .rejected), ("rejected", .rejected), ("contactado", .contacted),
      ("en revisión", .underReview), ("En  revision", .underReview), ("under review", .underReview),
      ("under_review", .underReview), ("Retirado", .withdrawn), ("withdrawn", .withdrawn),
    ])
  func words(text: String, verdict: Verdict) {
    #expect(Verdict(words: text) == verdict)
  }

  @Test("any other word is no verdict", arguments: ["", "sí", "aceptada?", "no", "review"])
  func others(text: String) {
    #expect(Verdict(words: text) == nil)
  }

  @Test("a row's key tells its run, its need and its firm apart")
  func keys() {
    let key = DecisionKey.text(run: "2026-11-25-0123456789ab", need: "NEC-1", supplier: "F-1")
    #expect(key.count == 12)
    #expect(key == DecisionKey.text(run: "2026-11-25-0123456789ab", need: "NEC-1", supplier: "F-1"))
    let others = [
      DecisionKey.text(run: "2026-11-26-0123456789ab", need: "NEC-1", supplier: "F-1"),
      DecisionKey.text(run: "2026-11-25-0123456789ab", need: "NEC-1F", supplier: "-1"),
      DecisionKey.text(run: "2026-11-25-0123456789ab", need: "NEC-1", supplier: "F-2"),
    ]
    #expect(!others.contains(key))
  }
}
