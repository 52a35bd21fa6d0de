/// Where a firm's position comes from, as the suppliers table says it.
enum PlaceSource: String, Sendable, CaseIterable {
  /// It has none.
  case none = ""
  /// From its own coordinates.
  case coordinates
  /// From its own coordinates, their order or sign put right.
  case repaired
  /// From the centroid of its municipality.
  case centroid
}
