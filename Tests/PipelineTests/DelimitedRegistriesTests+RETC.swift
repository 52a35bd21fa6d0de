import Ingest
import TestKit
import Testing

// The register of pollutant releases, six years in three layouts.

extension DelimitedRegistriesTests {
  @Test(
    "every year of the register of plants is read, and coordinates that are none are set aside",
    arguments: [
      Counts(
        "retc/es_2004.csv", by: "retc", read: 1714, accepted: 1712,
        faults: [
          "latitude bad_coordinate 8", "latitude outside_mexico 30", "longitude bad_coordinate 121",
          "longitude outside_mexico 31", "postal_code bad_code 1",
        ],
        cells: """
          record_id:1712/20542 razon_social:1712/68656 activity:1712/76589
          products_text:1712/98885 latitude:1534/14634 longitude:1534/16919 state:1712/15370
          municipality:1712/18535 locality:1378/16495 postal_code:1617/8085 street:1592/35195
          street_number:1149/4264
          """),
      Counts(
        "retc/es_2005.csv", by: "retc", read: 2452, accepted: 2451,
        faults: [
          "latitude bad_coordinate 16", "latitude outside_mexico 24",
          "longitude bad_coordinate 218", "longitude outside_mexico 27", "postal_code bad_code 3",
        ],
        cells: """
          record_id:2451/29412 razon_social:2451/99101 activity:2451/114490
          products_text:2451/139879 latitude:2173/20128 longitude:2173/23431 state:2451/22235
          municipality:2451/25729 locality:1973/22882 postal_code:2335/11675 street:2301/49699
          street_number:1719/6431
          """),
      Counts(
        "retc/es_2008.csv", by: "retc", read: 2463, accepted: 2463,
        faults: [
          "latitude bad_coordinate 44", "latitude outside_mexico 28",
          "longitude bad_coordinate 230", "longitude outside_mexico 37", "postal_code bad_code 1",
        ],
        cells: """
          record_id:2463/29556 razon_social:2463/99137 scian:2463/14778 activity:2463/125346
          products_text:2463/144315 latitude:2133/20686 longitude:2133/24008 state:2463/22057
          municipality:2463/25718 locality:1967/23198 postal_code:2367/11835 street:2337/51611
          street_number:1735/6384
          """),
      Counts(
        "retc/es_2012.csv", by: "retc", read: 3160, accepted: 3160,
        faults: [
          "latitude bad_coordinate 1", "latitude outside_mexico 1", "longitude outside_mexico 5",
          "postal_code bad_code 2",
        ],
        cells: """
          record_id:3160/37965 razon_social:3160/125038 scian:3160/18960 activity:3160/163005
          products_text:3160/186382 latitude:3152/32696 longitude:3152/37508 state:3160/29115
          municipality:3160/34201 locality:2447/28789 postal_code:3122/15610 street:3028/65978
          street_number:2240/8220
          """),
      Counts(
        "retc/es_2013.csv", by: "retc", read: 3589, accepted: 3589,
        faults: ["longitude outside_mexico 3", "postal_code bad_code 3"],
        cells: """
          record_id:3589/43248 razon_social:3589/142380 scian:3586/21516 activity:3581/185112
          products_text:3589/210424 latitude:3584/37161 longitude:3584/42567 state:3589/32866
          municipality:3589/38899 locality:2769/33074 postal_code:3543/17715 street:3425/74883
          street_number:2564/9227
          """),
      Counts(
        "retc/es_2019.csv", by: "retc", read: 2943, accepted: 2943,
        cells: """
          record_id:2943/36307 razon_social:2943/157580 scian:2943/17658 activity:2943/142707
          products_text:2942/145110 latitude:2943/30857 longitude:2943/35291 state:2943/27052
          municipality:2943/31294 locality:2942/39330 postal_code:2941/14705 street:2943/77643
          street_number:2262/10151
          """),
    ])
  func plants(counts: Counts) throws {
    let table = try expect(counts)
    #expect(table.column("scian").allSatisfy { $0.isEmpty || $0.utf8.count == 6 })
    // No plant is told twice in a year, and half a position is none.
    #expect(Set(table.column("record_id")).count == counts.accepted)
    #expect(table.columns("latitude", "longitude").allSatisfy { $0[0].isEmpty == $0[1].isEmpty })
  }

  @Test("a key with a blank inside is no key, and its plant is set aside with its line")
  func keys() throws {
    _ = try read("retc/es_2004.csv", "retc")
    #expect(
      try table("rejects").columns("line", "field", "reason", "value") == [
        ["422", "record_id", "bad_identifier", "DCE5T 090141"],
        ["1055", "record_id", "bad_identifier", "NO ESTA SINA"],
      ])
  }

  @Test("degrees, minutes and seconds are read in every spelling that can be read one way")
  func coordinates() throws {
    func place(_ file: String, _ line: Int) throws -> [String?] {
      _ = try read("retc/\(file).csv", "retc")
      let row = try table("suppliers")[line: line]
      return [row?["record_id"], row?["latitude"], row?["longitude"]]
    }
    // 19°36'58" and -98°55'59": a sign in a column that means west anyway.
    #expect(try place("es_2004", 2) == ["AADEA1500211", "19.61611111", "-98.93305556"])
    // 25°41'49.00"N and 100°14'42.57 without a mark of seconds.
    #expect(try place("es_2004", 61) == ["AINMD1902611", "25.69694444", "-100.24515833"])
    // -99°3'14" and 19°32'15": the two are swapped, which is not for us to mend.
    #expect(try place("es_2004", 164) == ["BMEEA1503311", nil, nil])
    // 0.106°50'6": what it was cannot be told.
    #expect(try place("es_2004", 14) == ["ACE8V0801711", nil, nil])
    // Decimals, signed.
    #expect(try place("es_2008", 7) == ["AAG8A1403911", "20.64233", "-103.34879"])
    // 25º39'53.45" and 100º05'04.25" with the other degree sign.
    #expect(try place("es_2008", 1238) == ["KTC6R1903111", "25.66484722", "-100.08451389"])
  }

  @Test("the year with other headings gives the same fields, its class as a code")
  func otherHeadings() throws {
    _ = try read("retc/es_2012.csv", "retc")
    #expect(
      try table("suppliers")[line: 2] == [
        "record_id": "ZEM910803711", "scian": "336320",
        "razon_social": "ZF ELECTRONICS DE MEXICO S. DE R.L. DE C.V.",
        "activity":
          "Fabricación de equipo eléctrico y electrónico y sus partes para vehículos automotores.",
        "products_text":
          "ENSAMBLE DE INTERRUPTORES COMERCIALES AUTOMOTRICES Y COMPONENTES ELECTRICOS",
        "latitude": "31.6325", "longitude": "-106.38888889", "state": "CHIHUAHUA",
        "municipality": "Juarez", "postal_code": "32690", "street": "AV, VALLE DE LOS CEDROS",
        "street_number": "1650",
      ])
  }

  @Test("headings with line breaks are bound, and the lines they take are counted")
  func brokenHeadings() throws {
    let report = try read("retc/es_2013.csv", "retc")
    #expect(report.delimiter == "\t" && report.encoding == "utf-8")
    let table = try table("suppliers")
    #expect(
      table[line: 7] == [
        "record_id": "AACL71200111", "scian": "488112",
        "razon_social": "AEROPUERTO DE ACAPULCO, S.A. DE C.V.",
        "activity": "Administración de aeropuertos y helipuertos.",
        "products_text": "SERVICIOS DE ADMINISTRACION AEROPORTUARIA",
        "latitude": "16.76138889", "longitude": "-99.73944444", "state": "GUERRERO",
        "municipality": "Acapulco de Juarez", "locality": "ACAPULCO", "postal_code": "39931",
        "street": "BLVD. DE LAS NACIONES",
      ])
    #expect(table[line: 67]?["razon_social"] == "APARATOS ELECTRICOS DE ACUÑA S.A DE C.V")
    // A plant without a class keeps its words.
    #expect(table[line: 2349]?["scian"] == nil)
    #expect(table[line: 2349]?["products_text"] == "Comercio y la Industria en General")
  }

  @Test("two names in one cell stay one text")
  func twoNames() throws {
    _ = try read("retc/es_2019.csv", "retc")
    let table = try table("suppliers")
    #expect(
      table[line: 10] == [
        "record_id": "AAL7Q1510911", "scian": "331310",
        "razon_social": "AZINSA ALUMINIO, S.A DE C.V,AZINSA ALUMINIO, S.A. DE C.V.",
        "activity": "Industria básica del aluminio",
        "products_text":
          "AFINACIÓN Y LAMINACION DE ALUMINIO (INCLUYE FUNDICION, EXTRUSION O ESTIRAJE)",
        "latitude": "19.64277778", "longitude": "-99.1525", "state": "MEXICO",
        "municipality": "Tultitlan", "locality": "TULTITLAN DE MARIANO ESCOBEDO",
        "postal_code": "54900", "street": "Calle AV. DOS", "street_number": "4",
      ])
    // `SIN NUMERO ` is no number.
    #expect(table[line: 2948]?["street_number"] == nil)
  }
}
