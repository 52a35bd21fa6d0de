import Foundation

@testable import Match

extension ReferenceChains {
  /// The rows of `chain_gaps`.
  func gaps() -> [[String]] {
    ordered.flatMap { stage in
      ([""] + (1...32).map { $0 < 10 ? "0\($0)" : "\($0)" }).compactMap { gap(stage, in: $0) }
    }
  }

  private func gap(_ stage: Stage, in region: String) -> [String]? {
    let role = inputs["chain_regions"].first {
      $0["record_id"] == stage.chain && $0["state_key"] == region
    }
    let needs = needs(stage).filter { region.isEmpty || $0["state_key"] == region }
    let now = producers(stage).filter { region.isEmpty || $0.state == region }
    let could = Set(others(stage).filter { region.isEmpty || $0.state == region }.map(\.firm))
    let isEmpty = role == nil && needs.isEmpty && now.isEmpty && could.isEmpty
    if isEmpty && !region.isEmpty { return nil }
    let unserved = needs.filter { ranked($0).isEmpty }
    let near = unserved.filter { rankings[$0["need_id"] ?? ""]?.hasNearMiss == true }
    let single = needs.filter { need in
      !isCut(need) && Set(ranked(need).map { firm($0.id) }).count == 1
    }
    var workers: [String: Int] = [:]
    for row in now {
      let middles = ["0": 5, "1": 16, "2": 41, "3": 81, "4": 151, "5": 351, "6": 502]
      workers[row.firm, default: 0] += middles[row.band] ?? 0
    }
    var exposure: [String: Int] = [:]
    for need in needs {
      for (place, ranked) in ranked(need).enumerated() {
        exposure[firm(ranked.id), default: 0] +=
          Int((1e6 / log2(Double(place) + 2)).rounded())
      }
    }
    let makers = stage.makes.map { code in
      Set(now.filter { $0.makes(code) }.map(\.firm)).count
    }
    let unmade = zip(stage.makes, makers).filter { $0.1 == 0 }.map(\.0)
    let sole = zip(stage.makes, makers).filter { $0.1 == 1 }.map(\.0)
    let places = now.map(\.municipality).filter { !$0.isEmpty }
    let top = Set(places).sorted().map { key in (key: key, count: places.count { $0 == key }) }
      .reduce((key: "", count: 0)) { best, next in next.count > best.count ? next : best }
    return heading(stage)
      + [
        region, role?["role"] ?? "", "\(needs.count)", "\(unserved.count)", "\(near.count)",
        "\(single.count)", "\(Set(now.map(\.firm)).count)", "\(could.count)", "\(now.count)",
        quotient(stage, region, now.count), density(stage, region),
      ] + concentration(workers) + concentration(exposure)
      + [
        "\(stage.makes.count)", "\(unmade.count)", unmade.joined(separator: "; "), "\(sole.count)",
        sole.joined(separator: "; "), top.key, "\(top.count)", "\(places.count)",
        places.isEmpty ? "" : decimals(Double(top.count) / Double(places.count), 4),
        buyers(of: stage.makes, from: stage).map(\.id).joined(separator: "; "),
      ]
  }

  private func quotient(_ stage: Stage, _ region: String, _ count: Int) -> String {
    guard !region.isEmpty, count >= 3 else { return "" }
    let here = Double(count) / Double(suppliers.count { $0.state == region })
    return decimals(here / (Double(producers(stage).count) / Double(suppliers.count)), 4)
  }

  private func density(_ stage: Stage, _ region: String) -> String {
    guard !region.isEmpty else { return "" }
    var best: Double?
    let classes = stage.makes.filter { $0.hasPrefix("SCIAN") }
    for own in Set(classes.map { String($0.dropFirst(6).prefix(4)) }) {
      guard let having = advantages.first(where: { $0.branch == own })?.states else { continue }
      var (over, under) = (0.0, 0.0)
      for other in advantages where other.branch != own {
        let most = max(having.count, other.states.count)
        if most == 0 { continue }
        let proximity = Double(having.intersection(other.states).count) / Double(most)
        under += proximity
        if other.states.contains(region) { over += proximity }
      }
      if under > 0 { best = max(best ?? 0, over / under) }
    }
    return best.map { decimals($0, 4) } ?? ""
  }
}

extension ReferenceChains {
  /// The rows of `chain_risks`.
  func risks() -> [[String]] {
    ordered.flatMap { stage in
      let kinds: [(String, (Supplier) -> String)] = [
        ("firm", \.firm), ("municipality", \.municipality), ("state", \.state),
      ]
      return kinds.flatMap { kind, key in risks(stage, kind, key) }
    }
  }

  private struct Loss {
    let key: String
    var left = 0
    var weakened = 0
    var score = 0
    var producers = 0
    var codes: [String] = []
    var stages: [Stage] = []
    var downstream: [Stage] = []
  }

  private func risks(_ stage: Stage, _ kind: String, _ key: (Supplier) -> String) -> [[String]] {
    let losses = Set(suppliers.map(key)).subtracting([""]).compactMap { fallen in
      loss(stage, fallen, Set(suppliers.filter { key($0) != fallen }.map(\.id)))
    }.sorted { left, right in
      let one = [
        right.left - left.left, right.stages.count - left.stages.count, right.score - left.score,
        right.weakened - left.weakened, right.codes.count - left.codes.count,
        right.producers - left.producers,
      ]
      return one.first { $0 != 0 }.map { $0 < 0 } ?? (left.key < right.key)
    }
    return losses.prefix(5).enumerated().map { place, loss in
      heading(stage)
        + [
          kind, "\(place + 1)", loss.key, "\(needs(stage).count)", "\(loss.left)",
          "\(loss.weakened)", decimals(Double(loss.score) / 1e6, 6),
          "\(producers(stage).count)", "\(loss.producers)", "\(loss.codes.count)",
          loss.codes.joined(separator: "; "), loss.stages.map(\.id).joined(separator: "; "),
          loss.downstream.map(\.id).joined(separator: "; "),
        ]
    }
  }

  /// What a stage loses when only some suppliers remain; nil when it loses nothing.
  private func loss(_ stage: Stage, _ key: String, _ kept: Set<String>) -> Loss? {
    func isKept(_ supplier: Supplier) -> Bool { kept.contains(supplier.id) }
    var loss = Loss(key: key)
    for need in needs(stage) {
      let before = ranked(need)
      let after = before.filter { kept.contains($0.id) }
      guard after.count < before.count else { continue }
      if after.isEmpty && !isCut(need) { loss.left += 1 } else { loss.weakened += 1 }
      loss.score += (before.map(\.score).max() ?? 0) - (after.map(\.score).max() ?? 0)
    }
    loss.producers = producers(stage).count { !isKept($0) }
    guard loss.producers + loss.left + loss.weakened > 0 else { return nil }
    loss.codes = stage.makes.filter { code in
      let makers = producers(stage).filter { $0.makes(code) }
      return !makers.isEmpty && !makers.contains(where: isKept)
    }
    loss.stages = stages.filter { other in
      other.chain == stage.chain && !producers(other).isEmpty
        && !producers(other).contains(where: isKept)
    }
    let sellers = [(stage, loss.codes)] + loss.stages.map { ($0, $0.makes) }
    loss.downstream = stages.filter { other in
      sellers.contains { seller, codes in
        buyers(of: codes, from: seller).contains { $0.id == other.id && $0.chain == other.chain }
      }
    }
    return loss
  }
}
