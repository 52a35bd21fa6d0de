import Registry

/// What the values of one column say about how its numbers or dates are written.
struct FormEvidence: Sendable, Equatable {
  /// Values that only the first form can read: a decimal comma, the day first.
  private(set) var first = 0
  /// Values that only the second form can read: a decimal point, the month first.
  private(set) var second = 0
  /// Values that both can read, and differently.
  private(set) var both = 0

  /// What a whole column decides.
  enum Verdict: Sendable, Equatable {
    /// No value needs a form.
    case free
    /// All values that need a form can be read in this one alone.
    case decided(Source.Form)
    /// Every value that needs a form can be read in both.
    case undecidable
    /// Some values speak for one form and some for the other.
    case mixed
  }

  /// Weighs one value of a column of numbers.
  mutating func weigh(number cell: ArraySlice<UInt8>, as kind: FieldKind) {
    guard RecordMapper.hasMarks(cell) else { return }
    weigh(cell, as: kind, .decimalComma, .decimalPoint)
  }

  /// Weighs one value of a column of dates.
  ///
  /// Years of two digits tell nothing: 25/04/26 may begin with its year.
  mutating func weigh(date cell: ArraySlice<UInt8>) {
    var parts = DateParts()
    guard parts.read(Blanks.trimmed(cell)), parts.yearPosition == 2 else { return }
    weigh(cell, as: .date, .dayMonthYear, .monthDayYear)
  }

  private mutating func weigh(
    _ cell: ArraySlice<UInt8>, as kind: FieldKind, _ one: Source.Form, _ other: Source.Form
  ) {
    var left: [UInt8] = []
    var right: [UInt8] = []
    let leftFault = ValueReader.append(cell, as: kind, form: one, onto: &left)
    let rightFault = ValueReader.append(cell, as: kind, form: other, onto: &right)
    switch (leftFault, rightFault) {
    case (nil, nil): if left != right { both += 1 }
    case (nil, _): first += 1
    case (_, nil): second += 1
    default: break
    }
  }

  /// Adds what another part of the column says.
  mutating func add(_ other: FormEvidence) {
    first += other.first
    second += other.second
    both += other.both
  }

  /// What the column decides, if its values are all weighed.
  func verdict(_ kind: FieldKind) -> Verdict {
    let forms: (Source.Form, Source.Form) =
      kind == .date ? (.dayMonthYear, .monthDayYear) : (.decimalComma, .decimalPoint)
    if first > 0, second > 0 { return .mixed }
    if first > 0 { return .decided(forms.0) }
    if second > 0 { return .decided(forms.1) }
    return both > 0 ? .undecidable : .free
  }
}
