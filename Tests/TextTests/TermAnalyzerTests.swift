import Testing

@testable import Text

@Suite struct TermAnalyzerTests {
  private func terms(
    _ words: [String], _ language: Language, stemming: Bool = true, stop: [String] = []
  ) -> [String] {
    let analyzer = TermAnalyzer(isStemming: stemming, stopWords: stop)
    var table = WordTable()
    var numbers: [UInt32] = []
    for word in words {
      analyzer.appendTerms(
        of: Array(word.utf8)[...], in: language, to: &table, numbers: &numbers)
    }
    return numbers.map { table[Int($0)] }
  }

  @Test("Snowball's stems come from accented words")
  func stems() {
    #expect(Stemmer(.es).stem("inyección") == "inyeccion")
    #expect(Stemmer(.es).stem("plásticos") == "plastic")
    #expect(Stemmer(.es).stem("niños") == "niñ")
    #expect(Stemmer(.en).stem("moldings") == "mold")
    #expect(Stemmer(.en).stem("") == "")
  }

  @Test("forms of a word share a term")
  func spanish() {
    #expect(Set(terms(["plástico", "plásticos", "plástica"], .es)) == ["plastic"])
    #expect(terms(["niños", "niño"], .es) == ["nin", "nin"])
  }

  @Test("an English word has the stems of both languages, one when they agree")
  func english() {
    #expect(terms(["plastics"], .en) == ["plastic", "plastics"])
    #expect(terms(["metal"], .en) == ["metal"])
  }

  @Test("common words are no terms, in the language of the text")
  func stopWords() {
    #expect(terms(["de", "más", "también"], .es).isEmpty)
    #expect(terms(["the", "of"], .en).isEmpty)
    #expect(terms(["Caña"], .es, stop: ["CANA"]).isEmpty)
    #expect(terms(["de", "x", "la"], .es, stemming: false, stop: ["la"]) == ["de"])
  }

  @Test("the lists of common words are folded and say each word once")
  func lists() {
    for list in [StopWords.spanish, StopWords.english] {
      #expect(list == list.map(Folding.fold))
      #expect(Set(list).count == list.count)
      #expect(!list.contains(""))
    }
  }
}
