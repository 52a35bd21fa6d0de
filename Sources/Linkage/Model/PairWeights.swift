import Glibc

/// Weighs pairs whose patterns are known by a model, rare values more than common ones; needs no records.
///
/// At a level of a comparison with `termFrequency` the chance that unlike records agree is not the
/// average u but that of the very words the two share: the weight is log2(m) + bits, bits being
/// −log2 of the share of records that have them, and never less than the weight of "otherwise".
/// Where two values are not equal, m is that of the level and the weaker ones together: most matches
/// may be at a weak level, and more words in common must not count less for it.
struct PairWeights: Sendable {
  private let table: WeightTable
  /// At `comparison * 16 + code`, log2(m) where rarity takes the place of u; NaN elsewhere.
  private let rareBase: [Double]
  private let rareComparisons: [Int]
  /// No value is rarer than this.
  private let mostBits: Double

  /// Lays a model out.
  ///
  /// - Parameters:
  ///   - model: What the records taught.
  ///   - settings: What was compared.
  ///   - plan: The same, laid out.
  ///   - mostBits: The rarity of a value that one record has.
  init(
    _ model: LinkageModel, _ settings: LinkageSettings, plan: ComparisonPlan, mostBits: Double
  ) {
    var table = WeightTable(model)
    for (comparison, stated) in settings.comparisons.enumerated() where stated.isRequired {
      table.require(comparison)
    }
    self.table = table
    self.mostBits = mostBits
    var rareBase = [Double](repeating: .nan, count: 16 * plan.count)
    var rareComparisons: [Int] = []
    for comparison in 0..<plan.count {
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

  /// The weight of a pair; nil when it is below the floor.
  ///
  /// - Parameters:
  ///   - pattern: Its pattern.
  ///   - floor: The least weight that is wanted.
  ///   - rarity: How rare what the two share of a comparison's field is, in bits; asked only where
  ///     ``ComparisonPlan/isRare(_:_:)`` says so, of one comparison after the other.
  /// - Returns: The weight, the prior included.
  @inline(__always)
  func weight(_ pattern: UInt64, floor: Double, rarity: (Int) -> Double) -> Double? {
    var weight = table.weight(pattern)
    var most = weight
    for comparison in rareComparisons {
      let place = comparison * 16 + Int(pattern >> UInt64(4 * comparison) & 15)
      if rareBase[place].isNaN { continue }
      most += max(0, rareBase[place] + mostBits - table.weights[place])
    }
    if most < floor { return nil }
    for comparison in rareComparisons {
      let place = comparison * 16 + Int(pattern >> UInt64(4 * comparison) & 15)
      if rareBase[place].isNaN { continue }
      let own = max(rareBase[place] + rarity(comparison), table.weights[comparison * 16 + 15])
      weight += own - table.weights[place]
    }
    return weight < floor ? nil : weight
  }
}
