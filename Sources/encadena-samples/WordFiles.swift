/// The words for goods: terms in Spanish and English that mean the same, and synonyms.
enum WordFiles {
  /// Pairs of terms; a weight below 1 where one is wider than the other.
  static func lexicon() -> String {
    var lines = CSVLines(["clave", "espanol", "ingles", "peso"])
    for row in Rows.read(lexiconTable) {
      lines.append([
        "LEX-\(Decimals.padded(lines.lineCount, 3))", row[0], row[1], row.count > 2 ? row[2] : "1",
      ])
    }
    return lines.text
  }

  /// Pairs of terms of one language.
  static func synonyms() -> String {
    var lines = CSVLines(["clave", "idioma", "termino", "sinonimo"])
    for row in Rows.read(synonymTable) {
      lines.append([
        "SIN-\(Decimals.padded(lines.lineCount, 3))", row[0], row[1], row[2],
      ])
    }
    return lines.text
  }
}
