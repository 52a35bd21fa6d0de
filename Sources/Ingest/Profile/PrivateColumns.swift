import Registry

/// Columns that tell of people what is theirs to tell: sex, origin, orientation, disability, and
/// who owns a firm. None of their values is ever shown.
enum PrivateColumns {
  /// Whether a column seems to be one, by its heading or by its values.
  static func contains(heading: String, values: [[UInt8]]) -> Bool {
    let words = HeadingText(heading).words
    if words.contains(where: isPrivate) { return true }
    // A column of such words and few others is one, whatever its heading says.
    let texts = values.prefix(8).map { HeadingText(String(decoding: $0, as: UTF8.self)).words }
    let telling = texts.count { text in
      text.contains { traits.contains($0) }
        && text.allSatisfy { traits.contains($0) || fillers.contains($0) }
    }
    return telling > 0 && telling * 3 >= texts.count
  }

  private static func isPrivate(_ word: String) -> Bool {
    headings.contains(word) || stems.contains { word.hasPrefix($0) }
  }

  private static let headings: Set<String> = [
    "sexo", "sex", "genero", "gender", "raza", "race", "edad", "age", "curp", "mujer", "mujeres",
    "women", "woman", "female", "joven", "jovenes", "youth", "lgbt", "lgbtq", "lgbtqi", "lgbti",
    "lgbtttiq", "veteran", "lengua", "religion", "grupo", "group", "dueno", "duena", "nacimiento",
    "birth", "birthdate", "mwbe", "wbe", "consiente",
  ]
  private static let stems = [
    "etni", "ethnic", "indigen", "minorit", "minoria", "orientac", "orientati", "discapac",
    "disab", "afromex", "afrodesc", "propieta", "ownersh", "owner", "accionist", "vulnerab",
    "consent",
  ]
  private static let traits: Set<String> = [
    "mujer", "mujeres", "hombre", "hombres", "femenino", "masculino", "female", "male", "women",
    "woman", "african", "hispanic", "asian", "native", "caucasian", "indigena", "indigenas",
    "afromexicana", "afromexicano", "afromexicanas", "lgbt", "lgbtq", "lgbti", "lgbtqi",
    "discapacidad", "disabled", "disability", "disadvantaged", "minority", "joven", "jovenes",
    "m", "h", "f",
  ]
  private static let fillers: Set<String> = [
    "american", "y", "and", "de", "con", "o", "or", "pueblo", "pueblos", "persona", "personas",
    "subcontinent", "pacific", "nr", "sbe", "only", "owned", "americans", "with", "a", "los",
  ]
}
