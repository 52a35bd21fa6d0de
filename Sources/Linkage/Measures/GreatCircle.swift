import Glibc

/// Distance on the great circle, by the haversine formula.
enum GreatCircle {
  /// The Earth's mean radius in kilometres.
  static let radius = 6371.0088

  /// Kilometres between two points given in degrees.
  static func distance(_ lat1: Double, _ lon1: Double, _ lat2: Double, _ lon2: Double) -> Double {
    let degree = Double.pi / 180
    let x = sin((lat2 - lat1) * degree / 2)
    let y = sin((lon2 - lon1) * degree / 2)
    let h = x * x + cos(lat1 * degree) * cos(lat2 * degree) * y * y
    return 2 * radius * asin(min(1, h.squareRoot()))
  }
}
