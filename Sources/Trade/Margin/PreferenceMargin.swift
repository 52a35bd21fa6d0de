/// What an agreement's preference saves on a good.
public enum PreferenceMargin: Sendable, Equatable {
  /// The general duty is zero already: no agreement saves anything.
  case mfnFree
  /// The agreement states no preference for the good by the year.
  case noPreference
  /// A duty is not a rate, or not stated, so that nothing can be compared; what is stated.
  case notComparable(stated: String)
  /// The margin.
  case margin(Margin)

  /// The margin in points, where there is one; zero where it is certain that nothing is saved.
  public var absolute: DutyRate? {
    switch self {
    case .mfnFree, .noPreference: .free
    case .notComparable: nil
    case .margin(let margin): margin.absolute
    }
  }
}

/// How far a preferential rate lies below the general one.
///
/// - Source: absolute margin t_MFN − t_pref, relative margin (1 + t_MFN) / (1 + t_pref) − 1, as in World
///   Bank WPS8446; never negative, since who pays more under a preference does not claim it.
public struct Margin: Sendable, Equatable {
  /// The general (most-favoured-nation) rate.
  public let general: DutyRate
  /// The preferential rate as stated.
  public let preferential: DutyRate
  /// Whether rates were worked out of duties on quantities by a unit value.
  public let usesUnitValue: Bool
  /// Whether tariff lines below the good's code differ; the least margin is given.
  public let linesDiffer: Bool

  /// Makes a margin.
  public init(
    general: DutyRate, preferential: DutyRate, usesUnitValue: Bool = false,
    linesDiffer: Bool = false
  ) {
    self.general = general
    self.preferential = preferential
    self.usesUnitValue = usesUnitValue
    self.linesDiffer = linesDiffer
  }

  /// Whether the preferential rate is above the general one, which is then the one paid.
  public var isPreferenceWorse: Bool { preferential > general }

  /// The rate that is paid under the agreement.
  public var paid: DutyRate { min(general, preferential) }

  /// The margin in points.
  public var absolute: DutyRate { DutyRate(scaled: general.scaled - paid.scaled) }

  /// The margin relative to the price with the preferential duty.
  public var relative: Fraction? {
    Fraction(
      Int128(absolute.scaled), over: Int128(DutyRate.whole) + Int128(paid.scaled))
  }
}
