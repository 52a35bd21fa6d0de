import Foundation
import Registry
import Text

@testable import Match

/// The rules of matching said as plainly as possible, over strings, for comparison.
struct ReferenceMatcher {
  let inputs: Inputs

  struct Answer: Equatable {
    var matches: [[String]] = []
    var nearMisses: [[String]] = []
    var barred: [[String]] = []
    var unmatched: [[String]] = []
  }

  private struct Scored {
    let id: String
    let score: Int
    let confidence: Int
    let parts: [Int?]
    let trade: [String]
    let missing: [(kind: String, key: String)]
    let exclusions: [Inputs.Row]
  }

  var settings: MatchSettings { inputs.settings }

  func answer() -> Answer {
    var answer = Answer()
    for need in inputs["needs"] { add(need, to: &answer) }
    return answer
  }

  private func add(_ need: Inputs.Row, to answer: inout Answer) {
    let id = need["need_id"] ?? ""
    let eligible = score(need)
    let minimum = Int((settings.minimumScore * 1e6).rounded())
    func best(_ rows: [Scored], _ most: Int) -> [Scored] {
      let passing = rows.filter { $0.score >= minimum }
      let sorted = passing.sorted { ($0.score, $1.id) > ($1.score, $0.id) }
      return Array(sorted.prefix(most))
    }
    let verdicts = verdicts(id)
    let rejected = eligible.filter { verdicts[$0.id] == .rejected }
    let others = eligible.filter { verdicts[$0.id] != .rejected }
    func maySupply(_ row: Scored) -> Bool { row.exclusions.isEmpty && row.missing.isEmpty }
    let pinned = others.filter { verdicts[$0.id] == .accepted && maySupply($0) }
      .sorted { ($0.score, $1.id) > ($1.score, $0.id) }.prefix(settings.topK)
    let open = others.filter { !(verdicts[$0.id] == .accepted && maySupply($0)) }
    let places = settings.topK - pinned.count
    let free = open.filter(\.exclusions.isEmpty)
    let ranked = pinned + best(free.filter { $0.missing.isEmpty }, places)
    let near = best(free.filter { !$0.missing.isEmpty }, settings.nearMisses)
    let barred = best(
      open.filter { !$0.exclusions.isEmpty || $0.missing.isEmpty }, places
    ).filter { !$0.exclusions.isEmpty }
    for (place, row) in ranked.enumerated() {
      answer.matches.append(
        [id, "\(place + 1)", row.id, millionths(row.score), tenThousandths(row.confidence)]
          + row.parts.map { $0.map(millionths) ?? "" } + row.trade)
    }
    for (place, row) in near.enumerated() {
      answer.nearMisses.append([
        id, "\(place + 1)", row.id, millionths(row.score),
        row.missing.map(\.key).joined(separator: "; "),
        row.missing.map(\.kind).joined(separator: "; "),
      ])
    }
    for (place, row) in barred.enumerated() {
      for exclusion in row.exclusions {
        answer.barred.append([
          id, "\(place + 1)", row.id, millionths(row.score), exclusion["exclusion_id"] ?? "",
        ])
      }
    }
    guard ranked.isEmpty else { return }
    let reason =
      eligible.isEmpty
      ? "no_evidence"
      : free.contains { $0.missing.isEmpty }
        ? "below_minimum"
        : rejected.contains(where: maySupply)
          ? "rejected"
          : !free.isEmpty ? "hard_requirement" : open.isEmpty ? "rejected" : "excluded"
    answer.unmatched.append([id, reason, "\(near.count)"])
  }

  // MARK: One need

  /// The suppliers that are candidates for a need.
  func scoredIDs(_ need: Inputs.Row) -> Set<String> { Set(score(need).map(\.id)) }

  private func score(_ need: Inputs.Row) -> [Scored] {
    let suppliers = inputs["suppliers"].sorted {
      ($0["supplier_id"] ?? "") < ($1["supplier_id"] ?? "")
    }
    let sums = bm25(need, suppliers)
    let positive = suppliers.indices.filter { sums.values[$0] > 0 }
      .sorted { (sums.values[$0], $1) > (sums.values[$1], $0) }
    let byText = Set(positive.prefix(settings.textCandidates ?? .max))
    let targets = targets(of: need)
    let asked = certificates(need)
    let plain = asked.filter { !isEnvironmental($0.name) }
    let environmental = environmental(asked)
    let skills = skills(need)
    let title = titleTerms(need, suppliers)
    let wanted: [(MatchSettings.Criterion, Bool)] = [
      (.code, !targets.isEmpty), (.text, sums.hasTerms), (.place, number(need["latitude"]) != nil),
      (.capacity, hasSize(need)), (.credentials, !plain.isEmpty), (.skills, !skills.isEmpty),
      (.environment, !environmental.isEmpty), (.trade, hasMargin(need)),
      (.experience, hasExperience(targets, title)),
    ]
    let shares = shares(wanted)
    return suppliers.indices.compactMap { row in
      let supplier = suppliers[row]
      guard byText.contains(row) || sharesCode(targets, supplier) else { return nil }
      let trade = trade(need, supplier)
      let values: [Double?] = [
        code(targets, supplier), text(sums, row), place(need, supplier), capacity(need, supplier),
        share(plain, supplier), reach(skills, supplier), share(environmental, supplier),
        trade.value, experience(targets, title, supplier),
      ]
      var parts: [Int?] = []
      var confidence = 0
      for (index, criterion) in MatchSettings.Criterion.allCases.enumerated() {
        guard shares[index] > 0 else {
          parts.append(nil)
          continue
        }
        let prior = settings.priors[criterion] ?? 0
        let value = values[index] ?? (criterion == .trade ? trade.most * prior : prior)
        parts.append(Int((Double(shares[index]) * value).rounded()))
        if values[index] != nil { confidence += shares[index] }
      }
      return Scored(
        id: supplier["supplier_id"] ?? "", score: parts.reduce(0) { $0 + ($1 ?? 0) },
        confidence: confidence, parts: parts, trade: trade.columns,
        missing: missing(asked, skills, supplier), exclusions: exclusions(supplier))
    }
  }

  /// A million points by weight, whole by largest remainder; weights are twentieths.
  private func shares(_ wanted: [(MatchSettings.Criterion, Bool)]) -> [Int] {
    let weights = wanted.map { $1 ? Int(((settings.weights[$0] ?? 0) * 20).rounded()) : 0 }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights }
    var shares = weights.map { $0 * 1_000_000 / sum }
    let order = weights.indices.sorted { left, right in
      let first = weights[left] * 1_000_000 % sum
      let second = weights[right] * 1_000_000 % sum
      return first != second ? first > second : left < right
    }
    for index in order.prefix(1_000_000 - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }

  func number(_ text: String?) -> Double? { Double(text ?? "") }
  func millionths(_ points: Int) -> String { String(format: "%.6f", Double(points) / 1e6) }
  func tenThousandths(_ points: Int) -> String {
    String(format: "%.4f", Double((points + 50) / 100) / 1e4)
  }
}
