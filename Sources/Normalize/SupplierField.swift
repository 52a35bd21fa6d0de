import Registry

/// The cells of a supplier record as Normalize holds it: its source, then the registry's fields.
///
/// Plain numbers, since they stand in the innermost loop; a test holds them to the registry.
enum SupplierField {
  static let source = 0
  static let recordID = 1
  static let rfc = 2
  static let clee = 3
  static let legalName = 4
  static let tradeName = 5
  static let scian = 6
  static let activity = 7
  static let productsText = 8
  static let sizeBand = 9
  static let workers = 10
  static let sales = 11
  static let capacity = 12
  static let capacityUnit = 13
  static let latitude = 14
  static let longitude = 15
  static let stateKey = 16
  static let municipalityKey = 17
  static let state = 18
  static let municipality = 19
  static let locality = 20
  static let postalCode = 21
  static let street = 22
  static let streetNumber = 23
  static let phone = 24
  static let email = 25
  static let website = 26

  /// The columns to read.
  static let columns = ["source"] + RegistryKind.suppliers.fields.map(\.name)
}
