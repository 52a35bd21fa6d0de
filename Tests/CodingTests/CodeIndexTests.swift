import Testing
import Text
import Workbench

@testable import Coding

@Suite("Codes from words")
struct CodeIndexTests {
  /// Invented classes: each has a title in both languages and phrases of words of its own.
  private static let classes: [(code: String, spanish: String, english: String, words: [String])] =
    [
      ("311830", "Elaboración de tortillas", "Tortilla making", ["masa", "nixtamal", "maíz"]),
      ("315225", "Confección de uniformes", "Uniform sewing", ["camisa", "overol", "bata"]),
      ("332710", "Maquinado de piezas", "Machining of parts", ["torno", "fresa", "buje"]),
      ("334410", "Fabricación de componentes", "Electronic parts", ["circuito", "chip", "diodo"]),
      ("337120", "Fabricación de muebles", "Furniture making", ["silla", "mesa", "ropero"]),
      ("484121", "Autotransporte de carga", "Freight trucking", ["flete", "tráiler", "mudanza"]),
    ]

  private static func texts(_ order: [Int]) -> CodedTexts {
    var all: [(text: String, code: String, language: Language, origin: CodedTexts.Origin)] = []
    for own in classes {
      all.append((own.spanish, own.code, .es, .title))
      all.append((own.english, own.code, .en, .title))
      for first in own.words {
        for second in own.words where second != first {
          all.append(("\(first) y \(second)", own.code, .es, .phrase))
          all.append(("Taller \(first) \(second) del norte", own.code, .es, .record))
        }
      }
    }
    var texts = CodedTexts()
    for index in order.isEmpty ? Array(all.indices) : order where index < all.count {
      texts.append(
        all[index].text, code: all[index].code, language: all[index].language,
        origin: all[index].origin)
    }
    return texts
  }

  @Test("words of a class give it, in Spanish and in English, the surest first")
  func finds() throws {
    let index = try #require(CodeIndex(Self.texts([]), system: .scian, workers: 1))
    #expect(index.codeCount == Self.classes.count)
    for own in Self.classes {
      let spanish = index.candidates(
        "venta de \(own.words[0])s y \(own.words[2])s", language: .es, count: 5)
      #expect(spanish.first?.code == own.code)
      let english = index.candidates(own.english.uppercased(), language: .en, count: 5)
      #expect(english.first?.code == own.code)
      #expect(spanish.count <= 5)
      for (left, right) in zip(spanish, spanish.dropFirst()) {
        #expect(left.confidence >= right.confidence)
      }
      #expect(spanish.allSatisfy { 0...1 ~= $0.confidence })
    }
  }

  @Test("what speaks for a code is told: its title in its own words")
  func evidence() throws {
    let index = try #require(CodeIndex(Self.texts([]), system: .scian, workers: 1))
    let found = try #require(
      index.candidates("Fabricación de muebles", language: .es, count: 1).first)
    #expect(found.evidenceKind == .title)
    #expect(found.evidence == "Fabricación de muebles")
  }

  @Test("the candidates depend neither on the order of the texts nor on the threads")
  func deterministic() throws {
    var random = SplitMix64(seed: 9)
    let order = (0..<84).map { $0 }.shuffled(using: &random)
    let one = try #require(CodeIndex(Self.texts([]), system: .scian, workers: 1))
    let two = try #require(CodeIndex(Self.texts(order), system: .scian, workers: 2))
    #expect(one.textCount == two.textCount)
    for text in ["camisa de torno", "mesa y silla", "flete de circuito", "nada conocido"] {
      #expect(
        one.candidates(text, language: .es, count: 6)
          == two.candidates(text, language: .es, count: 6))
    }
  }

  @Test("fewer than two codes teach nothing, and a text without known words has no sure candidate")
  func tooLittle() throws {
    var texts = CodedTexts()
    #expect(CodeIndex(texts, system: .scian, workers: 1) == nil)
    texts.append("tortillas", code: "311830", language: .es, origin: .title)
    texts.append("", code: "311831", language: .es, origin: .title)
    #expect(CodeIndex(texts, system: .scian, workers: 1) == nil)
    let index = try #require(CodeIndex(Self.texts([]), system: .scian, workers: 1))
    #expect(
      index.candidates("xqzw", language: .es, count: 5, floor: 0.99).isEmpty)
  }
}
