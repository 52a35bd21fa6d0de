extension Phrase {
  /// What the columns of the changes since the night before mean.
  enum Change {
    static let kindMeaning = Phrase(
      "Qué cambió desde la noche anterior: entered (entra), left (sale), up (sube) o down (baja)",
      "What changed since the night before: entered, left, up or down")
    static let wordMeaning = Phrase("El cambio en palabras", "The change in words")
    static let beforeMeaning = Phrase(
      "Lugar de la noche anterior; vacío: no estaba", "Rank the night before; empty: it had none")
    static let afterMeaning = Phrase(
      "Lugar de hoy; vacío: ya no está", "Rank now; empty: it has none")
  }

  /// A change of place in words.
  static func change(_ kind: Changes.Kind) -> Phrase {
    switch kind {
    case .entered: Phrase("entra", "enters")
    case .left: Phrase("sale", "leaves")
    case .up: Phrase("sube", "rises")
    case .down: Phrase("baja", "falls")
    }
  }
}
