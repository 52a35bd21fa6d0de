// Names that several registries share. Names stand between bars, the most telling first; `~` marks
// one that more often means another field. They are compared as `HeadingText` makes them.

extension HeadingVocabulary {
  /// Words that belong to one field alone, wherever they stand in a heading.
  static let telling: [String: Set<String>] = [
    "rfc": ["rfc"], "supplier_rfc": ["rfc"], "clee": ["clee"], "scian": ["scian", "naics"],
    "hs": ["hts", "arancelaria"], "unspsc": ["unspsc", "claveprodserv"],
    "latitude": ["latitud", "latitude"], "longitude": ["longitud", "longitude"],
    "email": ["email", "correo", "correoelec"], "website": ["website", "www"],
  ]

  /// Words that turn a heading into something else: a fax number is no telephone.
  static let otherwise: Set<String> = [
    "fax", "fecha", "date", "description", "descripcion", "title", "titulo", "anterior", "previous",
    "representante", "interior", "entre",
  ]

  static let scian =
    "scian|codigo scian|numero scian|clave scian|clase scian|codigo act|"
    + "codigo de la clase de actividad scian|codigo de la clase de actividad|codigo de actividad|"
    + "clave de actividad|clave actividad|codigo actividad|actividad scian|clase de actividad scian|"
    + "scian 2018|scian 2023|naics|naics code|naics codes|primary naics|naics primary"

  static let hs =
    "hs|sa|codigo sa|hs code|codigo hs|fraccion arancelaria|fraccion|codigo arancelario|hts|hts code|"
    + "hs6|tariff code|partida arancelaria|tigie|sistema armonizado|codigo del sistema armonizado|"
    + "harmonized code|commodity code|partida sa"

  static let unspsc =
    "unspsc|unspsc code|codigo unspsc|clave prod serv|clave producto servicio|c clave prod serv|"
    + "clave de producto o servicio"

  static let sizeBand =
    "per ocu|personal ocupado estrato|descripcion estrato personal ocupado|estrato|"
    + "estrato de personal ocupado|estrato personal ocupado|tamano empresa|tamano de empresa|"
    + "tamano de la empresa|tamano|rango de empleados|estratificacion"

  static let latitude =
    "latitud|lat|latitud norte|coordenada latitud|geo lat|latitud decimal|lat wgs84"

  static let longitude =
    "longitud|lon|lng|long|longitud oeste|coordenada longitud|geo lon|geo lng|longitud decimal"

  static let stateKey =
    "cve ent|clave entidad|clave de entidad|cve entidad|clave de la entidad|clave estado|"
    + "clave de estado|clave del estado|clave de entidad federativa|cve edo|id entidad|id estado|"
    + "state code|~entidad|~estado|~state"

  static let municipalityKey =
    "cve mun|clave municipio|clave mun|clave de municipio|cve municipio|clave del municipio|"
    + "id municipio|municipality code|~municipio"

  static let state =
    "entidad|estado|entidad federativa|nombre entidad|nombre de la entidad|nom ent|"
    + "nombre del estado|nombre estado|state name|province"

  static let municipality =
    "nombre municipio|municipio|nombre del municipio|nom mun|delegacion municipio|"
    + "municipio o delegacion|alcaldia|municipio alcaldia|delegacion|county|municipality name"

  static let currency = "moneda|divisa|currency code|clave moneda"

  static let buyer =
    "comprador|dependencia|institucion|unidad compradora|nombre de la uc|empresa compradora|"
    + "contratante|entidad compradora|agency|buyer name|awarding agency|cliente|customer|organismo|"
    + "department|siglas"

  static let unit = "unidad|unidad de medida|unit|unit of measure|uom"
}
