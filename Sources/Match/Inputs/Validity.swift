/// How far what runs from one day to another holds on the run's date.
struct Validity: Sendable {
  private let today: Int32
  private let graceDays: Int32

  /// Prepares for a day.
  ///
  /// - Parameters:
  ///   - today: The run's date, as a ``DayNumber``.
  ///   - graceDays: Days after the last one on which it still counts, while it is renewed.
  init(today: Int32, graceDays: Int) {
    self.today = today
    self.graceDays = Int32(clamping: graceDays)
  }

  /// How far it holds; without a first or a last day it is open on that side.
  func state(from start: Int32?, until end: Int32?) -> Credential.State {
    if let start, start > today { return .lapsed }
    guard let end, end < today else { return .valid }
    return today - end <= graceDays ? .inGrace : .lapsed
  }
}
