import Tables

/// The rows of the inclusion table, found by what they measure.
struct Measures {
  /// A measure before floors and shortlists, and after.
  struct Value {
    /// Before; nil where there is no value.
    let before: Double?
    /// After; nil where there is no value.
    let after: Double?
    /// Needs looked at.
    let needs: Int
  }

  private struct Key: Hashable {
    let metric: String
    let group: String
    let places: Int?
  }

  private let values: [Key: Value]
  /// The groups that have rows of the ranking's measures, in the order of the table.
  let groups: [String]
  /// The needs whose rankings are looked at.
  let needs: Int
  /// The first places that skew is measured at, in the order of the table.
  let cuts: [Int]

  init(_ table: Table) {
    let metrics = table.columnOrEmpty("metric")
    let keys = table.columnOrEmpty("group")
    let places = table.columnOrEmpty("k")
    let before = table.columnOrEmpty("before")
    let after = table.columnOrEmpty("after")
    let needs = table.columnOrEmpty("needs")
    var values: [Key: Value] = [:]
    var groups: [String] = []
    var cuts: [Int] = []
    for row in 0..<table.rowCount {
      let key = Key(metric: metrics[row], group: keys[row], places: Int(places[row]))
      values[key] = Value(
        before: Numeral.value(before[row]), after: Numeral.value(after[row]),
        needs: Numeral.count(needs[row]))
      if key.metric == "floors_met", !groups.contains(key.group) { groups.append(key.group) }
      if key.metric == "skew", let cut = key.places, !cuts.contains(cut) { cuts.append(cut) }
    }
    self.values = values
    self.groups = groups
    self.needs =
      groups.first.flatMap { group in
        values[Key(metric: "floors_met", group: group, places: nil)]?.needs
      } ?? 0
    self.cuts = cuts
  }

  /// A measure; nil when the table has none.
  subscript(_ metric: String, group group: String = "", places places: Int? = nil) -> Value? {
    values[Key(metric: metric, group: group, places: places)]
  }
}
