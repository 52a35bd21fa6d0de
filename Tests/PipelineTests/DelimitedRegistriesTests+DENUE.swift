import Ingest
import TestKit
import Testing

// INEGI's directory of establishments, in the layouts it goes around in.

extension DelimitedRegistriesTests {
  @Test(
    "every layout of the directory is read whole",
    arguments: [
      Counts(
        "denue/denue_inegi_21_.csv", by: "denue", read: 3731, accepted: 3731,
        cells: """
          record_id:3731/26113 razon_social:1625/56968 nombre_comercial:3730/114298
          scian:3731/22386 activity:3731/129683 size_band:3731/3731 latitude:3731/39248
          longitude:3731/44674 state_key:3731/7462 municipality_key:3731/11193 state:3731/37155
          municipality:3731/40565 locality:3721/60478 postal_code:3457/17285 street:3069/62653
          street_number:1058/2795 phone:1917/19679 email:866/21469 website:223/4354
          """),
      Counts(
        "denue/denue_31_yucatan_sastrerias.csv", by: "denue", read: 941, accepted: 941,
        cells: """
          record_id:941/6587 clee:941/26348 razon_social:10/252 nombre_comercial:941/22250
          scian:941/5646 activity:941/42345 size_band:941/941 latitude:941/10271
          longitude:941/11205 state_key:941/1882 municipality_key:941/2823 state:941/7528
          municipality:941/6561 locality:941/7385 postal_code:937/4685 street:911/2067
          street_number:346/990 phone:288/2875 email:22/567
          """),
      Counts(
        "denue/DENUE_progreso_accents_lost.csv", by: "denue", read: 266, accepted: 266,
        cells: """
          record_id:266/1788 razon_social:41/1213 nombre_comercial:266/5579 scian:266/1596
          activity:266/14715 size_band:266/266 street:266/2206 street_number:250/525
          phone:180/1804 email:48/1225 website:9/157
          """),
      Counts(
        "denue/denue_web_export_aguascalientes.csv", by: "denue", read: 14, accepted: 14,
        cells: """
          record_id:14/76 nombre_comercial:14/360 scian:14/84 activity:14/548 size_band:14/14
          latitude:14/153 longitude:14/180 state_key:14/28 municipality_key:14/42 state:14/196
          municipality:14/196 locality:14/196 postal_code:13/65 street:13/201 street_number:13/42
          phone:13/130 email:5/139 website:1/19
          """),
      Counts(
        "denue/denue_api_cdmx_restaurantes.csv", by: "denue", read: 11, accepted: 11,
        cells: """
          record_id:11/69 razon_social:6/191 nombre_comercial:11/187 activity:11/892
          size_band:11/11 latitude:11/121 longitude:11/132 postal_code:11/55 street:11/124
          street_number:11/33 phone:11/110 email:4/96 website:4/84
          """),
      Counts(
        "denue/empresa_cdmx_macroman_mojibake.csv", by: "denue", read: 1543, accepted: 1543,
        cells: """
          record_id:1543/10639 clee:1543/43204 razon_social:1534/49248 nombre_comercial:1543/40893
          scian:1543/9258 activity:1543/85580 size_band:1543/1543 latitude:1543/16786
          longitude:1543/18323 state_key:1543/3086 municipality_key:1543/4629 state:1543/30860
          municipality:1543/23032 postal_code:1247/6235 street:1535/26931 street_number:1399/4018
          phone:121/1210 email:1292/32671 website:1080/19572
          """),
    ])
  func directory(counts: Counts) throws {
    let table = try expect(counts)
    // Keys lead with zeros; classes are those of the North American system.
    #expect(table.column("state_key").allSatisfy { $0.isEmpty || $0.utf8.count == 2 })
    #expect(table.column("municipality_key").allSatisfy { $0.isEmpty || $0.utf8.count == 3 })
    #expect(table.column("scian").allSatisfy { $0.isEmpty || $0.utf8.count == 6 })
    #expect(table.column("size_band").allSatisfy { "0"..."6" ~= $0 })
  }

  @Test("the bulk file of 2016 keeps its accents, zeros and coordinates")
  func bulk() throws {
    _ = try read("denue/denue_inegi_21_.csv", "denue")
    let table = try table("suppliers")
    #expect(
      table[line: 2] == [
        "record_id": "6186029", "scian": "212321", "size_band": "2",
        "razon_social": "MAQUINARIA Y CONSTRUCCIONES CAFA, S.A. DE C.V.",
        "nombre_comercial": "MAQUINARIA Y CONSTRUCCIONES CAFA, S.A. DE C.V.",
        "activity": "Minería de arena y grava para la construcción",
        "latitude": "21.90630822", "longitude": "-102.45627253",
        "state_key": "01", "municipality_key": "005", "state": "AGUASCALIENTES",
        "municipality": "Jesús María", "locality": "Cañada el Rodeo", "postal_code": "20980",
        "street": "CARRETERA FEDERAL LIBRE TRAMO AGUASCALIENTES JESÚS GÓMEZ PORTUGAL KILÓMETRO 54",
        "phone": "4499229222", "email": "CAFA@CAFA.COM.MX", "website": "WWW.CAFA.COM.MX",
      ])
    // No legal name, street or number: `NINGUNO` and `0` are none.
    #expect(
      table[line: 161] == [
        "record_id": "6186228", "scian": "212311", "size_band": "0",
        "nombre_comercial": "CALERA DE TOÑO", "activity": "Minería de piedra caliza",
        "latitude": "27.89738262", "longitude": "-101.15256075",
        "state_key": "05", "municipality_key": "028", "state": "COAHUILA DE ZARAGOZA",
        "municipality": "Sabinas", "locality": "Sabinas", "postal_code": "26950",
      ])
    #expect(table[line: 125]?["phone"] == nil)
    // Damaged beyond repair, kept as it is.
    #expect(table[line: 157]?["nombre_comercial"] == "CAÂ¥ON DEL INDIO")
    #expect(table[line: 3431]?["website"] == "WWW.SALINERALABOLADEÃ?A.COM")
    #expect(table[line: 3431]?["razon_social"] == "SALINERA LA BOLADEÑA, S.A. DE C.V.")
  }

  @Test("a file that R wrote has no values in `NA`, and its keys regain their zeros")
  func writtenByR() throws {
    _ = try read("denue/denue_31_yucatan_sastrerias.csv", "denue")
    #expect(
      try table("suppliers")[line: 31] == [
        "record_id": "7606377", "clee": "31059315225000181000000000U0", "scian": "315225",
        "nombre_comercial": "BOUTIQUE DE NIÑA FEELVA", "size_band": "0",
        "activity": "Confección de prendas de vestir sobre medida",
        "latitude": "21.28201996", "longitude": "-89.67500889",
        "state_key": "31", "municipality_key": "059", "state": "YUCATÁN",
        "municipality": "Progreso", "locality": "Progreso", "postal_code": "97320",
        "street": "31", "street_number": "247", "phone": "9999088718",
        "email": "FEELVABOUTIQUE@GMAIL.COM",
      ])
    let second = try table("suppliers")[line: 26]
    #expect(second?["razon_social"] == "ARTE Y CONFECCION TEXTIL DEL SURESTE S.A.C")
    #expect(second?["municipality_key"] == "050" && second?["street_number"] == nil)
  }

  @Test("headings in capitals are the directory's own, and lost accents stay as they came")
  func capitals() throws {
    _ = try read("denue/DENUE_progreso_accents_lost.csv", "denue")
    #expect(
      try table("suppliers")[line: 93] == [
        "record_id": "1005615", "scian": "519122", "size_band": "2",
        "razon_social": "BIBLIOTECA P?BLICA JOS? MART?",
        "nombre_comercial": "BIBLIOTECA P?BLICA JOS? MART?",
        "activity": "Bibliotecas y archivos del sector p?blico", "street": "HIDALGO",
        "phone": "5555502650", "email": "BIBLIOTECA.JOSEMARTI@SEPDF.GOB.MX",
      ])
  }

  @Test("the web query's long headings are the directory's fields")
  func webQuery() throws {
    _ = try read("denue/denue_web_export_aguascalientes.csv", "denue")
    #expect(
      try table("suppliers")[line: 9] == [
        "record_id": "40906", "scian": "115111", "size_band": "0",
        "nombre_comercial": "FUMIGACIONES Y SERVICIOS CASTILLO",
        "activity": "Servicios de fumigación agrícola",
        "latitude": "21.87962417", "longitude": "-102.31819929",
        "state_key": "01", "municipality_key": "001", "state": "AGUASCALIENTES",
        "municipality": "AGUASCALIENTES", "locality": "AGUASCALIENTES",
        "street": "AGUASCALIENTES PONIENTE", "street_number": "602",
        "phone": "4499715428", "email": "RCASTILLOCASTILLO@YAHOO.COM.MX",
      ])
  }

  @Test("rows of the web service have a legal name where the firm has one")
  func webService() throws {
    _ = try read("denue/denue_api_cdmx_restaurantes.csv", "denue")
    #expect(
      try table("suppliers")[line: 2] == [
        "record_id": "875319", "razon_social": "GRUPO CHAMBELLE, S.A. DE C.V.",
        "nombre_comercial": "CHAMBELLE NATURALISSIMO", "size_band": "1",
        "activity": "Restaurantes que preparan otro tipo de alimentos para llevar",
        "latitude": "19.38811878", "longitude": "-99.17924278", "postal_code": "03840",
        "street": "GEORGIA", "street_number": "158", "phone": "5556829511",
        "website": "WWW.CHAMBELLENATURALISSIMO.COM",
      ])
    let second = try table("suppliers")[line: 3]
    #expect(second?["nombre_comercial"] == "SAZÓN MEXICANO" && second?["razon_social"] == nil)
  }

  @Test("headings renamed by hand and read as Mac Roman are bound; two blank lines are no records")
  func macRoman() throws {
    let report = try read("denue/empresa_cdmx_macroman_mojibake.csv", "denue")
    #expect(report.encoding == "utf-8" && report.bytes == 732_577)
    let table = try table("suppliers")
    #expect(
      table[line: 2] == [
        "record_id": "11785378", "clee": "09010213111000097000000000U4", "scian": "213111",
        "razon_social": "BAKER HUGUES DE MEXICO S DE RL DE CV", "size_band": "6",
        "nombre_comercial": "BAKER HUGUES DE MEXICO",
        "activity": "Perforaci√≥n de pozos petroleros y de gas",
        "latitude": "19.36714327", "longitude": "-99.25929282",
        "state_key": "09", "municipality_key": "010", "state": "CIUDAD DE M√âXICO",
        "municipality": "√Ålvaro Obreg√≥n", "postal_code": "01376",
        "street": "Antonio Doval√≠ Jaime", "street_number": "50",
        "email": "ERIK.COLIN@BAKERHUGHES.COM", "website": "WWW.BAKERHUGHES.COM",
      ])
    #expect(table.column("line").last == "1544")
    #expect(table[line: 1544]?["clee"] == "09006811219000874001000000U1")
  }
}
