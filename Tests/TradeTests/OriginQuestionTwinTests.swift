import Registry
import Testing
import Workbench

@testable import Trade

/// Bills with a few data blanked out, and all ways to fill them in on a grid fine enough for the
/// shares that the rules of these tests take.
struct BlankedBill {
  enum Blank: Hashable {
    case code(Int), origin(Int), originating(Int), value(Int), base(Int), processes
  }

  static let codes = [
    "854100", "854110", "854120", "854190", "854199", "853400", "853490", "853500", "853690",
    "853700",
    "740811", "740812", "740900", "070200", "850100",
  ]

  var known: OriginTwin.Known
  var origins: [String?]
  var declared: [Bool?]
  var obtained: [Bool?]
  var prefixes: [String?]
  let blanks: [Blank]
  /// The keys that the rule asks for.
  let keys: [String]

  /// Known amounts are multiples of 40, so that every share turns at a multiple of 8.
  static let unit = 40

  /// The states that a blank is filled with.
  func states(_ blank: Blank, step: Int, good: Int) -> Int {
    switch blank {
    case .code(let index): candidates(index).count
    case .origin, .originating: 2
    case .value: 240 / step + 2
    case .base: good / step + 1
    case .processes: 1 << keys.count
    }
  }

  func candidates(_ index: Int) -> [String] {
    Self.codes.filter { $0.hasPrefix(prefixes[index] ?? "") }
  }

  mutating func fill(_ blank: Blank, _ state: Int, step: Int) {
    switch blank {
    case .code(let index): known.inputs[index].hs = candidates(index)[state]
    case .origin(let index): origins[index] = state == 1 ? "US" : "JP"
    case .originating(let index): declared[index] = state == 1
    case .value(let index):
      known.inputs[index].value = state == 240 / step + 1 ? 1_000_000 : state * step
    case .base(let slot): known.bases[slot] = state == 0 ? 1_000_000 : state * step
    case .processes:
      known.processes = Set(
        keys.enumerated().filter { state & (1 << $0.offset) != 0 }.map(\.element))
    }
  }

  func isMet(_ rule: OriginRule, _ basis: ValueBasis) -> Bool {
    var filled = known
    for index in filled.inputs.indices {
      let originates =
        (origins[index] == "MX" || origins[index] == "US")
        && (declared[index] == true || obtained[index] == true)
      filled.inputs[index].originates = originates
      filled.inputs[index].obtained = originates && obtained[index] == true
    }
    let adjusted = filled.bases[3] > 0 ? filled.bases[3] : filled.bases[0]
    filled.deMinimisBase =
      [filled.bases[0], filled.bases[1], filled.bases[2], adjusted][
        ValueBasis.allCases.firstIndex(of: basis) ?? 0]
    return OriginTwin.isMet(rule, filled)
  }
}

@Suite("Questions against brute force")
struct OriginQuestionTwinTests {
  struct Case {
    let rule: OriginRule
    let terms: OriginTerms
    let bill: BillOfMaterials
    let blanked: BlankedBill
  }

  /// A rule whose shares are of the grid.
  private static func rule(_ random: inout SplitMix64, depth: Int = 2) -> OriginRule {
    switch RandomBills.rule(&random, depth: 0) {
    case .valueContent(let method, _):
      return combined(
        .valueContent(
          method, atLeast: [0, 5000, 8000, 10_000, 2000][random.below(method == .buildUp ? 5 : 4)]),
        &random, depth)
    case .materials(_, let ranges):
      return combined(
        .materials(atMost: [0, 2000, 5000, 8000][random.below(4)], of: ranges), &random, depth)
    case .change(let level, let except, let including, let tolerance):
      return combined(
        .change(level, except: except, including: including, tolerance: tolerance > 0 ? 2000 : 0),
        &random, depth)
    case .condition(.value(let materials, _)):
      return combined(.condition(.value(materials, atMost: 5000)), &random, depth)
    case let other: return combined(other, &random, depth)
    }
  }

  private static func combined(_ rule: OriginRule, _ random: inout SplitMix64, _ depth: Int)
    -> OriginRule
  {
    guard depth > 0, random.below(3) > 0 else { return rule }
    let other = Self.rule(&random, depth: depth - 1)
    return random.below(3) == 0 ? .all([rule, other]) : .either([rule, other])
  }

  private static func keys(_ rule: OriginRule) -> Set<String> {
    switch rule {
    case .all(let rules), .either(let rules): rules.reduce(into: []) { $0.formUnion(keys($1)) }
    case .process(let keys): Set(keys)
    default: []
    }
  }

  private static func makeCase(_ random: inout SplitMix64, sums: Int) throws -> Case {
    let rule = rule(&random)
    var terms = RandomBills.terms(&random)
    if terms.deMinimis > 0 { terms.deMinimis = 2000 }
    let unit = BlankedBill.unit
    let count = 1 + random.below(3)
    var materials: [BillOfMaterials.Material] = []
    for _ in 0..<count {
      let isObtained = random.below(4) == 0
      materials.append(
        .init(
          hs: RandomBills.codes[random.below(6)], origin: ["MX", "US", "JP"][random.below(3)],
          value: Amount(scaled: random.below(3) * unit * Amount.one),
          isOriginating: isObtained ? true : random.below(2) == 0, isWhollyObtained: isObtained))
    }
    var bases: [Int] = (0..<3).map { _ in (1 + random.below(5)) * unit }
    bases.append(random.below(3) == 0 ? (1 + random.below(5)) * unit : 0)
    var processes: Set<String>? = Set(["burn-in", "test"].filter { _ in random.below(2) == 0 })
    var blanks: [BlankedBill.Blank] = []
    var left = sums
    for _ in 0..<1 + random.below(4) {
      let index = random.below(count)
      switch random.below(6) {
      case 0:
        if materials[index].hs?.utf8.count == 6 {
          materials[index].hs =
            random.below(2) == 0 ? nil : materials[index].hs.map { String($0.prefix(4)) }
          blanks.append(.code(index))
        }
      case 1:
        if materials[index].origin != nil {
          materials[index].origin = nil
          blanks.append(.origin(index))
        }
      case 2:
        if materials[index].isOriginating != nil, materials[index].isWhollyObtained == false {
          materials[index].isOriginating = nil
          blanks.append(.originating(index))
        }
      case 3:
        if left > 0, materials[index].value != nil {
          materials[index].value = nil
          left -= 1
          blanks.append(.value(index))
        }
      case 4:
        let slot = random.below(3)
        if left > 0, bases[slot] > 0 {
          bases[slot] = 0
          left -= 1
          blanks.append(.base(slot))
        }
      default:
        if processes != nil {
          processes = nil
          blanks.append(.processes)
        }
      }
    }
    let amounts = bases.map { $0 == 0 ? nil : Amount(scaled: $0 * Amount.one) }
    let good = RandomBills.goods[random.below(3)]
    let bill = try BillOfMaterials(
      hs: good, transactionValue: amounts[0], netCost: amounts[1], exWorks: amounts[2],
      adjustedValue: amounts[3], processes: processes, materials: materials)
    let known = OriginTwin.Known(
      good: good,
      inputs: materials.map {
        .init(
          hs: $0.hs ?? "", value: ($0.value?.scaled ?? 0) / Amount.one, originates: false,
          obtained: false)
      }, bases: bases, processes: processes ?? [], deMinimis: terms.deMinimis, deMinimisBase: 0)
    return Case(
      rule: rule, terms: terms, bill: bill,
      blanked: BlankedBill(
        known: known, origins: materials.map(\.origin), declared: materials.map(\.isOriginating),
        obtained: materials.map(\.isWhollyObtained),
        prefixes: materials.map(\.hs), blanks: blanks, keys: keys(rule).sorted()))
  }

  /// What a case's completions come to: each outcome, and which blanks alone decide somewhere.
  private static func enumerate(
    _ one: Case, step: Int
  ) -> (outcomes: Set<Bool>, decisive: Set<BlankedBill.Blank>, keys: Set<String>) {
    let blanks = one.blanked.blanks
    let counts = blanks.map { one.blanked.states($0, step: step, good: 1400) }
    let total = counts.reduce(1, *)
    var met = [Bool](repeating: false, count: total)
    for way in 0..<total {
      var filled = one.blanked
      var rest = way
      for (blank, count) in zip(blanks, counts) {
        filled.fill(blank, rest % count, step: step)
        rest /= count
      }
      met[way] = filled.isMet(one.rule, one.terms.deMinimisBasis)
    }
    var decisive: Set<BlankedBill.Blank> = []
    var keys: Set<String> = []
    var stride = 1
    for (blank, count) in zip(blanks, counts) {
      for way in 0..<total {
        let state = way / stride % count
        if blank == .processes {
          for (bit, key) in one.blanked.keys.enumerated() where state & (1 << bit) == 0 {
            if met[way] != met[way + stride * (1 << bit)] { keys.insert(key) }
          }
        } else if met[way] != met[way - state * stride] {
          decisive.insert(blank)
        }
      }
      stride *= count
    }
    return (Set(met), decisive, keys)
  }

  @Test(
    "verdicts and questions are those of trying every way to fill in what is missing",
    arguments: [(0, 200, 8), (1, 100, 4), (2, 20, 8)])
  func questions(_ sums: Int, _ wanted: Int, _ step: Int) throws {
    var random = SplitMix64(seed: UInt64(31 + sums))
    var unknown = 0
    var tried = 0
    while unknown < wanted {
      let one = try Self.makeCase(&random, sums: sums)
      let blanks = one.blanked.blanks
      guard blanks.filter({ $0.isSum }).count == sums, !blanks.isEmpty else { continue }
      let total = blanks.reduce(1) { $0 * one.blanked.states($1, step: step, good: 1400) }
      guard total <= 20_000 else { continue }
      tried += 1
      let (outcomes, decisive, keys) = Self.enumerate(one, step: step)
      let verdict = OriginEvaluator(terms: one.terms).verdict(of: one.rule, for: one.bill)
      let status: OriginStatus =
        outcomes.count == 2 ? .unknown : outcomes == [true] ? .met : .notMet
      let told = "\(one.rule) / \(one.bill) / \(one.terms)"
      #expect(verdict.status == status, "\(told)")
      let light = OriginEvaluator(terms: one.terms).status(of: one.rule, for: one.bill)
      #expect(light == status, "\(told)")
      guard status == .unknown else { continue }
      unknown += 1
      var expected = Set(keys.map { OriginQuestion.process($0) })
      for blank in decisive {
        switch blank {
        case .code(let index):
          let found = verdict.questions.first {
            if case .materialHS(index + 1, _) = $0 { return true }
            return false
          }
          expected.insert(found ?? .materialHS(index + 1, digits: 0))
        case .origin(let index): expected.insert(.materialOrigin(index + 1))
        case .originating(let index): expected.insert(.originates(index + 1))
        case .value(let index): expected.insert(.materialValue(index + 1))
        case .base(let slot): expected.insert(.base(ValueBasis.allCases[slot]))
        case .processes: break
        }
      }
      #expect(
        Set(verdict.questions) == expected, "\(told) → \(verdict.questions), wanted \(expected)")
    }
    #expect(tried > wanted)
  }
}

extension BlankedBill.Blank {
  var isSum: Bool {
    switch self {
    case .value, .base: true
    default: false
    }
  }
}
