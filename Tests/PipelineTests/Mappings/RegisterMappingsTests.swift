import TestKit
import Testing

@Suite(
  "Registers of entities and catalogues by the shipped mappings", .enabled(if: Places.hasShared))
struct RegisterMappingsTests {
  @Test("active entities are read with their headquarters; funds are passed over")
  func entities() throws {
    let source = try MappedSource("gleif", shared: "supplier_registries/gleif_lei-data.xml")
    // Four funds and one inactive entity; the header's count of records is another file's.
    #expect(source.counts == [8, 8, 0, 5, 0])
    let rows = try source.table(
      "suppliers", "line", "record_id", "razon_social", "state", "municipality", "street",
      "postal_code", "nombre_comercial")
    #expect(
      rows.map { Array($0[0...5]) } == [
        [
          "74", "004L5FPTUREIWK9T2N63", "Hutchin Hill Capital, LP", "US-NY", "New York",
          "22nd Floor",
        ],
        [
          "242", "00GBW0Z2GYIER7DHDS71", "ARISTEIA CAPITAL, L.L.C.", "US-CT", "Greenwich",
          "3rd Floor",
        ],
        [
          "583", "00TV1D5YIV5IDUGWBW29", "Ceridian Corporation Retirement Plan Trust", "US-DE",
          "Wilmington", "RL&F Service Corp.",
        ],
        [
          "644", "00W0SLGGVF0QQ5Q36N03", "GE Pacific-3 Holdings, Inc.", "US-DE", "Wilmington",
          "C/O The Corporation Trust Company",
        ],
        [
          "700", "00X5RQKJQQJFFX0WPA53",
          "The Greater Morristown Young Men's Christian Association, Inc.", "US-NJ",
          "Cedar Knolls", "79 Horsehill Road",
        ],
        [
          "765", "1595D0QCK7Y15293JK84", "GALAPAGOS CONSERVATION TRUST", "", "London",
          "7-14 Great Dover Street",
        ],
        [
          "815", "213800FERQ5LE3H7WJ58", "DENTSU INTERNATIONAL LIMITED", "GB-LND", "LONDON",
          "10 TRITON STREET",
        ],
        [
          "867", "213800BJPX8V9HVY1Y11", "Swedeit Italian Aktiebolag", "SE-O", "Västra Frölunda",
          "C/O Anita Lindberg",
        ],
      ])
    #expect(rows.allSatisfy { $0[6...] == ["", ""] })
  }

  @Test("an update with prefixed namespaces is read alike")
  func updates() throws {
    let source = try MappedSource(
      "gleif", shared: "supplier_registries/gleif_lei-updates-data2.xml")
    #expect(source.counts == [8, 8, 0, 4, 0])
    #expect(
      try source.table("suppliers", "record_id", "razon_social").suffix(7) == [
        ["097900BHF50000076475", "VÚB Generali dôchodková správcovská spoločnosť, a.s."],
        ["549300JB1P61FUTPEZ75", "Všeobecná úverová banka, a.s."],
        ["097900BJGO0000201513", "Aquila Real Asset Finance III a. s. v likvidácii"],
        ["9845002B9874D50A4531", "Corporate Business Solutions Partners S.à r.l."],
        ["2138002YAB7Z9KO21397", "MONOOVA GLOBAL PAYMENTS PTY LTD"],
        ["984500501A1B1045PB30", "MONEYTECH GROUP LIMITED"],
        ["98450051BS9C610A8T78", "MONOOVA FX PTY LTD"],
      ])
  }

  @Test("relationships between entities hold no entity and are refused")
  func relationships() {
    #expect(
      MappedSource.refusal("gleif", shared: "supplier_registries/gleif_rr-data.xml")
        == "supplier_registries/gleif_rr-data.xml: no record '/lei:LEIData/lei:LEIRecords/"
        + "lei:LEIRecord'; the root element is 'RelationshipData' in namespace "
        + "'http://www.gleif.org/data/schema/rr/2016', and the path wants 'lei:LEIData'; check the "
        + "record path and the namespaces")
  }

  @Test("a catalogue gives its seller and the products of its lines")
  func catalogue() throws {
    let source = try MappedSource("ubl-catalogue", shared: "demand/ubl_Consip_Catalogo.xml")
    #expect(source.counts == [1, 1, 0, 0, 0])
    let key = "0010:05359681004"
    #expect(
      try source.table(
        "suppliers", "line", "record_id", "razon_social", "nombre_comercial", "products_text",
        "municipality", "postal_code", "street", "street_number", "phone", "email") == [
          [
            "36", key, "RTI Italware S.r.l. - Computer Gross S.p.A. - ADM Services S.p.A.", "",
            "PC Portatili 9", "Roma", "", "Via della Maglianella", "65/E", "0666411156",
            "commerciale.portatili9@italware.it",
          ]
        ])
    #expect(
      try source.table("supplier_products", "record_id", "description", "hs", "unspsc")
        == [
          "HP Compaq 6730b", "Batteria Secondaria", "Tastiera Speciale", "Memory Key USB 8GB",
          "MS Office 2007 Professional", "Sun StarOffice",
        ].map { [key, $0, "", ""] })
  }
}
