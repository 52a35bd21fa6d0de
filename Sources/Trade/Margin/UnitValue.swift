/// What one unit of a good is worth, so that duties on quantities can be compared with rates.
public struct UnitValue: Sendable, Equatable {
  /// The worth of one unit.
  public let amount: Amount
  /// The currency, three letters.
  public let currency: String
  /// The unit, such as `kg`.
  public let unit: String

  /// Makes a unit value; nil unless the amount is above zero.
  public init?(amount: Amount, currency: String, unit: String) {
    guard amount.scaled > 0 else { return nil }
    self.amount = amount
    self.currency = currency
    self.unit = unit
  }
}
