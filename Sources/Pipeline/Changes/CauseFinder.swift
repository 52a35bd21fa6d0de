import Match

/// Finds why a firm that both nights know stands otherwise for a need that both nights have.
///
/// The earlier night is scored anew with one factor of the later one at a time. What a factor does to
/// the firm by itself is told by the points of its criteria and by whether it may be ranked; what it
/// does to the firm's place, by the ranking.
struct CauseFinder {
  /// What one factor does to the firm by itself.
  struct Contribution {
    /// Why.
    let cause: RankingChange.Cause
    /// What was taken from the later night.
    let factor: ChangeFactor
    /// What that makes of the pair.
    let state: PairState
    /// The criteria that give other points because of it.
    let criteria: [MatchSettings.Criterion]
    /// What that adds to the score, in millionths.
    let points: Int
  }

  /// What was found.
  struct Finding {
    let cause: RankingChange.Cause
    /// What speaks for it; empty where only the place tells.
    var contributions: [Contribution]
    /// The factor that alone gives the place; nil where none does or the score tells.
    var placing: ChangeFactor?
  }

  let kind: RankingChange.Kind
  let before: PairState
  let after: PairState
  /// What the earlier night makes of the pair with one factor of the later; those that change nothing
  /// of it are left out.
  let mixed: [ChangeFactor: PairState]
  /// The criteria that may rest on what differs in the firm's own rows.
  let ownCriteria: Set<MatchSettings.Criterion>
  /// Whether what differs in its rows may decide that it is ranked at all.
  let isOwnDecisive: Bool
  /// Whether a change of place by a floor may be told.
  let isFloorTold: Bool
  /// Whether a floor gave the earlier place, and may not be told of any more.
  let isFloorHidden: Bool

  /// Finds the cause.
  func find() -> Finding {
    let all = contributions
    if (before.standing == .eligible) != (after.standing == .eligible) {
      let isIn = after.standing == .eligible
      // What other firms' words do beside does not decide.
      let hasOwn = all.contains { $0.cause == .data }
      let deciding = all.filter { part in
        (part.state.standing == .eligible) == isIn && !(hasOwn && part.cause == .otherFirms)
      }
      if let placed = placing(among: [.decisions, .floors]), deciding.isEmpty { return placed }
      return choose(among: deciding.isEmpty ? all : deciding)
    }
    let own = all.filter { $0.cause != .otherFirms }
    if kind == .rescored {
      if !own.isEmpty { return choose(among: own) }
      return Finding(cause: all.isEmpty ? .several : .otherFirms, contributions: all)
    }
    let gain = after.score - before.score
    let isHigher = kind == .entered || kind == .movedUp
    if !own.isEmpty, gain != 0, (gain > 0) == isHigher { return choose(among: own) }
    // The firm's own score does not tell why: what became of others does, or who has the places.
    let factors: [ChangeFactor] =
      own.isEmpty
      ? [.decisions, .definition, .floors] : ChangeFactor.allCases.filter { $0 != .firms }
    // A floor that was lowered would tell that the place was given by it.
    let told = factors.filter { !isFloorHidden || $0 != .definition }
    if var placed = placing(among: told) {
      placed.contributions = all.filter { $0.factor == placed.placing }
      return placed
    }
    return Finding(cause: .otherFirms, contributions: all)
  }

  /// What each factor does to the firm by itself, in the order of the factors.
  private var contributions: [Contribution] {
    ChangeFactor.allCases.flatMap { factor -> [Contribution] in
      guard let state = mixed[factor], !state.isAlike(before) else { return [] }
      let criteria = state.criteria(differingFrom: before)
      guard factor == .firms else {
        return [contribution(Self.cause(of: factor), factor, state, criteria)]
      }
      let own = criteria.intersection(ownCriteria)
      let others = criteria.subtracting(own)
      let isOwn = !own.isEmpty || isOwnDecisive && !state.standsLike(before)
      return (isOwn ? [contribution(.data, factor, state, own)] : [])
        + (others.isEmpty && isOwn ? [] : [contribution(.otherFirms, factor, state, others)])
    }
  }

  private func contribution(
    _ cause: RankingChange.Cause, _ factor: ChangeFactor, _ state: PairState,
    _ criteria: Set<MatchSettings.Criterion>
  ) -> Contribution {
    Contribution(
      cause: cause, factor: factor, state: state,
      criteria: PairState.criteria.filter(criteria.contains),
      points: criteria.reduce(0) { $0 + state.points($1) - before.points($1) })
  }

  private static func cause(of factor: ChangeFactor) -> RankingChange.Cause {
    switch factor {
    case .firms: .data
    case .needs: .need
    case .rules: .rule
    case .definition: .definition
    case .date: .date
    case .decisions: .decision
    case .floors: .floor
    }
  }

  /// Chooses the one that explains all; several where none does, or each of several does.
  private func choose(among contributions: [Contribution]) -> Finding {
    // Who owns other firms is never a cause that is told; it moves them, and they this one.
    let told = contributions.filter { $0.cause != .floor || isFloorTold }
    if told.count == 1 { return Finding(cause: told[0].cause, contributions: told) }
    let whole = told.filter { $0.state.isAlike(after) }
    if whole.count == 1 { return Finding(cause: whole[0].cause, contributions: whole) }
    return Finding(
      cause: told.isEmpty && !contributions.isEmpty ? .otherFirms : .several,
      contributions: told)
  }

  /// The one factor that gives the firm the place it has, if it is one of some and no other does.
  private func placing(among factors: [ChangeFactor]) -> Finding? {
    let found = factors.filter { factor in
      guard let state = mixed[factor], factor != .floors || isFloorTold else { return false }
      switch kind {
      case .entered: return state.isListed
      case .left: return !state.isListed
      case .movedUp, .movedDown: return state.rank == after.rank
      case .rescored: return false
      }
    }
    guard let factor = found.first, found.count == 1 else { return nil }
    return Finding(cause: Self.cause(of: factor), contributions: [], placing: factor)
  }
}
