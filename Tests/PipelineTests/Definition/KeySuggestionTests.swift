import Testing

@testable import Pipeline

@Suite("Key suggestion")
struct KeySuggestionTests {
  @Test(
    "the distance counts letters put in, left out, replaced and exchanged",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "bc", 1),
      ("abc", "abxc", 1), ("abc", "axc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
      ("sources", "soucres", 1),
    ])
  func distances(first: String, second: String, distance: Int) {
    #expect(KeySuggestion.distance(Array(first), Array(second)) == distance)
    #expect(KeySuggestion.distance(Array(second), Array(first)) == distance)
  }

  @Test(
    "a slip of the keyboard is understood and another word is not",
    arguments: [
      ("topk", "topK"), ("TOPK", "topK"), ("soucres", "sources"), ("nmae", "name"),
      ("languaje", "language"), ("matsh", "match"), ("ex", nil), ("colour", nil), ("", nil),
      ("nm", nil), (String(repeating: "a", count: 5000), nil),
    ])
  func nearest(word: String, meant: String?) {
    let keys = ["name", "sources", "language", "match", "export", "topK"]
    #expect(KeySuggestion.nearest(to: word, among: keys) == meant)
  }

  @Test("of equally near words the first is taken")
  func ties() {
    #expect(KeySuggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
  }
}
