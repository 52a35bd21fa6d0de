/// The comparisons laid out flat: each measure of a field once, each level as bounds on measures.
struct ComparisonPlan: Sendable {
  /// A field and how two of its values are measured.
  struct Measure: Sendable, Equatable {
    let column: Int
    let kind: Comparison.Measure
    /// The most edits that any level asks about.
    var limit: Int
    /// The least similarity that any level asks for.
    var least: Float
  }

  /// A bound on a measure.
  struct Bound: Sendable {
    let measure: Int
    let value: Float
    let isLessBetter: Bool
  }

  /// Where things of a comparison or a level start in the next list.
  let levelStarts: [Int]
  let boundStarts: [Int]
  let bounds: [Bound]
  let measures: [Measure]
  /// By comparison, the column whose rare values count more; −1 for none.
  let rareColumns: [Int]
  /// By level, whether all its conditions are on the comparison's rare column, so that rarity says
  /// all of it.
  let isRareLevel: [Bool]
  /// By level, whether it asks for nothing but equal values.
  let isEqualLevel: [Bool]

  /// The number of comparisons.
  var count: Int { levelStarts.count - 1 }

  /// Whether a pattern's level of a comparison is one at which the rarity of a value counts.
  func isRare(_ comparison: Int, _ pattern: UInt64) -> Bool {
    let code = Int(pattern >> UInt64(4 * comparison) & 15)
    let level = levelStarts[comparison] + code - 1
    return code > 0 && level < levelStarts[comparison + 1] && isRareLevel[level]
  }

  /// Lays out the comparisons of settings whose fields stand in the order of `names`.
  init(_ settings: LinkageSettings, names: [String]) {
    var levelStarts = [0]
    var boundStarts = [0]
    var bounds: [Bound] = []
    var measures: [Measure] = []
    var rareColumns: [Int] = []
    var isRareLevel: [Bool] = []
    for comparison in settings.comparisons {
      let rare = comparison.termFrequency.flatMap { names.firstIndex(of: $0) } ?? -1
      rareColumns.append(rare)
      for level in comparison.levels {
        var isRare = rare >= 0 && !level.conditions.isEmpty
        for condition in level.conditions {
          guard let column = names.firstIndex(of: condition.field) else { continue }
          if column != rare { isRare = false }
          let limit = condition.measure == .edits ? Int(condition.bound) : 0
          let found = measures.firstIndex { $0.column == column && $0.kind == condition.measure }
          let index = found ?? measures.count
          if let found {
            measures[found].limit = max(measures[found].limit, limit)
            measures[found].least = min(measures[found].least, Float(condition.bound))
          } else {
            measures.append(
              Measure(
                column: column, kind: condition.measure, limit: limit,
                least: Float(condition.bound)))
          }
          bounds.append(
            Bound(
              measure: index, value: Float(condition.bound),
              isLessBetter: condition.measure.isLessBetter))
        }
        isRareLevel.append(isRare)
        boundStarts.append(bounds.count)
      }
      levelStarts.append(boundStarts.count - 1)
    }
    self.levelStarts = levelStarts
    self.boundStarts = boundStarts
    self.bounds = bounds
    self.measures = measures
    self.rareColumns = rareColumns
    self.isRareLevel = isRareLevel
    isEqualLevel = settings.comparisons.flatMap { comparison in
      comparison.levels.map { $0.conditions.allSatisfy { $0.measure == .equal } }
    }
  }
}
