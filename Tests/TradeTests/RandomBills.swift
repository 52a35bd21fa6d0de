import Registry
import Workbench

@testable import Trade

/// Small seeded bills and rules, so small that all ways to complete or change them can be tried.
enum RandomBills {
  static let goods = ["854110", "854110", "853400"]
  static let codes = ["854110", "854190", "853400", "853690", "740811", "070200"]

  static func bill(
    _ random: inout SplitMix64, unknowns: Bool, materials most: Int = 5
  ) throws -> BillOfMaterials {
    func isTold(_ random: inout SplitMix64) -> Bool { !unknowns || random.below(4) > 0 }
    func amount(_ random: inout SplitMix64, _ least: Int, _ bound: Int) -> Amount? {
      guard isTold(&random) else { return nil }
      return Amount(scaled: (least + random.below(bound)) * Amount.one)
    }
    let materials = (0..<1 + random.below(most)).map { _ in
      var material = BillOfMaterials.Material()
      if isTold(&random) {
        let code = codes[random.below(codes.count)]
        material.hs = unknowns && random.below(4) == 0 ? String(code.prefix(4)) : code
      }
      if isTold(&random) { material.origin = ["MX", "US", "JP"][random.below(3)] }
      material.value = amount(&random, 0, 8)
      if isTold(&random) { material.isOriginating = random.below(2) == 0 }
      if isTold(&random), random.below(2) == 0 {
        material.isWhollyObtained = material.isOriginating != false && random.below(2) == 0
      }
      return material
    }
    let keys = ["burn-in", "test"]
    return try BillOfMaterials(
      hs: goods[random.below(goods.count)], transactionValue: amount(&random, 1, 20),
      netCost: amount(&random, 1, 20), exWorks: amount(&random, 1, 20),
      adjustedValue: random.below(3) == 0 ? amount(&random, 1, 20) : nil,
      processes: isTold(&random) ? Set(keys.filter { _ in random.below(2) == 0 }) : nil,
      materials: materials)
  }

  static func rule(_ random: inout SplitMix64, depth: Int = 2) -> OriginRule {
    if depth > 0, random.below(2) == 0 {
      let parts = [rule(&random, depth: depth - 1), rule(&random, depth: depth - 1)]
      return random.below(2) == 0 ? .all(parts) : .either(parts)
    }
    let ranges = [ranges(&random), ranges(&random)]
    let percent = random.below(11) * 1000
    let level = OriginRule.Level.allCases[random.below(3)]
    switch random.below(11) {
    case 0: return .whollyObtained(random.below(2) == 0 ? [] : ranges[0])
    case 1: return .materials(atMost: percent, of: random.below(2) == 0 ? [] : ranges[0])
    case 2: return .process([["burn-in"], ["test"], ["burn-in", "test"]][random.below(3)])
    case 9:
      let materials = ranges[0].map { OriginMaterial($0) }
      let conditions: [OriginCondition] = [
        .value(materials, atMost: percent), .without(materials), .obtained(materials),
        .originating(materials),
      ]
      return .condition(conditions[random.below(4)])
    case 10: return .condition(.balance)
    case 3, 4, 5:
      return .change(
        level, except: random.below(2) == 0 ? [] : ranges[0],
        including: random.below(3) == 0 ? ranges[1] : [],
        tolerance: random.below(3) == 0 ? 1000 + percent / 2 : 0)
    default:
      let methods: [OriginRule.Method] = [
        .buildUp, .buildDown, .transactionValue, .netCost, .focused(ranges[0]), .focusedSame(level),
      ]
      return .valueContent(methods[random.below(6)], atLeast: percent)
    }
  }

  private static func ranges(_ random: inout SplitMix64) -> [CodeRange] {
    let choices = [("8536", "8536"), ("854110", "854190"), ("8534", "8536"), ("740811", "740811")]
    let (from, to) = choices[random.below(4)]
    return CodeRange(from: from, to: to).map { [$0] } ?? []
  }

  static func terms(_ random: inout SplitMix64) -> OriginTerms {
    OriginTerms(
      home: "MX", parties: ["MX", "US"], deMinimis: [0, 0, 1000, 2000][random.below(4)],
      deMinimisBasis: [.adjustedValue, .transactionValue, .netCost][random.below(3)])
  }
}
