/// The directory's seven bands of workers, by their number 0 to 6.
///
/// - Source: INEGI, DENUE, `per_ocu`.
public enum SizeBand {
  private static let bounds = ["0", "6", "11", "31", "51", "101", "251"]
  private static let ends = ["5", "10", "30", "50", "100", "250"]

  /// A band in Spanish, such as `11 a 30`; the number itself when there is no such band.
  public static func spanish(_ band: Int) -> String {
    guard bounds.indices.contains(band) else { return String(band) }
    return band < ends.count ? "\(bounds[band]) a \(ends[band])" : "\(bounds[band]) y más"
  }

  /// A band in English, such as `11 to 30`; the number itself when there is no such band.
  public static func english(_ band: Int) -> String {
    guard bounds.indices.contains(band) else { return String(band) }
    return band < ends.count ? "\(bounds[band]) to \(ends[band])" : "\(bounds[band]) or more"
  }
}
