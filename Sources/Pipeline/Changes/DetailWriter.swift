import Export
import Match
import Text

/// Puts in words why a firm stands otherwise.
struct DetailWriter {
  let before: ComparedNight
  let after: ComparedNight
  let say: ReportWords
  /// What differs in the rows of firms.
  let firmRows: RowDifferences
  /// What differs in the rows of needs.
  let needRows: RowDifferences
  /// The name of a firm.
  let name: (String) -> String

  /// The most criteria and the most names that are told.
  private static let most = 3

  /// The evidence for a cause.
  ///
  /// - Parameters:
  ///   - finding: The cause.
  ///   - change: The change.
  ///   - old: The pair in the earlier night.
  ///   - new: The pair in the later night.
  ///   - parts: By factor, the tables or settings that make the difference.
  /// - Returns: The words, on one line.
  func detail(
    _ finding: CauseFinder.Finding, _ change: RankingChange, _ old: ToldPair, _ new: ToldPair,
    parts: (ChangeFactor) -> [String]
  ) -> String {
    var words: [String] = []
    if finding.cause == .program {
      words = [say("otra versión calcula otra puntuación", "another version scores otherwise")]
    } else if finding.cause == .several {
      words = finding.contributions.map { part in
        ChangeWords(say).cause(part.cause)
          + (part.points == 0 ? "" : " \(ChangeWords.signed(part.points))") + " ("
          + evidence(part, change, old, new, parts).joined(separator: "; ") + ")"
      }
      words += [together(finding, old, new)]
    } else if let placing = finding.placing {
      words =
        finding.contributions.isEmpty
        ? fallback(placing, change, old, new, parts)
        : finding.contributions.flatMap { evidence($0, change, old, new, parts) }
    } else if finding.cause == .otherFirms {
      words = change.kind == .rescored ? [] : others(change)
      if words.isEmpty || change.kind == .rescored {
        words += finding.contributions.flatMap { movements($0, old, new) }
      }
    } else {
      words = finding.contributions.flatMap { evidence($0, change, old, new, parts) }
    }
    if finding.cause != .floor { words.append(givenPlace(change)) }
    if old.state.standing != .eligible, new.state.standing == .eligible {
      words.append(say("antes: ", "before: ") + old.outcome)
    } else if new.state.standing != .eligible {
      words.append(new.outcome)
    }
    return SafeLine.of(words.filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// What several factors do beside what each does alone.
  private func together(
    _ finding: CauseFinder.Finding, _ old: ToldPair, _ new: ToldPair
  ) -> String {
    let title = say("sólo juntas", "only together")
    if finding.contributions.isEmpty { return title }
    guard old.state.standing == .eligible, new.state.standing == .eligible else { return "" }
    let rest =
      new.state.score - old.state.score - finding.contributions.reduce(0) { $0 + $1.points }
    return rest == 0 ? "" : "\(title) \(ChangeWords.signed(rest))"
  }

  private func evidence(
    _ part: CauseFinder.Contribution, _ change: RankingChange, _ old: ToldPair, _ new: ToldPair,
    _ parts: (ChangeFactor) -> [String]
  ) -> [String] {
    let words =
      switch part.factor {
      case .firms: part.cause == .data ? rows(firmRows[change.supplier], part, old) : []
      case .needs: rows(needRows[change.need], part, old)
      case .rules, .definition, .date, .decisions, .floors:
        fallback(part.factor, change, old, new, parts)
      }
    return words + movements(part, old, new)
  }

  /// What is told of a factor whatever it did to the firm by itself.
  private func fallback(
    _ factor: ChangeFactor, _ change: RankingChange, _ old: ToldPair, _ new: ToldPair,
    _ parts: (ChangeFactor) -> [String]
  ) -> [String] {
    switch factor {
    case .firms: []
    case .needs: needRows[change.need].prefix(Self.most).map(\.text)
    case .rules, .definition: parts(factor)
    case .date: ["\(before.definition.date) → \(after.definition.date)"]
    case .decisions: [decision(old, new)]
    case .floors:
      floor(change, after).isEmpty
        ? [say("ya no le da el lugar un piso", "no floor gives the place any more")]
        : [givenPlace(change)]
    }
  }

  /// The rows that the criteria in question rest on; all of them when none does.
  private func rows(
    _ differences: [RowDifference], _ part: CauseFinder.Contribution, _ old: ToldPair
  ) -> [String] {
    let isDecided = !part.state.standsLike(old.state)
    let fitting = differences.filter { difference in
      isDecided && difference.isDecisive || !difference.criteria.isDisjoint(with: part.criteria)
    }
    let told = fitting.isEmpty ? differences : fitting
    let most = 2 * Self.most
    return told.prefix(most).map(\.text)
      + (told.count > most
        ? [say("y \(told.count - most) más", "and \(told.count - most) more")] : [])
  }

  /// The criteria whose points moved most, and what they compared.
  private func movements(
    _ part: CauseFinder.Contribution, _ old: ToldPair, _ new: ToldPair
  ) -> [String] {
    func moved(_ criterion: MatchSettings.Criterion) -> Int {
      abs(part.state.points(criterion) - old.state.points(criterion))
    }
    // Where it is decided whether a firm is ranked, only what is required matters.
    let isDecided = !part.state.standsLike(old.state)
    let deciding: Set<MatchSettings.Criterion> = [.credentials, .skills]
    let criteria = part.criteria.filter { !isDecided || deciding.contains($0) }
    let strongest = criteria.enumerated().sorted { left, right in
      (-moved(left.element), left.offset) < (-moved(right.element), right.offset)
    }
    return strongest.prefix(Self.most).map { _, criterion in
      var text =
        criterion.name(say.language == .es ? .es : .en) + " "
        + ChangeWords.score(old.state.points(criterion)) + " → "
        + ChangeWords.score(part.state.points(criterion))
      let first = old.sentences[criterion] ?? ""
      let second = new.sentences[criterion] ?? ""
      if first != second { text += ": \(quoted(first)) → \(quoted(second))" }
      return text
    }
  }

  private func quoted(_ sentence: String) -> String {
    sentence.isEmpty ? "–" : "“\(sentence)”"
  }

  /// What staff decided, on this firm or on others.
  private func decision(_ old: ToldPair, _ new: ToldPair) -> String {
    guard old.decision != new.decision else {
      return say(
        "decisión sobre otra empresa de la lista", "decision on another firm of the ranking")
    }
    return new.decision.isEmpty
      ? say("ya no vale: ", "holds no more: ") + old.decision : new.decision
  }

  /// The floor that gives the place now and did not before, as the ranking tells it.
  private func givenPlace(_ change: RankingChange) -> String {
    let groups = floor(change, after)
    return groups.isEmpty || groups == floor(change, before)
      ? "" : say("el lugar lo da el piso: ", "the place is given by the floor: ") + groups
  }

  private func floor(_ change: RankingChange, _ night: ComparedNight) -> String {
    night.rankings.floor(of: change.supplier, for: change.need)
  }

  /// The firms that passed this one or made room for it.
  private func others(_ change: RankingChange) -> [String] {
    let old = ranks(before, change.need)
    let new = ranks(after, change.need)
    let isHigher = change.kind == .entered || change.kind == .movedUp
    // Those ahead of it in the night in which it stands lower, and not in the other.
    let (ahead, behind) = isHigher ? (old, new) : (new, old)
    let (low, high) = (change.rankBefore ?? .max, change.rankAfter ?? .max)
    let passed = ahead.filter { firm, rank in
      firm != change.supplier && rank < max(low, high)
        && (behind[firm] ?? .max) > min(low, high)
    }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    guard !passed.isEmpty else { return [] }
    let names = passed.prefix(Self.most).map { firm in
      let mark =
        behind[firm] == nil
        ? (isHigher ? say(" (salió)", " (left)") : say(" (entró)", " (entered)")) : ""
      return "\(firm) \(ChangeWords.short(name(firm)))\(mark)"
    }.joined(separator: ", ")
    let rest =
      passed.count > Self.most
      ? say(" y \(passed.count - Self.most) más", " and \(passed.count - Self.most) more") : ""
    return [
      (isHigher
        ? say("ya no van delante: ", "no longer ahead: ")
        : say("ahora van delante: ", "now ahead: "))
        + names + rest
    ]
  }

  private func ranks(_ night: ComparedNight, _ need: String) -> [String: Int] {
    var ranks: [String: Int] = [:]
    for place in night.rankings.places(of: need) { ranks[place.supplier] = place.rank }
    return ranks
  }
}
