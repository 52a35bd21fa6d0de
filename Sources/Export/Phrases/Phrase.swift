import Tables

/// A text in both languages of the house.
struct Phrase: Sendable, Equatable {
  /// In Spanish.
  let spanish: String
  /// In English.
  let english: String

  init(_ spanish: String, _ english: String) {
    self.spanish = spanish
    self.english = english
  }

  /// What a column means, as its table's schema says.
  init(_ schema: TableSchema, _ name: String) {
    let field = schema.fields.first { $0.name == name }
    self.init(field?.meaning ?? name, field?.meaningInEnglish ?? name)
  }

  /// The text in a language.
  subscript(_ language: ExportSettings.Language) -> String {
    switch language {
    case .es: spanish
    case .en: english
    }
  }

  /// A whole number with commas between thousands, as both Mexico and the United States write it.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }
}
