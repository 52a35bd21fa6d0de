import Tables

/// Reads and writes the numbers of the summary, alike in every place and language.
enum Numeral {
  /// The number of a cell; nil for one that has none.
  static func value(_ cell: String) -> Double? {
    guard let value = Double(cell), value.isFinite else { return nil }
    return value
  }

  /// The whole number of a cell; zero for one that has none.
  static func count(_ cell: String) -> Int { Int(cell) ?? 0 }

  /// A number with a fixed count of decimals, as both Mexico and the United States write it.
  ///
  /// - Parameters:
  ///   - value: The number; below 10⁹, else it is told as a whole.
  ///   - decimals: How many decimals, 0 to 6.
  ///   - rounding: How it is rounded: what is promised must not be rounded in its favour.
  /// - Returns: The number, commas between thousands.
  static func fixed(
    _ value: Double, _ decimals: Int, rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    guard value.magnitude < 1e9 else { return value.description }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    // A share such as 0.29 is a hair below itself in binary; a hair does not make it less.
    let scaled = (value * Double(scale) * 1e6).rounded() / 1e6
    let whole = Int(scaled.rounded(rounding))
    let sign = whole < 0 ? "-" : ""
    let size = Int(whole.magnitude)
    guard decimals > 0 else { return sign + Phrase.grouped(size) }
    let digits = String(size % scale)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return "\(sign)\(Phrase.grouped(size / scale)).\(zeros)\(digits)"
  }

  /// A share as a percentage; Spanish sets a blank before the sign.
  static func percent(
    _ share: Double, _ language: ExportSettings.Language, decimals: Int = 0,
    rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> String {
    fixed(100 * share, decimals, rounding: rounding) + (language == .es ? "\u{A0}%" : "%")
  }
}
