// What is on record of firms: contracts, sanctions, and what their goods are made of.

extension RegistryKind {
  /// Past contracts.
  public static let awards = RegistryKind(
    name: "awards",
    fields: [
      Field("award_id", .identifier, required: true, "Clave del contrato", "Key of the contract"),
      Field("supplier_rfc", .rfc, "RFC del proveedor", "Tax number of the supplier"),
      Field("supplier_name", .text, "Nombre del proveedor", "Name of the supplier"),
      Field(
        "supplier_state_key", .stateKey, "Entidad del proveedor", "State of the supplier"),
      Field("buyer", .text, "Comprador", "Buyer"),
      Field("description", .text, "Objeto", "Subject"),
      Field("hs", .hs, "Código del Sistema Armonizado", "Harmonized System code"),
      Field("unspsc", .unspsc, "Código UNSPSC", "UNSPSC code"),
      Field("cpv", .cpv, "Código CPV (Unión Europea)", "CPV code (European Union)"),
      Field("amount", .decimal, "Monto", "Amount"),
      Field("currency", .currency, "Moneda", "Currency"),
      Field("awarded_on", .date, "Fecha", "Date"),
    ],
    lists: [])

  /// Suppliers that an authority has barred from contracts, and for how long.
  ///
  /// A row whose sanction, dates or term are given and cannot be read is rejected whole: without
  /// them it might bar a firm for ever, or not at all.
  public static let exclusions = RegistryKind(
    name: "exclusions",
    fields: [
      Field(
        "exclusion_id", .identifier, required: true, "Clave de la sanción", "Key of the exclusion"),
      Field("rfc", .rfc, "RFC del sancionado", "Tax number of the firm barred"),
      Field("name", .text, "Nombre del sancionado", "Name of the firm barred"),
      Field("authority", .text, "Autoridad que sanciona", "Authority"),
      Field("resolution", .text, "Resolución o expediente", "Resolution or file number"),
      Field("reason", .text, "Hechos", "Reason"),
      Field(
        "sanction", .sanction, decisive: true,
        "Si inhabilita (barred), solo multa (fined) o absuelve (cleared); vacío: inhabilita",
        "Whether it bars (barred), only fines (fined) or clears (cleared); empty: bars"),
      Field(
        "resolved_on", .date, decisive: true, "Fecha de la resolución", "Day of the resolution"),
      Field("notified_on", .date, decisive: true, "Fecha de notificación", "Day of notification"),
      Field("from", .date, decisive: true, "Inhabilitada desde", "Barred from"),
      Field("until", .date, decisive: true, "Inhabilitada hasta", "Barred until"),
      Field(
        "term", .duration, decisive: true, "Plazo, si no hay fecha final: 1 año 6 meses, P1Y6M",
        "Term, where there is no last day: 1 year 6 months, P1Y6M"),
      Field("fine", .decimal, "Multa, en pesos", "Fine, in pesos"),
    ],
    lists: [])

  /// What goods are made of: the declared bills of materials by which origin is judged.
  public static let billsOfMaterials = RegistryKind(
    name: "bills_of_materials",
    fields: [
      Field(
        "bill_id", .identifier, required: true, "Clave de la lista de materiales",
        "Key of the bill of materials"),
      Field(
        "supplier_id", .identifier, "Registro o empresa que declara", "Record or firm that declares"
      ),
      Field("rfc", .rfc, "RFC de quien declara", "Tax number of who declares"),
      Field(
        "hs", .hs, required: true, "Código SA de la mercancía", "HS code of the good"),
      Field("description", .text, "Mercancía", "Good"),
      Field("currency", .currency, "Moneda de los valores", "Currency of the values"),
      Field(
        "transaction_value", .decimal, "Valor de transacción, LAB (FOB)", "Transaction value, FOB"),
      Field("net_cost", .decimal, "Costo neto", "Net cost"),
      Field("ex_works", .decimal, "Precio franco fábrica", "Ex-works price"),
      Field(
        "processes", .text, "Procesos específicos hechos, separados por punto y coma",
        "Specific processes done, separated by semicolons"),
    ],
    lists: [
      List(
        name: "materials", table: "bill_materials",
        fields: [
          Field("hs", .hs, "Código SA del material", "HS code of the material"),
          Field("description", .text, "Material", "Material"),
          Field("origin", .country, "País de origen", "Country of origin"),
          Field("value", .decimal, "Valor", "Value"),
          Field(
            "originating", .boolean, "Si es originario según el tratado",
            "Whether it originates under the agreement"),
          Field(
            "wholly_obtained", .boolean, "Si se obtiene por completo allí",
            "Whether it is wholly obtained there"),
        ])
    ])
}
