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

  let context: MatchContext
  let shares: PointShares
  let code: Weighed<CodeCriterion>
  let text: Weighed<TextCriterion>
  let place: Weighed<PlaceCriterion>
  let capacity: Weighed<CapacityCriterion>
  let credentials: Weighed<CredentialsCriterion>
  let skills: Weighed<SkillsCriterion>
  let environment: Weighed<EnvironmentCriterion>
  let trade: Weighed<TradeCriterion>
  let experience: Weighed<ExperienceCriterion>
  let requirements: Requirements
  private let hasRequirements: Bool
  private let applying: [Bool]
  /// The points beside those for text that any supplier can still earn, and one without certificate,
  /// skill, award or bill.
  private let rest: Int
  private let restOfPlain: Int
  /// What such a supplier has for what nothing is known of it.
  private let pointsOfPlain: Int
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
    self.context = context
    let code = CodeCriterion(need, settings: settings)
    let text = TextCriterion(terms, scale: scale)
    let place = PlaceCriterion(need, settings: settings)
    let capacity = CapacityCriterion(need)
    let credentials = CredentialsCriterion(need, in: context)
    let skills = SkillsCriterion(need, in: context)
    let environment = EnvironmentCriterion(need, in: context)
    let trade = TradeCriterion(need, in: context)
    let experience = ExperienceCriterion(need, in: context)
    let applies = [
      code != nil, text != nil, place != nil, capacity != nil, credentials != nil, skills != nil,
      environment != nil, trade != nil, experience != nil,
    ]
    let shares = PointShares(settings.weights) { applies[$0.index] }
    self.shares = shares
    applying = applies
    self.code = Weighed(code, shares, in: context)
    self.text = Weighed(text, shares, in: context)
    self.place = Weighed(place, shares, in: context)
    self.capacity = Weighed(capacity, shares, in: context)
    self.credentials = Weighed(credentials, shares, in: context)
    self.skills = Weighed(skills, shares, in: context)
    self.environment = Weighed(environment, shares, in: context)
    self.trade = Weighed(trade, shares, in: context)
    self.experience = Weighed(experience, shares, in: context)
    requirements = Requirements(need)
    hasRequirements = !requirements.isEmpty
    pointsOfPlain =
      self.credentials.priorPoints + self.environment.priorPoints + self.trade.priorPoints
      + self.experience.priorPoints
    let common = self.place.most + self.capacity.most
    let evident =
      common + self.credentials.most + self.environment.most + self.trade.most
      + self.experience.most + self.skills.most
    let plain = common + pointsOfPlain + self.skills.mostOfPlain
    rest = self.code.most + evident
    restOfPlain = self.code.most + plain
    let outside = PointShares.earned(
      self.code.points, max(code?.maximumOutside(in: context) ?? 0, self.code.prior))
    mostBesideText = outside + evident
  }

  /// Whether the need says anything about a criterion.
  func applies(_ criterion: MatchSettings.Criterion) -> Bool { applying[criterion.index] }

  /// Whether a supplier may be ranked.
  @inline(__always)
  func standing(_ row: Int) -> Standing {
    if context.evidence.exclusions.isBarred(row) { return .barred }
    guard hasRequirements else { return .meets }
    return requirements.areMet(row, in: context) ? .meets : .lacks
  }

  /// The score of a supplier, or nil as soon as it is sure to be below a cut.
  ///
  /// The cheap criteria come first. Most suppliers have no certificate, skill, award or bill, and so
  /// the points of the priors for all that rests on them.
  func score(_ row: Int, sum: Double, cut: Int) -> Int? {
    let candidate = Candidate(row: row, sum: sum)
    let isPlain = context.evidence.isPlain[row]
    var score = text.earned(candidate, in: context)
    var rest = isPlain ? restOfPlain : self.rest
    if score + rest < cut { return nil }
    if code.points > 0 {
      score += code.earned(candidate, in: context)
      rest -= code.most
      if score + rest < cut { return nil }
    }
    if capacity.points > 0 {
      score += capacity.earned(candidate, in: context)
      rest -= capacity.most
      if score + rest < cut { return nil }
    }
    if isPlain {
      score += pointsOfPlain
      rest -= pointsOfPlain
      if skills.points > 0 {
        score += skills.earned(candidate, in: context)
        rest -= skills.mostOfPlain
        if score + rest < cut { return nil }
      }
    } else {
      score += credentials.earned(candidate, in: context)
      rest -= credentials.most
      score += environment.earned(candidate, in: context)
      rest -= environment.most
      if score + rest < cut { return nil }
      score += trade.earned(candidate, in: context)
      rest -= trade.most
      score += experience.earned(candidate, in: context)
      rest -= experience.most
      if score + rest < cut { return nil }
      score += skills.earned(candidate, in: context)
      rest -= skills.most
      if score + rest < cut { return nil }
    }
    // The dearest last: two sines, an arcsine and an exponential.
    score += place.earned(candidate, in: context)
    return score < cut ? nil : score
  }

  /// The least BM25 sum with which a supplier outside the need's codes might reach a cut.
  func leastSum(reaching cut: Int) -> Double {
    let wanted = cut - mostBesideText
    guard wanted > 0 else { return .leastNonzeroMagnitude }
    guard text.points > 0, wanted <= text.points, let criterion = text.criterion else {
      return .infinity
    }
    // Half a point of rounding and a hair of arithmetic on the safe side.
    return criterion.scale * (Double(wanted) - 0.75) / Double(text.points) * (1 - 1e-12)
  }

  /// What each criterion that counts gives a supplier, in the order of the cases.
  func parts(_ row: Int, sum: Double) -> [Part] {
    let candidate = Candidate(row: row, sum: sum)
    return [
      code.part(candidate, in: context), text.part(candidate, in: context),
      place.part(candidate, in: context), capacity.part(candidate, in: context),
      credentials.part(candidate, in: context), skills.part(candidate, in: context),
      environment.part(candidate, in: context), trade.part(candidate, in: context),
      experience.part(candidate, in: context),
    ].compactMap { $0 }
  }

  /// What a criterion compared, in words; empty when it does not count.
  func sentence(
    _ criterion: MatchSettings.Criterion, _ row: Int, sum: Double, _ voice: Voice
  ) -> String {
    let candidate = Candidate(row: row, sum: sum)
    return switch criterion {
    case .code: code.sentence(candidate, in: context, voice)
    case .text: text.sentence(candidate, in: context, voice)
    case .place: place.sentence(candidate, in: context, voice)
    case .capacity: capacity.sentence(candidate, in: context, voice)
    case .credentials: credentials.sentence(candidate, in: context, voice)
    case .skills: skills.sentence(candidate, in: context, voice)
    case .environment: environment.sentence(candidate, in: context, voice)
    case .trade: trade.sentence(candidate, in: context, voice)
    case .experience: experience.sentence(candidate, in: context, voice)
    }
  }
}
