import Registry
import Testing
import Text

@testable import Trade

@Suite("Words")
struct TradeWordsTests {
  private let spanish = TradeWords(.es)
  private let english = TradeWords(.en)
  private let rule = "CTSH OR RVC(BD)>=40"
  private let text =
    "8541.10 TV=1000: 8541.10 JP 400; 8534.00 CN 238; 7408.11 CN 48; 2804.61 MX 1 originating"

  @Test("a verdict that is not met names what spoils it, and what the content would become")
  func notMet() throws {
    let verdict = try OriginGoldenTests.verdict(rule, text)
    let bill = try BillOfMaterials(notation: text)
    #expect(
      spanish.sentences(verdict, bill) == [
        "8541.10 no cumple la regla: cambiar de subpartida todo material no originario o tener un valor de contenido regional por reducción (BD) de al menos 40 %.",
        "El contenido RVC(BD) es 31.4 % (mínimo 40 %).",
        "Lo impide, frente a la mercancía 8541.10: el insumo 1 (8541.10, de Japón, valor 400), el insumo 2 (8534.00, de China, valor 238) y el insumo 3 (7408.11, de China, valor 48).",
        "Cumpliría si fuera originario de México, Canadá o Estados Unidos el insumo 2 (8534.00, de China, valor 238); el contenido RVC(BD) pasa de 31.4 % a 55.2 % (mínimo 40 %).",
      ])
    #expect(
      english.sentences(verdict, bill).last
        == "It would be met if originating from Mexico, Canada or the United States: input 2 (8534.00, from China, value 238); the content RVC(BD) goes from 31.4 % to 55.2 % (minimum 40 %)."
    )
  }

  @Test("a verdict that is met names the alternative, and what was let pass")
  func met() throws {
    var terms = OriginGoldenTests.terms
    terms.deMinimis = 1000
    let text = "8541.10 TV=1000: 8541.10 JP 60; 7408.11 JP 900"
    let verdict = try OriginGoldenTests.verdict(rule, text, terms)
    #expect(
      spanish.sentences(verdict, try BillOfMaterials(notation: text)) == [
        "8541.10 cumple la regla: cambiar de subpartida todo material no originario.",
        "El contenido RVC(BD) es 4.0 % (mínimo 40 %).",
        "No cambia de clasificación respecto de 8541.10, pero cabe en la tolerancia: el insumo 1 (8541.10, de Japón, valor 60).",
      ])
  }

  @Test("what is not known is asked in both languages, every question in a sentence of its own")
  func questions() throws {
    let bill = try BillOfMaterials(notation: "8541.10: 8534 CN 1250.5; 85 ? ?")
    let all: [OriginQuestion] = [
      .goodHS(digits: 6), .branch(["852990", "853120"]), .goods(["jengibre"]), .bill, .materials,
      .rule, .materialHS(2, digits: 6), .materialBranch(1, ["853400", "853690"]),
      .materialOrigin(2), .originates(1), .whollyObtained(1), .materialValue(2),
      .base(.transactionValue), .base(.netCost), .base(.exWorks), .base(.adjustedValue),
      .process("burn-in"),
    ]
    for words in [spanish, english] {
      let texts = all.map { words.question($0, bill) }
      #expect(Set(texts).count == all.count && texts.allSatisfy { $0.contains("?") })
    }
    #expect(
      spanish.question(.originates(1), bill)
        == "¿Es originario el insumo 1 (8534, de China, valor 1,250.5)?")
    #expect(
      english.question(.materialHS(2, digits: 6), bill)
        == "What is the code to 6 digits of input 2 (85)?")
  }

  @Test("a margin names both rates, and each of the other verdicts says why nothing is saved")
  func margins() throws {
    let margin = PreferenceMargin.margin(
      Margin(general: try #require(DutyRate("25")), preferential: try #require(DutyRate("2.5"))))
    #expect(
      spanish.sentence(margin)
        == "Arancel general 25 %, preferencial 2.5 %: ahorra 22.5 puntos (21.95 % del precio con arancel preferencial)."
    )
    let worse = PreferenceMargin.margin(
      Margin(general: try #require(DutyRate("2")), preferential: try #require(DutyRate("3"))))
    #expect(english.sentence(worse).contains("(3 %) is above the general one (2 %)"))
    let others: [PreferenceMargin] = [
      .mfnFree, .noPreference, .notComparable(stated: "2 CAD/kg / 0 %"),
    ]
    #expect(Set(others.map { spanish.sentence($0) }).count == 3)
    #expect(spanish.sentence(.notComparable(stated: "2 CAD/kg / 0 %")).contains("2 CAD/kg / 0 %"))
  }

  @Test("an agreement's answer says when it rests on data that only show the form")
  func illustrative() throws {
    var fixture = AgreementFixture()
    fixture.preferences = [["TMEC", "US", "854430", "2026", "5", "0"]]
    fixture.rules = [["TMEC", "8544", "", "CTH", "", "", "", "", "true"]]
    let question = TradeQuestion(
      origin: "MX", destination: "US", hs: "854430", day: "2026-11-25", year: 2026)
    let best = BestAgreement.find(question, in: fixture.load(), unknownPrior: 5000)
    let choice = try #require(best.best)
    let texts = spanish.sentences(choice, nil)
    #expect(texts.last == "Usa datos ilustrativos: no son el texto del tratado.")
    #expect(texts.contains("¿De qué insumos se hace?") && texts.contains("Fuente: Anexo."))
    #expect(
      texts.contains("Regla de 8544.30: cambiar de partida todo material no originario."))
    #expect(
      spanish.sentence(best, question).hasSuffix(
        "Mejor tratado: TMEC; origen: no se sabe. Dato ilustrativo."))
    let none = TradeQuestion(
      origin: "MX", destination: "BR", hs: "854430", day: "2026-11-25", year: 2026)
    #expect(
      spanish.sentence(BestAgreement.find(none, in: fixture.load(), unknownPrior: 0), none)
        == "Ningún tratado está en vigor entre México y Brasil el 2026-11-25.")
  }

  @Test("every form of rule has words of its own in both languages")
  func rules() {
    for rule in [
      "AH", "WO", "WO(07)", "SP(x,y)", "MAXNOM<=40", "MAXNOM(85)<=40", "CC", "CTH", "CTSH",
      "CTH EXCEPT 8536 INCLUDING 853690 TOLERANCE 20", "RVC(TV)>=1", "RVC(NC)>=1", "RVC(BU)>=1",
      "RVC(BD)>=1", "RVC(FV 8536)>=1", "RVC(FV HEADING)>=1", "(CC OR CTH) AND SP(x)",
    ].compactMap(OriginRule.init(notation:)) {
      #expect(!spanish.words(rule).isEmpty && spanish.words(rule) != english.words(rule))
    }
    #expect(spanish.list(["a", "b", "Irlanda"]) == "a, b e Irlanda")
    #expect(spanish.list(["a", "otra"], or: true) == "a u otra")
    #expect(TradeWords.dotted("8541100199") == "8541.10.01.99" && TradeWords.dotted("85") == "85")
  }
}
