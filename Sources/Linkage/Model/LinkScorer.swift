import Glibc
import Workbench

/// Weighs pairs by a model, rare values more than common ones.
///
/// At a level of a comparison with `termFrequency` the chance that unlike records agree is not the
/// average u but that of the very words the two share: the weight is log2(m) + bits, bits being
/// −log2 of the share of records that have them, and never less than the weight of "otherwise".
/// Where two values are not equal, m is that of the level and the weaker ones together: most matches
/// may be at a weak level, and more words in common must not count less for it.
public struct LinkScorer: Sendable {
  private let comparer: PairComparer
  private let table: WeightTable
  /// At `comparison * 16 + code`, log2(m) where rarity takes the place of u; NaN elsewhere.
  private let rareBase: [Double]
  private let rareComparisons: [Int]

  init(_ comparer: PairComparer, _ model: LinkageModel, _ settings: LinkageSettings) {
    self.comparer = comparer
    var table = WeightTable(model)
    for (comparison, stated) in settings.comparisons.enumerated() where stated.isRequired {
      table.require(comparison)
    }
    self.table = table
    let plan = comparer.plan
    var rareBase = [Double](repeating: .nan, count: 16 * plan.count)
    var rareComparisons: [Int] = []
    for comparison in 0..<plan.count where plan.rareColumns[comparison] >= 0 {
      let first = plan.levelStarts[comparison]
      let m = model.parts[comparison].m
      var weaker = 0.0
      for level in (first..<plan.levelStarts[comparison + 1]).reversed()
      where plan.isRareLevel[level] {
        var share = m[level - first]
        if !plan.isEqualLevel[level] {
          weaker += share
          share = weaker
        }
        rareBase[comparison * 16 + level - first + 1] = log2(share)
        if rareComparisons.last != comparison { rareComparisons.append(comparison) }
      }
    }
    self.rareBase = rareBase
    self.rareComparisons = rareComparisons
  }

  /// The weight of any two records, compared anew.
  public func weight(_ left: UInt32, _ right: UInt32) -> Double {
    var scratch = PairComparer.Scratch()
    let pattern = comparer.pattern(Int(left), Int(right), &scratch)
    return weight(left, right, pattern, floor: -.infinity) ?? -.infinity
  }

  /// The weight of a pair whose pattern is known; nil when it is below the floor.
  func weight(
    _ left: UInt32, _ right: UInt32, _ pattern: UInt64, floor: Double
  ) -> Double? {
    var weight = table.weight(pattern)
    var most = weight
    for comparison in rareComparisons {
      let place = comparison * 16 + Int(pattern >> UInt64(4 * comparison) & 15)
      if rareBase[place].isNaN { continue }
      most += max(0, rareBase[place] + comparer.mostBits - table.weights[place])
    }
    if most < floor { return nil }
    for comparison in rareComparisons {
      let place = comparison * 16 + Int(pattern >> UInt64(4 * comparison) & 15)
      if rareBase[place].isNaN { continue }
      let bits = comparer.rarity(
        comparer.plan.rareColumns[comparison], Int(left), Int(right))
      let own = max(rareBase[place] + bits, table.weights[comparison * 16 + 15])
      weight += own - table.weights[place]
    }
    return weight < floor ? nil : weight
  }
}
