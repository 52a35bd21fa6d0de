import Glibc
import Registry

/// A point on the earth, in decimal degrees.
struct PlacePoint: Sendable, Equatable {
  /// Kilometres of a degree on the great circle.
  private static let degree = GreatCircle.radius * Double.pi / 180

  /// North of the equator.
  let latitude: Double
  /// East of Greenwich.
  let longitude: Double

  /// Kilometres to another point, on a plane between the two latitudes.
  ///
  /// Within 500 km in Mexico that is less than half a percent off the great circle, and a tenth of
  /// its cost; the bounds it is held against are far coarser.
  func distance(to other: PlacePoint) -> Double {
    let north = (latitude - other.latitude) * Self.degree
    let middle = (latitude + other.latitude) / 2 * Double.pi / 180
    let east = (longitude - other.longitude) * Self.degree * cos(middle)
    return (north * north + east * east).squareRoot()
  }
}
