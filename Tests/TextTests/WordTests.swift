import Testing
import Workbench

@testable import Text

@Suite struct WordTests {
  private func words(_ text: String, _ form: Tokenizer.Form) -> [String] {
    var tokenizer = Tokenizer(form: form)
    var table = WordTable()
    var numbers: [UInt32] = []
    tokenizer.appendWords(of: Array(text.utf8)[...], to: &table, numbers: &numbers)
    return numbers.map { table[Int($0)] }
  }

  @Test("words are runs of letters and digits of two or more, folded")
  func folded() {
    let text = "Caña-2 y 3D; S.A. «Ñu» e\u{301}l, 漢字 a1 Ωa día"
    #expect(words(text, .folded) == ["cana", "3d", "nu", "el", "a1", "dia"])
  }

  @Test("words in lower case keep accents and break at the same places")
  func lowered() {
    let text = "CAÑÓN e\u{301}l x漢y Ωa 3D"
    #expect(words(text, .lowered) == ["cañón", "él", "x", "y", "a", "3d"])
  }

  @Test("both forms find the same words", arguments: 0..<200 as Range<UInt64>)
  func sameWords(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aZ9 .éÑüß\u{301}\u{303}İȺ–€漢ệΩй한🙂xyz".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<random.below(60) { text.append(letters[random.below(letters.count)]) }
    let lowered = words(String(text), .lowered).map(Folding.fold).filter { $0.utf8.count > 1 }
    #expect(lowered == words(String(text), .folded))
  }

  @Test("a table numbers words in order of appearance, and finds them", arguments: [3, 70, 5000])
  func table(count: Int) {
    var table = WordTable(capacity: 1)
    for number in 0..<count * 2 {
      let word = Array("w\(number % count)".utf8)
      #expect(Int(table.add(word, 0..<word.count)) == number % count)
    }
    #expect(table.count == count)
    #expect(table.find("w\(count - 1)") == UInt32(count - 1))
    #expect(table.find("w") == nil)
    let sorted = table.sortedByBytes().map { table[Int($0)] }
    #expect(sorted == (0..<count).map { "w\($0)" }.sorted())
  }

  @Test("sorting looks past the first eight bytes, and shorter comes first")
  func longWords() {
    var table = WordTable()
    let words = ["maquinados", "maquinado", "maquinad", "maquina", "maquinadora"]
    for word in words { _ = table.add(Array(word.utf8), 0..<word.utf8.count) }
    #expect(table.sortedByBytes().map { table[Int($0)] } == words.sorted())
  }
}
