/// When a figure is sensitive, and how well a sensitive one must be hidden.
///
/// - Source: threshold and dominance rules as in Hundepool et al. (2012), *Statistical Disclosure
///   Control*, ch. 4, doi:10.1002/9781118348239; zeros and ones as in sdcTools/UserSupport#194.
public struct SuppressionRule: Sendable, Equatable {
  /// The fewest contributors of a figure that may be published.
  public let threshold: Int
  /// How wide the interval must be that can be worked out for a sensitive figure. Never less than
  /// the threshold, so that every interval also holds a figure that is not sensitive.
  public let width: Int
  /// Whether a zero is sensitive: it tells that nobody there is a member. A cell without firms is
  /// empty for all to see, and never sensitive.
  public let zerosAreSensitive: Bool
  /// Of magnitudes, the share in percent that the two largest contributors may have at most.
  public let dominance: Int
  /// Of magnitudes, how near in percent the second largest contributor may guess the largest.
  public let nearness: Int

  /// Makes a rule.
  public init(
    threshold: Int = 3, width: Int? = nil, zerosAreSensitive: Bool = true, dominance: Int = 80,
    nearness: Int = 10
  ) {
    self.threshold = max(1, threshold)
    self.width = max(self.threshold, width ?? 0)
    self.zerosAreSensitive = zerosAreSensitive
    self.dominance = min(100, max(1, dominance))
    self.nearness = max(0, nearness)
  }

  /// Three contributors.
  public static let ordinary = SuppressionRule()
  /// Five contributors: for groups by ethnic origin, orientation or disability.
  public static let sensitive = SuppressionRule(threshold: 5)

  /// Whether a count may not be shown.
  ///
  /// - Parameters:
  ///   - count: Members.
  ///   - firms: All firms, where that is known: if nearly all are members, or all, then each is
  ///     known to be one.
  /// - Returns: Whether it is sensitive.
  func hides(_ count: Int, of firms: Int?) -> Bool {
    if firms == 0 { return false }
    if count == 0 { return zerosAreSensitive }
    if count < threshold { return true }
    guard let firms else { return false }
    return firms - count < threshold
  }

  /// Whether a magnitude may not be shown.
  func hides(_ value: Int, from contributions: Contributions) -> Bool {
    if contributions.count == 0 { return zerosAreSensitive }
    if contributions.count < threshold { return true }
    return margin(value, contributions) > 0
  }

  /// How far up and down a magnitude must be uncertain, so that the two largest contributors could
  /// be within the bounds that the rules set.
  func margin(_ value: Int, _ contributions: Contributions) -> Int {
    let top = contributions.largest + contributions.second
    // Rounded up; in wide arithmetic, since a magnitude may be 2^53.
    let dominated = Self.ceiling(top, times: 100, over: dominance) - value
    let guessed =
      Self.ceiling(contributions.largest, times: nearness, over: 100) - (value - top)
    return max(0, dominated, guessed)
  }

  private static func ceiling(_ value: Int, times factor: Int, over divisor: Int) -> Int {
    let product = value.multipliedFullWidth(by: factor)
    let (quotient, rest) = divisor.dividingFullWidth(product)
    return quotient + (rest > 0 ? 1 : 0)
  }
}
