// What the readers of files say of them, which they say in English, in the report's language.

import Export

extension ReportWords {
  /// How an encoding is known, as the readers say it.
  func evidence(_ text: String) -> String { translated(text, Self.encodings) }

  /// How a delimiter is known, as the reader says it.
  func dialect(_ text: String) -> String {
    text.split(separator: "; ").map { part in
      let first = translated(String(part), Self.dialects)
      guard language == .es, first.contains(" of the first ") else { return first }
      return Self.counts.reduce(into: first) { $0.replace($1.0, with: $1.1) }
    }.joined(separator: "; ")
  }

  /// What was unusual about a heading, as the reader says it.
  func heading(_ note: String) -> String {
    guard language == .es else { return note }
    let start = translated(note, Self.headings)
    for (english, spanish) in Self.headingEnds {
      guard let place = start.firstRange(of: english) else { continue }
      let before = String(start[..<place.lowerBound]).replacing(" to ", with: " a ")
      return before + spanish
        + String(start[place.upperBound...]).replacing("': '", with: "'; se llama '")
    }
    return start
  }

  private func translated(_ text: String, _ known: [(String, String)]) -> String {
    guard language == .es else { return text }
    for (english, spanish) in known where text.hasPrefix(english) {
      return spanish + text.dropFirst(english.count)
    }
    return text
  }

  private static let encodings = [
    ("valid UTF-8 throughout", "UTF-8 válido en todo el archivo"),
    ("UTF-8, but the encoding changes at byte", "UTF-8, pero la codificación cambia en el byte"),
    ("stated", "indicada"),
    ("byte-order mark or NUL pattern", "marca de orden de bytes, o bytes NUL alternos"),
    ("byte-order mark", "marca de orden de bytes"), ("not UTF-8 at byte", "no es UTF-8 en el byte"),
    ("as the XML declares", "como declara el XML"), ("as JSON requires", "como exige JSON"),
  ]

  private static let dialects = [
    ("delimiter stated", "separador indicado"),
    ("one column", "una sola columna"), ("quote stated", "comilla indicada"),
    ("quotes are text", "las comillas son texto"),
    ("cells in single quotes", "celdas entre apóstrofos"),
    ("escape stated", "carácter de escape indicado"),
    ("NUL escapes quotes", "un byte NUL escapa las comillas"),
    ("backslash escapes quotes", "una barra inversa escapa las comillas"),
    ("blanks after delimiters dropped", "sin los blancos tras el separador"),
    ("lines end in CR", "los renglones terminan en CR"),
  ]

  private static let counts = [
    (" of the first ", " de los primeros "),
    (" records have ", " registros tienen "), (" cells", " celdas"),
  ]

  private static let headings = [
    ("no heading, as stated", "sin encabezado, como se indicó"),
    ("heading joined from", "unido de"), ("lines ", "líneas "), ("line ", "línea "),
    ("column ", "columna "),
  ]

  private static let headingEnds = [
    (" above the heading passed over", " sobre el encabezado, fuera de la tabla"),
    (" has no name: ", " no tiene nombre; se llama "), (" is another ", " repite "),
    (" rows", " renglones"),
  ]
}
