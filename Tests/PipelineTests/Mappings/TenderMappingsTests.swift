import TestKit
import Testing

@Suite("Tenders Electronic Daily by the shipped mappings", .enabled(if: Places.hasShared))
struct TenderMappingsTests {
  @Test("a contract notice in 24 languages gives its lot in Spanish")
  func notice() throws {
    let source = try MappedSource("ted", shared: "demand/ted_21-077815.xml")
    #expect(source.counts == [1, 1, 0, 0, 0])
    let needs = try source.table(
      "needs", "line", "need_id", "buyer", "title", "language", "deadline", "destination",
      "currency", "hs")
    #expect(
      needs == [
        [
          "776", "TED-089010-2021-1", "Empresa Común Fusion for Energy («Fusion for Energy»)",
          "Contratación conjunta de fuentes de radiofrecuencia electrón-ciclotrón y de girotrones",
          "es", "2021-03-10", "FR", "EUR", "",
        ]
      ])
    let text = try source.table("needs", "description")[0][0]
    #expect(
      text.hasPrefix("Fusion for Energy y DTT llevarán a cabo conjuntamente este procedimiento"))
    #expect(text.contains("1) Contrato marco múltiple firmado por Fusion for Energy: Hasta seis"))
  }

  @Test("the awards of a notice whose original is Italian are told in Spanish")
  func awards() throws {
    let source = try MappedSource("ted-awards", shared: "demand/ted_22-109282.xml")
    #expect(source.counts == [6, 6, 0, 0, 0])
    let awards = try source.table(
      "awards", "award_id", "supplier_name", "amount", "currency", "awarded_on")
    let same = ["EUR", "2022-02-15"]
    #expect(
      awards == [
        ["TED-112987-2022-1-1", "Roberto Monico", "132000.00"] + same,
        ["TED-112987-2022-2-1", "Francesco Perlasca", "155000.00"] + same,
        ["TED-112987-2022-3-1", "Lorenza Cinquepalmi", "189000.00"] + same,
        ["TED-112987-2022-4-1", "Roberto Monico", "157000.00"] + same,
        ["TED-112987-2022-5-1", "Francesco Perlasca", "347000.00"] + same,
        ["TED-112987-2022-6-1", "Ilaria Giacomazzi", "148000.00"] + same,
      ])
    #expect(
      try source.table("awards", "buyer", "description")[5] == [
        "Comisión Europea, DG Recursos Humanos y Seguridad (HR), DDG HR R1 Gare d'appalto, "
          + "controllo interno e reporting",
        "Servicios de medicina de emergencia y trabajador social para el servicio médico de Ispra "
          + "(VA) en Italia: Lote 3: Prestación de servicios de un trabajador social",
      ])
  }

  @Test("each contractor of a framework has an award, and a group's amount stands once")
  func groups() throws {
    let source = try MappedSource("ted-awards", shared: "demand/ted_20-537923.xml")
    #expect(source.counts == [184, 184, 0, 0, 0])
    let awards = try source.table(
      "awards", "award_id", "supplier_name", "amount", "currency", "awarded_on", "line")
    #expect(
      awards[0] == [
        "TED-520504-2020-1-1", "Ark Build plc", "1500000000.00", "EUR", "2019-06-24", "586",
      ])
    #expect(Set(awards.map { $0[0] }).count == 184)
    // 178 contracts, six of them to groups of two.
    let others = awards.filter { !$0[0].hasSuffix("-1") }
    #expect(others.count == 6)
    #expect(others.allSatisfy { $0[2].isEmpty && $0[3].isEmpty && !$0[1].isEmpty })
    #expect(awards.count(where: { !$0[2].isEmpty }) == 178)
    #expect(
      try source.table("awards", "description")[183] == [
        "London Construction Programme Major Works Framework (2019): LOT 5.1 Pan London £1m+"
      ])
  }

  @Test("a notice of the other kind is refused with the line of its root element")
  func otherKind() {
    for file in ["ted_20-537923", "ted_22-109282"] {
      let line = MappedSource.refusal("ted", shared: "demand/\(file).xml")
      #expect(
        line.hasPrefix(
          "demand/\(file).xml:2: the record at '/t:TED_EXPORT' is 'TED_EXPORT' in namespace"))
      #expect(line.hasSuffix("check that the file is of the kind the mapping is for"))
    }
    let line = MappedSource.refusal("ted-awards", shared: "demand/ted_21-077815.xml")
    #expect(line.hasPrefix("demand/ted_21-077815.xml:2: the record at '/t:TED_EXPORT' is"))
  }
}
