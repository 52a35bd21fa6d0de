/// The size classes a firm may be in, given what is known of it.
///
/// A registry often has a band of workers and no sales; then the class is an interval, and the range
/// names the datum that would settle it.
public struct SizeRange: Sendable, Equatable {
  /// A datum that would narrow the range.
  public enum Datum: String, Sendable {
    case scian, workers
    case sales = "sales_mdp"
  }

  /// The least class possible.
  public let low: SizeClass
  /// The greatest class possible.
  public let high: SizeClass
  /// What would settle it, the most telling first; empty when it is settled.
  public let missing: [Datum]

  /// The workers of DENUE's bands 0 to 6; the last has no upper end.
  public static let bands: [ClosedRange<Int>] = [
    0...5, 6...10, 11...30, 31...50, 51...100, 101...250, 251...Int.max,
  ]

  /// The band that a number of workers falls in.
  public static func band(ofWorkers workers: Int) -> Int {
    bands.firstIndex { $0.contains(workers) } ?? 0
  }

  /// Works the range out, or gives nil when nothing is known.
  ///
  /// - Parameters:
  ///   - workers: The number of workers; it goes before the band.
  ///   - band: DENUE's band of workers, 0 to 6.
  ///   - salesPesos: Yearly sales in pesos.
  ///   - sector: The sector; nil when no class of activity is known.
  public init?(workers: Int?, band: Int?, salesPesos: Int?, sector: SizeClass.Sector?) {
    if workers == nil && band == nil && salesPesos == nil { return nil }
    let count: ClosedRange<Int>
    if let workers {
      count = workers...workers
    } else if let band, Self.bands.indices.contains(band) {
      count = Self.bands[band]
    } else {
      count = 0...Int.max
    }
    let sales = salesPesos.map { $0...$0 } ?? 0...Int.max
    let sectors = sector.map { [$0] } ?? SizeClass.Sector.allCases
    var low = SizeClass.large
    var high = SizeClass.micro
    for sector in sectors {
      low = min(
        low,
        SizeClass(workers: count.lowerBound, salesPesos: sales.lowerBound, sector: sector))
      high = max(
        high,
        SizeClass(workers: count.upperBound, salesPesos: sales.upperBound, sector: sector))
    }
    self.low = low
    self.high = high
    var missing: [Datum] = []
    if low != high {
      if salesPesos == nil { missing.append(.sales) }
      if count.lowerBound != count.upperBound && (salesPesos != nil || band == nil) {
        missing.append(.workers)
      }
      if missing.isEmpty && sector == nil { missing.append(.scian) }
    }
    self.missing = missing
  }

  /// Million pesos written as a decimal, in pesos; fractions of a peso are dropped.
  ///
  /// - Returns: Nil for a negative amount, another text, or more than nine trillion million pesos.
  public static func pesos(millions text: ArraySlice<UInt8>) -> Int? {
    var pesos = 0
    var decimals = -1
    for byte in text {
      if byte == 0x2E {
        if decimals >= 0 { return nil }
        decimals = 0
      } else if byte &- 0x30 < 10 {
        if decimals == 6 { continue }
        if decimals >= 0 { decimals += 1 }
        pesos = pesos * 10 + Int(byte - 0x30)
        if pesos > 9_000_000_000_000 { return nil }
      } else {
        return nil
      }
    }
    if text.isEmpty { return nil }
    for _ in max(0, decimals)..<6 { pesos *= 10 }
    return pesos
  }
}
