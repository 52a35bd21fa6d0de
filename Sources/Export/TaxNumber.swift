/// Decides whose tax number may be shown.
enum TaxNumber {
  /// A company's tax number, or nothing: a person's holds a date of birth.
  ///
  /// A company's has 12 characters, of which some may be `Ñ`, a person's 13. Where form and kind
  /// differ, it is not shown.
  static func shown(_ rfc: String, person: String) -> String {
    rfc.unicodeScalars.count == 12 && person != "fisica" ? rfc : ""
  }
}
