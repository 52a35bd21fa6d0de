import Glibc

/// Learns a model: u from random pairs, m by expectation and maximisation over candidate pairs.
///
/// A rule's pairs teach only the comparisons whose fields are not in its key, since those agree by
/// construction; what several rules teach of a comparison is averaged by the matches they hold.
/// Random pairs hold some matches too: once a model is there, their share is taken out of u.
struct Training {
  private let settings: LinkageSettings
  private let plan: ComparisonPlan

  /// How often u is freed of matches and m learnt anew.
  private static let passes = 3

  /// Prepares to learn.
  init(settings: LinkageSettings) {
    self.settings = settings
    plan = ComparisonPlan(settings, names: settings.fields.map(\.name))
  }

  /// Learns the model.
  ///
  /// - Parameter counts: What the records teach.
  /// - Returns: The model.
  func model(_ counts: LinkCounts) -> LinkageModel {
    let randomCounts = PatternCounts(counts.random)
    let all = PatternCounts(counts.candidates)
    let sessions = settings.blocking.indices.compactMap { session($0, counts.candidates) }
    let records = counts.records
    let possible = max(1, counts.possible)
    var u = unmatched(randomCounts, nil, possible)
    var model = LinkageModel(prior: 1 / possible, parts: [])
    for _ in 0..<Self.passes {
      var learnt = LevelCounts(plan)
      for session in sessions { learn(session, u, &learnt) }
      let parts = settings.comparisons.indices.map { comparison in
        LinkageModel.Part(
          name: settings.comparisons[comparison].name, m: matched(comparison, learnt),
          u: u[comparison])
      }
      model = LinkageModel(prior: prior(all, parts, possible, records), parts: parts)
      u = unmatched(randomCounts, model, possible)
    }
    for comparison in model.parts.indices { model.parts[comparison].u = u[comparison] }
    model.prior = prior(all, model.parts, possible, records)
    return model
  }

  // MARK: - u

  /// The share of each level among pairs that are no match.
  private func unmatched(
    _ random: PatternCounts, _ model: LinkageModel?, _ possible: Double
  ) -> [[Double]] {
    var counts = LevelCounts(plan)
    let tables = model.map { WeightTable($0) }
    for (pattern, count) in zip(random.patterns, random.counts) {
      let isMatch = tables.map { LinkageModel.probability(weight: $0.weight(pattern)) } ?? 0
      counts.add(pattern, count * (1 - isMatch))
    }
    return counts.counts.indices.map { counts.shares($0, prior: 0.5) }
  }

  // MARK: - m

  /// What one rule's pairs teach.
  private struct Session {
    let counts: PatternCounts
    /// By comparison, whether it may be learnt from these pairs.
    let isFree: [Bool]
  }

  private func session(_ rule: Int, _ candidates: PairCounts) -> Session? {
    guard settings.blocking[rule].trains else { return nil }
    let own = PatternCounts(candidates, rule: rule)
    if own.patterns.isEmpty { return nil }
    let keys = settings.blocking[rule].parts.map(\.field)
    let isFree = settings.comparisons.map { comparison in
      !comparison.levels.contains { level in
        level.conditions.contains { keys.contains($0.field) }
      }
    }
    return isFree.contains(true) ? Session(counts: own, isFree: isFree) : nil
  }

  /// Adds the expected matches at each level of a session's free comparisons.
  ///
  /// The unlike pairs of a block are more alike than random ones (plants of one firm, firms of one
  /// trade), so their shares are learnt beside m, and forgotten afterwards.
  private func learn(_ session: Session, _ random: [[Double]], _ learnt: inout LevelCounts) {
    let count = plan.count
    var m = random.map { Self.firstGuess($0.count) }
    var u = random
    let learnsOthers = tellsOthers(session)
    var share = 0.1
    var expected = LevelCounts(plan)
    for _ in 0..<settings.training.rounds {
      let table = WeightTable(
        prior: share, m: m, u: u, isUsed: session.isFree)
      expected = LevelCounts(plan)
      var others = LevelCounts(plan)
      var matches = 0.0
      for (pattern, pairs) in zip(session.counts.patterns, session.counts.counts) {
        let isMatch = pairs * LinkageModel.probability(weight: table.weight(pattern))
        matches += isMatch
        expected.add(pattern, isMatch)
        others.add(pattern, pairs - isMatch)
      }
      var change = 0.0
      for comparison in 0..<count where session.isFree[comparison] {
        let next = expected.shares(comparison, prior: 1e-3)
        for level in next.indices {
          change = max(change, abs(next[level] - m[comparison][level]))
        }
        m[comparison] = next
        if learnsOthers { u[comparison] = others.shares(comparison, prior: 1e-3) }
      }
      share = min(0.999, max(1e-9, matches / session.counts.total))
      if change < settings.training.tolerance { break }
    }
    for comparison in 0..<count where session.isFree[comparison] {
      for level in expected.counts[comparison].indices {
        learnt.counts[comparison][level] += expected.counts[comparison][level]
      }
    }
  }

  /// Whether a session's patterns are more than the shares to be learnt from them, so that those of
  /// unlike pairs can be learnt too: two comparisons of two levels can be split in many ways.
  private func tellsOthers(_ session: Session) -> Bool {
    var patterns = 1.0
    var shares = 1
    for comparison in settings.comparisons.indices where session.isFree[comparison] {
      let levels = settings.comparisons[comparison].levels.count + 1
      patterns *= Double(levels)
      shares += 2 * (levels - 1)
    }
    return patterns - 1 >= Double(shares)
  }

  private func matched(_ comparison: Int, _ learnt: LevelCounts) -> [Double] {
    // What no rule could teach keeps the first guess.
    if learnt.counts[comparison].allSatisfy({ $0 == 0 }) {
      return Self.firstGuess(learnt.counts[comparison].count)
    }
    return learnt.shares(comparison, prior: 0.1)
  }

  /// Most matches at the first levels: what the rounds start from.
  private static func firstGuess(_ levels: Int) -> [Double] {
    var shares = (0..<levels).map { pow(0.5, Double($0)) }
    shares[levels - 1] = min(shares[levels - 1], 0.1)
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  // MARK: - The prior

  /// The share of all possible pairs that are a match, by the candidates' own weights.
  private func prior(
    _ all: PatternCounts, _ parts: [LinkageModel.Part], _ possible: Double, _ records: Int
  ) -> Double {
    var prior = min(0.5, max(1, Double(records) * 0.1) / possible)
    for _ in 0..<20 {
      let table = WeightTable(LinkageModel(prior: prior, parts: parts))
      var matches = 0.0
      for (pattern, pairs) in zip(all.patterns, all.counts) {
        matches += pairs * LinkageModel.probability(weight: table.weight(pattern))
      }
      let next = min(0.5, max(0.1, matches) / possible)
      if abs(next - prior) < prior * 1e-6 { break }
      prior = next
    }
    return prior
  }
}
