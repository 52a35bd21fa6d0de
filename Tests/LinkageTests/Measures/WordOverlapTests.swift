import Testing
import Text
import Workbench

@testable import Linkage

@Suite("Overlap of words")
struct WordOverlapTests {
  /// Compares two texts whose words have the bits given, 10 where none is.
  private static func compare(
    _ a: String, _ b: String, bits: [String: Float] = [:]
  ) -> WordOverlap.Result {
    var table = WordTable()
    var words: [UInt32] = []
    func take(_ text: String) -> Range<Int> {
      let start = words.count
      for word in text.split(separator: " ") {
        let bytes = Array(word.utf8)
        words.append(table.add(bytes, 0..<bytes.count))
      }
      return start..<words.count
    }
    let left = take(a)
    let right = take(b)
    let weights = (0..<table.count).map { bits[table[$0]] ?? 10 }
    let letters = (0..<table.count).map { word in
      table.bytes[table.bounds(word)].reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
    }
    let ends = [0] + table.ends
    return WordOverlap.compare(
      words.span, left, right, bits: weights.span, letters: letters.span,
      bytes: table.bytes.span, ends: ends.span)
  }

  @Test("all words shared is 1, none is 0, whatever their order")
  func bounds() {
    #expect(Self.compare("taller garcia", "garcia taller").overlap == 1)
    #expect(Self.compare("taller garcia", "molino reyes").overlap == 0)
    #expect(Self.compare("", "molino").overlap == 0)
  }

  @Test("a rare word shared counts more than a common one")
  func rarity() {
    let bits: [String: Float] = ["grupo": 2, "xolotl": 18, "azteca": 10, "norte": 10]
    let common = Self.compare("grupo azteca", "grupo norte", bits: bits)
    let rare = Self.compare("xolotl azteca", "xolotl norte", bits: bits)
    #expect(abs(common.overlap - 2 * 2 / 24) < 1e-9)
    #expect(abs(rare.overlap - 2 * 18 / 56) < 1e-9)
    #expect(rare.bits == 18)
    #expect(common.bits == 2)
  }

  @Test("a misspelt word counts in part, with the commoner one's weight")
  func misspelt() {
    let result = Self.compare(
      "tornillos garcia", "tornilos garcia", bits: ["tornilos": 20, "tornillos": 9, "garcia": 6])
    let likeness = JaroWinklerTests.similarity("tornillos", "tornilos")
    #expect(abs(result.overlap - 2 * (likeness * 9 + 6) / 30) < 1e-6)
  }

  @Test("a word cut short counts as an abbreviation, a number that differs not at all")
  func abbreviated() {
    #expect(abs(Self.compare("com azteca", "comercial azteca").overlap - 0.95) < 1e-6)
    #expect(Self.compare("nave 12", "nave 123").overlap == 0.5)
    #expect(Self.compare("planta a", "planta b").overlap == 0.5)
  }

  @Test("it is alike both ways round where words are the same", arguments: 0..<5 as Range<UInt64>)
  func symmetric(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = ["uno", "dosis", "tres", "cuatro", "ocho", "nueve"]
    for _ in 0..<50 {
      let a = (0..<random.below(5)).map { _ in pool[random.below(6)] }.joined(separator: " ")
      let b = (0..<random.below(5)).map { _ in pool[random.below(6)] }.joined(separator: " ")
      #expect(Self.compare(a, b).overlap == Self.compare(b, a).overlap)
    }
  }
}
