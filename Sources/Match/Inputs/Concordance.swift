import Tables
import Workbench

/// Links between codes of different systems, and between editions of one, usable both ways.
struct Concordance: Sendable {
  /// A link seen from one side.
  struct Link: Sendable {
    let from: PackedCode
    let to: PackedCode
    let system: CodeSystem
    let weight: Double
  }

  /// A link from an edition of a system to another edition.
  struct Branch: Sendable {
    let from: PackedCode
    let to: PackedCode
    let editions: (from: Int, to: Int)
    let weight: Double
  }

  /// The links from each system into the others, ascending by their first code.
  private var links: [[Link]] = CodeSystem.allCases.map { _ in [] }
  /// The links between editions of each system, ascending by their first code.
  private var branches: [[Branch]] = CodeSystem.allCases.map { _ in [] }

  /// No links.
  init() {}

  /// Reads the table of links; a link with a system of another kind is of no use here.
  ///
  /// A code of one edition that stands for several of another keeps every branch: each at the weight
  /// stated, or at one part in as many as there are.
  init(table: Table) throws {
    let fromSystem = try table.column("from_system")
    let fromCode = try table.column("from_code")
    let toSystem = try table.column("to_system")
    let toCode = try table.column("to_code")
    let weights = try table.column("weight")
    var editions: [CodeSystem.Name: Int] = [:]
    var found: [(system: CodeSystem, branch: Branch, weight: Double?)] = []
    for row in 0..<table.rowCount {
      guard
        let first = CodeSystem.Name(fromSystem[row]), let second = CodeSystem.Name(toSystem[row]),
        first != second
      else { continue }
      let from = PackedCode(fromCode[row], limit: first.digitLimit)
      let to = PackedCode(toCode[row], limit: second.digitLimit)
      guard from != .none, to != .none else { continue }
      let stated = Decimals.number(weights.bytes, weights.bounds(row)).map { min(1, max(0, $0)) }
      if first.system == second.system {
        let one = editions[first, default: editions.count]
        editions[first] = one
        let other = editions[second, default: editions.count]
        editions[second] = other
        for (from, to, ends) in [(from, to, (one, other)), (to, from, (other, one))] {
          found.append(
            (first.system, Branch(from: from, to: to, editions: ends, weight: 0), stated))
        }
        continue
      }
      let weight = stated ?? 1
      links[Int(first.system.rawValue)].append(
        Link(from: from, to: to, system: second.system, weight: weight))
      links[Int(second.system.rawValue)].append(
        Link(from: to, to: from, system: first.system, weight: weight))
    }
    for index in links.indices {
      links[index].sort { left, right in
        (left.from.bits, left.system.rawValue, left.to.bits, -left.weight)
          < (right.from.bits, right.system.rawValue, right.to.bits, -right.weight)
      }
    }
    weigh(found)
  }

  /// Gives branches their weights and puts them in order.
  private mutating func weigh(
    _ found: [(system: CodeSystem, branch: Branch, weight: Double?)]
  ) {
    struct Split: Hashable {
      let system: CodeSystem
      let code: PackedCode
      let from: Int
      let to: Int
    }
    func split(_ system: CodeSystem, _ branch: Branch) -> Split {
      Split(
        system: system, code: branch.from, from: branch.editions.from, to: branch.editions.to)
    }
    var counts: [Split: Int] = [:]
    for (system, branch, _) in found { counts[split(system, branch), default: 0] += 1 }
    for (system, branch, weight) in found {
      let count = counts[split(system, branch)] ?? 1
      branches[Int(system.rawValue)].append(
        Branch(
          from: branch.from, to: branch.to, editions: branch.editions,
          weight: weight ?? 1 / Double(count)))
    }
    for index in branches.indices {
      branches[index].sort { left, right in
        (left.from.bits, left.to.bits, -left.weight)
          < (right.from.bits, right.to.bits, -right.weight)
      }
    }
  }

  /// The links of a code: those of a code it lies in, and those of codes that lie in it.
  func links(of code: PackedCode, in system: CodeSystem) -> [Link] {
    let all = links[Int(system.rawValue)]
    guard !all.isEmpty, code != .none else { return [] }
    var result: [Link] = []
    for digits in 1..<code.digits {
      let shorter = code.prefix(digits)
      result += all[Self.range(of: shorter.bits...shorter.bits, in: all, by: \.from)]
    }
    let least = code.bits & ~(UInt32.max >> UInt32(4 * code.digits))
    result += all[Self.range(of: least...code.bits, in: all, by: \.from)]
    return result
  }

  /// What a code is called in other editions of its system, each once with its best weight.
  ///
  /// Which edition a code is of is not known, so it is looked up in every one; a second step leads
  /// on from there, as from 2012 by 2017 to 2022. Only codes of six digits or more change names.
  func editions(of code: PackedCode, in system: CodeSystem) -> [(code: PackedCode, weight: Double)]
  {
    let all = branches[Int(system.rawValue)]
    guard !all.isEmpty, code.digits >= 6, code != .none else { return [] }
    // Editions of the HS agree on what follows the subheading only by country.
    let own = system == .hs ? code.prefix(6) : code
    func steps(from code: PackedCode) -> ArraySlice<Branch> {
      all[Self.range(of: code.bits...code.bits, in: all, by: \.from)]
    }
    var best: [PackedCode: Double] = [:]
    for first in steps(from: own) {
      best[first.to] = max(best[first.to] ?? 0, first.weight)
      for second in steps(from: first.to)
      where second.editions.from == first.editions.to && second.editions.to != first.editions.from {
        best[second.to] = max(best[second.to] ?? 0, first.weight * second.weight)
      }
    }
    best[own] = nil
    return best.filter { $0.value > 0 }.map { (code: $0.key, weight: $0.value) }
      .sorted { $0.code < $1.code }
  }

  private static func range<Element>(
    of bits: ClosedRange<UInt32>, in all: [Element], by code: (Element) -> PackedCode
  ) -> Range<Int> {
    let start = all.indices.firstPlace { code(all[$0]).bits < bits.lowerBound }
    let end = all.indices.firstPlace { code(all[$0]).bits <= bits.upperBound }
    return start..<end
  }
}
