public import Glibc

/// Distance on the great circle, by the haversine formula.
public enum GreatCircle {
  /// The Earth's mean radius in kilometres.
  public static let radius = 6371.0088

  /// Kilometres between two points given in degrees.
  public static func distance(
    _ lat1: Double, _ lon1: Double, _ lat2: Double, _ lon2: Double
  ) -> Double {
    let degree = Double.pi / 180
    return distance(
      north: (lat2 - lat1) * degree, east: (lon2 - lon1) * degree,
      cosines: cos(lat1 * degree) * cos(lat2 * degree))
  }

  /// Kilometres between two points whose parts are at hand.
  ///
  /// - Parameters:
  ///   - north: The difference of latitudes, in radians.
  ///   - east: The difference of longitudes, in radians.
  ///   - cosines: The product of the cosines of the latitudes.
  /// - Returns: The distance.
  @inlinable
  public static func distance(north: Double, east: Double, cosines: Double) -> Double {
    let y = sin(north / 2)
    let x = sin(east / 2)
    let h = y * y + cosines * x * x
    // Rounding may carry antipodes past 1, where the arcsine ends.
    return 2 * radius * asin(min(1, h.squareRoot()))
  }
}
