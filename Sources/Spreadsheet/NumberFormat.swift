/// What a cell's number format makes of a number, as far as it changes what the value means.
enum NumberFormat: Equatable, Sendable {
  /// The number itself: thousands marks, currency signs and rounding are for the eye.
  case plain
  /// Times a hundred, with `%`.
  case percent
  /// Digits in fixed places, as codes have them: 3100 under `00000` is 03100.
  case code(CodePattern)
  /// A date, a time or both.
  case moment(MomentFormat)

  /// A format by its number, when the workbook does not state it.
  ///
  /// - Source: ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are those of East Asia.
  static func builtIn(_ number: Int) -> NumberFormat {
    switch number {
    case 9, 10: .percent
    case 14...17, 27...31, 34...36, 50...54, 57, 58: .moment(MomentFormat(hasDate: true))
    case 18...21, 32, 33, 45, 55, 56: .moment(MomentFormat(hasTime: true))
    case 22: .moment(MomentFormat(hasDate: true, hasTime: true))
    case 46: .moment(MomentFormat(hasTime: true, isElapsed: true))
    case 47: .moment(MomentFormat(hasTime: true, hasFraction: true))
    default: .plain
    }
  }
}
