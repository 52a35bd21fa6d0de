import Testing
import Text
import Workbench

@testable import Coding

@Suite("Trust in codes from words")
struct TrustTests {
  /// Invented classes whose phrases are easy and whose records are hard.
  private struct Town {
    private static let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"]
    private var random: SplitMix64
    private let shared: [String]
    private let own: [[String]]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      func words(_ count: Int) -> [String] {
        (0..<count).map { _ in
          (0..<4).map { _ in Self.syllables[random.below(Self.syllables.count)] }.joined()
        }
      }
      shared = words(40)
      own = (0..<12).map { _ in words(6) }
      self.random = random
    }

    static func code(_ number: Int) -> String { String(311_110 + number * 1010) }

    private mutating func word(_ words: [String]) -> String { words[random.below(words.count)] }

    /// A record: as often as not without a word of its own class, or with another's.
    mutating func record() -> (text: String, code: String) {
      let number = random.below(own.count)
      var words = [word(shared), word(shared), word(shared)]
      switch random.below(10) {
      case 0..<4: words.append(word(own[number]))
      case 4..<6: words.append(word(own[random.below(own.count)]))
      default: break
      }
      return (words.shuffled(using: &random).joined(separator: " "), Self.code(number))
    }

    mutating func texts(records: Int) -> CodedTexts {
      var texts = CodedTexts()
      for number in own.indices {
        texts.append(own[number][0], code: Self.code(number), language: .es, origin: .title)
        for _ in 0..<60 {
          let phrase = "\(word(own[number])) \(word(own[number]))"
          texts.append(phrase, code: Self.code(number), language: .es, origin: .phrase)
        }
      }
      for _ in 0..<records {
        let record = record()
        texts.append(record.text, code: record.code, language: .es, origin: .record)
      }
      return texts
    }
  }

  @Test("with easy phrases and hard records the trust stated is the records' hit rate")
  func hitRate() throws {
    var town = Town(seed: 5)
    let index = try #require(CodeIndex(town.texts(records: 1200), system: .scian, workers: 2))
    #expect(index.isMeasured)
    var scratch = index.scratch()
    var (stated, right, sure, sureRight, sureCount) = (0.0, 0.0, 0.0, 0.0, 0.0)
    let count = 1200
    for _ in 0..<count {
      let record = town.record()
      let found = index.candidates(
        Array(record.text.utf8)[...], language: .es, count: 1, by: &scratch)
      guard let first = found.first else { continue }
      let isRight = first.code == record.code ? 1.0 : 0
      stated += first.confidence
      right += isRight
      if first.confidence > 0.5 {
        sure += first.confidence
        sureRight += isRight
        sureCount += 1
      }
    }
    #expect(right / Double(count) < 0.65)
    #expect(abs(stated - right) / Double(count) < 0.05, "\(stated) \(right)")
    #expect(sureCount > 100)
    #expect(abs(sure - sureRight) / sureCount < 0.06, "\(sure) \(sureRight) \(sureCount)")
  }

  @Test("with too few records phrases do not stand in: the usual trust does, and it says so")
  func tooFewRecords() throws {
    var town = Town(seed: 6)
    let index = try #require(CodeIndex(town.texts(records: 80), system: .scian, workers: 1))
    #expect(!index.isMeasured)
    #expect(index.calibration == Calibration())
    #expect(index.weights == EvidenceWeights())
    #expect(CodeIndex.split(town.texts(records: 0)) == nil)
  }

  @Test("only records are held back")
  func onlyRecords() throws {
    var town = Town(seed: 7)
    let texts = town.texts(records: 300).prepared(for: .scian)
    let (rest, held) = try #require(CodeIndex.split(texts))
    #expect(held.count > 60)
    #expect(held.origins.allSatisfy { $0 == .record })
    let phrases = texts.origins.filter { $0 != .record }.count
    #expect(rest.origins.filter { $0 != .record }.count == phrases)
  }

  @Test("candidates are listed by trust, equal ones by code", arguments: [0, 400])
  func listed(_ records: Int) throws {
    var town = Town(seed: 8)
    let index = try #require(CodeIndex(town.texts(records: records), system: .scian, workers: 1))
    var scratch = index.scratch()
    for _ in 0..<200 {
      let text = town.record().text
      let all = index.candidates(
        Array(text.utf8)[...], language: .es, count: 12, by: &scratch)
      #expect(
        zip(all, all.dropFirst()).allSatisfy { left, right in
          left.confidence > right.confidence
            || left.confidence == right.confidence && left.code < right.code
        })
      let three = index.candidates(
        Array(text.utf8)[...], language: .es, count: 3, by: &scratch)
      #expect(three == Array(all.prefix(3)))
    }
  }
}
