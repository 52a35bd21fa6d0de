/// Why one cell cannot be read as its field's kind; the raw value is the reason in `rejects.csv`.
enum ValueFault: String, Sendable, CaseIterable {
  /// A code or key has characters, dots or a length that its system does not allow.
  case badCode = "bad_code"
  /// A number is not one, or lies outside the field's range.
  case badNumber = "bad_number"
  /// A number's mark may be a decimal or a thousands mark, and the source does not say which.
  case ambiguousNumber = "ambiguous_number"
  /// A date is not one, or its year has two digits.
  case badDate = "bad_date"
  /// Day and month cannot be told apart, and the source does not say which comes first.
  case ambiguousDate = "ambiguous_date"
  /// A coordinate cannot be read as degrees.
  case badCoordinate = "bad_coordinate"
  /// A coordinate lies outside Mexico; swapped axes and (0, 0) end here.
  case outsideMexico = "outside_mexico"
  /// A text is none of the seven bands of workers.
  case badBand = "bad_band"
  /// A text is neither true nor false.
  case badBoolean = "bad_boolean"
  /// A text is not a country.
  case badCountry = "bad_country"
  /// A text is not a currency code of three letters.
  case badCurrency = "bad_currency"
  /// A text is neither Spanish nor English.
  case badLanguage = "bad_language"
  /// A text says neither that two records are the same firm nor that they are not.
  case badSameness = "bad_sameness"
  /// A text is no verdict of staff on a match.
  case badVerdict = "bad_verdict"
  /// A text says neither that a third party vouches for a certificate nor that the firm does.
  case badAssurance = "bad_assurance"
  /// A text is no decision on a firm: neither barred, fined, sanctioned nor cleared.
  case badSanction = "bad_sanction"
  /// A text is no span of time.
  case badDuration = "bad_duration"
  /// A key has white space inside.
  case badIdentifier = "bad_identifier"
  /// A text is longer than 32 KiB.
  case tooLong = "too_long"
}
