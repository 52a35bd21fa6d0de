import Export
import Match
import Tables
import Text

/// Finds and words the causes of changes.
struct CauseReport {
  /// The firms of the changes.
  let firms: KnownRows
  /// The needs of the changes.
  let needs: KnownRows
  /// What else the two nights do not have in common.
  let inputs: NightInputs
  private let changes: [RankingChange]
  private let before: ComparedNight
  private let after: ComparedNight
  private let say: ReportWords
  private let threads: Int

  /// A change that both nights can score.
  private struct Scored {
    let change: Int
    let need: Int
    let firm: Int
    let old: ToldPair
    let new: ToldPair
    let finding: CauseFinder.Finding
  }

  /// Prepares to explain changes.
  init(
    _ changes: [RankingChange], _ before: ComparedNight, _ after: ComparedNight,
    say: ReportWords, threads: Int
  ) throws {
    self.changes = changes
    (self.before, self.after, self.say, self.threads) = (before, after, say, threads)
    var keys: Set<String> = []
    for need in Set(changes.map(\.need)) {
      for night in [before, after] {
        keys.formUnion(night.rankings.places(of: need).map(\.supplier))
      }
    }
    firms = try KnownRows(firms: keys.sorted(), before, after, threads: threads)
    needs = try KnownRows(
      needs: Set(changes.map(\.need)).sorted(), before, after, threads: threads)
    inputs = try NightInputs(before, after, threads: threads)
  }

  /// The changes with their causes.
  mutating func explained() throws -> [RankingChange] {
    var explained = changes
    let known = changes.indices.filter {
      needs.isInBoth(changes[$0].need) && firms.isInBoth(changes[$0].supplier)
    }
    let merged = try mergedFirms()
    var next = known.makeIterator()
    var nextKnown = next.next()
    for place in changes.indices {
      if place == nextKnown {
        nextKnown = next.next()
      } else {
        (explained[place].cause, explained[place].detail) = strange(changes[place], merged)
      }
    }
    let rescoring = try Rescoring(
      known.map { changes[$0] }, before, after, language: say.language == .es ? .es : .en,
      threads: threads)
    let firmRows = try RowDifferences(
      firms: Set(known.map { changes[$0].supplier }).sorted(), before, after, say: say,
      threads: threads)
    let needRows = try RowDifferences(
      needs: Set(known.map { changes[$0].need }).sorted(), before, after, say: say,
      threads: threads)
    let scored = scored(known, rescoring, firmRows)
    let parts = try parts(of: scored, rescoring)
    let writer = DetailWriter(
      before: before, after: after, say: say, firmRows: firmRows, needRows: needRows,
      name: firms.name)
    for (place, pair) in scored.enumerated() {
      let change = changes[pair.change]
      explained[pair.change].cause = pair.finding.cause
      explained[pair.change].detail = writer.detail(
        pair.finding, change, pair.old, pair.new, parts: { parts[place][$0] ?? [] })
    }
    return explained
  }

  /// Finds the cause of each change that both nights can score.
  private func scored(
    _ known: [Int], _ rescoring: Rescoring, _ firmRows: RowDifferences
  ) -> [Scored] {
    var scored: [Scored] = []
    var next = known.makeIterator()
    for (need, suppliers) in rescoring.pairs.map(\.suppliers).enumerated() {
      for firm in suppliers.indices {
        guard let place = next.next(), let old = rescoring.old[need][firm],
          let new = rescoring.new[need][firm]
        else { continue }
        let change = changes[place]
        let finding: CauseFinder.Finding
        if isOtherProgram(change, old.state, new.state) {
          finding = .init(cause: .program, contributions: [])
        } else {
          let rows = firmRows[change.supplier]
          finding = CauseFinder(
            kind: change.kind, before: old.state, after: new.state,
            mixed: rescoring.mixed[need][firm],
            ownCriteria: rows.reduce(into: []) { $0.formUnion($1.criteria) },
            isOwnDecisive: rows.contains(where: \.isDecisive), isFloorTold: isFloorTold(change),
            isFloorHidden: isFloorHidden(change)
          ).find()
        }
        scored.append(
          Scored(change: place, need: need, firm: firm, old: old, new: new, finding: finding))
      }
    }
    return scored
  }

  /// Whether the program that compares scores otherwise than the one that ranked.
  private func isOtherProgram(
    _ change: RankingChange, _ old: PairState, _ new: PairState
  ) -> Bool {
    (change.scoreBefore ?? old.score) != old.score || (change.scoreAfter ?? new.score) != new.score
  }

  /// Whether the rankings themselves tell that a floor gives the firm its place, or gave it.
  private func isFloorTold(_ change: RankingChange) -> Bool {
    let (old, new) = (floor(change, before), floor(change, after))
    guard old != new else { return false }
    if !new.isEmpty { return true }
    return old.split(separator: "; ").allSatisfy {
      after.rankings.names(change.supplier, for: String($0))
    }
  }

  /// Whether a floor gave the earlier place, and the firm may not be named for it any more.
  private func isFloorHidden(_ change: RankingChange) -> Bool {
    let old = floor(change, before)
    return !old.isEmpty && old != floor(change, after) && !isFloorTold(change)
  }

  private func floor(_ change: RankingChange, _ night: ComparedNight) -> String {
    night.rankings.floor(of: change.supplier, for: change.need)
  }

  /// A change of a firm or a need that one of the nights does not know.
  private func strange(
    _ change: RankingChange, _ merged: [String: String]
  ) -> (cause: RankingChange.Cause, detail: String) {
    guard needs.isInEarlier(change.need) else { return (.need, say("necesidad nueva", "new need")) }
    guard needs.isInLater(change.need) else {
      return (.need, say("la necesidad ya no está", "the need is gone"))
    }
    guard firms.isInEarlier(change.supplier) else {
      return (.data, say("empresa nueva en los registros", "firm new in the registries"))
    }
    guard let other = merged[change.supplier] else {
      return (
        .data, say("la empresa ya no está en los registros", "the firm is gone from the registries")
      )
    }
    return (.data, say("ahora es una con \(other)", "is now one with \(other)"))
  }

  /// What firms that are gone have become part of, by the ledger of the later night.
  private func mergedFirms() throws -> [String: String] {
    let gone = Set(changes.map(\.supplier)).filter { !firms.isInLater($0) }
    guard !gone.isEmpty, let file = after.file("identity_ledger") else { return [:] }
    let table = try Table.read(
      file: file, columns: ["event", "supplier_id", "other_id"],
      keeping: RowFilter(column: "event", keys: [TextColumn(["merged"])]), workers: threads)
    var merged: [String: String] = [:]
    for row in 0..<table.rowCount where table.columns[0][row] == "merged" {
      let firm = table.columns[1][row]
      if gone.contains(firm) { merged[firm] = table.columns[2][row] }
    }
    return merged
  }

  /// By pair, the tables or the settings that make the difference, in words.
  private func parts(
    of scored: [Scored], _ rescoring: Rescoring
  ) throws -> [[ChangeFactor: [String]]] {
    var parts = scored.map { _ in [ChangeFactor: [String]]() }
    let nights: [(factor: ChangeFactor, texts: [String], nights: [MixedNight?])] = [
      (
        .rules, inputs.rules.map { $0.text(say) },
        inputs.rules.map { rule in
          var night = MixedNight(before, after)
          night.tables = [rule.name]
          return night
        }
      ),
      (
        .definition, inputs.settings.map(\.text),
        inputs.settings.map { setting in
          guard let settings = setting.taken(into: before) else { return nil }
          var night = MixedNight(before, after)
          night.settings = settings
          return night
        }
      ),
    ]
    for (factor, texts, nights) in nights {
      let asking = scored.indices.filter { place in
        let finding = scored[place].finding
        return finding.placing == factor || finding.contributions.contains { $0.factor == factor }
      }
      let found = try rescoring.parts(
        of: asking.map { (scored[$0].need, scored[$0].firm) }, among: nights)
      for (place, numbers) in zip(asking, found) {
        parts[place][factor] =
          numbers.prefix(Self.mostParts).map { texts[$0] }
          + (numbers.count > Self.mostParts
            ? [
              say(
                "y \(numbers.count - Self.mostParts) más",
                "and \(numbers.count - Self.mostParts) more")
            ] : [])
      }
    }
    return parts
  }

  /// The most tables or settings that are told.
  private static let mostParts = 6
}
