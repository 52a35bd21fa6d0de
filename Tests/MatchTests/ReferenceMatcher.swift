import Foundation
import Text

@testable import Match

/// The rules of matching said as plainly as possible, over strings, for comparison.
struct ReferenceMatcher {
  let inputs: Inputs

  struct Answer: Equatable {
    var matches: [[String]] = []
    var nearMisses: [[String]] = []
    var unmatched: [[String]] = []
  }

  private struct Scored {
    let id: String
    let score: Int
    let confidence: Int
    let parts: [Int?]
    let missing: [String]
  }

  private var settings: MatchSettings { inputs.settings }

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
    let ranked = best(eligible.filter { $0.missing.isEmpty }, settings.topK)
    let near = best(eligible.filter { !$0.missing.isEmpty }, settings.nearMisses)
    for (place, row) in ranked.enumerated() {
      answer.matches.append(
        [id, "\(place + 1)", row.id, millionths(row.score), tenThousandths(row.confidence)]
          + row.parts.map { $0.map(millionths) ?? "" })
    }
    for (place, row) in near.enumerated() {
      answer.nearMisses.append(
        [id, "\(place + 1)", row.id, millionths(row.score), row.missing.joined(separator: "; ")])
    }
    guard ranked.isEmpty else { return }
    let reason =
      eligible.isEmpty
      ? "no_evidence"
      : eligible.contains { $0.missing.isEmpty } ? "below_minimum" : "hard_requirement"
    answer.unmatched.append([id, reason, "\(near.count)"])
  }

  // MARK: One need

  private func score(_ need: Inputs.Row) -> [Scored] {
    let suppliers = inputs["suppliers"].sorted {
      ($0["supplier_id"] ?? "") < ($1["supplier_id"] ?? "")
    }
    let sums = bm25(need, suppliers)
    let positive = suppliers.indices.filter { sums.values[$0] > 0 }
      .sorted { (sums.values[$0], $1) > (sums.values[$1], $0) }
    let byText = Set(positive.prefix(settings.textCandidates ?? .max))
    let targets = targets(of: need)
    let asked = asked(need)
    let wanted: [(MatchSettings.Criterion, Bool)] = [
      (.code, !targets.isEmpty), (.text, sums.hasTerms), (.place, number(need["latitude"]) != nil),
      (.capacity, hasSize(need)), (.credentials, !asked.isEmpty),
    ]
    let shares = shares(wanted)
    return suppliers.indices.compactMap { row in
      let supplier = suppliers[row]
      guard byText.contains(row) || sharesCode(targets, supplier) else { return nil }
      let values: [Double?] = [
        code(targets, supplier), text(sums, row), place(need, supplier), capacity(need, supplier),
        credentials(asked, supplier),
      ]
      var parts: [Int?] = []
      var confidence = 0
      for (index, criterion) in MatchSettings.Criterion.allCases.enumerated() {
        guard shares[index] > 0 else {
          parts.append(nil)
          continue
        }
        let value = values[index] ?? settings.priors[criterion] ?? 0
        parts.append(Int((Double(shares[index]) * value).rounded()))
        if values[index] != nil { confidence += shares[index] }
      }
      let missing = asked.filter { $0.isHard && state($0.name, supplier) == 0 }.map(\.name)
      return Scored(
        id: supplier["supplier_id"] ?? "", score: parts.reduce(0) { $0 + ($1 ?? 0) },
        confidence: confidence, parts: parts, missing: missing)
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

  // MARK: Text

  private struct Sums {
    var values: [Double]
    var scale: Double
    var hasTerms: Bool
    var isEmptyText: [Bool]
  }

  private func bm25(_ need: Inputs.Row, _ suppliers: [Inputs.Row]) -> Sums {
    let texts = suppliers.map { terms($0["text"] ?? "", "es") }
    let wanted = Set(terms(need["text"] ?? "", need["language"] ?? ""))
    let count = Double(texts.count)
    let average = Double(texts.reduce(0) { $0 + $1.count }) / max(1, count)
    var values = [Double](repeating: 0, count: texts.count)
    var supremum = 0.0
    for term in wanted.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let df = Double(texts.count { $0.contains(term) })
      guard df > 0 else { continue }
      let idf = log(1 + (count - df + 0.5) / (df + 0.5))
      supremum += idf
      for (row, text) in texts.enumerated() {
        let tf = Double(text.count { $0 == term })
        guard tf > 0 else { continue }
        let norm = 1.2 * (1 - 0.75 + 0.75 * Double(text.count) / average)
        values[row] += (idf * tf) / (tf + norm)
      }
    }
    return Sums(
      values: values, scale: settings.textScale == .best ? values.max() ?? 0 : supremum,
      hasTerms: !wanted.isEmpty, isEmptyText: texts.map(\.isEmpty))
  }

  private func text(_ sums: Sums, _ row: Int) -> Double? {
    if sums.values[row] > 0 { return min(1, sums.values[row] / sums.scale) }
    return sums.isEmptyText[row] ? nil : 0
  }

  private func fold(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.generalCategory != .nonspacingMark
        }))
  }

  private func terms(_ text: String, _ language: String) -> [String] {
    var stops = Set(settings.stopWords.map(fold))
    let isStemmed = settings.analyzer == .stemmed
    if isStemmed { stops.formUnion(language == "en" ? StopWords.english : StopWords.spanish) }
    let words = text.lowercased().split { character in
      !fold(String(character)).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return words.map(String.init).flatMap { word -> [String] in
      guard fold(word).count > 1, !stops.contains(fold(word)) else { return [] }
      guard isStemmed else { return [fold(word)] }
      let spanish = fold(Stemmer(.es).stem(word))
      let english = fold(Stemmer(.en).stem(word))
      return language == "en" && english != spanish ? [english, spanish] : [spanish]
    }
  }

  // MARK: Codes

  private struct Target {
    let isClass: Bool
    let code: String
    let weight: Double
  }

  private func targets(of need: Inputs.Row) -> [Target] {
    let own = [(true, need["scian"] ?? ""), (false, need["hs"] ?? "")].filter { !$0.1.isEmpty }
    var targets = own.map { Target(isClass: $0.0, code: $0.1, weight: 1) }
    for link in inputs["concordance"] {
      let weight = number(link["weight"]) ?? 1
      let isForward = link["from_system"] == "HS"
      let good = (isForward ? link["from_code"] : link["to_code"]) ?? ""
      let kind = (isForward ? link["to_code"] : link["from_code"]) ?? ""
      guard weight > 0 else { continue }
      for (isClass, code) in own {
        let near = isClass ? kind : good
        guard near.hasPrefix(code) || code.hasPrefix(near) else { continue }
        targets.append(Target(isClass: !isClass, code: isClass ? good : kind, weight: weight))
      }
    }
    return targets
  }

  private func codes(_ supplier: Inputs.Row, isClass: Bool) -> [String] {
    let goods = inputs["supplier_products"].filter {
      $0["supplier_id"] == supplier["supplier_id"]
    }
    let all = isClass ? [supplier["scian"] ?? ""] : goods.map { $0["hs"] ?? "" }
    return all.filter { !$0.isEmpty }
  }

  private func sharesCode(_ targets: [Target], _ supplier: Inputs.Row) -> Bool {
    targets.contains { target in
      let digits = target.isClass ? settings.scianDigits : settings.hsDigits
      return codes(supplier, isClass: target.isClass).contains {
        $0.commonPrefix(with: target.code).count >= digits
      }
    }
  }

  private func code(_ targets: [Target], _ supplier: Inputs.Row) -> Double? {
    targets.flatMap { target in
      codes(supplier, isClass: target.isClass).map { code -> Double in
        let shared = code.commonPrefix(with: target.code).count
        if target.isClass, let scale = settings.codeScale {
          return target.weight * (shared < 2 ? 0 : scale[shared - 2])
        }
        func depth(_ digits: Int) -> Int { target.isClass ? max(0, digits - 1) : digits / 2 }
        return target.weight
          * (Double(2 * depth(shared)) / Double(depth(code.count) + depth(target.code.count)))
      }
    }.max()
  }

  // MARK: Place, capacity, certificates

  private func place(_ need: Inputs.Row, _ supplier: Inputs.Row) -> Double? {
    guard
      let north = number(need["latitude"]), let east = number(need["longitude"]),
      let otherNorth = number(supplier["latitude"]), let otherEast = number(supplier["longitude"])
    else { return nil }
    let (a, b) = (north * .pi / 180, otherNorth * .pi / 180)
    let (c, d) = (east * .pi / 180, otherEast * .pi / 180)
    let h =
      sin((b - a) / 2) * sin((b - a) / 2) + cos(a) * cos(b) * sin((d - c) / 2) * sin((d - c) / 2)
    let distance = 2 * 6371.0088 * asin(min(1, h.squareRoot()))
    return exp(-(log(2) * distance / (number(need["half_distance_km"]) ?? settings.halfDistance)))
  }

  private func volume(_ need: Inputs.Row) -> Double? {
    guard let volume = number(need["volume"]), volume > 0, need["volume_unit"] != "" else {
      return nil
    }
    return volume
  }

  private func hasSize(_ need: Inputs.Row) -> Bool {
    volume(need) != nil || number(need["size_band"]) != nil
  }

  private func capacity(_ need: Inputs.Row, _ supplier: Inputs.Row) -> Double? {
    if let volume = volume(need), let capacity = number(supplier["capacity"]),
      supplier["capacity_unit"]?.lowercased() == need["volume_unit"]?.lowercased()
    {
      return min(1, capacity / volume)
    }
    guard let wanted = number(need["size_band"]), let band = number(supplier["size_band"]) else {
      return nil
    }
    return 1 - abs(band - wanted) / 6
  }

  private func asked(_ need: Inputs.Row) -> [(name: String, isHard: Bool)] {
    let rows = inputs["requirements"].filter { $0["need_id"] == need["need_id"] }
    return Set(rows.map { $0["certificate"] ?? "" }).sorted().map { name in
      (name, rows.contains { $0["certificate"] == name && $0["hard"] == "true" })
    }
  }

  private func credentials(
    _ asked: [(name: String, isHard: Bool)], _ supplier: Inputs.Row
  ) -> Double? {
    guard
      inputs["supplier_credentials"].contains(where: {
        $0["supplier_id"] == supplier["supplier_id"]
      })
    else { return nil }
    return asked.reduce(0) { $0 + state($1.name, supplier) } / Double(asked.count)
  }

  private func state(_ name: String, _ supplier: Inputs.Row) -> Double {
    let covering = inputs["certificate_covers"].filter { $0["covered"] == name }
      .map { $0["certificate"] ?? "" }
    let held = inputs["supplier_credentials"].filter {
      $0["supplier_id"] == supplier["supplier_id"] && covering.contains($0["certificate"] ?? "")
    }
    return held.map { row -> Double in
      if let from = row["valid_from"], !from.isEmpty, from > Inputs.date { return 0 }
      guard let until = row["valid_until"], !until.isEmpty, until < Inputs.date else { return 1 }
      let formatter = ISO8601DateFormatter()
      formatter.formatOptions = [.withFullDate]
      guard let end = formatter.date(from: until), let today = formatter.date(from: Inputs.date)
      else { return 0 }
      let days = Int((today.timeIntervalSince(end) / 86_400).rounded())
      return days <= settings.graceDays ? 0.5 : 0
    }.max() ?? 0
  }

  private func number(_ text: String?) -> Double? { Double(text ?? "") }
  private func millionths(_ points: Int) -> String { String(format: "%.6f", Double(points) / 1e6) }
  private func tenThousandths(_ points: Int) -> String {
    String(format: "%.4f", Double((points + 50) / 100) / 1e4)
  }
}
