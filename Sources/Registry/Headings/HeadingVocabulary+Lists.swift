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
      "skills":
        "skills|skill|competencias|competencia|competencias laborales|habilidades|habilidad|"
        + "estandares de competencia|competences",
    ],
    "needs": [
      "required":
        "required|exigidos|requeridos|requisitos|requisito|requirements|requirement|obligatorios|"
        + "mandatory|required certificates|certificados exigidos|certificados requeridos",
      "wished":
        "wished|deseados|desired|preferred|preferidos|opcionales|optional|wished certificates|"
        + "certificados deseados",
      "required_skills":
        "required skills|required skill|skills required|competencias exigidas|"
        + "competencias requeridas",
      "wished_skills":
        "wished skills|wished skill|preferred skills|competencias deseadas",
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
    "skills": [
      "aliases": "aliases|alias|otros nombres|other names|synonyms|sinonimos",
      "covers": "covers|cubre|covered|incluye|includes",
    ],
    "training_centres": [
      "careers":
        "careers|career|carreras|carrera|oferta educativa|especialidades|especialidad|programs"
    ],
    "bills_of_materials": [
      "materials":
        "materials|material|materiales|insumos|insumo|inputs|input|components|component|"
        + "componentes|componente"
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
      "assurance": "respaldo|quien certifica|tipo de certificacion|garantia|assurance level",
    ],
    "suppliers.skills": [
      "skill":
        "competencia|estandar|estandar de competencia|clave|key|id|nombre|name|standard|norma",
      "holders": "personas|people|certificados|certified",
      "valid_from": "desde|from|inicio|vigente desde", "valid_until": "hasta|until|vigencia|fin",
    ],
    "needs.required_skills": ["skill": skill], "needs.wished_skills": ["skill": skill],
    "skills.aliases": ["alias": "otro nombre|nombre|name|synonym|sinonimo"],
    "skills.covers": ["covered": "covers|cubre|competencia|skill|clave|key|id|incluye"],
    "training_centres.careers": [
      "skill": "carrera|career|especialidad|competencia|clave|key|id|nombre|name",
      "graduates": "egresados|graduados|egresados al ano",
    ],
    "bills_of_materials.materials": [
      "hs": hs, "description": "descripcion|nombre|name|material|insumo|input|component",
      "origin": "origen|pais de origen|pais|country|country of origin",
      "value": "valor|importe|costo|cost|price|precio|amount",
      "originating": "originario|es originario|originates",
      "wholly_obtained": "totalmente obtenido|obtenido por completo",
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
      "mfn_duty": "arancel general como se publica|general duty",
      "preferential_duty": "arancel preferencial como se publica",
      "illustrative": "ilustrativa|ilustrativo",
    ],
    "agreements.origin_rules": [
      "hs_from": "from|desde|min|hs|fraccion|sa", "hs_to": "to|hasta|max",
      "rule": "regla|texto|text", "heading": "partida|partidas",
      "goods": "mercancias|mercancia|description|descripcion", "classes": "class|clase|clases",
      "authority": "articulo|anexo|article|annex", "passes": "cumple", "fails": "no cumple",
      "illustrative": "ilustrativa|ilustrativo",
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
    "suppliers.skills": "skill", "needs.required_skills": "skill", "needs.wished_skills": "skill",
    "skills.aliases": "alias", "skills.covers": "covered", "training_centres.careers": "skill",
    "bills_of_materials.materials": "description",
  ]

  private static let skill =
    "competencia|estandar|estandar de competencia|carrera|nombre|name|standard|clave|key|id|required|"
    + "wished|exigida|deseada"

  private static let requirement =
    "certificado|certificacion|certification|requirement|requisito|nombre|name|norma|standard|clave|"
    + "key|id|required|wished|exigido|deseado"
}
