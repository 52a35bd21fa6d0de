import Tables

/// Links between SCIAN classes and HS codes, usable in both directions.
struct Concordance: Sendable {
  /// A link seen from one side.
  struct Link: Sendable {
    let from: PackedCode
    let to: PackedCode
    let weight: Double
  }

  /// The links from each system into the other, ascending by their first code.
  private var links: [CodeSystem: [Link]] = [:]

  /// No links.
  init() {}

  /// Reads the table of links; a link between other systems is of no use here.
  init(table: Table) throws {
    let fromSystem = try table.column("from_system")
    let fromCode = try table.column("from_code")
    let toSystem = try table.column("to_system")
    let toCode = try table.column("to_code")
    let weights = try table.column("weight")
    var found: [CodeSystem: [Link]] = [.scian: [], .hs: []]
    for row in 0..<table.rowCount {
      guard
        let first = CodeSystem(named: fromSystem[row]),
        let second = CodeSystem(named: toSystem[row]), first != second
      else { continue }
      let from = PackedCode(fromCode[row], limit: first.digitLimit)
      let to = PackedCode(toCode[row], limit: second.digitLimit)
      guard from != .none, to != .none else { continue }
      let stated = Decimals.number(weights.bytes, weights.bounds(row)) ?? 1
      let weight = min(1, max(0, stated))
      found[first]?.append(Link(from: from, to: to, weight: weight))
      found[second]?.append(Link(from: to, to: from, weight: weight))
    }
    for system in CodeSystem.allCases {
      links[system] = found[system]?.sorted { left, right in
        (left.from.bits, left.to.bits, -left.weight)
          < (right.from.bits, right.to.bits, -right.weight)
      }
    }
  }

  /// The links of a code: those of a code it lies in, and those of codes that lie in it.
  func links(of code: PackedCode, in system: CodeSystem) -> [Link] {
    guard let all = links[system], !all.isEmpty, code != .none else { return [] }
    var result: [Link] = []
    for digits in 1..<code.digits {
      let shorter = code.prefix(digits)
      result += all[range(of: shorter.bits...shorter.bits, in: all)]
    }
    let least = code.bits & ~(UInt32.max >> UInt32(4 * code.digits))
    result += all[range(of: least...code.bits, in: all)]
    return result
  }

  private func range(of bits: ClosedRange<UInt32>, in all: [Link]) -> Range<Int> {
    let start = Self.firstIndex(in: all) { $0.from.bits >= bits.lowerBound }
    let end = Self.firstIndex(in: all) { $0.from.bits > bits.upperBound }
    return start..<end
  }

  private static func firstIndex(in all: [Link], where holds: (Link) -> Bool) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if holds(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
