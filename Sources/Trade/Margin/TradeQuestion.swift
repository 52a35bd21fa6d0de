/// What is asked of agreements: a good from one country to another, on a day, at a year's rates.
public struct TradeQuestion: Sendable, Equatable {
  /// Where it is made, two letters.
  public let origin: String
  /// Where it goes, two letters.
  public let destination: String
  /// Its code, of HS 2022.
  public let hs: String
  /// The day, as 2026-11-25.
  public let day: String
  /// The year whose rates count.
  public let year: Int
  /// The worth of one unit, for duties on quantities.
  public let unitValue: UnitValue?

  /// Makes a question.
  public init(
    origin: String, destination: String, hs: String, day: String, year: Int,
    unitValue: UnitValue? = nil
  ) {
    self.origin = origin
    self.destination = destination
    self.hs = hs
    self.day = day
    self.year = year
    self.unitValue = unitValue
  }
}
