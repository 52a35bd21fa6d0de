import Testing
import Workbench

@testable import Linkage

@Suite("Jaro–Winkler")
struct JaroWinklerTests {
  static func similarity(_ a: String, _ b: String) -> Double {
    let left = Array(a.utf8)
    let right = Array(b.utf8)
    return JaroWinkler.similarity(left.span, 0..<left.count, right.span, 0..<right.count)
  }

  @Test(
    "published pairs come out as published",
    arguments: [
      ("MARTHA", "MARHTA", 0.961111), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.813333),
      ("JONES", "JOHNSON", 0.832381), ("ABROMS", "ABRAMS", 0.922222),
      ("ABC", "XYZ", 0), ("", "", 1), ("A", "", 0),
    ])
  func published(_ a: String, _ b: String, _ expected: Double) {
    #expect(abs(Self.similarity(a, b) - expected) < 1e-6)
  }

  @Test("the prefix counts below a Jaro similarity of 0.7 too")
  func noBoostThreshold() {
    // Jaro of these is (2/6 + 2/6 + 1) / 3 = 0.5556; one letter of prefix adds 0.1 · 0.4444.
    let similarity = Self.similarity("abcdef", "awxbyz")
    #expect(abs(similarity - (0.555556 + 0.1 * 0.444444)) < 1e-5)
  }

  @Test("it equals a slow twin, both ways round", arguments: 0..<10 as Range<UInt64>)
  func twin(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<200 {
      // Texts of more than 64 bytes take another way.
      let most = round % 10 == 0 ? 110 : 14
      let a = (0..<random.below(most)).map { _ in UInt8(97 + random.below(4)) }
      let b = (0..<random.below(most)).map { _ in UInt8(97 + random.below(4)) }
      let own = JaroWinkler.similarity(a.span, 0..<a.count, b.span, 0..<b.count)
      #expect(abs(own - Self.slow(a, b)) < 1e-12)
    }
  }

  /// The definition, letter by letter.
  private static func slow(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
    let window = max(0, max(a.count, b.count) / 2 - 1)
    var taken: Set<Int> = []
    var pairs: [(Int, Int)] = []
    for i in a.indices {
      let match = b.indices.first { abs($0 - i) <= window && b[$0] == a[i] && !taken.contains($0) }
      if let match {
        taken.insert(match)
        pairs.append((i, match))
      }
    }
    if pairs.isEmpty { return 0 }
    let second = taken.sorted().map { b[$0] }
    let swaps = zip(pairs.map { a[$0.0] }, second).filter { $0 != $1 }.count / 2
    let m = Double(pairs.count)
    let jaro = (m / Double(a.count) + m / Double(b.count) + (m - Double(swaps)) / m) / 3
    let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
