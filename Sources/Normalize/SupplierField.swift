import Registry

/// The cells of a supplier record as Normalize holds it: its source, then the registry's fields.
enum SupplierField {
  static let source = 0
  static let recordID = index("record_id")
  static let rfc = index("rfc")
  static let clee = index("clee")
  static let legalName = index("razon_social")
  static let tradeName = index("nombre_comercial")
  static let scian = index("scian")
  static let activity = index("activity")
  static let productsText = index("products_text")
  static let sizeBand = index("size_band")
  static let workers = index("workers")
  static let sales = index("sales_mdp")
  static let capacity = index("capacity")
  static let capacityUnit = index("capacity_unit")
  static let latitude = index("latitude")
  static let longitude = index("longitude")
  static let stateKey = index("state_key")
  static let municipalityKey = index("municipality_key")
  static let state = index("state")
  static let municipality = index("municipality")
  static let locality = index("locality")
  static let postalCode = index("postal_code")
  static let street = index("street")
  static let streetNumber = index("street_number")
  static let phone = index("phone")
  static let email = index("email")
  static let website = index("website")

  /// The columns to read.
  static let columns = ["source"] + RegistryKind.suppliers.fields.map(\.name)

  private static func index(_ name: String) -> Int { columns.firstIndex(of: name) ?? 0 }
}
