public import Tables

// What is on record of firms, and what their people know. A row is of the firm whose record states
// it, never of another of its group.

extension NormalizedTables {
  private static let supplier = TableSchema.Field(
    "supplier_id", required: true, "Clave de la empresa", english: "Key of the firm")
  private static let toSuppliers = TableSchema.ForeignKey(
    ["supplier_id"], to: "suppliers", ["supplier_id"])
  private static let skill = TableSchema.Field(
    "skill", required: true, "Clave de la competencia", english: "Key of the skill")

  /// The skills of each firm's people, by the key of the skills table.
  public static let supplierSkills = TableSchema(
    "supplier_skills",
    fields: [
      supplier, skill,
      .init("holders", .integer, "Personas que la tienen", english: "People who hold it"),
      .init("valid_from", .date, "Vigente desde", english: "Valid from"),
      .init("valid_until", .date, "Vigente hasta", english: "Valid until"),
    ], foreignKeys: [toSuppliers])

  /// The skills a need requires or wishes.
  public static let skillRequirements = TableSchema(
    "skill_requirements",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"), skill,
      .init("hard", .boolean, required: true, "Si es exigida", english: "Whether it is required"),
    ], foreignKeys: [.init(["need_id"], to: "needs", ["need_id"])])

  /// Which skill covers which, closed under covering; every skill covers itself.
  public static let skillCovers = TableSchema(
    "skill_covers",
    fields: [
      skill,
      .init("covered", required: true, "Competencia que cumple", english: "Skill it meets"),
    ])

  /// Which skills are taught where.
  public static let skillSupply = TableSchema(
    "skill_supply",
    fields: [
      .init("centre_id", required: true, "Clave del plantel", english: "Key of the centre"),
      .init("name", "Nombre del plantel", english: "Name of the centre"), skill,
      .init("graduates", .integer, "Egresados al año", english: "Graduates a year"),
      .init("state_key", "Clave de entidad", english: "State key"),
      .init("municipality_key", "Clave de municipio", english: "Municipality key"),
      .init("latitude", .number, "Latitud", english: "Latitude"),
      .init("longitude", .number, "Longitud", english: "Longitude"),
    ], primaryKey: ["centre_id", "skill"],
    foreignKeys: [.init(["centre_id"], to: "training_centres", ["centre_id"])])

  /// The past contracts of each firm.
  public static let supplierAwards = TableSchema(
    "supplier_awards",
    fields: [
      supplier,
      .init("award_id", required: true, "Clave del contrato", english: "Key of the contract"),
      .init("buyer", "Comprador", english: "Buyer"),
      .init("hs", "Código del Sistema Armonizado", english: "Harmonized System code"),
      .init("unspsc", "Código UNSPSC", english: "UNSPSC code"),
      .init("description", "Objeto", english: "Subject"),
      .init("awarded_on", .date, "Fecha", english: "Date"),
      .init("amount", .number, "Monto", english: "Amount"),
      .init("currency", "Moneda", english: "Currency"),
      .init(
        "evidence", required: true,
        "Por qué es de la empresa: su RFC, o su nombre si nadie más lo lleva (en la entidad)",
        english: "Why it is the firm's: its tax number, or a name nobody else bears (in the state)",
        allowed: ["rfc", "name", "name_state"]),
    ], primaryKey: ["supplier_id", "award_id"], foreignKeys: [toSuppliers])

  /// The firms that an authority has barred, whether or not the term still runs.
  public static let supplierExclusions = TableSchema(
    "supplier_exclusions",
    fields: [
      supplier,
      .init(
        "exclusion_id", required: true, "Clave de la sanción", english: "Key of the exclusion"),
      .init(
        "evidence", required: true,
        "Por qué es de la empresa: su RFC, o su nombre si nadie más lo lleva",
        english: "Why it is the firm's: its tax number, or a name nobody else bears",
        allowed: ["rfc", "name"]),
      .init("authority", "Autoridad", english: "Authority"),
      .init("resolution", "Resolución o expediente", english: "Resolution or file number"),
      .init("reason", "Hechos", english: "Reason"),
      .init("notified_on", .date, "Notificada", english: "Notified"),
      .init(
        "from", .date, "Primer día; vacío: desde siempre",
        english: "First day; empty: since ever"),
      .init(
        "until", .date, "Último día, que aún cuenta; vacío: sin fin",
        english: "Last day, which still counts; empty: without end"),
      .init(
        "until_basis", required: true,
        "De dónde viene el último día: lo dice la fuente (stated), de su plazo (term), no hay (open)",
        english:
          "Where the last day comes from: the source (stated), its term (term), nowhere (open)",
        allowed: ["stated", "term", "open"]),
    ], primaryKey: ["supplier_id", "exclusion_id"], foreignKeys: [toSuppliers])

  /// The bills of materials that firms declare for their goods.
  public static let supplierBills = TableSchema(
    "supplier_bills",
    fields: [
      .init(
        "bill_id", required: true, "Clave de la lista de materiales",
        english: "Key of the bill of materials"), supplier,
      .init(
        "hs", required: true, "Código SA de la mercancía", english: "HS code of the good"),
      .init("description", "Mercancía", english: "Good"),
      .init("currency", "Moneda de los valores", english: "Currency of the values"),
      .init(
        "transaction_value", .number, "Valor de transacción, LAB",
        english: "Transaction value, FOB"),
      .init("net_cost", .number, "Costo neto", english: "Net cost"),
      .init("ex_works", .number, "Precio franco fábrica", english: "Ex-works price"),
      .init(
        "processes", "Procesos específicos hechos, separados por punto y coma",
        english: "Specific processes done, separated by semicolons"),
    ], primaryKey: ["bill_id"],
    foreignKeys: [toSuppliers, .init(["bill_id"], to: "bills_of_materials", ["bill_id"])])

  /// What goods are made of.
  public static let billMaterials = TableSchema(
    "bill_materials",
    fields: [
      .init(
        "bill_id", required: true, "Clave de la lista de materiales",
        english: "Key of the bill of materials"),
      .init("position", .integer, required: true, "Número del material", english: "Number"),
      .init("hs", "Código SA del material", english: "HS code of the material"),
      .init("description", "Material", english: "Material"),
      .init("origin", "País de origen", english: "Country of origin"),
      .init("value", .number, "Valor", english: "Value"),
      .init(
        "originating", .boolean, "Si es originario", english: "Whether it originates"),
      .init(
        "wholly_obtained", .boolean, "Si se obtiene por completo",
        english: "Whether it is wholly obtained"),
    ], primaryKey: ["bill_id", "position"],
    foreignKeys: [.init(["bill_id"], to: "bills_of_materials", ["bill_id"])])

  /// The contracts, exclusions and bills of materials that came to no firm, and why.
  public static let unjoinedRecords = TableSchema(
    "unjoined_records",
    fields: [
      .init("registry", required: true, "Registro", english: "Registry"),
      .init("record_id", required: true, "Clave del registro", english: "Key of the record"),
      .init(
        "reason", required: true, "Por qué no es de ninguna empresa",
        english: "Why it is no firm's",
        allowed: ["no_firm", "several_firms", "conflict", "does_not_bar", "repeated"]),
    ])
}
