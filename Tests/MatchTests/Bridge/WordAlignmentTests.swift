import Testing
import Text
import Workbench

@testable import Match

@Suite struct WordAlignmentTests {
  /// Pairs of texts from a small dictionary: word n of one language stands for word n of the other.
  private func lists(_ random: inout SplitMix64, pairs: Int) -> (TermLists, TermLists) {
    var (spanish, english) = (TermLists(), TermLists())
    for _ in 0..<pairs {
      let words = (0..<1 + random.below(5)).map { _ in UInt32(random.below(30)) }
      for word in words { spanish.append(word) }
      for word in words.reversed() { english.append(word) }
      spanish.close()
      english.close()
    }
    return (spanish, english)
  }

  @Test("words that always stand for each other are found", arguments: 0..<20 as Range<UInt64>)
  func dictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (spanish, english) = lists(&random, pairs: 400)
    let alignment = WordAlignment(
      spanish: spanish, english: english, spanishCount: 30, englishCount: 30)
    for word in UInt32(0)..<30 {
      let best = alignment.links.filter { $0.english == word }.max { $0.count < $1.count }
      #expect(best?.spanish == word)
    }
  }

  @Test("the counts of a text's links are those of the rounds said plainly")
  func plainly() {
    let texts: [([UInt32], [UInt32])] = [
      ([0, 1], [0, 1]), ([0], [0]), ([1, 2, 2], [2, 1]), ([], [1]), ([2, 0], [2, 0, 3]),
    ]
    var (spanish, english) = (TermLists(), TermLists())
    for text in texts {
      for word in text.0 { spanish.append(word) }
      for word in text.1 { english.append(word) }
      spanish.close()
      english.close()
    }
    let expected = Self.counts(texts)
    let links = WordAlignment(spanish: spanish, english: english, spanishCount: 3, englishCount: 4)
      .links
    #expect(links.count == expected.count)
    for link in links {
      let known = expected[[link.spanish, link.english], default: -1]
      #expect(abs(known - link.count) < 1e-9)
    }
  }

  /// Model 1 in both directions over dictionaries.
  private static func counts(_ texts: [([UInt32], [UInt32])]) -> [[UInt32]: Double] {
    let pairs = texts.map { (Set($0.0), Set($0.1)) }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
    var keys: Set<[UInt32]> = []
    for (left, right) in pairs {
      for one in left { for other in right { keys.insert([one, other]) } }
    }
    var forward = [[UInt32]: Double]()
    var backward = forward
    for key in keys {
      forward[key] = 1 / Double(keys.count { $0[1] == key[1] })
      backward[key] = 1 / Double(keys.count { $0[0] == key[0] })
    }
    var joint = forward
    for round in 0..<6 {
      var (first, second) = ([[UInt32]: Double](), [[UInt32]: Double]())
      for (left, right) in pairs {
        for one in left {
          for other in right {
            let key = [one, other]
            let given = right.reduce(0.02) { $0 + (forward[[one, $1]] ?? 0) }
            let taken = left.reduce(0.02) { $0 + (backward[[$1, other]] ?? 0) }
            let (there, back) = ((forward[key] ?? 0) / given, (backward[key] ?? 0) / taken)
            first[key, default: 0] += round < 3 ? there : there * back
            second[key, default: 0] += round < 3 ? back : there * back
          }
        }
      }
      joint = first
      for key in keys {
        let given = keys.filter { $0[1] == key[1] }.reduce(0) { $0 + (first[$1] ?? 0) }
        let taken = keys.filter { $0[0] == key[0] }.reduce(0) { $0 + (second[$1] ?? 0) }
        forward[key] = given > 0 ? (first[key] ?? 0) / given : 0
        backward[key] = taken > 0 ? (second[key] ?? 0) / taken : 0
      }
    }
    return joint
  }

  @Test("no texts teach nothing")
  func empty() {
    let links = WordAlignment(
      spanish: TermLists(), english: TermLists(), spanishCount: 0, englishCount: 0
    ).links
    #expect(links.isEmpty)
  }
}
