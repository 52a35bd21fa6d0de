import TestKit
import Testing
import Text
import Workbench

@testable import Match

@Suite struct TextBridgeTests {
  private static let suppliers = [
    ("A", "Fábrica de tornillos y varillas"), ("B", "Venta de rodamientos de bolas"),
    ("C", "Cajas de cartón corrugado"), ("D", "Panadería y pastelería"),
    ("E", "Fabricación de estructuras metálicas"), ("F", "Injection molding, ball bearings"),
    ("G", "Taller de costura"), ("H", "Tarjetas de circuito impreso"), ("I", "Circuitos y pistas"),
    ("J", "Maquila de popotes"),
  ]

  private func inputs(_ text: String, _ language: String, hs: String = "") -> BridgeInputs {
    var inputs = BridgeInputs()
    inputs.suppliers = Self.suppliers.map { (id: $0.0, text: $0.1) }
    inputs.needs = [(id: "N", text: text, language: language, hs: hs)]
    return inputs
  }

  @Test(
    "a need in one language finds the supplier in the other by titles of codes",
    arguments: [
      ("steel screws", "en", "A"), ("ball bearings", "en", "B"), ("cardboard boxes", "en", "C"),
      ("bearing", "en", "B"), ("metallic structures", "en", "E"),
    ])
  func findsSupplier(text: String, language: String, supplier: String) throws {
    var inputs = inputs(text, language)
    inputs.suppliers.removeAll { $0.id == "F" }
    inputs.codes = BridgeInputs.titles
    let found = try inputs.ranking()["N", default: []]
    #expect(found.first?.id == supplier)
    #expect(found.allSatisfy { $0.score > 0 && $0.score <= 1 })
  }

  @Test("a Spanish need finds the supplier that writes English")
  func reverse() throws {
    var inputs = inputs("rodamientos", "es")
    inputs.codes = BridgeInputs.titles
    let found = try inputs.ranking()["N", default: []].map(\.id)
    #expect(found == ["B", "F"])
    inputs.codes = []
    #expect(try inputs.ranking()["N", default: []].map(\.id) == ["B"])
  }

  @Test("without any table an English need finds only its own words")
  func noTables() throws {
    let found = try inputs("ball bearings", "en").ranking()["N", default: []].map(\.id)
    #expect(found == ["F"])
    let read = try inputs("ball bearings", "en").terms()
    #expect(read.context.bridge == nil)
    #expect(read.terms.weights.allSatisfy { $0 == 1 })
    #expect(read.terms.kinds.allSatisfy { $0 == .own })
  }

  @Test("the table of the lexicon bridges words and phrases, both ways")
  func lexicon() throws {
    var english = inputs("printed circuit board", "en")
    english.lexicon = [["tarjeta de circuito impreso", "printed circuit board", ""]]
    let found = try english.ranking()["N", default: []].map(\.id)
    #expect(found == ["H", "I"])
    var spanish = inputs("moldeo por inyección", "es")
    spanish.lexicon = [["moldeo", "molding", "1"], ["inyección", "injection", ""]]
    #expect(try spanish.ranking()["N", default: []].map(\.id) == ["F"])
    // A weight of nothing is no link.
    spanish.lexicon = [["moldeo", "molding", "0"]]
    spanish.codes = [["HS", "1", "x", "y"]]
    #expect(try spanish.ranking()["N"] == nil)
  }

  @Test("a synonym counts less than the word itself")
  func synonyms() throws {
    var inputs = inputs("pajillas", "es")
    inputs.suppliers.append((id: "K", text: "Maquila de pajillas"))
    inputs.synonyms = [["es", "popote", "pajilla"]]
    let found = try inputs.ranking()["N", default: []]
    #expect(found.map(\.id) == ["K", "J"])
    let scores = found.map(\.score)
    #expect(abs(scores[1] / scores[0] - 0.6) < 0.02)
    // An English synonym is looked up in Spanish too.
    var english = self.inputs("fasteners", "en")
    english.codes = BridgeInputs.titles
    english.synonyms = [["en", "fastener", "screws"]]
    english.suppliers.removeAll { $0.id == "F" }
    #expect(try english.ranking()["N", default: []].first?.id == "A")
  }

  @Test("the title of the need's code finds suppliers in the other language")
  func codeTitle() throws {
    var inputs = inputs("parts as per drawing ball", "en", hs: "84821099")
    inputs.codes = [["HS 2022", "848210", "Rodamientos de bolas", "Ball bearings"]]
    let read = try inputs.terms()
    let place = try #require(read.names.firstIndex(of: "rodamient"))
    #expect(read.terms.weights[place] > 0)
    #expect(try inputs.ranking()["N", default: []].map(\.id).contains("B"))
  }

  @Test("each known term tells the word behind it, its kind and its rendering")
  func kinds() throws {
    var inputs = inputs("Steel SCREWS popote", "en", hs: "392690")
    inputs.codes = BridgeInputs.titles
    inputs.suppliers.append((id: "P", text: "plástico inyectado"))
    let read = try inputs.terms()
    var said: [String: String] = [:]
    for place in read.terms.known.indices {
      let word = String(decoding: read.terms.words[place], as: UTF8.self)
      let rendering = String(decoding: read.terms.renderings[place], as: UTF8.self)
      said[read.names[place]] = "\(read.terms.kinds[place]) \(word) \(rendering)"
    }
    #expect(said["tornill"] == "rendering screws tornillos")
    #expect(said["popot"] == "own popote ")
    #expect(said["plastic"] == "codeTitle  plástico")
  }

  @Test("what several renderings of a word add is bounded, and the scale is that of one")
  func groups() throws {
    var inputs = inputs("screws", "en")
    inputs.suppliers = (0..<50).map { (id: "S\($0 + 100)", text: $0 < 5 ? "tornillos" : "pan") }
    inputs.suppliers[7].text = "pernos"
    inputs.suppliers[8].text = "birlos"
    inputs.codes = ["Tornillos", "Pernos", "Birlos"].map { ["UNSPSC", "", $0, "Screws"] }
    let read = try inputs.terms()
    #expect(read.names == ["birl", "pern", "tornill"])
    let index = read.context.index
    let worths = read.terms.known.indices.map {
      read.terms.weights[$0] * index.idf[Int(read.terms.known[$0])]
    }
    // Each is as good as the next, so each adds as much, however rare its own term.
    for worth in worths { #expect(abs(worth - read.terms.supremum) < 1e-9) }
    let least = index.idf[Int(try #require(index.terms.find("tornill")))]
    let most = index.idf[Int(try #require(index.terms.find("pern")))]
    #expect(read.terms.supremum > least && read.terms.supremum < most)
  }

  @Test("the order of rows changes no byte", arguments: 0..<10 as Range<UInt64>)
  func anyOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var inputs = inputs("steel ball bearings, cardboard boxes and wooden rods", "en", hs: "848210")
    inputs.codes = BridgeInputs.titles
    inputs.lexicon = [
      ["caja", "box", ""], ["caja", "box", "0.5"], ["bola", "ball", "0.7"],
      ["panadería", "steel", "0.2"],
    ]
    inputs.synonyms = [["en", "rod", "screw"], ["en", "box", "circuit"], ["es", "caja", "bola"]]
    let first = try inputs.terms().terms
    inputs.codes.shuffle(using: &random)
    inputs.lexicon.shuffle(using: &random)
    inputs.synonyms.shuffle(using: &random)
    let second = try inputs.terms().terms
    #expect(first.known == second.known)
    #expect(first.weights == second.weights)
    #expect(first.words == second.words)
    #expect(first.renderings == second.renderings)
    #expect(first.supremum == second.supremum)
  }

  @Test("titles that break all rules are read all the same")
  func oddTitles() throws {
    var inputs = inputs("steel x", "en", hs: "01")
    inputs.codes = [
      ["", "", "", ""], ["HS", "01", "", "Steel"], ["HS", "zz", "Acero", ""],
      ["??", "1", "de la", "of"],
      [
        "HS", "0101", String(repeating: "pan ", count: 300),
        String(repeating: "steel ", count: 300),
      ],
    ]
    inputs.lexicon = [["", "", ""], ["de", "of", ""], ["pan", "", "9"], ["pan", "steel", "-1"]]
    inputs.synonyms = [["", "", ""], ["fr", "pain", "pan"], ["en", "steel", "steel"]]
    #expect(try inputs.terms().terms.hasTerms)
  }
}
