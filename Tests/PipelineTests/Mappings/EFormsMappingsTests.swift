import TestKit
import Testing

@Suite("eForms by the shipped mappings", .enabled(if: Places.hasShared))
struct EFormsMappingsTests {
  /// What is expected of one lot.
  struct Lot {
    let file: String
    let need: [String]
    let start: String
  }

  private static let lots = [
    Lot(
      file: "eforms_21-077815",
      need: [
        "401", "EFORMS-f252f386-55ac-4fa8-9be4-9f950b9904c8-LOT-0000",
        "Fusion for Energy Joint Undertaking (‘Fusion for Energy’)",
        "Contratación conjunta de fuentes de radiofrecuencia electrón-ciclotrón y de girotrones",
        "es", "2021-03-10", "FR", "EUR",
      ],
      start: "Fusion for Energy y DTT llevarán a cabo"),
    Lot(
      file: "eforms_cn_24_multilingual",
      need: [
        "646", "EFORMS-55aae64f-88a8-44a5-b2fb-8228e97fe6ee-LOT-0000",
        "Oficina de Publicaciones de la Unión Europea",
        "Prestación de servicios informáticos relacionados con los sistemas informáticos de la OP "
          + "(EUR-Lex, N-Lex, Search Layer y otros)", "es", "2020-02-03", "LU", "EUR",
      ],
      start: "Prestación de servicios informáticos relacionados con los sistemas de información"),
    Lot(
      file: "eforms_cn_24_open",
      need: [
        "207", "EFORMS-c4c415ee-ac08-4465-8fa6-57568cf69462-LOT-0000", "Renfrewshire Council",
        "Term Contract for a Planned Programme of In-service Inspection and Testing of Electrical "
          + "Equipment", "en", "2020-04-03", "GB", "EUR",
      ],
      start: "The purpose of this contract is to formalise the Councils requirement"),
    // French has no Spanish and no English: the language stays empty; requests to take part end
    // before tenders do.
    Lot(
      file: "eforms_cn_81_FRA",
      need: [
        "146", "EFORMS-866bf88e-f381-45c8-a085-43a6148d0ab7-LOT-0000",
        "Commissariat à l'énergie atomique et aux énergies alternatives",
        "Procurement of Military Working Dogs", "", "2020-09-14", "GB", "",
      ],
      start: "Prestation composée de trois missions principales"),
  ]

  @Test("a lot comes in Spanish, else English, else its own language", arguments: lots)
  func lot(expected: Lot) throws {
    let source = try MappedSource("eforms", shared: "demand/\(expected.file).xml")
    #expect(source.counts == [1, 1, 0, 0, 0])
    let needs = try source.table(
      "needs", "line", "need_id", "buyer", "title", "language", "deadline", "destination",
      "currency")
    #expect(needs == [expected.need])
    #expect(try source.table("needs", "description")[0][0].hasPrefix(expected.start))
  }

  @Test("each lot is a need, and a group of lots is none")
  func groupsOfLots() throws {
    let source = try MappedSource("eforms", shared: "demand/eforms_cn_24_maximal.xml")
    #expect(source.counts == [2, 2, 0, 0, 0])
    let id = "EFORMS-14549263-b47b-4e59-96a1-2d0d13e19343-LOT-000"
    let same = [
      "Financial Adinistration for ...", "Description ---", "en", "2023-05-22", "LU", "EUR",
    ]
    #expect(
      try source.table(
        "needs", "line", "need_id", "title", "buyer", "description", "language", "deadline",
        "destination", "currency") == [
          ["703", id + "1", "Title ---"] + same, ["1279", id + "2", "Title Lot 2---"] + same,
        ])
  }

  @Test("the parts of a prior information notice are needs")
  func parts() throws {
    let source = try MappedSource("eforms", shared: "demand/eforms_pin-only_24_lots.xml")
    #expect(source.counts == [10, 10, 0, 0, 0])
    let needs = try source.table(
      "needs", "title", "buyer", "language", "deadline", "destination", "currency")
    #expect(
      needs.map { $0[0] } == [
        "General Building Materials", "Electrical Materials", "Plumbing and Heating Materials",
        "Managed Stores", "Local Independent Merchants", "Roofing Materials", "Kitchen Materials",
        "Bathroom Materials", "Windows and Doors", "Aids and Adaptations",
      ])
    #expect(
      needs.allSatisfy {
        $0.dropFirst() == ["Fusion21 Members Consortium", "en", "", "GB", "EUR"]
      })
  }

  @Test("a notice that breaks business rules alone is read as it stands")
  func businessRules() throws {
    let source = try MappedSource(
      "eforms", shared: "demand/eforms_INVALID_change-cn_24_FRA_comments.xml")
    #expect(source.counts == [2, 2, 0, 0, 0])
    let id = "EFORMS-e887ac08-8b2a-47ee-8ba2-b3564418d241-LOT-000"
    #expect(
      try source.table(
        "needs", "line", "need_id", "title", "destination", "buyer", "language", "deadline",
        "currency") == [
          ["226", id + "1", "Agence centre", "FR", "Rouen Habitat", "", "2019-06-24", ""],
          ["387", id + "2", "Agence Hauts de Rouen", "BE", "Rouen Habitat", "", "2019-06-24", ""],
        ])
  }

  @Test("contracts are awards of their winners; other members of a group have no amount")
  func awards() throws {
    let source = try MappedSource("eforms-awards", shared: "demand/eforms_can_24_maximal.xml")
    #expect(source.counts == [3, 3, 0, 0, 0])
    let id = "EFORMS-15377ca1-6cf7-4060-90f0-9290128957a3-"
    let buyer = "Financial Adinistration for ..."
    // The tender that won nothing is no award; the subcontractor won nothing either.
    #expect(
      try source.table(
        "awards", "award_id", "supplier_name", "buyer", "description", "amount", "currency",
        "awarded_on") == [
          [
            id + "CON-0001-TEN-0001", "Gyro Soft SA", buyer, "Title ---", "9999999.99", "EUR",
            "2023-03-23",
          ],
          [
            id + "CON-0002-TEN-0002", "Competitor", buyer, "Title ---", "9999999.99", "EUR",
            "2023-03-23",
          ],
          [
            id + "TPA-0001-ORG-0009", "The best App Ltd.", buyer, "Title ---", "", "",
            "2023-03-23",
          ],
        ])
  }

  @Test("a notice of the other kind, and a wrapper without its notice, are refused")
  func refused() {
    #expect(
      MappedSource.refusal("eforms", shared: "demand/eforms_can_24_maximal.xml").hasPrefix(
        "demand/eforms_can_24_maximal.xml:5: the record at '/*' is 'ContractAwardNotice' in "))
    #expect(
      MappedSource.refusal("eforms-awards", shared: "demand/eforms_cn_24_open.xml").hasPrefix(
        "demand/eforms_cn_24_open.xml: no record '/can:ContractAwardNotice'; the root element is "
          + "'ContractNotice' in "))
    // PEPPOL's envelope names the file that holds the notice, and holds none.
    let line = MappedSource.refusal("eforms", shared: "demand/peppol_ExamplePublishNotice.xml")
    #expect(
      line.hasPrefix(
        "demand/peppol_ExamplePublishNotice.xml:3: the record at '/*' is 'SubmitObjectsRequest' in"
          + " namespace 'urn:oasis:names:tc:ebxml-regrep:xsd:lcm:4.0', and no record has a row"))
    #expect(line.hasSuffix("; check that the file is of the kind the mapping is for"))
  }
}
