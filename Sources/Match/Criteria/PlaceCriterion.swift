import Glibc
import Registry

/// How near a supplier is: halved by every half-distance on the great circle.
struct PlaceCriterion: Criterion {
  static let key = MatchSettings.Criterion.place

  private let latitude: Double
  private let longitude: Double
  private let cosineOfLatitude: Double
  /// The distance at which nearness counts half, km.
  let halfDistance: Double

  /// Prepares for a need; nil when it states no place.
  init?(_ need: Need, settings: MatchSettings) {
    guard let place = need.place else { return nil }
    latitude = place.latitude
    longitude = place.longitude
    cosineOfLatitude = cos(place.latitude)
    halfDistance = need.halfDistance ?? settings.halfDistance
  }

  /// The nearness of a supplier, 0 … 1; nil when its place is unknown.
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    guard let distance = distance(candidate.row, context.suppliers) else { return nil }
    return exp(-(Self.naturalLogOf2 * distance / halfDistance))
  }

  /// The distance of a supplier, km; nil when its place is unknown.
  func distance(_ row: Int, _ suppliers: Suppliers) -> Double? {
    guard let place = suppliers.place(row) else { return nil }
    return Self.distance((latitude, longitude, cosineOfLatitude), place)
  }

  /// The great-circle distance of two places in radians, km, by the haversine formula.
  static func distance(
    _ one: (latitude: Double, longitude: Double, cosine: Double),
    _ other: (latitude: Double, longitude: Double, cosine: Double)
  ) -> Double {
    GreatCircle.distance(
      north: other.latitude - one.latitude, east: other.longitude - one.longitude,
      cosines: one.cosine * other.cosine)
  }

  private static let naturalLogOf2 = 0.693147180559945309417232121458
}

extension Suppliers {
  /// Where a supplier is, in radians, with the cosine of its latitude; nil when that is unknown.
  @inline(__always)
  func place(_ row: Int) -> (latitude: Double, longitude: Double, cosine: Double)? {
    let north = latitude[row]
    return north.isNaN ? nil : (north, longitude[row], cosineOfLatitude[row])
  }
}
