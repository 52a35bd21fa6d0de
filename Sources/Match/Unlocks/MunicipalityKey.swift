/// The keys of a state and of a municipality in it.
struct MunicipalityKey: Hashable, Sendable, Comparable {
  let state: String
  /// Three digits; keys of five hold the state's already.
  let municipality: String

  init(state: String, municipality: String) {
    self.state = state
    self.municipality = String(municipality.suffix(3))
  }

  /// Whether both are of one municipality that is known.
  func isSame(as other: MunicipalityKey) -> Bool { !municipality.isEmpty && self == other }

  static func < (left: Self, right: Self) -> Bool {
    (left.state, left.municipality) < (right.state, right.municipality)
  }
}
