/// How much of an activity a region has beside what it would have at the country's share.
///
/// Of establishments it is the location quotient, of exports Balassa's revealed comparative
/// advantage: (x_cp / X_c) / (x_p / X). On one or two establishments it is noise, so that it is told
/// from three on, with the count beside it.
///
/// - Source: B. Balassa, Trade Liberalisation and "Revealed" Comparative Advantage (1965).
enum LocationQuotient {
  /// The least establishments that a quotient is told of.
  static let leastCount = 3

  /// The quotient.
  ///
  /// - Parameters:
  ///   - part: What the region has of the activity.
  ///   - region: What the region has of everything.
  ///   - activity: What the country has of the activity.
  ///   - country: What the country has of everything.
  /// - Returns: The quotient; nil when the region has nothing or the country nothing of the activity.
  static func ratio(_ part: Int, region: Int, activity: Int, country: Int) -> ExactRatio? {
    ExactRatio(Int128(part) * Int128(country), over: Int128(region) * Int128(activity))
  }

  /// Whether a region has at least the country's share, and enough that this says something.
  static func isAdvantage(_ part: Int, region: Int, activity: Int, country: Int) -> Bool {
    part >= leastCount && Int128(part) * Int128(country) >= Int128(region) * Int128(activity)
  }
}
