// What each registry's fields are called, from the files registries publish: DENUE's short, long and
// API names, RETC's, CompraNet's, and the common ones in Spanish and English.

extension HeadingVocabulary {
  /// The known names by registry kind and field; `list.field` for a field of a list.
  static let names: [String: [String: String]] = [
    "suppliers": suppliers, "needs": needs, "awards": awards, "agreements": agreements,
    "chains": chains, "decisions": decisions, "codes": codes, "concordance": concordance,
    "places": places, "certificates": certificates, "firm_decisions": firmDecisions,
    "phrases": phrases, "exclusions": exclusions, "bills_of_materials": billsOfMaterials,
    "skills": skills, "training_centres": trainingCentres, "lexicon": lexicon,
    "synonyms": synonyms,
  ]

  private static let suppliers: [String: String] = [
    "record_id":
      "id|clave|folio|nra|id institucional|id empresa|clave empresa|id proveedor|clave proveedor|"
      + "supplier id|company id|vendor id|vendor number|numero de registro|no de registro|"
      + "clave de registro|folio de registro|id registro|registro|registration number|"
      + "certification number|certificate number|license number|lei|entity id|uei|duns|ico|"
      + "folio padron|numero de proveedor|no proveedor|~numero de expediente|~expediente",
    "rfc":
      "registro federal de contribuyentes|rfc proveedor|rfc del proveedor|rfc empresa|tax id|"
      + "taxpayer id|supplier rfc|rfc contribuyente",
    "clee": "clave estadistica empresarial|clave estadistica empresarial clee",
    "razon_social":
      "raz social|denominacion social|denominacion o razon social|nombre o razon social|"
      + "razon social o denominacion|nombre denominacion o razon social|legal name|company name|"
      + "business name|firm name|vendor name|supplier name|entity name|organization name|"
      + "organisation name|company|nombre empresa|nombre de la empresa|empresa|proveedor|"
      + "nombre del proveedor|nombre proveedor|proveedor contratista|proveedor o contratista|"
      + "contratista|establecimiento|denominacion|obchodni jmeno|name|nombre|firm",
    "nombre_comercial":
      "nom estab|nombre de la unidad economica|nombre del establecimiento|nombre establecimiento|"
      + "trade name|dba|doing business as|dba name|brand name|~nombre|~name",
    "scian": scian,
    "activity":
      "actividad|giro|nombre act|nombre de clase de la actividad|nombre de la clase de actividad|"
      + "clase actividad|actividad economica|descripcion scian|scian|actividad principal semarnat|"
      + "giro comercial|giro o actividad|actividad preponderante|actividad principal|objeto social|"
      + "descripcion de la actividad|industry|line of business|business description|"
      + "business activity|naics description|~sector",
    "products_text":
      "productos|productos y servicios|products services|products and services|products|"
      + "productos servicios|productos o servicios|bienes y servicios|servicios|"
      + "principal actividad productiva|descripcion de productos|product description|"
      + "principales productos|capabilities|capacidades|commodities|oferta|~actividad principal",
    "size_band": sizeBand,
    "workers":
      "empleados|numero de empleados|no de empleados|personal ocupado|trabajadores|"
      + "numero de trabajadores|employees|number of employees|employee count|plantilla|headcount|"
      + "personas ocupadas|personas|personal|total empleados",
    "sales_mdp":
      "ventas anuales mdp|ventas mdp|ventas anuales millones de pesos|ventas millones de pesos|"
      + "ingresos mdp|annual sales mdp",
    "capacity": "capacidad mensual|monthly capacity|capacidad instalada mensual|capacidad",
    "capacity_unit": "unidad de la capacidad|unidad capacidad|unidad de capacidad|" + unit,
    "latitude": latitude, "longitude": longitude, "state_key": stateKey,
    "municipality_key": municipalityKey, "state": state, "municipality": municipality,
    "locality":
      "localidad|nom loc|nombre localidad|nombre de la localidad|ciudad|city|town|poblacion",
    "postal_code": "cod postal|codigo postal|c p|zip|zip code|codigo postal cp|postcode",
    "street":
      "calle|nom vial|nombre de la vialidad|domicilio|direccion|address|street address|vialidad|"
      + "calle y numero|direccion fiscal|domicilio fiscal|address line 1|address1",
    "street_number":
      "numero exterior|numero ext|num ext|no exterior|no ext|num exterior|"
      + "numero exterior o kilometro|house number|numero|num",
    "phone":
      "telefono|numero de telefono|telephone|phone number|tel|numero telefonico|telefonos|"
      + "telefono de contacto|telefono 1|contact phone|phone phone number",
    "email":
      "correo|correo electronico|correo e|correoelec|e mail|mail|email address|contact email|"
      + "contact email address|correo de contacto",
    "website":
      "www|sitio en internet|sitio internet|sitio web|pagina web|web|url|web site|website url|"
      + "pagina de internet|homepage",
    "products.hs": hs, "products.unspsc": unspsc,
    "products.description": "~productos|~products",
    "credentials.certificate":
      "certificados|certificaciones|certificado|certificacion|certificates|certifications",
    "credentials.valid_until":
      "vigencia de certificados|vigencia|vigencia del certificado|valid until|expiration date|"
      + "vigencia de certificaciones",
    "skills.skill":
      "competencias|estandares de competencia|competencias laborales|skills|skill standards",
    "skills.holders": "personas certificadas|certified people|holders",
  ]

  private static let needs: [String: String] = [
    "need_id":
      "clave|folio|id|clave de la necesidad|id necesidad|clave necesidad|request id|requirement id|"
      + "numero de requerimiento|no de requerimiento|requisicion|numero de requisicion|tender id|"
      + "notice id|ocid|numero procedimiento|numero de procedimiento|solicitation number|"
      + "solicitation id|rfq|referencia|reference|~numero expediente|~numero de expediente",
    "buyer": buyer,
    "title":
      "titulo|producto|que se busca|titulo expediente|objeto|necesidad|bien o servicio|"
      + "nombre del procedimiento|need|item|product|articulo|requirement|requerimiento|tender title|"
      + "subject|descripcion corta",
    "description":
      "descripcion|descripcion expediente|descripcion del expediente|detalle|details|"
      + "especificaciones|especificacion|specification|specifications|descripcion larga",
    "language": "idioma|lengua", "scian": scian, "hs": hs, "unspsc": unspsc,
    "latitude": latitude, "longitude": longitude, "state_key": stateKey,
    "municipality_key": municipalityKey,
    "half_distance_km":
      "media distancia km|half distance|media distancia|distancia media km|distancia km",
    "size_band": sizeBand,
    "volume":
      "volumen mensual|volumen|cantidad|quantity|cantidad mensual|monthly volume|qty|"
      + "cantidad solicitada|volumen requerido",
    "volume_unit": "unidad del volumen|" + unit,
    "deadline":
      "fecha limite|fecha limite de entrega|due date|closing date|fecha de cierre|fecha cierre|"
      + "submission deadline|fecha de entrega|vencimiento",
    "destination":
      "destino|pais de destino|pais destino|destination country|mercado|market|mercado destino",
    "currency": currency,
    "unit_value": "valor unitario|unit value|precio unitario|unit price",
    "unit_value_unit": "unidad del valor|unit of value|unidad del precio",
    "chain_id": "cadena|chain|cadena de valor|clave cadena",
    "stage_id": "eslabon|stage|etapa|clave eslabon",
    "required.certificate":
      "exigidos|certificados exigidos|certificados requeridos|certificaciones requeridas|"
      + "certificaciones exigidas|required|required certificates",
    "wished.certificate":
      "deseados|certificados deseados|certificaciones deseadas|wished|desired|"
      + "preferred certificates",
    "required_skills.skill":
      "competencias exigidas|competencias requeridas|required skills|skills required",
    "wished_skills.skill": "competencias deseadas|wished skills|preferred skills",
  ]

  private static let awards: [String: String] = [
    "award_id":
      "codigo contrato|codigo del contrato|numero de contrato|numero contrato|no contrato|contrato|"
      + "contract id|contract number|award number|id contrato|clave contrato|folio|~id|~clave",
    "supplier_rfc":
      "rfc proveedor|rfc del proveedor|rfc|rfc contratista|rfc proveedor contratista|supplier tax id",
    "supplier_name":
      "proveedor contratista|proveedor o contratista|proveedor|nombre del proveedor|"
      + "nombre proveedor|supplier|vendor|vendor name|contratista|contractor|contractor name|"
      + "awardee|adjudicatario|recipient name|razon social",
    "supplier_state_key":
      "entidad del proveedor|estado del proveedor|cve ent proveedor|supplier state",
    "buyer": buyer,
    "description":
      "titulo contrato|titulo del contrato|objeto del contrato|objeto|descripcion del contrato|"
      + "contract description|award description|concepto|descripcion|titulo|title|"
      + "~titulo expediente|subject",
    "hs": hs,
    "amount":
      "importe contrato|importe del contrato|monto del contrato|monto contrato|monto|importe|"
      + "contract value|award amount|importe total|valor|value|total",
    "currency": currency,
    "awarded_on":
      "fecha celebracion|fecha de celebracion|fecha de firma|fecha de adjudicacion|award date|"
      + "fecha contrato|fecha del contrato|date signed|signed date|contract date|fecha inicio|"
      + "fecha de inicio|start date|fecha|date",
  ]

  private static let agreements: [String: String] = [
    "agreement_id": "clave del tratado|clave tratado|tratado|acuerdo|agreement|treaty|id|clave",
    "name": "nombre|nombre del tratado|title|titulo|agreement name",
    "in_force_from":
      "en vigor desde|fecha de entrada en vigor|entrada en vigor|entry into force|entryforce|"
      + "in force since",
    "in_force_until": "en vigor hasta|fecha de termino|end date",
    "hs_edition": "edicion sa|edicion del sistema armonizado|edicion hs",
    "cumulation": "acumulacion",
    "preferences.hs": hs,
  ]

  private static let chains: [String: String] = [
    "chain_id": "clave de la cadena|clave cadena|cadena|chain|id|clave",
    "name": "nombre|nombre de la cadena|chain name",
    "name_en": "nombre en ingles|english name",
    "critical_mx": "critica mexico|critica para mexico", "critical_us": "critica estados unidos",
    "critical_eu": "critica union europea",
  ]

  private static let decisions: [String: String] = [
    "decision_id": "clave de la decision|clave decision|folio|id|clave",
    "need_id": "necesidad|clave necesidad|need|id necesidad",
    "supplier_id": "proveedor|clave proveedor|supplier|id proveedor",
    "verdict": "veredicto|decision|resultado|dictamen",
    "note": "nota|notas|comentario|comentarios|observaciones|notes|comment",
    "decided_by": "quien decidio|decidio|analista|responsable|decided by",
    "decided_on": "fecha|fecha decision|fecha de decision|cuando|date",
  ]

  private static let firmDecisions: [String: String] = [
    "decision_id": "clave de la decision|clave decision|folio|id|clave",
    "record_a": "registro a|empresa a|un registro|left|record 1",
    "record_b": "registro b|empresa b|otro registro|right|record 2",
    "verdict": "veredicto|decision|resultado|dictamen",
    "note": "nota|notas|comentario|comentarios|observaciones|notes|comment",
    "decided_by": "quien decidio|decidio|analista|responsable|decided by",
    "decided_on": "fecha|fecha decision|fecha de decision|cuando|date",
  ]

  private static let phrases: [String: String] = [
    "phrase_id": "id|clave", "system": "sistema|clasificacion|classification",
    "code": "codigo|clave|hs code|naics code|scian",
    "phrase": "frase|producto|bien o servicio|indice|termino|index item|term",
    "language": "idioma|lengua|lang",
  ]

  private static let codes: [String: String] = [
    "code_id": "id|clave", "system": "sistema|clasificacion|classification",
    "code": "codigo|clave|hs code|naics code|scian",
    "title_es": "titulo|titulo en espanol|descripcion|nombre|spanish title",
    "title_en": "titulo en ingles|title|description|english title|english",
  ]

  private static let concordance: [String: String] = [
    "link_id": "id|clave|clave del enlace",
    "from_system": "del sistema|sistema origen",
    "from_code": "del codigo|codigo origen|source code",
    "to_system": "al sistema|sistema destino", "to_code": "al codigo|codigo destino|target code",
    "weight": "peso|share|ponderador",
  ]

  private static let places: [String: String] = [
    "place_id": "cvegeo|clave geoestadistica|clave de entidad y municipio|cve geo|id|clave",
    "state_key": stateKey, "municipality_key": municipalityKey, "state": state,
    "municipality": municipality, "latitude": latitude, "longitude": longitude,
  ]

  private static let certificates: [String: String] = [
    "certificate": "clave del certificado|clave|certificado|id|key", "name": "nombre|titulo|title",
    "kind": "clase|tipo|type|category|categoria",
    "aliases.alias": "alias|aliases|otros nombres|other names", "covers.covered": "cubre|covers",
  ]
}
