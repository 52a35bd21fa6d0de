/// Spells a name otherwise, as clerks of different registries do.
enum Spelling {
  private static let plain: [Character: Character] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "Á": "A", "É": "E", "Í": "I",
    "Ó": "O", "Ú": "U", "Ü": "U",
  ]

  private static let abbreviations = [
    ("Industriales", "Ind."), ("Industrial", "Ind."), ("Servicios", "Serv."),
    ("Transportes", "Transp."), ("Maquinados", "Maq."), ("Comercializadora", "Com."),
    ("Productos", "Prods."), ("Internacional", "Intl."), ("Ingeniería", "Ing."),
  ]

  /// Accents off, ñ kept.
  static func withoutAccents(_ text: String) -> String {
    String(text.map { plain[$0] ?? $0 })
  }

  /// Another spelling of the core of a name.
  static func altered(_ core: String, draw: inout Draw) -> String {
    var text = core
    for _ in 0..<draw.between(1, 2) {
      switch draw.below(7) {
      case 0: text = withoutAccents(text)
      case 1:
        for (long, short) in abbreviations where text.contains(long) {
          text = text.replacingFirst(long, with: short)
          break
        }
      case 2: text = text.replacingFirst(" y ", with: " & ")
      case 3: text = withSwappedLetters(text, draw: &draw)
      case 4: text = withDoubledLetter(text, draw: &draw)
      case 5: text = text.replacingFirst(" de ", with: " ")
      default: text = text.uppercased()
      }
    }
    return text == core ? withoutAccents(core.uppercased()) : text
  }

  private static func withSwappedLetters(_ text: String, draw: inout Draw) -> String {
    var characters = Array(text)
    let places = characters.indices.filter {
      $0 > 1 && $0 + 1 < characters.count && characters[$0].isLetter
        && characters[$0 + 1].isLetter && characters[$0 - 1].isLetter
    }
    guard !places.isEmpty else { return text }
    let place = draw.pick(places)
    characters.swapAt(place, place + 1)
    return String(characters)
  }

  private static func withDoubledLetter(_ text: String, draw: inout Draw) -> String {
    var characters = Array(text)
    let places = characters.indices.filter { "lrnstLRNST".contains(characters[$0]) && $0 > 0 }
    guard !places.isEmpty else { return text }
    let place = draw.pick(places)
    characters.insert(characters[place], at: place)
    return String(characters)
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingFirst(_ part: String, with other: String) -> String {
    let whole = Array(self)
    let wanted = Array(part)
    guard whole.count >= wanted.count else { return self }
    for start in 0...(whole.count - wanted.count)
    where whole[start..<start + wanted.count].elementsEqual(wanted) {
      return String(whole[..<start]) + other + String(whole[(start + wanted.count)...])
    }
    return self
  }
}
