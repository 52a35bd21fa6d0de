/// What one cell looks like, before its column decides.
enum CellKind: Int, CaseIterable {
  /// Digits alone, the first no zero, or a lone zero.
  case whole
  /// Digits alone that begin with a zero.
  case padded
  /// A sign and digits.
  case signed
  /// A number that only a decimal point explains.
  case pointNumber
  /// A number that only a decimal comma explains.
  case commaNumber
  /// A number that either explains: `1.234`.
  case eitherNumber
  /// A date that begins with its year, or a month of a year.
  case yearFirst
  /// A date with the name of its month.
  case namedMonth
  /// A date of numbers whose first is above 12.
  case dayFirst
  /// A date of numbers whose second is above 12.
  case monthFirst
  /// A date of numbers that can be read both ways.
  case eitherDate
  /// Degrees, minutes and seconds.
  case angle
  /// A word for yes or no.
  case yesNo
  /// A band of workers in words.
  case band
  /// A tax number of a firm.
  case firmRFC
  /// A tax number of a person.
  case personRFC
  /// An establishment key of INEGI.
  case clee
  /// An electronic address.
  case email
  /// An address on the web.
  case url
  /// Digits with the marks of telephone numbers.
  case phone
  /// Pairs of digits with more than one dot: `8542.31.01`.
  case dotted
  /// Anything else.
  case text
}
