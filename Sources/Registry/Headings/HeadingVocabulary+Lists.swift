// What nested lists, and the values of their rows, are called in XML and JSON registries.

extension HeadingVocabulary {
  /// The known names of lists, by registry and list.
  static let lists: [String: [String: String]] = [
    "suppliers": [
      "products":
        "products|product|productos|producto|goods|bienes|items|item|articulos|articulo|oferta|"
        + "productos y servicios|services|servicios",
      "credentials":
        "credentials|credential|certificates|certificate|certificados|certificado|certificaciones|"
        + "certificacion|certifications|certification|acreditaciones|acreditacion",
    ],
    "needs": [
      "required":
        "required|exigidos|requeridos|requisitos|requisito|requirements|requirement|obligatorios|"
        + "mandatory|required certificates|certificados exigidos|certificados requeridos",
      "wished":
        "wished|deseados|desired|preferred|preferidos|opcionales|optional|wished certificates|"
        + "certificados deseados",
    ],
    "agreements": [
      "parties":
        "parties|party|partes|parte|countries|country|paises|pais|members|member|miembros|miembro|"
        + "partners|socios|signatories",
      "preferences":
        "preferences|preference|preferencias|preferencia|rates|rate|tasas|tasa|aranceles|arancel|"
        + "tariffs|tariff|duties|duty|desgravacion",
      "origin_rules":
        "origin rules|origin rule|rules of origin|reglas de origen|regla de origen|rules|rule|reglas|"
        + "regla",
    ],
    "chains": [
      "stages": "stages|stage|eslabones|eslabon|etapas|etapa",
      "regions": "regions|region|regiones|corridors|corredores|estados|states",
    ],
    "certificates": [
      "aliases": "aliases|alias|otros nombres|other names|synonyms|sinonimos",
      "covers": "covers|cubre|covered|incluye|includes",
    ],
  ]

  /// The known names of the values of a list's row, by registry, list and field; what a row's own
  /// text is called is the name of its element.
  static let rows: [String: [String: String]] = [
    "suppliers.products": [
      "hs": hs, "unspsc": unspsc,
      "description":
        "descripcion|nombre|name|producto|product|title|titulo|item|articulo|bien|servicio|"
        + "productos|products",
    ],
    "suppliers.credentials": [
      "certificate":
        "certificado|certificacion|certification|credential|acreditacion|norma|standard|nombre|"
        + "name|title|titulo|clave|key|id|certificados|certificates",
      "issuer":
        "expide|expedido por|emisor|emite|issued by|certifier|certificador|organismo|body|authority",
      "valid_from":
        "desde|from|inicio|start|issued|issued on|fecha de emision|emision|vigente desde|issue date",
      "valid_until":
        "hasta|until|to|vigencia|vence|vencimiento|expires|expiry|expiration|expiration date|end|fin|"
        + "vigente hasta|fecha de vencimiento",
    ],
    "needs.required": ["certificate": requirement],
    "needs.wished": ["certificate": requirement],
    "agreements.parties": [
      "country": "pais|party|parte|code|codigo|iso|iso2|iso code|member|miembro|partner|id"
    ],
    "agreements.preferences": [
      "importer": "importador|pais|country|importing country", "hs": hs, "year": "ano|anio",
      "mfn_rate": "mfn|nmf|general|tasa general|base rate|arancel general|tasa nmf|base",
      "preferential_rate": "preferential|preferencial|tasa preferencial|rate|tasa|arancel|duty",
      "illustrative": "ilustrativa|ilustrativo",
    ],
    "agreements.origin_rules": [
      "hs_from": "from|desde|min|hs|fraccion|sa", "hs_to": "to|hasta|max",
      "rule": "regla|texto|text", "heading": "partida|partidas",
      "goods": "mercancias|mercancia|description|descripcion", "classes": "class|clase|clases",
      "authority": "articulo|anexo|article|annex", "illustrative": "ilustrativa|ilustrativo",
    ],
    "chains.stages": [
      "stage_id": "id|clave|key", "position": "orden|order|posicion|numero",
      "stage_name": "nombre|name|titulo|title|stage|eslabon|etapa",
      "makes_scian": "produce scian|scian", "makes_hs": "produce hs|produce sa|hs|sa",
      "buys_hs": "compra hs|compra sa",
    ],
    "chains.regions": [
      "state_key": "state|entidad|estado|clave entidad|cve ent|region|id|clave",
      "role": "papel|funcion|rol",
    ],
    "certificates.aliases": ["alias": "otro nombre|nombre|name|synonym|sinonimo"],
    "certificates.covers": ["covered": "covers|cubre|certificado|certificate|clave|key|id|incluye"],
  ]

  /// The field of each list that a row's own text is.
  static let ownText: [String: String] = [
    "suppliers.products": "description", "suppliers.credentials": "certificate",
    "needs.required": "certificate", "needs.wished": "certificate",
    "agreements.parties": "country", "agreements.origin_rules": "rule",
    "chains.stages": "stage_name", "chains.regions": "state_key",
    "certificates.aliases": "alias", "certificates.covers": "covered",
  ]

  private static let requirement =
    "certificado|certificacion|certification|requirement|requisito|nombre|name|norma|standard|clave|"
    + "key|id|required|wished|exigido|deseado"
}
