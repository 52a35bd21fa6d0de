import Foundation

@testable import Match

/// Certificates, skills, awards and exclusions.
extension ReferenceMatcher {
  typealias Asked = (name: String, isHard: Bool)

  private func rows(_ table: String, of supplier: Inputs.Row) -> [Inputs.Row] {
    inputs[table].filter { $0["supplier_id"] == supplier["supplier_id"] }
  }

  private func asked(_ table: String, _ column: String, _ need: Inputs.Row) -> [Asked] {
    let rows = inputs[table].filter { $0["need_id"] == need["need_id"] }
    return Set(rows.map { $0[column] ?? "" }).sorted().map { name in
      (name, rows.contains { $0[column] == name && $0["hard"] == "true" })
    }
  }

  /// The days from one date to another.
  private func days(_ from: String, _ until: String) -> Int {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    guard let one = formatter.date(from: from), let other = formatter.date(from: until) else {
      return .max
    }
    return Int((other.timeIntervalSince(one) / 86_400).rounded())
  }

  private func isCurrent(_ row: Inputs.Row, _ first: String, _ last: String) -> Bool {
    let from = row[first] ?? ""
    let until = row[last] ?? ""
    return (from.isEmpty || from <= Inputs.date) && (until.isEmpty || until >= Inputs.date)
  }

  // MARK: Certificates

  func certificates(_ need: Inputs.Row) -> [Asked] { asked("requirements", "certificate", need) }

  func isEnvironmental(_ name: String) -> Bool {
    settings.environmentalWishes.contains(name)
      || inputs["certificates"].contains { $0["certificate"] == name && $0["kind"] == "Ambiental" }
  }

  func environmental(_ asked: [Asked]) -> [Asked] {
    let own = asked.filter { isEnvironmental($0.name) }
    return own.isEmpty ? settings.environmentalWishes.map { ($0, false) } : own
  }

  func share(_ asked: [Asked], _ supplier: Inputs.Row) -> Double? {
    guard !rows("supplier_credentials", of: supplier).isEmpty else { return nil }
    return asked.reduce(0) { sum, certificate in
      let held = covering(certificate.name, supplier)
      return sum
        + (held.map { state($0) * (isDeclared($0) ? settings.selfDeclaredShare : 1) }.max() ?? 0)
    } / Double(asked.count)
  }

  private func isDeclared(_ row: Inputs.Row) -> Bool { row["assurance"] == "self_declared" }

  private func covering(_ name: String, _ supplier: Inputs.Row) -> [Inputs.Row] {
    let covering =
      inputs["certificate_covers"].filter { $0["covered"] == name }.map { $0["certificate"] ?? "" }
      + [name]
    return rows("supplier_credentials", of: supplier).filter {
      covering.contains($0["certificate"] ?? "")
    }
  }

  private func state(_ row: Inputs.Row) -> Double {
    if let from = row["valid_from"], !from.isEmpty, from > Inputs.date { return 0 }
    guard let until = row["valid_until"], !until.isEmpty, until < Inputs.date else { return 1 }
    return days(until, Inputs.date) <= settings.graceDays ? 0.5 : 0
  }

  func missing(
    _ certificates: [Asked], _ skills: [Asked], _ supplier: Inputs.Row
  ) -> [(kind: String, key: String)] {
    let lacking = certificates.filter { asked in
      asked.isHard
        && !covering(asked.name, supplier).contains { state($0) > 0 && !isDeclared($0) }
    }.map { asked in
      let declares = covering(asked.name, supplier).contains { isDeclared($0) && state($0) > 0 }
      return (declares ? "self_declared" : "certificate", asked.name)
    }
    return lacking
      + skills.filter { $0.isHard && !holds($0.name, supplier) }.map { ("skill", $0.name) }
  }

  // MARK: Skills

  func skills(_ need: Inputs.Row) -> [Asked] { asked("skill_requirements", "skill", need) }

  private func coveringSkills(_ name: String) -> [String] {
    inputs["skill_covers"].filter { $0["covered"] == name }.map { $0["skill"] ?? "" } + [name]
  }

  private func holds(_ name: String, _ supplier: Inputs.Row) -> Bool {
    rows("supplier_skills", of: supplier).contains {
      coveringSkills(name).contains($0["skill"] ?? "")
        && isCurrent($0, "valid_from", "valid_until")
    }
  }

  private func isNear(_ name: String, _ supplier: Inputs.Row) -> Bool {
    inputs["skill_supply"].contains { centre in
      guard coveringSkills(name).contains(centre["skill"] ?? "") else { return false }
      if centre["municipality_key"] != "", centre["state_key"] == supplier["state_key"],
        centre["municipality_key"] == supplier["municipality_key"]
      {
        return true
      }
      guard let distance = distance(supplier, centre) else { return false }
      return distance <= settings.skillsReach + 1e-6
    }
  }

  func reach(_ skills: [Asked], _ supplier: Inputs.Row) -> Double? {
    let near = skills.filter { !holds($0.name, supplier) && isNear($0.name, supplier) }
    guard !rows("supplier_skills", of: supplier).isEmpty || !near.isEmpty else { return nil }
    let counts = skills.map { skill -> Double in
      if holds(skill.name, supplier) { return 1 }
      return isNear(skill.name, supplier) ? settings.skillsReachShare : 0
    }
    return counts.reduce(0, +) / Double(skills.count)
  }

  // MARK: Awards

  private var awards: [Inputs.Row] {
    inputs["supplier_awards"].filter { award in
      let day = award["awarded_on"] ?? ""
      guard !day.isEmpty else { return true }
      guard day <= Inputs.date else { return false }
      guard let years = settings.experienceYears else { return true }
      let oldest = "\(2026 - years)" + Inputs.date.dropFirst(4)
      return day >= oldest
    }
  }

  /// The terms of what is wanted that some supplier has, with their weights, in the order of bytes;
  /// nil when every award has a code.
  func titleTerms(_ need: Inputs.Row, _ suppliers: [Inputs.Row]) -> [(term: String, idf: Double)] {
    let texts = indexed(suppliers)
    let words = inputs["supplier_awards"].filter { $0["hs"] == "" && $0["unspsc"] == "" }
      .flatMap { terms($0["description"] ?? "", "es") }
    guard words.contains(where: { word in texts.contains { $0.contains(word) } }) else {
      return []
    }
    let title = need["title"] ?? ""
    let wanted = Set(terms(title.isEmpty ? need["text"] ?? "" : title, need["language"] ?? ""))
    let count = Double(texts.count)
    return wanted.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .compactMap { term in
        let df = Double(texts.count { $0.contains(term) })
        return df > 0 ? (term, log(1 + (count - df + 0.5) / (df + 0.5))) : nil
      }
  }

  private func goods(_ targets: [Target], _ system: CodeSystem, _ digits: Int) -> [String] {
    targets.filter { $0.system == system && $0.isOwn && $0.code.count >= digits }
      .map { String($0.code.prefix(digits)) }
  }

  private var hasAwards: Bool {
    let ids = Set(inputs["suppliers"].map { $0["supplier_id"] ?? "" })
    return awards.contains { ids.contains($0["supplier_id"] ?? "") }
  }

  func hasExperience(_ targets: [Target], _ title: [(term: String, idf: Double)]) -> Bool {
    hasAwards
      && !(goods(targets, .hs, 4).isEmpty && goods(targets, .unspsc, 6).isEmpty && title.isEmpty)
  }

  func experience(
    _ targets: [Target], _ title: [(term: String, idf: Double)], _ supplier: Inputs.Row
  ) -> Double? {
    let own = awards.filter { $0["supplier_id"] == supplier["supplier_id"] }
    guard !own.isEmpty else { return nil }
    let alike = own.filter { award in
      let hs = award["hs"] ?? ""
      let unspsc = award["unspsc"] ?? ""
      if hs.isEmpty, unspsc.isEmpty {
        let words = terms(award["description"] ?? "", "es")
        let whole = title.reduce(0) { $0 + $1.idf }
        let shared = title.filter { words.contains($0.term) }.reduce(0) { $0 + $1.idf }
        return whole > 0 && shared >= whole / 2
      }
      return hs.count >= 4 && goods(targets, .hs, 4).contains(String(hs.prefix(4)))
        || unspsc.count >= 6 && goods(targets, .unspsc, 6).contains(String(unspsc.prefix(6)))
    }
    let count = Double(Set(alike.map { $0["award_id"] ?? "" }).count)
    return count / (count + settings.experienceHalf)
  }

  // MARK: Exclusions

  func exclusions(_ supplier: Inputs.Row) -> [Inputs.Row] {
    rows("supplier_exclusions", of: supplier).filter { row in
      isCurrent(row, row["from"] == "" ? "notified_on" : "from", "until")
    }.sorted { ($0["exclusion_id"] ?? "") < ($1["exclusion_id"] ?? "") }
  }
}
