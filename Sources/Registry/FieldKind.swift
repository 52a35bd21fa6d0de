/// What a field of a registry holds, and so how a source's text for it is read and checked.
public enum FieldKind: String, Sendable, CaseIterable {
  /// Free text: trimmed, inner runs of white space become one blank.
  case text
  /// A record's own key in its registry: text without inner white space.
  case identifier
  /// A tax number, 12 or 13 characters; kept as written, checked in Normalize.
  case rfc
  /// INEGI's establishment key.
  case clee
  /// A SCIAN or NAICS code of 2 to 6 digits.
  case scian
  /// A Harmonized System code of 2, 4, 6, 8 or 10 digits, dots and blanks removed.
  case hs
  /// A UNSPSC code of 8 digits.
  case unspsc
  /// A code of the European procurement vocabulary, 8 digits; a check digit after a dash is dropped.
  case cpv
  /// A state key of two digits; a lost leading zero is restored.
  case stateKey
  /// A municipality key of three digits within its state; lost leading zeros are restored.
  case municipalityKey
  /// A postal code of five digits; a lost leading zero is restored.
  case postalCode
  /// Degrees north, in the box of Mexico.
  case latitude
  /// Degrees east (negative in Mexico), in the box of Mexico.
  case longitude
  /// DENUE's band of workers, kept as its number 0 to 6.
  case sizeBand
  /// A whole number, not negative.
  case integer
  /// A decimal number, written out with a point.
  case decimal
  /// A percentage of duty, 0 to 3,000, written out with a point.
  case rate
  /// An ISO date.
  case date
  /// `true` or `false`.
  case boolean
  /// An ISO 3166 country code of two letters.
  case country
  /// An ISO 4217 currency code.
  case currency
  /// `es` or `en`.
  case language
  /// `same` or `different`: whether two records are one firm.
  case sameness
  /// A verdict of staff on a match: `accepted`, `rejected`, `contacted`, `under_review`, `withdrawn`.
  case verdict
  /// `certified` or `self_declared`: whether a third party vouches for a certificate.
  case assurance
  /// `barred`, `fined`, `sanctioned` or `cleared`: what an authority decided on a firm.
  case sanction
  /// A span of years, months, weeks and days, as ISO 8601 writes it: `P1Y6M`.
  case duration
}
