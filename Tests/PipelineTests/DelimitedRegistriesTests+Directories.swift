import Foundation
import Ingest
import TestKit
import Testing
import Workbench

// Lists that are no directories of Mexican establishments, and files that are no registry at all.

extension DelimitedRegistriesTests {
  @Test("Maryland's certified firms are suppliers; one without a number is set aside")
  func maryland() throws {
    let table = try expect(
      Counts(
        "supplier_registries/maryland_mbe_directory.csv", by: "maryland", read: 1000,
        accepted: 999,
        cells: """
          record_id:999/5994 razon_social:999/25804 products_text:994/306085 state:999/1998
          municipality:999/9564 street:999/21818 phone:999/9990 email:960/22744 website:717/20083
          """))
    #expect(
      table[line: 4] == [
        "record_id": "07-362", "razon_social": "1ST CHOICE, LLC", "state": "MD",
        "products_text": "EMPLOYMENT PLACEMENT AGENCIES EXECUTIVE PLACEMENT SERVICES HUMAN "
          + "RESOURCES CONSULTING SERVICES MANAGEMENT SERVICES ORGANIZATIONAL DEVELOPMENT AND "
          + "TRAINING TEMPORARY HELP SERVICES OFFICE ADMINISTRATIVE SERVICES DOCUMENT DATA RECORD "
          + "RETRIEVAL ADMINISTRATIVE MANAGEMENT AND GENERAL MANAGEMENT CONSULTING SERVICES",
        "municipality": "SILVER SPRING", "street": "8121 GEROGIA AVENUE", "phone": "3015636404",
        "email": "RWILSON@1STCHOICEGOV.COM", "website": "http://WWW.1STCHOICEGOV.COM",
      ])
    #expect(table[line: 249]?["razon_social"] == "ÄKHTAR, SALIM")
    #expect(table[line: 438]?["razon_social"] == "AOR CORPORATION")
    #expect(
      try self.table("rejects").columns("line", "field", "reason")
        == [["223", "record_id", "missing_required"]])
  }

  @Test("an owner's traits are told apart, and nobody is said to consent to their use")
  func ownership() throws {
    _ = try read("supplier_registries/maryland_mbe_directory.csv", "maryland")
    let owners = try table("supplier_ownership")
    var groups: [String: Int] = [:]
    for group in owners.column("group") { groups[group, default: 0] += 1 }
    #expect(
      groups == [
        "AFRICAN AMERICAN": 498, "FEMALE": 435, "HISPANIC AMERICAN": 121,
        "ASIAN AMERICAN SUB-CONTINENT": 57, "ASIAN AMERICAN PACIFIC": 46, "ASIAN AMERICAN": 11,
        "NATIVE AMERICAN": 7, "SOCIALLY AND ECONOMICALLY DISADVANTAGED": 2,
      ])
    let pairs = owners.columns("record_id", "group")
    #expect(
      pairs.filter { $0[0] == "07-362" } == [
        ["07-362", "AFRICAN AMERICAN"], ["07-362", "FEMALE"],
      ])
    // `NR (SBE ONLY)` is no group.
    #expect(!pairs.contains { $0[0] == "15-099" })
    #expect(owners.columns("consent_use", "consent_named").allSatisfy { $0 == ["", ""] })
    let credentials = try table("supplier_credentials")
    #expect(credentials.rows.count == 999)
    #expect(
      credentials.columns("record_id", "certificate", "issuer", "valid_from", "valid_until")[2] == [
        "07-362", "Maryland MBE/DBE/SBE/ACDBE", "Maryland Department of Transportation",
        "2007-10-10", "",
      ])
  }

  @Test("what Maryland's mapping leaves out would be set aside value by value")
  func leftOut() throws {
    let report = try read(
      "supplier_registries/maryland_mbe_directory.csv", "maryland",
      """
      fields: { scian: "naics_code", postal_code: "zip", latitude: "geocoded_location_latitude",
        longitude: "geocoded_location_longitude" }
      """)
    #expect(report.accepted == 999)
    var faults: [String: Int] = [:]
    for row in try table("field_faults").columns("field", "reason") {
      faults[row.joined(separator: " "), default: 0] += 1
    }
    // Twelve firms lie as far south as Mexico, thirteen as far west, six both.
    #expect(
      faults == [
        "scian bad_code": 995, "postal_code bad_code": 28, "latitude outside_mexico": 882,
        "longitude outside_mexico": 881,
      ])
    #expect(try table("suppliers").column("latitude").count { !$0.isEmpty } == 6)
  }

  @Test("the list of sanctioned firms is sound, and its unnamed columns are told")
  func sanctioned() throws {
    let file = Places.shared("supplier_registries/ProveedoresyContratistasSancionados.csv")
    let health = try health(file)
    #expect(health["records"] as? Int == 1504 && health["rejected"] as? Int == 0)
    let columns = try #require(health["columns"] as? [[String: Any]])
    #expect(
      columns.map { $0["filled"] as? Int } == [
        1504, 1504, 1504, 1480, 925, 1479, 1496, 1504, 1220, 1480, 1321, 2, 1,
      ])
    #expect(
      columns.prefix(9).map { $0["heading"] as? String } == [
        "Proveedor", "Dependencia", "Número de Expediente", "Hechos", "Objeto Social",
        "Sentido de Resolución", "Fecha de Notificación", "FechadeResolucion",
        "Plazo años - meses",
      ])
    // As a table of texts, which is no registry of anything, its values can be seen.
    let report = try take([
      Source(
        name: "s", registry: "codes", path: file, format: .csv,
        fields: [
          "code_id": .init(from: ["Número de Expediente"]),
          "system": .init(from: [], constant: "sancionados"),
          "code": .init(from: ["Proveedor"]), "title_es": .init(from: ["Plazo años - meses"]),
          "title_en": .init(from: ["Hechos"]),
        ])
    ])
    #expect(report.read == 1504 && report.accepted == 1504)
    let table = try table("codes")
    #expect(Set(table.column("code")).count == 1322)
    #expect(
      table[line: 2] == [
        "code_id": "0041/2013", "system": "sancionados",
        "code": "3R INNOVACIÓN Y DISEÑO, S.A. DE C.V.",
        "title_en": "LA EMPRESA POR CAUSAS IMPUTABLES A ELLA NO FORMALIZO EL CONTRATO.",
      ])
    #expect(table[line: 1505]?["code"] == "ZZO CONSTRUCCIONES, S.A. DE C.V.")
    #expect(table[line: 1505]?["title_es"] == "3 AÑOS")
    // A comma without quotes moved the cells of this row by one.
    #expect(table[line: 965]?["title_es"] == "2014-10-28")
  }

  @Test("no shipped mapping takes a sanctioned firm for a candidate")
  func sanctionedIsNoSupplier() throws {
    let folder = Places.package("Pipelines/mappings")
    var tried = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      // Phrases of a code list are no candidates, and one mapping is for this very file.
      guard text.contains("format: \"csv\""), !text.contains("registry: \"phrases\""),
        !text.contains("registry: \"exclusions\"")
      else { continue }
      tried += 1
      let error = #expect(throws: IngestError.self) {
        try read(
          "supplier_registries/ProveedoresyContratistasSancionados.csv", String(name.dropLast(5)))
      }
      #expect(error.map { "\($0)" }?.contains("the heading has: Proveedor,") == true)
    }
    #expect(tried >= 5)
  }

  @Test("the directory's dictionary is found below its title, in Windows-1252")
  func dictionary() throws {
    let report = try take([
      Source(
        name: "s", registry: "codes", path: Places.shared("denue/denue_diccionario_de_datos.csv"),
        format: .csv,
        fields: [
          "code_id": .init(from: ["Nombre del Atributo en DBF"]),
          "system": .init(from: [], constant: "denue"),
          "code": .init(from: ["Nombre del Atributo en csv"]),
          "title_es": .init(from: ["Descripción"]), "title_en": .init(from: ["Longitud"]),
        ])
    ])
    #expect(report.read == 41 && report.accepted == 41)
    #expect(report.encoding == "windows-1252")
    #expect(report.encodingEvidence == "not UTF-8 at byte 130")
    let table = try table("codes")
    #expect(
      table[line: 3] == [
        "code_id": "id", "system": "denue", "code": "id", "title_en": "10",
        "title_es": "Número de identificación del DENUE, es una clave numérica única para cada "
          + "registro de la base de datos del Directorio Estadístico Nacional de Unidades "
          + "Económicas (DENUE).",
      ])
    // Line breaks within a cell count as lines.
    #expect(table[line: 10]?["code"] == "per_ocu")
    #expect(table[line: 10]?["title_es"]?.hasSuffix("6 = 101 a 250 7 = 251 y más") == true)
    #expect(table.column("line").last == "58" && table.column("code").last == "fecha_alta")
  }

  @Test("a list of activities without a heading is one column, its commas text")
  func activities() throws {
    let file = Places.shared("denue/lista_actividades.csv")
    let health = try health(file)
    // Nothing tells its first line from a heading; the mapping states that there is none.
    #expect(health["records"] as? Int == 77)
    #expect((health["columns"] as? [[String: Any]])?.count == 1)
    let report = try take([
      Source(
        name: "s", registry: "codes", path: file, format: .csv, headingLine: 0,
        maximumRejectRate: 1,
        fields: [
          "code_id": .init(from: ["column 1"]), "system": .init(from: [], constant: "actividades"),
          "code": .init(from: ["column 1"]),
        ])
    ])
    // Its names are no keys: it is no registry, but every line of it comes back.
    #expect(report.read == 78 && report.reasons == ["bad_identifier": 78])
    let names = try table("rejects").column("value")
    #expect(names[0] == "Acabado de productos textiles")
    #expect(names[8] == "Comercio al por mayor de ropa, bisutería y accesorios de vestir")
    #expect(
      names[36] == "Elaboración de concentrados, polvos, jarabes y esencias de sabor para bebidas")
    #expect(names[77] == "Fabricación de vidrio")
  }

  @Test(
    "what is no directory is refused with the heading that was found",
    arguments: [
      ("denue/metadatos_denue.txt", "Identifier: MEX-INEGI.EEC2.05-DENUE-2021"),
      ("denue/lista_actividades.csv", "Acabado de productos textiles"),
      (
        "denue/denue_diccionario_de_datos.csv",
        "Nombre del Atributo en csv, Nombre del Atributo en DBF, Tipo de dato, Longitud,"
          + " Descripción"
      ),
    ])
  func refused(file: String, heading: String) throws {
    let error = #expect(throws: IngestError.self) { try read(file, "denue") }
    #expect(
      error.map { "\($0)" }
        == "source 's', \(Places.shared(file)): no column for the required field 'record_id'"
        + " (looked for id, id_institucional); the heading has: " + heading)
    #expect(error?.exitCode == .data)
  }

  @Test("text that was damaged on its way is told column by column")
  func damage() throws {
    func damage(_ file: String) throws -> [String: Int] {
      let columns = try health(Places.shared(file))["columns"] as? [[String: Any]]
      var damage: [String: Int] = [:]
      for column in columns ?? [] {
        for (kind, count) in column["damage"] as? [String: Int] ?? [:] {
          damage["\(column["heading"] ?? "") \(kind)"] = count
        }
      }
      return damage
    }
    #expect(
      try damage("denue/DENUE_progreso_accents_lost.csv") == [
        "NOM_ESTAB accents_lost": 111, "RAZ_SOCIAL accents_lost": 11,
        "NOMBRE_ACT accents_lost": 203, "NOM_VIAL accents_lost": 104,
        "NOM_V_E_1 accents_lost": 77, "NOM_V_E_2 accents_lost": 56,
      ])
    let moved = try damage("denue/empresa_cdmx_macroman_mojibake.csv")
    #expect(moved.filter { $0.key.hasSuffix("mojibake_mac_roman") }.values.reduce(0, +) == 5238)
    #expect(moved["Entidad federativa mojibake_mac_roman"] == 1543)
    #expect(moved["actividad_economica mojibake_mac_roman"] == 1046)
    #expect(moved["direccion mojibake_mac_roman"] == 296)
    // An Ñ of DOS that became a ¥ and then two characters.
    #expect(
      try damage("denue/denue_inegi_21_.csv") == [
        "nom_estab mojibake_windows_1252": 2, "raz_social mojibake_windows_1252": 1,
        "nom_CenCom mojibake_windows_1252": 1,
      ])
    let sound = try damage("denue/denue_web_export_aguascalientes.csv")
    #expect(sound.isEmpty)
  }

  /// What `check` tells machines of a file.
  private func health(_ file: String) throws -> [String: Any] {
    let told = Night("check", file, "--log-format", "json")
    #expect(told.exit == 0 && told.errors.isEmpty)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
  }
}
