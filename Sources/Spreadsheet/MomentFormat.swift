/// What a format shows of a moment.
struct MomentFormat: Equatable, Sendable {
  /// Whether it shows a year, a month or a day.
  var hasDate = false
  /// Whether it shows hours, minutes or seconds.
  var hasTime = false
  /// Whether its hours, minutes or seconds go on beyond a day.
  var isElapsed = false
  /// Whether it shows less than a second.
  var hasFraction = false
}
