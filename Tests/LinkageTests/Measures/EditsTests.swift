import Testing
import Workbench

@testable import Linkage

@Suite("Edits")
struct EditsTests {
  private static func edits(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    Edits.distance(a.span, 0..<a.count, b.span, 0..<b.count, limit: limit)
  }

  @Test("a swap of neighbours is one edit, a letter more or less is one")
  func examples() {
    for (a, b, expected) in [
      ("19640512", "19640521", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("", "abc", 3),
      ("igual", "igual", 0),
    ] {
      #expect(Self.edits(Array(a.utf8), Array(b.utf8), limit: 9) == expected)
    }
  }

  @Test("it equals a slow twin up to its limit", arguments: 0..<10 as Range<UInt64>)
  func twin(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let a = (0..<random.below(9)).map { _ in UInt8(97 + random.below(3)) }
      let b = (0..<random.below(9)).map { _ in UInt8(97 + random.below(3)) }
      let limit = random.below(5)
      #expect(Self.edits(a, b, limit: limit) == min(limit + 1, Self.slow(a[...], b[...])))
    }
  }

  /// The recursion that defines optimal string alignment.
  private static func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    var known: [[Int]] = (0...a.count).map { _ in (0...b.count).map { _ in 0 } }
    let (left, right) = (Array(a), Array(b))
    for i in 0...left.count {
      for j in 0...right.count {
        if i == 0 || j == 0 {
          known[i][j] = max(i, j)
          continue
        }
        var best = min(known[i - 1][j], known[i][j - 1]) + 1
        best = min(best, known[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, known[i - 2][j - 2] + 1)
        }
        known[i][j] = best
      }
    }
    return known[left.count][right.count]
  }
}
