/// A field of a record as it is compared: where it is read and how it is cleaned first.
public struct LinkField: Sendable, Equatable {
  /// What is done to a value before it is compared. A value that is empty after it is missing.
  public enum Cleaning: String, Sendable, Equatable, CaseIterable {
    /// Case and accents folded, everything but letters and digits made one blank.
    case text
    /// The words of a firm's own name: folded, without legal form and branch, abbreviations spelled
    /// out, connectives dropped. A cell that holds two names gives both.
    case name
    /// The words of a name, those of its branch behind its own.
    case wholeName = "whole-name"
    /// The words of a name that only tell a branch: `SUCURSAL 12`, `PLANTA TOLUCA`.
    case branch
    /// The name of a street: folded, the kind of road, numbers and what stands behind put aside.
    case street
    /// The number of the house, or the kilometre, in a cell that holds street and number.
    case streetNumber = "street-number"
    /// A house number in a cell of its own.
    case houseNumber = "house-number"
    /// The digits alone.
    case digits
    /// Letters and digits alone, folded.
    case code
    /// A tax number's letters and digits; those that stand for "has none" put aside.
    case taxNumber = "tax-number"
    /// The last ten digits; fewer than seven are no number.
    case phone
    /// The words of a text that hold a digit, dashes within them put aside: `PS-LX350H`.
    case model
    /// A mail address, folded.
    case email
    /// The domain of a mail or web address, those of public mail services put aside.
    case domain
    /// A number, for differences.
    case number
    /// Latitude and longitude in degrees, from two columns.
    case point
  }

  /// The name that comparisons and keys use.
  public var name: String
  /// The columns it is read from. Several give a record several values, and two records agree as
  /// well as the best two of them do; for a point they are latitude and longitude.
  public var columns: [String]
  /// What is done to a value first.
  public var cleaning: Cleaning

  /// Describes a field.
  public init(_ name: String, from columns: [String], cleaning: Cleaning = .text) {
    self.name = name
    self.columns = columns
    self.cleaning = cleaning
  }
}
