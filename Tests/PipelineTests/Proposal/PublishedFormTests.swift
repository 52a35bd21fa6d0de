import Foundation
import Ingest
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// What `init` makes of every public file: a proposal that `check` accepts, or a refusal that tells
/// what to do.
@Suite("Published form", .enabled(if: Places.hasShared))
struct PublishedFormTests {
  /// What is expected of one file.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    /// The mappings proposed; empty for a proposal of its own.
    var mappings: [String] = []
    /// The registry of a proposal of its own.
    var registry: String?
    /// Records accepted and rejected, mapping by mapping.
    var counts: [[Int]] = []
    /// Words of the refusal.
    var refusal: String?

    var testDescription: String { file }

    /// A file that shipped mappings read.
    static func mapped(_ file: String, _ mappings: [String], _ counts: [Int]...) -> Case {
      Case(file: file, mappings: mappings, counts: counts)
    }

    /// A file whose headings speak for a registry.
    static func own(_ file: String, _ registry: String, _ counts: [Int]) -> Case {
      Case(file: file, registry: registry, counts: [counts])
    }

    /// A file that is refused.
    static func refused(_ file: String, _ words: String) -> Case {
      Case(file: file, refusal: words)
    }
  }

  private static let directory: [Case] = [
    .mapped("denue/denue_inegi_21_.csv", ["denue"], [3731, 0]),
    .mapped("denue/denue_31_yucatan_sastrerias.csv", ["denue"], [941, 0]),
    .mapped("denue/DENUE_progreso_accents_lost.csv", ["denue"], [266, 0]),
    .mapped("denue/denue_web_export_aguascalientes.csv", ["denue"], [14, 0]),
    .mapped("denue/empresa_cdmx_macroman_mojibake.csv", ["denue"], [1543, 0]),
    .mapped("denue/denue_api_cdmx_restaurantes.csv", ["denue"], [11, 0]),
    .mapped("denue/denue_api_buscar_09_sample.json", ["denue-api"], [5, 0]),
    .refused("denue/denue_diccionario_de_datos.csv", "its headings are those of no registry"),
    .refused("denue/lista_actividades.csv", "is one column of text"),
    .refused("denue/metadatos_denue.txt", "is one column of text"),
    .mapped("retc/es_2004.csv", ["retc"], [1712, 2]),
    .mapped("retc/es_2005.csv", ["retc"], [2451, 1]),
    .mapped("retc/es_2008.csv", ["retc"], [2463, 0]),
    .mapped("retc/es_2012.csv", ["retc"], [3160, 0]),
    .mapped("retc/es_2013.csv", ["retc"], [3589, 0]),
    .mapped("retc/es_2019.csv", ["retc"], [2943, 0]),
  ]

  private static let demand: [Case] = [
    .mapped("demand/eforms_21-077815.xml", ["eforms"], [1, 0]),
    .mapped("demand/eforms_INVALID_change-cn_24_FRA_comments.xml", ["eforms"], [2, 0]),
    .mapped("demand/eforms_can_24_maximal.xml", ["eforms-awards"], [3, 0]),
    .mapped("demand/eforms_cn_24_maximal.xml", ["eforms"], [2, 0]),
    .mapped("demand/eforms_cn_24_multilingual.xml", ["eforms"], [1, 0]),
    .mapped("demand/eforms_cn_24_open.xml", ["eforms"], [1, 0]),
    .mapped("demand/eforms_cn_81_FRA.xml", ["eforms"], [1, 0]),
    .mapped("demand/eforms_pin-only_24_lots.xml", ["eforms"], [10, 0]),
    .mapped("demand/ted_20-537923.xml", ["ted-awards"], [184, 0]),
    .mapped("demand/ted_21-077815.xml", ["ted"], [1, 0]),
    .mapped("demand/ted_22-109282.xml", ["ted-awards"], [6, 0]),
    .mapped("demand/ubl_Consip_Catalogo.xml", ["ubl-catalogue"], [1, 0]),
    .mapped("demand/sample_Contratos2010_2012_150514080257.csv", ["compranet-awards"], [399, 0]),
    .mapped("demand/sample_Contratos2013_150514080004.csv", ["compranet-awards"], [399, 0]),
    .mapped("demand/sample_Contratos2015_150514075424.csv", ["compranet-awards"], [397, 0]),
    .refused("demand/peppol_ExamplePublishNotice.xml", "take the notice out of it"),
  ]

  private static let registries: [Case] = [
    .mapped(
      "supplier_registries/ProveedoresyContratistasSancionados.csv", ["sanctioned"], [1499, 5]),
    .mapped("supplier_registries/ares_cz_25110161.json", ["ares"], [1, 0]),
    .mapped("supplier_registries/ares_cz_27082440.json", ["ares"], [1, 0]),
    .mapped("supplier_registries/gleif_lei-data.xml", ["gleif"], [8, 0]),
    .mapped("supplier_registries/gleif_lei-updates-data2.xml", ["gleif"], [8, 0]),
    .refused("supplier_registries/gleif_rr-data.xml", "take the file of entities"),
    .mapped("supplier_registries/maryland_mbe_directory.csv", ["maryland"], [999, 1]),
  ]

  private static let agreements: [Case] = [
    .mapped("trade_agreements/roo_canada.json", ["uk-origin"], [1, 0]),
    .mapped("trade_agreements/roo_cptpp.json", ["uk-origin"], [1, 0]),
    .mapped("trade_agreements/roo_gsp.json", ["uk-origin"], [1, 0]),
    .mapped("trade_agreements/roo_mexico.json", ["uk-origin"], [1, 0]),
    .mapped("trade_agreements/roo_schemes_uk.json", ["uk-schemes"], [44, 0]),
    .mapped("trade_agreements/invalid_dates.json", ["uk-schemes"], [3, 0]),
    .mapped("trade_agreements/taric_TGB18243.xml", ["taric"], [14, 0]),
    .refused("trade_agreements/taric_create_destroy.xml", "taric.json finds no record in it"),
    .refused("trade_agreements/taric_create_update.xml", "taric.json finds no record in it"),
  ]

  /// Tables about trade that are no registry of agreements as they stand.
  private static let tables: [Case] = [
    "DESTA.csv", "canada-usmca.csv", "census_codes.csv", "fta_countries.json", "fta_korea.csv",
    "fta_korea_invalid_number.csv", "fta_korea_missing_header.csv", "headings_guides.csv",
    "hts_concordance.csv", "invalid_rules.csv", "rules_of_origin_210728.csv",
    "s232_semi_products.csv", "usmca_product_shares_2026_02.csv",
  ].map { .refused("trade_agreements/" + $0, "name it with --registry") }

  static let cases = directory + demand + ocds + registries + agreements + tables

  private static let ocds: [Case] = [
    .mapped(
      "demand/ocds_213czf-000-00001_releases.json", ["ocds", "ocds-awards"], [4, 0], [2, 0]),
    .mapped(
      "demand/ocds_213czf_record_withversions.json", ["ocds", "ocds-awards"], [1, 0], [1, 0]),
    .mapped("demand/ocds_ppp_full_record_package.json", ["ocds", "ocds-awards"], [1, 0], [1, 0]),
  ]

  @Test("a file is proposed so that check accepts it, or refused with what to do", arguments: cases)
  func outcome(expected: Case) throws {
    let told = Night("init", Places.shared(expected.file), "--language", "en")
    if let refusal = expected.refusal {
      #expect(told.exit == 65 && told.output == "")
      #expect(told.errors.contains(refusal), "\(told.errors)")
      #expect(told.errors.split(separator: "\n").count == 1)
      return
    }
    #expect(told.exit == 0 && told.errors == "", "\(told.errors)")
    let scratch = try ScratchFolder()
    let pipeline = try scratch.write("p.json5", told.output)
    let checked = Night("check", pipeline)
    #expect(checked.exit == 0, "\(checked.errors)")
    let sources = try Definition.read(file: pipeline, today: "2026-11-25").sources
    let mappings = told.output.matches(of: /mappings\/([a-z-]+)\.json/).map { String($0.output.1) }
    #expect(mappings == expected.mappings)
    if let registry = expected.registry { #expect(sources.map(\.registry) == [registry]) }
    if expected.registry != nil {
      let report = try MappingHealth.read(sources[0], threads: 2).report
      #expect([[report.accepted, report.rejected]] == expected.counts)
      return
    }
    // A proposal of shipped mappings says what each gave.
    let counts = told.output.matches(of: /([\d\u{202F}]+) accepted, ([\d\u{202F}]+) rejected/).map {
      found in
      [found.output.1, found.output.2].map { Int($0.filter(\.isNumber)) ?? -1 }
    }
    #expect(counts == expected.counts)
  }

  @Test("no public file is left out")
  func complete() throws {
    let folders = ["denue", "demand", "supplier_registries", "trade_agreements", "retc"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: Places.shared(folder))
        .filter { $0 != "README.md" }.map { "\(folder)/\($0)" }
    }
    #expect(Set(Self.cases.map(\.file)) == Set(files))
  }

  @Test("the registry wanted picks the mapping, and one that none gives is proposed from headings")
  func registry() throws {
    let file = Places.shared("demand/sample_Contratos2013_150514080004.csv")
    let suppliers = Night("init", file, "--registry", "suppliers")
    #expect(suppliers.output.contains("mappings/compranet.json"))
    let needs = Night("init", file, "--registry", "needs")
    #expect(needs.exit == 0 && !needs.output.contains("mapping:"))
    #expect(needs.output.contains("registry: \"needs\""))
  }

  @Test("rules of origin state their agreement, and say that it is to be confirmed")
  func origin() throws {
    let told = Night("init", Places.shared("trade_agreements/roo_mexico.json"))
    #expect(told.output.contains("fields: { agreement_id: { constant: \"mexico\" } },"))
    #expect(told.output.contains("confirme la clave"))
  }
}
