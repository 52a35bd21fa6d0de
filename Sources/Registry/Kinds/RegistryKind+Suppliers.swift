// Who makes what.

extension RegistryKind {
  /// Who can make what, where, how large, with which certificates and ownership.
  public static let suppliers = RegistryKind(
    name: "suppliers",
    fields: [
      Field(
        "record_id", .identifier, required: true, "Clave del registro en su fuente",
        "Key of the record in its source"),
      Field("rfc", .rfc, "Registro Federal de Contribuyentes", "Tax number"),
      Field("clee", .clee, "Clave estadística empresarial (INEGI)", "Establishment key (INEGI)"),
      Field("razon_social", .text, "Razón social", "Legal name"),
      Field("nombre_comercial", .text, "Nombre comercial", "Trade name"),
      Field("scian", .scian, "Clase de actividad SCIAN", "SCIAN class of activity"),
      Field("activity", .text, "Actividad, en palabras", "Activity in words"),
      Field("products_text", .text, "Productos, en palabras", "Products in words"),
      Field(
        "size_band", .sizeBand, "Estrato de personal ocupado, 0 a 6", "Band of workers, 0 to 6"),
      Field("workers", .integer, "Personas ocupadas", "Workers"),
      Field(
        "sales_mdp", .decimal, "Ventas anuales, millones de pesos", "Yearly sales, million pesos"),
      Field("capacity", .decimal, "Capacidad mensual", "Monthly capacity"),
      Field("capacity_unit", .text, "Unidad de la capacidad", "Unit of the capacity"),
      Field("latitude", .latitude, "Latitud", "Latitude"),
      Field("longitude", .longitude, "Longitud", "Longitude"),
      Field("state_key", .stateKey, "Clave de entidad", "State key"),
      Field("municipality_key", .municipalityKey, "Clave de municipio", "Municipality key"),
      Field("state", .text, "Entidad", "State"),
      Field("municipality", .text, "Municipio", "Municipality"),
      Field("locality", .text, "Localidad", "Locality"),
      Field("postal_code", .postalCode, "Código postal", "Postal code"),
      Field("street", .text, "Calle", "Street"),
      Field("street_number", .text, "Número exterior", "Street number"),
      Field("phone", .text, "Teléfono", "Telephone"),
      Field("email", .text, "Correo electrónico", "E-mail"),
      Field("website", .text, "Sitio en internet", "Web site"),
    ],
    lists: [
      List(
        name: "products", table: "supplier_products",
        fields: [
          Field("hs", .hs, "Código del Sistema Armonizado", "Harmonized System code"),
          Field("unspsc", .unspsc, "Código UNSPSC", "UNSPSC code"),
          Field("description", .text, "Descripción del producto", "Description of the product"),
        ]),
      List(
        name: "credentials", table: "supplier_credentials",
        fields: [
          Field("certificate", .text, required: true, "Certificado", "Certificate"),
          Field("issuer", .text, "Quién lo expide", "Who issues it"),
          Field("valid_from", .date, "Vigente desde", "Valid from"),
          Field("valid_until", .date, "Vigente hasta", "Valid until"),
          Field(
            "assurance", .assurance, decisive: true,
            "Si lo da un tercero (certified) o lo dice la empresa (self_declared); vacío: un tercero",
            "Whether a third party gives it (certified) or the firm says so (self_declared); empty: "
              + "a third party"),
        ]),
      List(
        name: "skills", table: "supplier_skills",
        fields: [
          Field(
            "skill", .text, required: true, "Estándar de competencia o carrera técnica",
            "Standard of competence or technical career"),
          Field("holders", .integer, "Personas que la tienen", "People who hold it"),
          Field("valid_from", .date, "Vigente desde", "Valid from"),
          Field("valid_until", .date, "Vigente hasta", "Valid until"),
        ]),
      List(
        name: "ownership", table: "supplier_ownership",
        fields: [
          Field("group", .text, required: true, "Grupo", "Group"),
          Field("claimed_by", .text, "Quién lo afirma", "Who says so"),
          Field(
            "assurance", .assurance, decisive: true,
            "Si lo da un tercero (certified) o lo dice la empresa (self_declared); vacío: la empresa",
            "Whether a third party gives it (certified) or the firm says so (self_declared); empty: "
              + "the firm"),
          Field("valid_from", .date, "Vigente desde", "Valid from"),
          Field("valid_until", .date, "Vigente hasta", "Valid until"),
          Field("consent_use", .boolean, "Consiente el uso", "Consents to the use"),
          Field("consent_named", .boolean, "Consiente ser nombrada", "Consents to be named"),
        ]),
    ])
}
