import Ingest
import Registry

/// A form in which files are published, and the shipped mappings that read it.
struct PublishedForm: Sendable {
  /// A mapping that may read a file of the form.
  struct Mapping: Sendable, Equatable {
    /// The file in the folder of mappings.
    let file: String
    /// The registry it gives.
    let registry: String
  }

  /// What a file of the form is, in Spanish and English.
  let spanish, english: String
  /// The mappings; those that give records from the file are proposed. None: it cannot be read.
  let mappings: [Mapping]
  /// Keys that the source states beside the mapping, line by line.
  var keys: [String] = []
  /// What is missing, or what to do with a file that no mapping reads.
  var advice: (spanish: String, english: String)?
  /// Whether a file shows the signs of the form.
  let fits: @Sendable (FileSigns) -> Bool

  /// The form of a file, or nil when it has none of the known ones.
  static func of(_ signs: FileSigns) -> PublishedForm? { all.first { $0.fits(signs) } }

  /// The forms known, each told by what no other file has.
  static let all: [PublishedForm] = xml + json + tables

  private static let noticeRoots = [
    "ContractNotice", "PriorInformationNotice", "ContractAwardNotice",
  ]
  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"

  private static let xml = [
    PublishedForm(
      spanish: "aviso de TED (contratación pública europea)",
      english: "a TED notice (European public procurement)",
      mappings: [
        Mapping(file: "ted.json", registry: "needs"),
        Mapping(file: "ted-awards.json", registry: "awards"),
      ]
    ) { $0.root == "TED_EXPORT" },
    PublishedForm(
      spanish: "aviso eForms (contratación pública europea)",
      english: "an eForms notice (European public procurement)",
      mappings: [
        Mapping(file: "eforms.json", registry: "needs"),
        Mapping(file: "eforms-awards.json", registry: "awards"),
      ]
    ) { noticeRoots.contains($0.root) && $0.namespace == "\(ubl)\($0.root)-2" },
    PublishedForm(
      spanish: "catálogo UBL 2", english: "a UBL 2 catalogue",
      mappings: [Mapping(file: "ubl-catalogue.json", registry: "suppliers")]
    ) { $0.root == "Catalogue" && $0.namespace == ubl + "Catalogue-2" },
    PublishedForm(
      spanish: "entidades con LEI, de GLEIF",
      english: "a file of legal entities with an LEI, by GLEIF",
      mappings: [Mapping(file: "gleif.json", registry: "suppliers")]
    ) { $0.root == "LEIData" },
    PublishedForm(
      spanish: "relaciones entre entidades con LEI, de GLEIF",
      english: "a file of relationships between entities with an LEI, by GLEIF", mappings: [],
      advice: (
        "no contiene empresas: use el archivo de entidades (raíz LEIData)",
        "it holds no firms: take the file of entities (root LEIData)"
      )
    ) { $0.root == "RelationshipData" },
    PublishedForm(
      spanish: "TARIC en su formato de transmisión",
      english: "a file of TARIC in its transmission format",
      mappings: [Mapping(file: "taric.json", registry: "agreements")]
    ) { $0.root == "envelope" && $0.namespace.hasPrefix("urn:publicid:-:DGTAXUD:") },
    PublishedForm(
      spanish: "mensaje ebXML que envuelve un aviso",
      english: "an ebXML message around a notice", mappings: [],
      advice: (
        "saque el aviso del mensaje (raíz ContractNotice u otra de eForms) y dé ese archivo",
        "take the notice out of it (root ContractNotice or another of eForms) and give that file"
      )
    ) { $0.namespace.hasPrefix("urn:oasis:names:tc:ebxml-regrep:") },
  ]

  private static let ocds = [
    Mapping(file: "ocds.json", registry: "needs"),
    Mapping(file: "ocds-awards.json", registry: "awards"),
  ]

  private static let json = [
    PublishedForm(
      spanish: "paquete OCDS", english: "an OCDS package", mappings: ocds
    ) { $0.members.contains("/releases/ocid") || $0.members.contains("/records/ocid") },
    PublishedForm(
      spanish: "entregas (releases) OCDS", english: "a file of OCDS releases", mappings: ocds,
      keys: ["record: \"/\","]
    ) { $0.members.isSuperset(of: ["/ocid", "/tag"]) },
    PublishedForm(
      spanish: "esquemas con reglas de origen, del Reino Unido",
      english: "a list of schemes with rules of origin, by the United Kingdom",
      mappings: [Mapping(file: "uk-schemes.json", registry: "agreements")]
    ) { $0.members.contains("/schemes/scheme_code") },
    PublishedForm(
      spanish: "reglas de origen de un tratado, del Reino Unido",
      english: "a list of rules of origin of one agreement, by the United Kingdom",
      mappings: [Mapping(file: "uk-origin.json", registry: "agreements")],
      keys: ["fields: { agreement_id: { constant: \"NAME\" } },"],
      advice: (
        "El archivo no nombra su tratado: confirme la clave, la misma que en uk-schemes.json.",
        "The file does not name its agreement: confirm the key, the same as in uk-schemes.json."
      )
    ) { $0.members.isSuperset(of: ["/rule_sets/rules/rule", "/rule_sets/heading"]) },
    PublishedForm(
      spanish: "respuesta del servicio web del DENUE", english: "an answer of DENUE's web service",
      mappings: [Mapping(file: "denue-api.json", registry: "suppliers")]
    ) { $0.members.isSuperset(of: ["/CLEE", "/Razon_social", "/Clase_actividad"]) },
    PublishedForm(
      spanish: "registro mercantil checo (ARES)",
      english: "a reply of the Czech business register (ARES)",
      mappings: [Mapping(file: "ares.json", registry: "suppliers")]
    ) { $0.members.isSuperset(of: ["/in", "/company", "/legal_form_code"]) },
  ]

  private static let tables = [
    PublishedForm(
      spanish: "DENUE, del INEGI", english: "a file of INEGI's directory (DENUE)",
      mappings: [Mapping(file: "denue.json", registry: "suppliers")]
    ) { signs in
      has(signs, "codigo act", "nom estab", "per ocu")
        || has(
          signs, "id", "nombre de la unidad economica", "codigo de la clase de actividad scian")
        || has(signs, "id", "razon social", "clase actividad", "estrato")
        || has(signs, "id institucional", "clee", "codigo de la clase de actividad scian")
    },
    PublishedForm(
      spanish: "RETC, de la SEMARNAT", english: "a file of SEMARNAT's register of releases (RETC)",
      mappings: [Mapping(file: "retc.json", registry: "suppliers")]
    ) { has($0, "nra", "latitud norte", "longitud oeste") },
    PublishedForm(
      spanish: "contratos de CompraNet", english: "a file of CompraNet's contracts",
      mappings: [
        Mapping(file: "compranet-awards.json", registry: "awards"),
        Mapping(file: "compranet.json", registry: "suppliers"),
      ]
    ) { has($0, "codigo contrato", "proveedor contratista", "importe contrato") },
    PublishedForm(
      spanish: "proveedores y contratistas sancionados, del gobierno federal",
      english: "a list of suppliers sanctioned by Mexico's federal government",
      mappings: [Mapping(file: "sanctioned.json", registry: "exclusions")]
    ) { has($0, "proveedor", "dependencia", "sentido de resolucion", "plazo anos meses") },
    PublishedForm(
      spanish: "directorio de empresas certificadas de Maryland",
      english: "a file of Maryland's directory of certified enterprises",
      mappings: [Mapping(file: "maryland.json", registry: "suppliers")],
      advice: (
        "Figurar aquí ya dice algo de los dueños: agregue keySalt, un texto que solo ustedes conozcan.",
        "To stand here tells something of the owners: add a keySalt, a text that only you know."
      )
    ) { has($0, "certification number", "minority group", "products services") },
  ]

  private static func has(_ signs: FileSigns, _ headings: String...) -> Bool {
    let own = Set(signs.headings.map { HeadingText($0).compact })
    return headings.allSatisfy { own.contains(HeadingText($0).compact) }
  }
}
