extension ColumnTally {
  /// The share of values that must agree, in per cent; registries have slips in any column.
  private static let agreement = 98

  private func agree(_ count: Int) -> Bool { count * 100 >= valued * Self.agreement }

  /// What the column holds.
  ///
  /// - Parameter hint: The field that the heading names, which decides between codes that look
  ///   alike; nil when it names none.
  /// - Returns: The type that nearly all values agree on, or text.
  func type(hint: String?) -> ColumnType {
    guard valued > 0 else { return .empty }
    let wholes = self[.whole] + self[.padded]
    if let code = codeType(hint, wholes: wholes) { return code }
    let decimals = self[.pointNumber] + self[.commaNumber] + self[.eitherNumber]
    let numbers = wholes + self[.signed] + decimals
    if let degrees = degreesType(hint, numbers: numbers) { return degrees }
    if agree(numbers) {
      if decimals == 0 { return digitsType(hint, wholes: wholes) }
      return .decimal(numbersForm)
    }
    return wordsType()
  }

  private func codeType(_ hint: String?, wholes: Int) -> ColumnType? {
    let isHS = hint == "hs" && agree(self[.dotted] + pairs + wholes)
    if isHS || (self[.dotted] > 0 && agree(self[.dotted] + pairs)) { return .hs }
    guard agree(wholes) else { return nil }
    switch hint {
    case "scian" where agree(sectors): return .scian
    case "unspsc" where agree(digits[8]): return .unspsc
    case "postal_code" where agree(digits[5] + digits[4]): return .postalCode
    case "phone" where agree(digits[7...16].reduce(0, +)): return .phone
    default: return nil
    }
  }

  private var numbersForm: ColumnType.Numbers {
    if self[.pointNumber] > 0 { return self[.commaNumber] > 0 ? .mixed : .point }
    return self[.commaNumber] > 0 ? .comma : .undecidable
  }

  /// A coordinate: by its heading and range, or by the box of Mexico and fine decimals.
  private func degreesType(_ hint: String?, numbers: Int) -> ColumnType? {
    let angles = self[.angle]
    // A column that is named and has angles is one, slips and all.
    let isNamed = hint == "latitude" || hint == "longitude"
    if isNamed, angles > 0, (numbers + angles) * 10 >= valued * 9 {
      let form = ColumnType.Degrees.angle(isUnsigned: unsigned > 0)
      return hint == "latitude" ? .latitude(form) : .longitude(form)
    }
    guard agree(numbers + angles) || (angles > 0 && agree(numbers + angles + self[.text])) else {
      return nil
    }
    let fits = least >= -180 && greatest <= 180
    guard fits, angles > 0 || fine > 0 else { return nil }
    let form: ColumnType.Degrees =
      angles > 0 ? .angle(isUnsigned: unsigned > 0) : .decimal(numbersForm)
    if hint == "latitude", least >= -90, greatest <= 90 { return .latitude(form) }
    if hint == "longitude" { return .longitude(form) }
    guard angles > 0 || agree(fine) else { return nil }
    if least >= 14, greatest <= 33 { return .latitude(form) }
    return least >= -119 && greatest <= -86 ? .longitude(form) : nil
  }

  private func digitsType(_ hint: String?, wholes: Int) -> ColumnType {
    guard self[.signed] == 0 else { return .integer }
    if agree(compactDates), distinct.count > 1 { return .date(.yearFirst) }
    if greatest <= 1, distinct.count == 2 { return .boolean }
    if self[.padded] > 0 {
      return agree(digits[10]) && hint == nil ? .phone : .paddedCode
    }
    if hint == nil || hint == "activity" {
      if agree(digits[6]), agree(sectors) { return .scian }
      if agree(digits[10]) { return .phone }
    }
    return .integer
  }

  private func wordsType() -> ColumnType {
    let dates =
      self[.yearFirst] + self[.namedMonth] + self[.dayFirst] + self[.monthFirst] + self[.eitherDate]
    if dates > 0, agree(dates) { return .date(datesForm) }
    let rfcs = self[.firmRFC] + self[.personRFC]
    if agree(rfcs) { return .rfc }
    if agree(self[.clee]) { return .clee }
    if agree(self[.email]) { return .email }
    if agree(self[.url]) { return .url }
    if agree(self[.band]) { return .sizeBand }
    if agree(self[.yesNo]) { return .boolean }
    if self[.phone] > 0, agree(self[.phone] + digits[7...15].reduce(0, +)) { return .phone }
    return .text
  }

  private var datesForm: ColumnType.Dates {
    if self[.dayFirst] > 0 { return self[.monthFirst] > 0 ? .mixed : .dayMonthYear }
    if self[.monthFirst] > 0 { return .monthDayYear }
    if self[.eitherDate] > 0 { return .undecidable }
    return self[.namedMonth] > self[.yearFirst] ? .namedMonth : .yearFirst
  }
}
