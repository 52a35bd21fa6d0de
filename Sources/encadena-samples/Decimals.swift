/// Writes numbers without the locale of the machine.
enum Decimals {
  /// A number with a fixed count of decimals.
  static func fixed(_ number: Double, _ decimals: Int, mark: String = ".") -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number.magnitude * scale).rounded())
    let whole = scaled / Int(scale)
    let sign = number < 0 && scaled > 0 ? "-" : ""
    if decimals == 0 { return sign + String(whole) }
    return sign + String(whole) + mark + padded(scaled % Int(scale), decimals)
  }

  /// A whole number with leading zeros.
  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A whole number with a mark between thousands.
  static func grouped(_ number: Int, mark: String) -> String {
    let text = String(number)
    var out = ""
    for (index, digit) in text.enumerated() {
      if index > 0, (text.count - index).isMultiple(of: 3) { out += mark }
      out.append(digit)
    }
    return out
  }

  /// Degrees, minutes and seconds with the letter of a side, as surveyors write them.
  static func sexagesimal(_ degrees: Double, side: String) -> String {
    let tenths = Int((degrees.magnitude * 36_000).rounded())
    let (seconds, tenth) = ((tenths / 10) % 60, tenths % 10)
    return
      "\(tenths / 36_000)°\(padded(tenths / 600 % 60, 2))'\(padded(seconds, 2)).\(tenth)\"\(side)"
  }
}
