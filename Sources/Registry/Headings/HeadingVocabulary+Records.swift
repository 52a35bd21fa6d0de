// What is on record of firms, what their people know, and the words for goods: the fields' names.

extension HeadingVocabulary {
  static let exclusions: [String: String] = [
    "exclusion_id":
      "clave de la sancion|folio de la sancion|numero de sancion|exclusion number|case number|"
      + "clave|folio|id|~numero de expediente|~expediente",
    "rfc":
      "registro federal de contribuyentes|rfc proveedor|rfc del proveedor|rfc sancionado|tax id",
    "name":
      "proveedor sancionado|sancionado|nombre del sancionado|nombre o razon social|razon social|"
      + "proveedor o contratista|proveedor contratista|sanctioned supplier|excluded party|"
      + "contratista|firm|nombre|~proveedor",
    "authority":
      "autoridad|autoridad sancionadora|dependencia|institucion|organo interno de control|"
      + "excluding agency|agency|oic",
    "resolution":
      "resolucion|numero de resolucion|numero de expediente|expediente|no de expediente|"
      + "resolution number|file number",
    "reason":
      "hechos|motivo|causa|motivo de la sancion|infraccion|cause|grounds|irregularidad",
    "sanction":
      "sentido de resolucion|sentido de la resolucion|sancion|tipo de sancion|sanction type|"
      + "exclusion type|type of sanction",
    "resolved_on":
      "fecha de resolucion|fecha de la resolucion|fechaderesolucion|resolution date",
    "notified_on": "fecha de notificacion|fecha notificacion|notification date",
    "from":
      "inhabilitado desde|inhabilitada desde|inicio de la inhabilitacion|fecha de inicio|"
      + "active date|start date",
    "until":
      "inhabilitado hasta|inhabilitada hasta|fin de la inhabilitacion|fecha de termino|"
      + "termination date|end date",
    "term":
      "plazo|plazo anos meses|plazo de la inhabilitacion|plazo de inhabilitacion|duracion|"
      + "length of exclusion",
    "fine": "multa|monto de la multa|importe de la multa|monto|fine amount",
  ]

  static let billsOfMaterials: [String: String] = [
    "bill_id":
      "clave de la lista de materiales|lista de materiales|bill of materials|bom|bom id|folio|"
      + "clave|id",
    "supplier_id": "empresa|proveedor|clave de la empresa|supplier|clave proveedor",
    "rfc": "registro federal de contribuyentes|rfc empresa|tax id", "hs": hs,
    "description": "producto|mercancia|descripcion|good|product",
    "currency": currency,
    "transaction_value": "valor de transaccion|valor transaccion|fob value|valor fob|valor lab",
    "net_cost": "costo neto",
    "ex_works": "precio franco fabrica|ex works price|exw|precio ex works",
    "processes": "procesos|proceso|process",
  ]

  static let skills: [String: String] = [
    "skill":
      "estandar|estandar de competencia|codigo del estandar|clave del estandar|competencia|"
      + "clave de la carrera|skill standard|clave|codigo|id|key",
    "name": "titulo|titulo del estandar|nombre|title|nombre de la carrera|carrera",
    "name_en": "nombre en ingles|titulo en ingles|english name|english title",
    "kind": "clase|tipo|type", "level": "nivel|nivel de competencia",
    "aliases.alias": "alias|aliases|otros nombres|other names", "covers.covered": "cubre|covers",
  ]

  static let trainingCentres: [String: String] = [
    "centre_id":
      "clave del plantel|clave plantel|plantel id|cct|clave de centro de trabajo|id|clave",
    "name": "plantel|nombre del plantel|nombre plantel|school|centre|center|escuela|nombre",
    "state_key": stateKey, "municipality_key": municipalityKey, "latitude": latitude,
    "longitude": longitude,
    "careers.skill": "carreras|carrera|oferta educativa|careers",
    "careers.graduates": "egresados|graduates|egresados al ano",
  ]

  static let lexicon: [String: String] = [
    "entry_id": "id|clave", "es": "espanol|termino en espanol|spanish",
    "en": "ingles|termino en ingles|english", "weight": "peso",
  ]

  static let synonyms: [String: String] = [
    "entry_id": "id|clave", "language": "idioma|lengua|lang", "term": "termino|palabra|word",
    "synonym": "sinonimo",
  ]
}
