import Match
import Text

/// The pairs that both nights know, scored as either night does and as mixed nights would.
struct Rescoring {
  /// The pairs, by need.
  private(set) var pairs: [(need: String, suppliers: [String])] = []
  /// What the earlier night makes of each pair.
  private(set) var old: [[ToldPair?]] = []
  /// What the later night makes of each pair.
  private(set) var new: [[ToldPair?]] = []
  /// By pair, what mixed nights make of it otherwise than the earlier night.
  private(set) var mixed: [[[ChangeFactor: PairState]]] = []
  private let before: ComparedNight
  private let after: ComparedNight
  private let language: Language
  private let threads: Int

  /// Scores the pairs of some changes.
  init(
    _ changes: [RankingChange], _ before: ComparedNight, _ after: ComparedNight,
    language: Language, threads: Int
  ) throws {
    (self.before, self.after, self.language, self.threads) = (before, after, language, threads)
    for change in changes {
      if pairs.last?.need != change.need { pairs.append((change.need, [])) }
      pairs[pairs.count - 1].suppliers.append(change.supplier)
    }
    guard !pairs.isEmpty else { return }
    old = try told(MixedNight(before, after))
    new = try told(MixedNight(after, after))
    mixed = pairs.map { $0.suppliers.map { _ in [:] } }
    for factor in ChangeFactor.allCases {
      guard let night = MixedNight(before, after, factor: factor) else { continue }
      let states = try states(night, of: pairs)
      for (need, states) in states.enumerated() {
        for (firm, state) in states.enumerated() {
          guard let state, state != old[need][firm]?.state else { continue }
          mixed[need][firm][factor] = state
        }
      }
    }
  }

  private func told(_ night: MixedNight) throws -> [[ToldPair?]] {
    try night.explanations(of: pairs, language: language, threads: threads) { ToldPair($0) }
  }

  private func states(
    _ night: MixedNight, of pairs: [(need: String, suppliers: [String])]
  ) throws -> [[PairState?]] {
    try night.explanations(of: pairs, language: language, threads: threads) { PairState($0) }
  }

  /// The most parts of a factor that are tried one by one.
  private static let mostParts = 16

  /// Which parts of a factor, each alone, make a difference to pairs.
  ///
  /// - Parameters:
  ///   - wanted: The pairs, by the places of their need and firm.
  ///   - nights: The earlier night with each part, or nil where that makes no whole night.
  /// - Returns: By pair, the places of the parts; all of them where none makes a difference alone.
  /// - Throws: An error of the tables.
  func parts(
    of wanted: [(need: Int, firm: Int)], among nights: [MixedNight?]
  ) throws -> [[Int]] {
    let all = Array(nights.indices)
    guard nights.count > 1, nights.count <= Self.mostParts, !wanted.isEmpty else {
      return wanted.map { _ in all }
    }
    var asked: [(need: String, suppliers: [String])] = []
    for (need, firm) in wanted {
      if asked.last?.need != pairs[need].need { asked.append((pairs[need].need, [])) }
      asked[asked.count - 1].suppliers.append(pairs[need].suppliers[firm])
    }
    var found = wanted.map { _ in [Int]() }
    for (part, night) in nights.enumerated() {
      let states = try night.map { try self.states($0, of: asked).flatMap { $0 } }
      for (place, pair) in wanted.enumerated() {
        guard let states else {
          found[place].append(part)
          continue
        }
        if states[place] != old[pair.need][pair.firm]?.state { found[place].append(part) }
      }
    }
    return found.map { $0.isEmpty ? all : $0 }
  }
}
