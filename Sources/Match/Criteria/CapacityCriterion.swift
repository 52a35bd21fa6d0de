/// Whether a supplier is of the size wanted: its stated capacity against the volume, where both are
/// in the same unit, else its band of workers against the one wanted.
struct CapacityCriterion: Criterion {
  static let key = MatchSettings.Criterion.capacity

  /// What was compared.
  enum Comparison {
    case volume(capacity: Double, volume: Double, unit: UInt32)
    case bands(supplier: Int, wanted: Int)
  }

  private let volume: Double?
  private let unit: UInt32
  private let band: Int8

  /// Prepares for a need; nil when it states neither a volume with its unit nor a band.
  init?(_ need: Need) {
    let hasVolume = need.volume != nil && need.unit != 0
    guard hasVolume || need.band >= 0 else { return nil }
    volume = hasVolume ? need.volume : nil
    unit = need.unit
    band = need.band
  }

  /// How well the size fits, 0 … 1; nil when nothing can be compared.
  @inline(__always)
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    switch comparison(candidate.row, context.suppliers) {
    case .volume(let capacity, let volume, _): min(1, max(0, capacity / volume))
    case .bands(let supplier, let wanted): 1 - Double(abs(supplier - wanted)) / 6
    case nil: nil
    }
  }

  /// What can be compared.
  @inline(__always)
  func comparison(_ row: Int, _ suppliers: Suppliers) -> Comparison? {
    if let volume, suppliers.unit[row] == unit, !suppliers.capacity[row].isNaN {
      return .volume(capacity: suppliers.capacity[row], volume: volume, unit: unit)
    }
    guard band >= 0, suppliers.band[row] >= 0 else { return nil }
    return .bands(supplier: Int(suppliers.band[row]), wanted: Int(band))
  }
}
