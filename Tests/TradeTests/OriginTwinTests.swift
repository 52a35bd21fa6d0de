import Registry
import Testing
import Workbench

@testable import Trade

/// A second evaluator, written from the formulas for bills of which all is known, and slow searches on it.
enum OriginTwin {
  struct Input {
    var hs: String
    var value: Int
    var originates: Bool
    var obtained: Bool
  }

  struct Known {
    var good: String
    var inputs: [Input]
    /// TV, NC, EXW, AV in whole units; zero for none.
    var bases: [Int]
    var processes: Set<String>
    var deMinimis: Int
    var deMinimisBase: Int
  }

  private static func isIn(_ hs: String, _ ranges: [CodeRange]) -> Bool {
    guard let number = Int(hs) else { return false }
    return ranges.contains { $0.numbers.contains(number * 10_000) }
  }

  /// Whether `part` is at most so many hundredths of a per cent of `whole`.
  private static func isWithin(_ part: Int, _ percent: Int, _ whole: Int) -> Bool {
    part * 10_000 <= percent * whole
  }

  static func isMet(_ rule: OriginRule, _ known: Known) -> Bool {
    let adjusted = known.bases[3] > 0 ? known.bases[3] : known.bases[0]
    let foreign = known.inputs.filter { !$0.originates }
    switch rule {
    case .all(let rules): return rules.allSatisfy { isMet($0, known) }
    case .either(let rules): return rules.contains { isMet($0, known) }
    case .anyHeading: return true
    case .process(let keys): return known.processes.isSuperset(of: keys)
    case .condition(let condition):
      let ranges = condition.materials.compactMap(\.codes)
      switch condition {
      case .value(_, let percent): return isMet(.materials(atMost: percent, of: ranges), known)
      case .without, .originating: return !foreign.contains { isIn($0.hs, ranges) }
      case .obtained: return isMet(.whollyObtained(ranges), known)
      case .balance:
        let sum = foreign.reduce(0) { $0 + $1.value }
        return sum * 2 <= known.inputs.reduce(0) { $0 + $1.value }
      case .weight, .madeFrom, .unread: return false
      }
    case .whollyObtained(let ranges):
      return known.inputs.allSatisfy { $0.obtained || !ranges.isEmpty && !isIn($0.hs, ranges) }
    case .materials(let percent, let ranges):
      let counted = foreign.filter { ranges.isEmpty || isIn($0.hs, ranges) }
      return isWithin(counted.reduce(0) { $0 + $1.value }, percent, known.bases[2])
    case .valueContent(let method, let percent):
      var counted = foreign
      var base = adjusted
      switch method {
      case .buildUp:
        let own = known.inputs.filter(\.originates).reduce(0) { $0 + $1.value }
        return own * 10_000 >= percent * base
      case .focused(let ranges): counted = foreign.filter { isIn($0.hs, ranges) }
      case .focusedSame(let level):
        counted = foreign.filter {
          $0.hs.prefix(level.digits) == known.good.prefix(level.digits)
        }
      case .transactionValue: base = known.bases[0]
      case .netCost: base = known.bases[1]
      case .buildDown: break
      }
      let sum = counted.reduce(0) { $0 + $1.value }
      return (base - sum) * 10_000 >= percent * base
    case .change(let level, let except, let including, let tolerance):
      let failing = foreign.filter { !isIn($0.hs, including) }.filter {
        isIn($0.hs, except)
          || $0.hs.prefix(level.digits) == known.good.prefix(level.digits)
      }
      func isSmall(_ inputs: [Input]) -> Bool {
        inputs.isEmpty
          || known.deMinimis > 0
            && isWithin(
              inputs.reduce(0) { $0 + $1.value }, known.deMinimis, known.deMinimisBase)
      }
      if isSmall(failing) { return true }
      guard tolerance > 0 else { return false }
      let listed = failing.filter { isIn($0.hs, except) }
      let own = failing.filter { !isIn($0.hs, except) }
      return isWithin(own.reduce(0) { $0 + $1.value }, tolerance, known.bases[2])
        && isSmall(listed)
    }
  }
}

@Suite("Origin against brute force")
struct OriginTwinTests {
  /// A bill of which everything is known, laid out for the twin.
  private static func known(_ bill: BillOfMaterials, _ terms: OriginTerms) -> OriginTwin.Known {
    func units(_ amount: Amount?) -> Int { (amount?.scaled ?? 0) / Amount.one }
    let bases = [bill.transactionValue, bill.netCost, bill.exWorks, bill.adjustedValue].map(units)
    let dmBase: Int
    switch terms.deMinimisBasis {
    case .transactionValue: dmBase = bases[0]
    case .netCost: dmBase = bases[1]
    case .exWorks: dmBase = bases[2]
    case .adjustedValue: dmBase = bases[3] > 0 ? bases[3] : bases[0]
    }
    return OriginTwin.Known(
      good: bill.hs,
      inputs: bill.materials.map { material in
        let isInZone = ["MX", "US"].contains(material.origin)
        let originates =
          isInZone && (material.isOriginating == true || material.isWhollyObtained == true)
        return OriginTwin.Input(
          hs: material.hs ?? "", value: units(material.value), originates: originates,
          obtained: originates && material.isWhollyObtained == true)
      }, bases: bases, processes: bill.processes ?? [], deMinimis: terms.deMinimis,
      deMinimisBase: dmBase)
  }

  /// A bill in which nothing is left open.
  private static func complete(_ bill: BillOfMaterials) throws -> BillOfMaterials {
    func told(_ amount: Amount?) -> Amount { amount ?? Amount(scaled: 9 * Amount.one) }
    return try BillOfMaterials(
      hs: bill.hs, transactionValue: told(bill.transactionValue), netCost: told(bill.netCost),
      exWorks: told(bill.exWorks), adjustedValue: bill.adjustedValue,
      processes: bill.processes ?? [],
      materials: bill.materials.map { material in
        var material = material
        material.isOriginating = material.isOriginating ?? (material.isWhollyObtained == true)
        material.isWhollyObtained = material.isWhollyObtained ?? false
        return material
      })
  }

  @Test("where all is known, 4,000 seeded verdicts equal those of the second evaluator")
  func verdicts() throws {
    var random = SplitMix64(seed: 21)
    var counts: [OriginStatus: Int] = [:]
    for _ in 0..<4000 {
      let bill = try Self.complete(RandomBills.bill(&random, unknowns: false))
      let rule = RandomBills.rule(&random)
      let terms = RandomBills.terms(&random)
      let isMet = OriginTwin.isMet(rule, Self.known(bill, terms))
      let status = OriginEvaluator(terms: terms).status(of: rule, for: bill)
      counts[status, default: 0] += 1
      #expect(status == (isMet ? .met : .notMet), "\(rule) / \(bill) / \(terms)")
    }
    #expect((counts[.met] ?? 0) > 800 && (counts[.notMet] ?? 0) > 800)
  }

  @Test("the smallest change of 1,000 seeded bills is that of trying every set of inputs")
  func changes() throws {
    var random = SplitMix64(seed: 22)
    var tried = 0
    var none = 0
    while tried < 1000 {
      let bill = try Self.complete(RandomBills.bill(&random, unknowns: false, materials: 7))
      let rule = RandomBills.rule(&random)
      let terms = RandomBills.terms(&random)
      let known = Self.known(bill, terms)
      guard !OriginTwin.isMet(rule, known) else { continue }
      tried += 1
      var best: (value: Int, positions: [Int])?
      for set in 0..<(1 << known.inputs.count) {
        var changed = known
        let chosen = known.inputs.indices.filter { set & (1 << $0) != 0 }
        for index in chosen {
          changed.inputs[index].originates = true
          changed.inputs[index].obtained = true
        }
        guard OriginTwin.isMet(rule, changed) else { continue }
        let value = chosen.reduce(0) { $0 + known.inputs[$1].value }
        let positions = chosen.map { $0 + 1 }
        if let found = best,
          (found.value, found.positions.count) < (value, positions.count)
            || (found.value, found.positions.count) == (value, positions.count)
              && !positions.lexicographicallyPrecedes(found.positions)
        {
          continue
        }
        best = (value, positions)
      }
      let verdict = OriginEvaluator(terms: terms).verdict(of: rule, for: bill)
      guard case .replace(let change) = verdict.change else {
        none += 1
        #expect(best == nil, "\(rule) / \(bill) / \(terms)")
        continue
      }
      #expect(change.isProvenLeast)
      #expect(change.positions == best?.positions, "\(rule) / \(bill) / \(terms)")
      #expect(change.value.map { $0.scaled / Amount.one } == best?.value)
      #expect(Set(change.positions).isSubset(of: verdict.spoilers.map(\.position)))
    }
    #expect(none > 50 && none < 700, "\(none)")
  }
}
