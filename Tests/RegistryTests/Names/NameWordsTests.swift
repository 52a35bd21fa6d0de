import Registry
import TestKit
import Testing
import Workbench

@Suite("Words of names")
struct NameWordsTests {
  /// A name's own words and its branch's, generic words in brackets.
  private func words(_ name: String) -> (own: String, branch: String, form: LegalForm?) {
    var maker = NameWords()
    maker.take(Array(("~" + name).utf8).dropFirst())
    let own = zip(maker.words, maker.isGeneric).map { word, isGeneric in
      let text = String(decoding: maker.bytes[word], as: UTF8.self)
      return isGeneric ? "[\(text)]" : text
    }
    let branch = maker.branchWords.map { String(decoding: maker.bytes[$0], as: UTF8.self) }
    return (own.joined(separator: " "), branch.joined(separator: " "), maker.legalForm)
  }

  @Test(
    "abbreviations, numbers, initials and connectives are made alike",
    arguments: [
      ("CIA. MINERA DE MEX, S.A. DE C.V.", "[compania] minera [mexico]"),
      ("Compañía Minera de México SA de CV", "[compania] minera [mexico]"),
      ("A & B CONSTRUCCIONES", "ab [construcciones]"),
      ("A Y B CONSTRUCCIONES", "ab [construcciones]"),
      ("A AND B CONSTRUCCIONES", "ab [construcciones]"), ("A.B.C., S.A. de C.V.", "abc"),
      ("X.Y.Z., S.A. de C.V.", "xyz"), ("LOS TRES HNOS", "3 [hermanos]"),
      ("3 HERMANOS", "3 [hermanos]"), ("JUAN PABLO II", "juan pablo 2"),
      ("BAJÍO I", "bajio 1"), ("I LOVE", "i love"), ("ENERGIA AZTECA X", "energia azteca x"),
      ("GRUPO MÉXICO", "[grupo] [mexico]"), ("PADRES E HIJOS", "padres [hijos]"),
      ("MARIA Y JOSE", "maria jose"), ("ESCUELA NO. 05", "escuela 5"), ("EL", "el"),
      ("3M", "3m"), ("D'Angelo", "dangelo"), ("COOPERATIVA S.C. DE R.L. DE C.V.", "cooperativa"),
      ("SOCIEDAD COOPERATIVA", "[sociedad] cooperativa"), ("LA DE LOS", "la de los"),
      ("PEREZ Y/O TALLER LUNA", "perez [taller] luna"),
    ])
  func own(_ name: String, _ own: String) {
    #expect(words(name).own == own)
    #expect(words(name).branch == "")
  }

  @Test(
    "a branch is a part of its own, in whatever words it is told",
    arguments: [
      ("BIMBO SUCURSAL CENTRO", "bimbo", "sucursal centro"),
      ("BIMBO, S.A. DE C.V., SUC. 012", "bimbo", "sucursal 12"),
      ("BIMBO S.A. DE C.V. PLANTA II", "bimbo", "planta 2"),
      ("BIMBO PLANTA TOLUCA", "bimbo", "planta toluca"),
      ("BIMBO PTA. V", "bimbo", "planta 5"), ("BIMBO PLANTA A", "bimbo", "planta a"),
      ("BIMBO PLANTA 2, S.A. DE C.V.", "bimbo", "planta 2"),
      ("BIMBO MATRIZ", "bimbo", "matriz"), ("BIMBO BODEGA 3", "bimbo", "bodega 3"),
      ("BIMBO CEDIS NORTE", "bimbo", "cedis norte"),
      ("BIMBO S.A. DE C.V. (MARINELA)", "bimbo", "marinela"),
      ("BIMBO S.A. DE C.V. - TOLUCA", "bimbo", "toluca"),
      ("BIMBO, S.A. (PLANTA 1)", "bimbo", "planta 1"),
      ("HYLSA S.A. DIVISION ACEROS", "hylsa", "division aceros"),
      ("LAZOS S DE R L DE C V PLANTA 9", "lazos", "planta 9"),
      ("BIMBO S.A. DE C.V., BIMBO S.A. DE C.V. PLANTA LUIS", "bimbo", "planta luis"),
      ("BIMBO S.A. DE C.V.,BIMBO", "bimbo", ""),
      ("AMTEX CORP, S.A. DE C.V.,AMTEX CORP, S.A. DE C.V.", "amtex [corporation]", ""),
      ("7 ELEVEN SUC EMILIO", "7 eleven", "sucursal emilio"),
      // No branches: the words belong to the name.
      ("PLANTA BIMBO CENTRO", "[planta] bimbo [centro]", ""),
      ("QUEBRADORA LA BODEGA", "quebradora [bodega]", ""),
      ("LAPI UNIDAD DE HEMODIALISIS, S.A. DE C.V.", "lapi [unidad] hemodialisis", ""),
      ("GRUPO SIGMA DIVISION GOLFO SA DE CV", "[grupo] sigma [division] golfo", ""),
      ("GRUPO UNIDAD", "[grupo] [unidad]", ""),
      ("LUNA A PLANTA DE LUZ", "luna a [planta] luz", ""),
    ])
  func branch(_ name: String, _ own: String, _ branch: String) {
    let words = words(name)
    #expect(words.own == own)
    #expect(words.branch == branch)
  }

  @Test(
    "a name that says there is none has no words",
    arguments: [
      "", "SIN NOMBRE", "TALLER DE COSTURA SIN NOMBRE", "NINGUNO", "N/A", "S/N", "xxx", "-",
      "NO APLICA",
    ])
  func none(_ name: String) {
    #expect(words(name).own == "")
  }

  @Test("words tell whether they are generic, and keys of nothing else are known")
  func generic() {
    var maker = NameWords()
    maker.take(Array("COMERCIALIZADORA Y SERVICIOS DEL CENTRO, S.A.".utf8)[...])
    #expect(maker.hasOnlyGenericWords && maker.words.count == 3)
    maker.take(Array("COMERCIALIZADORA LUNA".utf8)[...])
    #expect(!maker.hasOnlyGenericWords)
    let bytes = Array("grupo luna".utf8)
    #expect(NameWords.isGeneric(bytes, 0..<5) && !NameWords.isGeneric(bytes, 6..<10))
  }

  @Test("own words, branch and both can be appended alone")
  func appended() {
    var maker = NameWords()
    func text(_ append: (ArraySlice<UInt8>, inout [UInt8]) -> Void) -> String {
      var out = Array("|".utf8)
      append(Array("Bimbo, S.A. de C.V. Planta 2".utf8)[...], &out)
      return String(decoding: out, as: UTF8.self)
    }
    #expect(text { maker.append($0, onto: &$1) } == "|bimbo")
    #expect(text { maker.append(branchOf: $0, onto: &$1) } == "|planta 2")
    #expect(text { maker.append(wholeOf: $0, onto: &$1) } == "|bimbo planta 2")
  }

  @Test(
    "a maker that has seen other names says the same as a new one, whatever the bytes",
    arguments: 0..<40 as Range<UInt64>)
  func reuse(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "A", "B.", "S.A.", " DE ", "C.V.", ",", " ", "PLANTA", "II", "(", ")", "SUC", "GRUPO", "Ñ",
      "é",
      "\u{FF21}", "-", "&", " Y ", "/", "'", "S", "R.L.", "0", "12", "LUNA", "SIN NOMBRE", ".",
    ]
    var used = NameWords()
    for _ in 0..<50 {
      let name = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
      var new = NameWords()
      used.take(Array(name.utf8)[...])
      new.take(Array(name.utf8)[...])
      #expect(used.bytes == new.bytes && used.words == new.words, "\(name)")
      #expect(used.branchWords == new.branchWords && used.legalForm == new.legalForm, "\(name)")
      #expect(used.words.count == used.isGeneric.count)
      // Every word is some bytes, none a blank, and they follow each other.
      var end = 0
      for word in used.words + used.branchWords {
        #expect(word.lowerBound >= end && !word.isEmpty && !used.bytes[word].contains(0x20))
        end = word.upperBound
      }
    }
  }
}
