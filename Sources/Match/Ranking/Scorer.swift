/// The criteria of one need, and the sum of their points for a supplier.
struct Scorer: Sendable {
  /// What a criterion gave a supplier.
  struct Part: Sendable, Equatable {
    let criterion: MatchSettings.Criterion
    /// The most it could give, in millionths of the score.
    let weight: Int
    /// The value, 0 … 1.
    let value: Double
    /// What it gave, in millionths of the score.
    let points: Int
    /// Whether the value rests on evidence; otherwise it is the prior.
    let isKnown: Bool
  }

  let suppliers: Suppliers
  let index: TextIndex
  let shares: PointShares
  let code: CodeCriterion?
  let text: TextCriterion?
  let place: PlaceCriterion?
  let capacity: CapacityCriterion?
  /// Also tells whether hard requirements are met, so it is there even when it has no weight.
  let credentials: CredentialsCriterion?
  private let priors: [Double]
  private let codePoints: Int
  private let textPoints: Int
  private let placePoints: Int
  private let capacityPoints: Int
  private let credentialsPoints: Int
  /// The most points, beside those for text, of a supplier that is no candidate by its code.
  let mostBesideText: Int

  /// Prepares the criteria of a need.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - terms: The terms of its text.
  ///   - scale: What BM25 sums are divided by.
  ///   - context: The suppliers and the settings.
  init(_ need: Need, terms: NeedTerms, scale: Double, in context: MatchContext) {
    let settings = context.settings
    suppliers = context.suppliers
    index = context.index
    code = CodeCriterion(need, settings: settings)
    text = TextCriterion(terms, scale: scale)
    place = PlaceCriterion(need, settings: settings)
    capacity = CapacityCriterion(need)
    credentials = CredentialsCriterion(need)
    let applicable: [MatchSettings.Criterion: Bool] = [
      .code: code != nil, .text: text != nil, .place: place != nil, .capacity: capacity != nil,
      .credentials: credentials != nil,
    ]
    shares = PointShares(settings.weights) { applicable[$0] == true }
    priors = MatchSettings.Criterion.allCases.map { min(1, max(0, settings.priors[$0] ?? 0)) }
    codePoints = shares[.code]
    textPoints = shares[.text]
    placePoints = shares[.place]
    capacityPoints = shares[.capacity]
    credentialsPoints = shares[.credentials]
    let outside = code?.maximumOutside(context.suppliers, settings: settings) ?? 0
    mostBesideText =
      PointShares.earned(codePoints, max(outside, priors[0])) + placePoints + capacityPoints
      + credentialsPoints
  }

  /// Whether a supplier has every required certificate.
  @inline(__always)
  func meetsRequired(_ row: Int) -> Bool { credentials?.meetsRequired(row, suppliers) ?? true }

  /// The score of a supplier, or nil as soon as it is sure to be below a cut.
  func score(_ row: Int, sum: Double, cut: Int) -> Int? {
    var score = 0
    var rest = PointShares.whole
    if textPoints > 0 {
      score += earned(textPoints, text?.value(row, sum: sum, index), 1)
      rest -= textPoints
      if score + rest < cut { return nil }
    }
    if codePoints > 0 {
      score += earned(codePoints, code?.value(row, suppliers), 0)
      rest -= codePoints
      if score + rest < cut { return nil }
    }
    if capacityPoints > 0 {
      score += earned(capacityPoints, capacity?.value(row, suppliers), 3)
      rest -= capacityPoints
      if score + rest < cut { return nil }
    }
    if credentialsPoints > 0 {
      score += earned(credentialsPoints, credentials?.value(row, suppliers), 4)
      rest -= credentialsPoints
      if score + rest < cut { return nil }
    }
    // The dearest last: two sines, an arcsine and an exponential.
    if placePoints > 0 { score += earned(placePoints, place?.value(row, suppliers), 2) }
    return score < cut ? nil : score
  }

  /// The least BM25 sum with which a supplier outside the need's codes might reach a cut.
  func leastSum(reaching cut: Int) -> Double {
    let wanted = cut - mostBesideText
    guard wanted > 0 else { return .leastNonzeroMagnitude }
    guard textPoints > 0, wanted <= textPoints, let text else { return .infinity }
    // Half a point of rounding and a hair of arithmetic on the safe side.
    return text.scale * (Double(wanted) - 0.75) / Double(textPoints) * (1 - 1e-12)
  }

  /// What each criterion that counts gives a supplier, in the order of the cases.
  func parts(_ row: Int, sum: Double) -> [Part] {
    var parts: [Part] = []
    func add(_ criterion: MatchSettings.Criterion, _ value: Double?, _ place: Int) {
      let weight = shares[criterion]
      guard weight > 0 else { return }
      parts.append(
        Part(
          criterion: criterion, weight: weight, value: value ?? priors[place],
          points: earned(weight, value, place), isKnown: value != nil))
    }
    add(.code, code?.value(row, suppliers), 0)
    add(.text, text?.value(row, sum: sum, index), 1)
    add(.place, place?.value(row, suppliers), 2)
    add(.capacity, capacity?.value(row, suppliers), 3)
    add(.credentials, credentials?.value(row, suppliers), 4)
    return parts
  }

  @inline(__always)
  private func earned(_ points: Int, _ value: Double?, _ criterion: Int) -> Int {
    PointShares.earned(points, value ?? priors[criterion])
  }
}
