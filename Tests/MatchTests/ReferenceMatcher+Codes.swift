import Foundation

@testable import Match

extension ReferenceMatcher {
  struct Target {
    let system: CodeSystem
    let code: String
    let weight: Double
    /// Whether it is the need's own, or the same goods in another edition.
    var isOwn = true
  }

  func targets(of need: Inputs.Row) -> [Target] {
    var targets: [Target] = []
    for (system, column) in [(CodeSystem.scian, "scian"), (.hs, "hs"), (.unspsc, "unspsc")] {
      let own = need[column] ?? ""
      guard !own.isEmpty else { continue }
      let same = [Target(system: system, code: own, weight: 1)] + editions(of: own, in: system)
      targets += same
      for target in same { targets += links(of: target) }
    }
    return targets
  }

  private func system(_ name: String?) -> CodeSystem {
    let name = name ?? ""
    return name.hasPrefix("UNSPSC") ? .unspsc : name.hasPrefix("SCIAN") ? .scian : .hs
  }

  private struct Step {
    let from: (edition: String, code: String)
    let to: (edition: String, code: String)
    let weight: Double
  }

  /// What each code is called in other editions, seen from both sides.
  private func steps() -> [Step] {
    let rows = inputs["concordance"].filter {
      system($0["from_system"]) == system($0["to_system"])
    }
    let ends = rows.flatMap { row -> [(from: [String], to: [String], weight: String)] in
      let one = [row["from_system"] ?? "", row["from_code"] ?? ""]
      let other = [row["to_system"] ?? "", row["to_code"] ?? ""]
      return [(one, other, row["weight"] ?? ""), (other, one, row["weight"] ?? "")]
    }
    return ends.map { end in
      let branches = ends.count { $0.from == end.from && $0.to[0] == end.to[0] }
      return Step(
        from: (end.from[0], end.from[1]), to: (end.to[0], end.to[1]),
        weight: Double(end.weight) ?? 1 / Double(branches))
    }
  }

  private func editions(of code: String, in system: CodeSystem) -> [Target] {
    guard code.count >= 6, system == .hs else { return [] }
    let own = String(code.prefix(6))
    let steps = steps()
    var found: [Target] = []
    for first in steps where first.from.code == own {
      found.append(Target(system: system, code: first.to.code, weight: first.weight))
      for second in steps
      where second.from == first.to && second.to.edition != first.from.edition {
        found.append(
          Target(system: system, code: second.to.code, weight: first.weight * second.weight))
      }
    }
    return found.filter { $0.weight > 0 && $0.code != own }
  }

  private func links(of target: Target) -> [Target] {
    inputs["concordance"].flatMap { link -> [Target] in
      let weight = number(link["weight"]) ?? 1
      let one = (system(link["from_system"]), link["from_code"] ?? "")
      let other = (system(link["to_system"]), link["to_code"] ?? "")
      guard weight > 0, one.0 != other.0 else { return [] }
      return [(one, other), (other, one)].compactMap { near, far in
        guard near.0 == target.system,
          near.1.hasPrefix(target.code) || target.code.hasPrefix(near.1)
        else { return nil }
        return Target(
          system: far.0, code: far.1, weight: target.weight * weight, isOwn: false)
      }
    }
  }

  private func codes(_ supplier: Inputs.Row, _ system: CodeSystem) -> [String] {
    let goods = inputs["supplier_products"].filter {
      $0["supplier_id"] == supplier["supplier_id"]
    }
    let all =
      switch system {
      case .scian: [supplier["scian"] ?? ""]
      case .hs: goods.map { $0["hs"] ?? "" }
      case .unspsc: goods.map { $0["unspsc"] ?? "" }
      }
    return all.filter { !$0.isEmpty }
  }

  private func digits(_ system: CodeSystem) -> Int {
    switch system {
    case .scian: settings.scianDigits
    case .hs: settings.hsDigits
    case .unspsc: settings.unspscDigits
    }
  }

  func sharesCode(_ targets: [Target], _ supplier: Inputs.Row) -> Bool {
    targets.contains { target in
      codes(supplier, target.system).contains {
        $0.commonPrefix(with: target.code).count >= digits(target.system)
      }
    }
  }

  func code(_ targets: [Target], _ supplier: Inputs.Row) -> Double? {
    targets.flatMap { target in
      codes(supplier, target.system).map { code -> Double in
        let shared = code.commonPrefix(with: target.code).count
        if target.system == .scian, let scale = settings.codeScale {
          return target.weight * (shared < 2 ? 0 : scale[shared - 2])
        }
        func depth(_ digits: Int) -> Int {
          target.system == .scian ? max(0, digits - 1) : digits / 2
        }
        return target.weight
          * (Double(2 * depth(shared)) / Double(depth(code.count) + depth(target.code.count)))
      }
    }.max()
  }
}
