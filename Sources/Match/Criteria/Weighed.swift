/// A criterion with its points for one need.
struct Weighed<Judge: Criterion>: Sendable {
  /// The criterion; empty when the need says nothing about it. Not an optional, since taking one out
  /// for each supplier would copy it and count references.
  private let criteria: [Judge]
  /// The points it can give; zero when it has no weight.
  let points: Int
  /// What a supplier counts of which nothing is known, 0 … 1.
  let prior: Double
  /// What such a supplier earns.
  let priorPoints: Int
  /// The most points any supplier can earn.
  let most: Int
  /// The most points of a supplier without certificate, skill, award or bill.
  let mostOfPlain: Int

  /// Weighs a criterion.
  init(_ criterion: Judge?, _ shares: PointShares, in context: MatchContext) {
    criteria = criterion.map { [$0] } ?? []
    points = criterion == nil ? 0 : shares[Judge.key]
    let stated = min(1, max(0, context.settings.priors[Judge.key] ?? 0))
    prior = min(1, max(0, criterion?.prior(stated) ?? 0))
    priorPoints = PointShares.earned(points, prior)
    most = PointShares.earned(points, max(prior, criterion?.most(in: context) ?? 0))
    mostOfPlain = PointShares.earned(
      points, max(prior, criterion?.mostOfPlain(in: context) ?? 0))
  }

  /// The criterion; nil when the need says nothing about it.
  var criterion: Judge? { criteria.first }

  /// What a supplier earns.
  @inline(__always)
  func earned(_ candidate: Candidate, in context: MatchContext) -> Int {
    guard points > 0 else { return 0 }
    return PointShares.earned(points, criteria[0].value(candidate, in: context) ?? prior)
  }

  /// What it gives a supplier; nil when it does not count.
  func part(_ candidate: Candidate, in context: MatchContext) -> Scorer.Part? {
    guard points > 0, let criterion else { return nil }
    let value = criterion.value(candidate, in: context)
    return Scorer.Part(
      criterion: Judge.key, weight: points, value: min(1, max(0, value ?? prior)),
      points: PointShares.earned(points, value ?? prior), isKnown: value != nil)
  }

  /// What was compared, in words; empty when it does not count.
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    criterion?.sentence(candidate, in: context, voice) ?? ""
  }
}
