/// What a buyer looks for.
struct Need {
  let id: String
  let buyer: String
  let title: String
  let description: String
  let scian: String
  let hs: String
  /// Place of delivery, an index of `Place.all`.
  let place: Int
  /// Whether the need states coordinates, not only keys.
  let hasCoordinates: Bool
  let halfDistance: String
  let sizeBand: Int
  let volume: Int
  let unit: String
  let deadline: String
  let destination: String
  let currency: String
  let chain: String
  let stage: String
  /// Keys of certificates.
  let required: [String]
  let wished: [String]

  /// Needs that no firm of the samples can fill: a certificate nobody holds, goods nobody makes.
  static let unfillable: Set<String> = ["NEC-013", "NEC-050", "US-030"]

  /// Needs of buyers in Mexico.
  static let spanish = Rows.read(spanishTable).map(Need.init)

  /// Needs of buyers abroad.
  static let english = Rows.read(englishTable).map(Need.init)

  private init(_ row: [String]) {
    id = row[0]
    buyer = row[1]
    title = row[2]
    description = row[3]
    scian = row[4]
    hs = row[5]
    place = Place.indexByKey[row[6].replacingFirst("-", with: "")] ?? 0
    hasCoordinates = row[7] == "x"
    halfDistance = row[8]
    sizeBand = Rows.integer(row[9])
    volume = Rows.integer(row[10])
    unit = row[11]
    deadline = row[12]
    destination = row[13]
    currency = row[14]
    chain = row[15]
    stage = row[16]
    required = Rows.items(row[17], ",")
    wished = Rows.items(row[18], ",")
  }
}
