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

  @Test("registries of suppliers", .enabled(if: Places.hasShared))
  func registries() throws {
    try proves(
      Places.shared("supplier_registries/ProveedoresyContratistasSancionados.csv"), "suppliers",
      [
        "record_id": "Número de Expediente", "razon_social": "Proveedor",
        "activity": "Objeto Social",
      ])
  }

  @Test("the sample's registries, tables and XML")
  func samples() throws {
    func sample(_ name: String) -> String { Places.package("SampleInputs/" + name) }
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
