/// What the values of a column are, by the whole column.
public enum ColumnType: Sendable, Equatable {
  /// How numbers are written.
  public enum Numbers: String, Sendable {
    /// A decimal point.
    case point
    /// A decimal comma.
    case comma
    /// Every value can be read with both.
    case undecidable
    /// Some values have a point and some a comma.
    case mixed
  }

  /// How dates are written.
  public enum Dates: String, Sendable {
    /// The year first.
    case yearFirst
    /// With the name of the month.
    case namedMonth
    /// The day before the month.
    case dayMonthYear
    /// The month before the day.
    case monthDayYear
    /// Every value can be read both ways.
    case undecidable
    /// Some values have the day first and some the month.
    case mixed
  }

  /// How a coordinate is written.
  public enum Degrees: Sendable, Equatable {
    /// Decimals.
    case decimal(Numbers)
    /// Degrees, minutes and seconds, in some values at least.
    case angle(isUnsigned: Bool)
  }

  /// No value at all.
  case empty
  /// Whole numbers.
  case integer
  /// Decimal numbers.
  case decimal(Numbers)
  /// Dates.
  case date(Dates)
  /// Words or marks for yes and no.
  case boolean
  /// Digits that begin with zeros: a code, never a number.
  case paddedCode
  /// Tax numbers.
  case rfc
  /// INEGI's establishment keys.
  case clee
  /// Codes that look like SCIAN's or NAICS's.
  case scian
  /// Codes that look like the Harmonized System's.
  case hs
  /// Codes that look like UNSPSC's.
  case unspsc
  /// Degrees north.
  case latitude(Degrees)
  /// Degrees east.
  case longitude(Degrees)
  /// Electronic addresses.
  case email
  /// Addresses on the web.
  case url
  /// Telephone numbers.
  case phone
  /// Postal codes.
  case postalCode
  /// DENUE's bands of workers.
  case sizeBand
  /// Free text.
  case text

  /// A short name that does not change with the language.
  public var name: String {
    switch self {
    case .empty: "empty"
    case .integer: "integer"
    case .decimal(let form): "decimal-\(form.rawValue)"
    case .date(let form): "date-\(form.rawValue)"
    case .boolean: "boolean"
    case .paddedCode: "padded-code"
    case .rfc: "rfc"
    case .clee: "clee"
    case .scian: "scian"
    case .hs: "hs"
    case .unspsc: "unspsc"
    case .latitude: "latitude"
    case .longitude: "longitude"
    case .email: "email"
    case .url: "url"
    case .phone: "phone"
    case .postalCode: "postal-code"
    case .sizeBand: "size-band"
    case .text: "text"
    }
  }
}
