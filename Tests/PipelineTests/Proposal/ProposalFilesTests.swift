import Export
import Ingest
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// Real files and the sample's, as if no mapping were shipped for them: the proposal as it stands
/// takes most of their rows.
@Suite("Proposal for a published file")
struct ProposalFilesTests {
  /// Proposes, checks and ingests a file, and compares the bindings that matter.
  private func proves(_ file: String, _ registry: String, _ fields: [String: String]) throws {
    let scratch = try ScratchFolder()
    let profile = try FileProfile.read(FileProfile.source(file), threads: 2)
    let text = try Proposal(profile).text(path: file, language: .es)
    let pipeline = try scratch.write("p.json5", text)
    let checked = Night("check", pipeline)
    #expect(checked.exit == 0, "\(checked.errors)")
    var source = try Definition.read(file: pipeline, today: "2026-11-25").sources[0]
    // The sample's registries have faulty rows on purpose.
    source.maximumRejectRate = 0.06
    #expect(source.registry == registry)
    for (field, heading) in fields {
      #expect(source.fields[field]?.from == (heading.isEmpty ? nil : [heading]), "\(field)")
    }
    let report = try ingest(
      sources: [source], output: scratch.path + "/ingest", threads: 2
    ).sources[0]
    #expect(report.accepted * 50 >= report.read * 47)
  }

  private static let bulk = [
    "record_id": "id", "razon_social": "raz_social", "nombre_comercial": "nom_estab",
    "scian": "codigo_act", "activity": "nombre_act", "size_band": "per_ocu",
    "latitude": "latitud", "longitude": "longitud", "state_key": "cve_ent",
    "municipality_key": "cve_mun", "state": "entidad", "municipality": "municipio",
    "locality": "localidad", "postal_code": "cod_postal", "street": "nom_vial",
    "street_number": "numero_ext", "phone": "telefono", "email": "correoelec", "website": "www",
  ]

  @Test("INEGI's directory, in its layouts", .enabled(if: Places.hasShared))
  func directory() throws {
    try proves(Places.shared("denue/denue_inegi_21_.csv"), "suppliers", Self.bulk)
    try proves(
      Places.shared("denue/denue_31_yucatan_sastrerias.csv"), "suppliers",
      Self.bulk.merging(["clee": "clee"]) { $1 })
    try proves(
      Places.shared("denue/DENUE_progreso_accents_lost.csv"), "suppliers",
      [
        "record_id": "ID", "razon_social": "RAZ_SOCIAL", "scian": "CODIGO_ACT",
        "size_band": "PER_OCU", "phone": "TELEFONO", "email": "CORREOELEC",
      ])
    try proves(
      Places.shared("denue/denue_web_export_aguascalientes.csv"), "suppliers",
      [
        "record_id": "ID", "razon_social": "Razón social",
        "nombre_comercial": "Nombre de la Unidad Económica",
        "scian": "Código de la clase de actividad SCIAN", "latitude": "Latitud",
        "state_key": "Clave entidad", "state": "Entidad federativa", "postal_code": "Código Postal",
      ])
  }

  @Test("copies of the directory that others renamed or damaged", .enabled(if: Places.hasShared))
  func copies() throws {
    try proves(
      Places.shared("denue/empresa_cdmx_macroman_mojibake.csv"), "suppliers",
      [
        "record_id": "id_institucional", "clee": "Clee", "razon_social": "nombre_empresa",
        "nombre_comercial": "Nombre de la Unidad Econ√≥mica",
        "scian": "C√≥digo de la clase de actividad SCIAN", "municipality": "nombre_municipio",
        "postal_code": "C√≥digo Postal", "longitude": "longitude",
      ])
    try proves(
      Places.shared("denue/denue_api_cdmx_restaurantes.csv"), "suppliers",
      [
        "record_id": "Id", "razon_social": "Razon_social", "nombre_comercial": "Nombre",
        "activity": "Clase_actividad", "size_band": "Estrato", "latitude": "Latitud", "scian": "",
      ])
    try proves(
      Places.shared("denue/denue_api_buscar_09_sample.json"), "suppliers",
      ["record_id": "Id", "clee": "CLEE", "razon_social": "Razon_social", "latitude": "Latitud"])
  }

  @Test("the register of pollutant releases, in its layouts", .enabled(if: Places.hasShared))
  func releases() throws {
    try proves(
      Places.shared("retc/es_2004.csv"), "suppliers",
      [
        "record_id": "NRA", "razon_social": "Nombre", "activity": "Actividad principal SEMARNAT",
        "products_text": "Actividad principal", "latitude": "Latitud Norte",
        "municipality": "Delegación\\Municipio", "postal_code": "Código postal", "scian": "",
      ])
    try proves(
      Places.shared("retc/es_2012.csv"), "suppliers",
      [
        "record_id": "NRA", "razon_social": "Establecimiento", "scian": "Número SCIAN",
        "activity": "SCIAN", "longitude": "Longitud Oeste", "state": "Entidad Federativa",
      ])
    for year in ["2005", "2019"] {
      try proves(
        Places.shared("retc/es_\(year).csv"), "suppliers", ["record_id": "NRA"])
    }
  }

  @Test("registries of suppliers", .enabled(if: Places.hasShared))
  func registries() throws {
    try proves(
      Places.shared("supplier_registries/maryland_mbe_directory.csv"), "suppliers",
      [
        "record_id": "certification_number", "razon_social": "name",
        "products_text": "products_services", "email": "contact_email_address",
        "phone": "phone_phone_number", "municipality": "county", "locality": "city",
        // All of it lies outside Mexico, and several codes stand in one cell.
        "latitude": "", "scian": "",
      ])
    try proves(
      Places.shared("supplier_registries/gleif_lei-data.xml"), "suppliers",
      ["record_id": "lei:LEI", "razon_social": "lei:Entity/lei:LegalName"])
  }

  @Test("federal contracts are awards", .enabled(if: Places.hasShared))
  func contracts() throws {
    for year in ["2010_2012_150514080257", "2013_150514080004", "2015_150514075424"] {
      try proves(
        Places.shared("demand/sample_Contratos\(year).csv"), "awards",
        [
          "award_id": "CODIGO_CONTRATO", "supplier_name": "PROVEEDOR_CONTRATISTA",
          "buyer": "DEPENDENCIA", "description": "TITULO_CONTRATO", "amount": "IMPORTE_CONTRATO",
          "currency": "MONEDA",
        ])
    }
  }

  @Test("the sample's registries, tables and XML")
  func samples() throws {
    func sample(_ name: String) -> String { Places.package("SampleInputs/" + name) }
    try proves(sample("denue.csv.zip"), "suppliers", Self.bulk.merging(["clee": "clee"]) { $1 })
    try proves(
      sample("registro_jalisco.csv"), "suppliers",
      [
        "record_id": "Folio", "rfc": "RFC", "razon_social": "Razón Social",
        "scian": "Clase SCIAN", "activity": "Giro", "workers": "Personal ocupado",
        "sales_mdp": "Ventas anuales (mdp)", "latitude": "Latitud",
        "municipality_key": "Clave mun.", "municipality": "Municipio",
      ])
    try proves(
      sample("propietarias.xml.gz"), "suppliers",
      [
        "record_id": "@clave", "rfc": "rfc", "scian": "actividad/@scian", "activity": "actividad",
        "capacity_unit": "capacidad/@unidad", "state_key": "ubicacion/@entidad",
      ])
    try proves(
      sample("needs.csv"), "needs",
      [
        "need_id": "clave", "title": "titulo", "hs": "sa", "state_key": "entidad",
        "deadline": "fecha_limite", "stage_id": "eslabon",
      ])
    try proves(
      sample("needs_us.xml"), "needs",
      ["need_id": "@id", "title": "title", "hs": "codes/@hs", "currency": "market/@currency"])
    try proves(
      sample("awards.csv"), "awards",
      ["award_id": "folio", "supplier_rfc": "rfc_proveedor", "amount": "monto"])
    for name in ["codes", "concordance", "decisions", "places"] {
      try proves(sample(name + ".csv"), name, [:])
    }
    try proves(sample("certificates.xml"), "certificates", ["certificate": "@key"])
    try proves(sample("agreements.xml"), "agreements", ["agreement_id": "@id"])
    try proves(sample("chains.xml"), "chains", ["chain_id": "@id", "name_en": "englishName"])
  }

  @Test(
    "nested lists are bound as the sample's own pipeline binds them",
    arguments: [
      "propietarias.xml.gz", "needs_us.xml", "agreements.xml", "chains.xml", "certificates.xml",
    ]
  )
  func lists(file: String) throws {
    let sample = try Definition.read(
      file: Places.package("Pipelines/nightly.json"), today: "2026-11-25")
    let known = try #require(sample.sources.first { $0.path.hasSuffix("/" + file) })
    let told = Night("init", Places.package("SampleInputs/" + file))
    let scratch = try ScratchFolder()
    let pipeline = try scratch.write("p.json5", told.output)
    let found = try Definition.read(file: pipeline, today: "2026-11-25").sources[0]
    // The sample's pipeline writes prefixes where the file has a default namespace.
    func bare(_ path: String) -> String {
      path.split(separator: "/").map { $0.split(separator: ":").last ?? "" }.joined(separator: "/")
    }
    // Who owns a firm is never bound by itself.
    let wanted = known.lists.filter { $0.key != "ownership" }
    #expect(found.lists.keys.sorted() == wanted.keys.sorted())
    for (name, list) in wanted {
      #expect(found.lists[name]?.each == bare(list.each), "\(name)")
      #expect(
        found.lists[name]?.fields.mapValues(\.from) == list.fields.mapValues { $0.from.map(bare) },
        "\(name)")
    }
    #expect(!told.output.contains("Mujeres"))
  }
}
