/// The mean weight between two clusters, over pairs of units: records that were known to be one.
///
/// Two units are as like as the best pair of their records, so that a firm's old names do not speak
/// against a record of its new one.
struct UnitMean {
  private let units: [UInt32]
  private var keys: [UInt64] = []
  private var best: [Double] = []
  private var sum = 0.0
  private var count = 0

  /// Starts without pairs.
  ///
  /// - Parameter units: By record, its unit; empty when each record is one.
  init(_ units: [UInt32]) { self.units = units }

  /// Adds a pair.
  mutating func add(_ left: UInt32, _ right: UInt32, _ weight: Double) {
    guard !units.isEmpty else {
      sum += weight
      count += 1
      return
    }
    let (a, b) = (units[Int(left)], units[Int(right)])
    let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    if let place = keys.firstIndex(of: key) {
      best[place] = max(best[place], weight)
    } else {
      keys.append(key)
      best.append(weight)
    }
  }

  /// The mean.
  var value: Double {
    units.isEmpty ? sum / Double(count) : best.reduce(0, +) / Double(best.count)
  }
}
