/// A field's places or numbers.
public struct PointColumn: Sendable {
  /// By record, the latitude in degrees, or the number; NaN when it is missing.
  public let latitudes: [Double]
  /// By record, the longitude in degrees; NaN when it is missing. Empty for numbers.
  public let longitudes: [Double]
}
