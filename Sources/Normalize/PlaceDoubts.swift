/// What does not hold together in a firm's place. Nothing is rewritten for it; coordinates that
/// cannot be are not used.
struct PlaceDoubts: OptionSet, Sendable {
  let rawValue: UInt16

  /// The postal code is not five digits.
  static let postalCodeShape = PlaceDoubts(rawValue: 1)
  /// The postal code belongs to another state, or to none.
  static let postalCodeState = PlaceDoubts(rawValue: 2)
  /// The state's key is none of the 32.
  static let unknownState = PlaceDoubts(rawValue: 4)
  /// The state has no municipality of that key.
  static let unknownMunicipality = PlaceDoubts(rawValue: 8)
  /// The establishment key was given elsewhere.
  static let movedFromCLEE = PlaceDoubts(rawValue: 16)
  /// The coordinates lie farther from the municipality than any of its points.
  static let outsideMunicipality = PlaceDoubts(rawValue: 32)
  /// The municipality is not known and the coordinates lie in no municipality of the state.
  static let outsideState = PlaceDoubts(rawValue: 64)
  /// The coordinates were swapped or lacked the minus sign, and were put right.
  static let repaired = PlaceDoubts(rawValue: 128)
  /// One coordinate is missing, they are no numbers, or both are zero.
  static let unreadable = PlaceDoubts(rawValue: 256)

  /// Every doubt: the word for tables, then what people read.
  static let words: [(doubt: PlaceDoubts, code: String, spanish: String, english: String)] = [
    (
      .postalCodeShape, "postal_code_shape", "el código postal no tiene cinco dígitos",
      "the postal code is not five digits"
    ),
    (
      .postalCodeState, "postal_code_state", "el código postal es de otra entidad",
      "the postal code belongs to another state"
    ),
    (
      .unknownState, "unknown_state", "la clave de entidad no existe",
      "there is no state of that key"
    ),
    (
      .unknownMunicipality, "unknown_municipality", "la entidad no tiene ese municipio",
      "the state has no municipality of that key"
    ),
    (
      .movedFromCLEE, "clee_elsewhere", "la clave del establecimiento es de otro municipio",
      "the establishment key belongs to another municipality"
    ),
    (
      .outsideMunicipality, "outside_municipality",
      "las coordenadas quedan fuera del municipio y no se usan",
      "the coordinates lie outside the municipality and are not used"
    ),
    (
      .outsideState, "outside_state", "las coordenadas quedan fuera de la entidad y no se usan",
      "the coordinates lie outside the state and are not used"
    ),
    (
      .repaired, "coordinates_repaired", "las coordenadas estaban invertidas o sin signo",
      "the coordinates were swapped or lacked a sign"
    ),
    (
      .unreadable, "coordinates_unreadable",
      "las coordenadas están incompletas, en cero o no son números",
      "the coordinates are incomplete, zero or no numbers"
    ),
  ]

  /// The words for tables, separated by semicolons; empty without doubts.
  var codes: String {
    if isEmpty { return "" }
    return Self.words.filter { contains($0.doubt) }.map(\.code).joined(separator: ";")
  }
}
