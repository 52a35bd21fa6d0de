/// A duty as tariffs state it: `free`, `12.5 %`, `12.5 USD/kg + 3 %`, `$0.35/kg`, `15.4¢/kg`.
///
/// What says more than a sum of a rate and duties on quantities (seasons, quotas, the lesser of two) is
/// not read, so that nobody takes a part for the whole.
public struct DutyText: Sendable, Equatable {
  /// A duty on a quantity.
  public struct Specific: Sendable, Equatable {
    /// The duty on one unit.
    public let amount: Amount
    /// Its currency.
    public let currency: String
    /// The unit, in the house's spelling.
    public let unit: String
  }

  /// The part by value.
  public let rate: DutyRate
  /// The parts by quantity.
  public let specifics: [Specific]

  /// Whether there is nothing to pay.
  public var isFree: Bool { rate == .free && specifics.allSatisfy { $0.amount.scaled == 0 } }

  /// Reads a duty; nil when the text is not wholly one.
  public init?(_ text: String) {
    let letters = text.lowercased().filter { !$0.isWhitespace }
    guard !letters.isEmpty else { return nil }
    if ["free", "exento", "exenta", "ex.", "ex", "libre", "exempt"].contains(letters) {
      (rate, specifics) = (.free, [])
      return
    }
    var rates = 0
    var sum = DutyRate.free
    var found: [Specific] = []
    for part in letters.split(separator: "+", omittingEmptySubsequences: false) {
      if let rate = Self.rate(String(part)) {
        rates += 1
        sum = rate
      } else if let specific = Self.specific(String(part)) {
        found.append(specific)
      } else {
        return nil
      }
    }
    guard rates <= 1 else { return nil }
    (rate, specifics) = (sum, found)
  }

  private static func rate(_ text: String) -> DutyRate? {
    if text.hasSuffix("%") { return DutyRate(String(text.dropLast())) }
    return DutyRate(text)
  }

  /// `12.5usd/kg`, `$12.5/kg`, `15.4¢/kg`, `usd12.5/kg`, `12.5usdperkg`.
  private static func specific(_ text: String) -> Specific? {
    let sides = text.replacing("per", with: "/").split(
      separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let unit = Self.unit(String(sides[1])) else { return nil }
    var number = String(sides[0])
    var currency: String?
    var isHundredth = false
    for (mark, code, part) in marks {
      if number.hasPrefix(mark) {
        number.removeFirst(mark.count)
      } else if number.hasSuffix(mark) {
        number.removeLast(mark.count)
      } else {
        continue
      }
      (currency, isHundredth) = (code, part)
      break
    }
    if currency == nil {
      for side in [number.prefix(3), number.suffix(3)] where currency == nil {
        guard side.count == 3, side.allSatisfy({ $0.isASCII && $0.isLetter }) else { continue }
        currency = side.uppercased()
        number =
          side.startIndex == number.startIndex
          ? String(number.dropFirst(3)) : String(number.dropLast(3))
      }
    }
    guard let currency, let amount = try? Amount(number), amount.scaled >= 0 else { return nil }
    if isHundredth {
      guard amount.scaled % 100 == 0 else { return nil }
      return Specific(amount: Amount(scaled: amount.scaled / 100), currency: currency, unit: unit)
    }
    return Specific(amount: amount, currency: currency, unit: unit)
  }

  private static let marks: [(String, String, Bool)] = [
    ("us$", "USD", false), ("c$", "CAD", false), ("cents", "USD", true), ("cent", "USD", true),
    ("¢", "USD", true), ("$", "USD", false), ("€", "EUR", false), ("¥", "JPY", false),
    ("£", "GBP", false),
  ]

  /// A unit in the house's spelling, or nil when it is no word.
  static func unit(_ text: String) -> String? {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || "23²³".contains($0) }) else { return nil }
    return spellings[word] ?? word
  }

  private static let spellings = [
    "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "kilogramme": "kg",
    "kilogramo": "kg", "kilogramos": "kg", "kgs": "kg", "tonne": "t", "tonnes": "t",
    "tonelada": "t", "toneladas": "t", "l": "l", "lt": "l", "litre": "l", "liter": "l",
    "litro": "l", "litros": "l", "liters": "l", "litres": "l", "gramo": "g", "gram": "g",
    "grams": "g", "gramos": "g", "piece": "each", "pieza": "each", "piezas": "each", "pza": "each",
    "pzas": "each", "pieces": "each", "unit": "each", "unidad": "each", "unidades": "each",
    "no": "each", "ea": "each", "m²": "m2", "m³": "m3",
  ]

  /// How many of a unit make one of another, as a quotient, or nil when they do not measure alike.
  private static func factor(_ one: String, _ other: String) -> (Int128, Int128)? {
    if one == other { return (1, 1) }
    let grams: [String: Int128] = ["g": 1, "kg": 1000, "t": 1_000_000]
    guard let left = grams[one], let right = grams[other] else { return nil }
    return (left, right)
  }

  /// The duty as a rate on a good of a unit value, to the nearest ten-thousandth of a point; nil when
  /// a part by quantity is in another currency or measure.
  public func rate(on value: UnitValue?) -> DutyRate? {
    if specifics.allSatisfy({ $0.amount.scaled == 0 }) { return rate }
    guard let value, let unit = Self.unit(value.unit) else { return nil }
    var sum = Int128(rate.scaled)
    for specific in specifics {
      // A duty on one of `specific.unit`, over the worth of one of `unit`.
      guard specific.currency == value.currency.uppercased(),
        let (one, other) = Self.factor(unit, specific.unit)
      else { return nil }
      let top = Int128(specific.amount.scaled) * Int128(DutyRate.whole) * one
      let bottom = Int128(value.amount.scaled) * other
      sum += (top * 2 + bottom) / (bottom * 2)
    }
    guard sum <= Int128(10_000 * DutyRate.point) else { return nil }
    return DutyRate(scaled: Int(sum))
  }
}
