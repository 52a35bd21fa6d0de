/// Which activities are found in the same regions, and so how near a region is to one.
///
/// Proximity φ of two activities is the lesser of the chances that a region with an advantage in one
/// has it in the other, min(P(i|j), P(j|i)), that is n_ij over the greater of n_i and n_j. Density of
/// a region at an activity is Σ φ·M / Σ φ over the other activities, M being where the region has
/// its advantages: 1 when it has all that goes with it. The activity itself is left out, or who has
/// it already would be near by that alone.
///
/// - Source: C. A. Hidalgo, B. Klinger, A.-L. Barabási and R. Hausmann, The Product Space Conditions
///   the Development of Nations (2007).
struct Relatedness: Sendable {
  /// For each activity, the regions that have an advantage in it, a bit each.
  let regions: [UInt64]

  /// The proximity of two activities, 0 to 1; 0 when no region has one of them.
  func proximity(_ first: Int, _ second: Int) -> Double {
    let shared = (regions[first] & regions[second]).nonzeroBitCount
    let most = max(regions[first].nonzeroBitCount, regions[second].nonzeroBitCount)
    return most == 0 ? 0 : Double(shared) / Double(most)
  }

  /// The density of each region at an activity, 0 to 1.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - count: The number of regions.
  /// - Returns: A density for each region; nil when the activity goes with no other.
  func densities(at activity: Int, count: Int) -> [Double]? {
    var found = [Double](repeating: 0, count: count)
    var whole = 0.0
    for other in regions.indices where other != activity {
      let proximity = proximity(activity, other)
      guard proximity > 0 else { continue }
      whole += proximity
      var rest = regions[other]
      while rest != 0 {
        let region = rest.trailingZeroBitCount
        if region < count { found[region] += proximity }
        rest &= rest - 1
      }
    }
    return whole > 0 ? found.map { $0 / whole } : nil
  }
}
