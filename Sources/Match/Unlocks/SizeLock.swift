import Registry

/// Whether the size of every ranked firm falls short of a need, and who falls short by one band.
///
/// A firm meets the need when its stated capacity reaches the volume or, where those cannot be
/// compared, when its band of workers is no lower than the one wanted. A firm of unknown size meets
/// nothing as far as is known. One that states a capacity below the volume is not one step away: what
/// a band more would add to it is not known.
struct SizeLock {
  /// The band of workers wanted.
  let band: Int
  /// The firms one band below it, best first.
  let rows: [UInt32]

  /// Looks at the firms ranked for a need; nil when one meets it, when nobody is ranked, or when the
  /// need states no size.
  init?(_ need: Need, ranked: [ScoredRow], _ suppliers: Suppliers) {
    guard !ranked.isEmpty, let criterion = CapacityCriterion(need) else { return nil }
    var below: [UInt32] = []
    for scored in ranked {
      switch criterion.comparison(scored.row, suppliers) {
      case .volume(let capacity, let volume, _):
        if capacity >= volume { return nil }
      case .bands(let supplier, let wanted):
        if supplier >= wanted { return nil }
        if supplier == wanted - 1 { below.append(UInt32(scored.row)) }
      case nil: break
      }
    }
    band = Int(need.band)
    rows = below
  }

  /// A band of workers in words.
  static func title(_ band: Int) -> String { SizeBand.spanish(band) + " personas" }
}
