import Foundation
import Registry
import Tables
import Testing
import Workbench

@testable import Export

@Suite("Summary on one page")
struct SummaryPageTests {
  private func page(
    _ fixture: ReviewFixture, _ language: ExportSettings.Language, contact: String = "a@b.mx"
  ) throws -> (html: String, read: PageReader) {
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let html = SummaryPage(
      review: review, run: ReviewFixture.run, contact: contact, language: language
    ).html
    return (html, PageReader(html))
  }

  private func fullNight() throws -> ReviewFixture {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    return fixture
  }

  @Test(
    "a page is well formed, asks nothing of a network, and is told to those who do not see it",
    arguments: ExportSettings.Language.allCases)
  func accessible(language: ExportSettings.Language) throws {
    let (html, read) = try page(fullNight(), language)
    #expect(read.fault == nil)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(read.all("h1").count == 1)
    #expect(read.all("h2").count == 7)
    #expect(read.all("table").count == read.all("caption").count)
    #expect(read.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    let drawings = read.all("svg")
    #expect(drawings.count == 5)
    #expect(
      drawings.allSatisfy {
        $0.attributes["role"] == "img" && $0.attributes["aria-label"]?.isEmpty == false
      })
    for name in ["script", "link", "img", "iframe", "object", "form", "base"] {
      #expect(read.all(name).isEmpty)
    }
    let names = read.elements.flatMap { $0.attributes.keys }
    #expect(!names.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" })
    #expect(!html.contains("url(") && !html.contains("@import"))
    let links = read.all("a").compactMap { $0.attributes["href"] }
    #expect(links == [language == .es ? "summary.en.html" : "resumen.es.html"])
  }

  @Test("the numbers in Spanish are those of the tables")
  func spanish() throws {
    let text = try page(fullNight(), .es).read.text
    for words in [
      "Encadena: la noche en una página", "semiconductores · Con datos al 2026-11-25",
      "6 necesidades", "4 con empresas", "4 de ellas, con una o dos",
      "2 sin ninguna empresa",
      "Compradores: 4. Empresas con algún lugar: 5. Casi (a una le faltó un requisito): 1.",
      "Sin empresa: 1 por un requisito exigido; 1 porque ninguna muestra hacerlo.",
      "Cumplen el piso, de 4",
      "mujeres 1 → 4 3 0 0.50 → 1.00 0.54 → 0.80 0.27 → 0.16 a la par", "0.48 → 0.48 nadie",
      "nDCG que se cede por los pisos: 0.42 % en promedio y 6.11 % en el peor caso.",
      "Pisos que no se alcanzan: 1 (1: no hay más empresas del grupo que alcancen el mínimo).",
      "Pares de necesidad y empresa: 3. A su suma de puntuaciones le falta a lo más 0.32 % de la "
        + "mejor posible.",
      "0.62 → 0.31", "9 → 3", "40 % → 20 %", "Siguen de anoche 2, entran 1, salen 4.",
      "Necesidades sin empresa en cadenas críticas: MX 2 de 5; EUA 2 de 5; UE 0 de 0.",
      "Fabricación · Semiconductores MX, EUA 1 de 2 1 0 3",
      "Obleas · Semiconductores MX, EUA 1 de 1 0 2 0",
      "Empresa Nunca Nombrada, S.A. Fabricación · Semiconductores 1 de 2 0 1",
      "Municipio San Nicolás de los Garza, Nuevo León Fabricación · Semiconductores 0 de 2 1 1",
      "Entidad Jalisco Fabricación · Semiconductores 1 de 2 1 1",
      "Necesidades que abren en total (pasos: 2): 2; al menos 95 % de lo más que abrirían otros "
        + "tantos (demostrado).",
      "obtener el certificado: ISO 9001 Chihuahua +1 (1) 1",
      "crecer un estrato: 31 a 50 personas – +1 (2) 2",
      "Impartición de cursos San Nicolás de los Garza 2 de 3 512 km, lejos · Conalep Jalisco",
      "mecatronica Baja California (004) 1 de 1 ninguno la imparte",
      "Publicadas el 2026-11-01. Cifras reservadas, para que nadie deduzca de quién se trata: 2 de 4.",
      "mujeres 1,234 1 de 3 personas con discapacidad reservado 1 de 1",
      "Corrida 2026-11-25T02-00-00Z · Encadena 0.1.0 · Contacto: a@b.mx",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("Empaque y prueba"))
  }

  @Test("the numbers in English are those of the tables")
  func english() throws {
    let text = try page(fullNight(), .en).read.text
    for words in [
      "Encadena: the night on one page", "Data as of 2026-11-25", "4 of them, with one or two",
      "women 1 → 4 3 0 0.50 → 1.00 0.54 → 0.80 0.27 → 0.16 even",
      "0.48 → 0.48 nobody", "0.42% on average and 6.11% at worst.",
      "lacks at most 0.32% of the best possible.", "40% → 20%",
      "Kept from last night 2, new 1, gone 4.", "MX 2 of 5; US 2 of 5; EU 0 of 0.",
      "Fabricación · Semiconductors MX, US 1 of 2 1 0 3", "State Jalisco",
      "at least 95% of the most that any as many would open (proven).",
      "grow by one band: 31 to 50 people", "512 km, far · Conalep Jalisco", "none teaches it",
      "so that nobody can work out who is meant: 2 of 4.",
      "people with a disability withheld 1 of 1", "Contact: a@b.mx",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("text from the tables stays text, and is not lost")
  func escaping() throws {
    let (html, read) = try page(fullNight(), .es, contact: "\"><img src=x onerror=1>\u{1}\u{202E}")
    #expect(read.fault == nil)
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(read.text.contains(ReviewFixture.hostile))
    #expect(read.text.contains("\"><img src=x onerror=1>"))
    #expect(!html.contains("\u{1}") && !html.contains("\u{202E}"))
    let label = read.all("svg").compactMap { $0.attributes["aria-label"] }
    #expect(label.contains { $0.contains(ReviewFixture.hostile) })
  }

  @Test("a table that the run lacks leaves the others standing", arguments: 0..<8)
  func missing(place: Int) throws {
    let names = [
      "shortlists", "inclusion", "unreached_floors", "chain_gaps", "chain_risks", "unlocks",
      "training_places", "inclusion_statistics",
    ]
    let fixture = try ReviewFixture()
    try fixture.writeReports(without: [names[place]])
    for language in ExportSettings.Language.allCases {
      let read = try page(fixture, language).read
      #expect(read.fault == nil)
      #expect(read.all("h2").count == 7)
    }
  }

  @Test("an older run, without any report or group, still gives a page")
  func olderRun() throws {
    let fixture = try ReviewFixture()
    let all = try Table.read(file: fixture.matched + "/matches.csv")
    let schema = TableSchema(
      "matches",
      fields: MatchTables.matches.fields.filter { $0.name != "groups" && $0.name != "floor" })
    let rows = (0..<all.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: schema.names.map { ($0, all.columnOrEmpty($0)[row]) })
    }
    try fixture.write(schema, rows, to: fixture.matched)
    #expect(try !Table.read(file: fixture.matched + "/matches.csv").names.contains("groups"))
    let read = try page(fixture, .en).read
    #expect(read.fault == nil)
    for words in [
      "This run sets no floors.", "This run makes no shortlists.", "This run has no chains.",
      "No single step of a firm would open a need.", "No skill leaves needs unmet.",
      "This run publishes no statistics.",
    ] { #expect(read.text.contains(words)) }
  }

  @Test("nothing of what only Match keeps, or of who did not consent, is ever opened")
  func closed() throws {
    let fixture = try fullNight()
    for name in ["inclusion_ledger", "inclusion_editions", "supplier_ownership"] {
      for folder in [fixture.matched, fixture.normalized] {
        try Data("secreto\nsecreto\n".utf8).write(to: URL(filePath: "\(folder)/\(name).csv"))
      }
    }
    let report = try export(
      normalized: fixture.normalized, matched: fixture.matched, output: fixture.output,
      run: ReviewFixture.run, settings: ExportSettings())
    #expect(
      report.files.map(\.name) == [
        "matches.csv", "shortlists.csv", "inclusion.csv", "unreached_floors.csv",
        "chain_gaps.csv", "chain_risks.csv", "unlocks.csv", "training_places.csv",
        "inclusion_statistics.csv", "barred.csv", "resumen.es.html", "summary.en.html",
        "review.xlsx",
      ] + ReviewFixture.pageFiles)
    for file in report.files {
      let bytes = try Data(contentsOf: URL(filePath: "\(fixture.output)/\(file.name)"))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secreto") && !text.contains(ReviewFixture.ownershipMark))
      #expect(!text.contains(ReviewFixture.personalTaxNumber))
    }
  }
}
