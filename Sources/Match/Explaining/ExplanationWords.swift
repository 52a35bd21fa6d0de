import Text

/// The fixed words of an explanation.
struct ExplanationWords {
  private let isSpanish: Bool

  init(_ language: Language) { isSpanish = language == .es }

  var need: String { isSpanish ? "Necesidad" : "Need" }
  var supplier: String { isSpanish ? "proveedor" : "supplier" }
  var score: String { isSpanish ? "Puntuación" : "Score" }
  var confidence: String { isSpanish ? "confianza" : "confidence" }
  var total: String { isSpanish ? "suma" : "sum" }
  var prior: String { isSpanish ? "supuesto" : "assumed" }

  func name(_ criterion: MatchSettings.Criterion) -> String {
    switch criterion {
    case .code: isSpanish ? "código" : "code"
    case .text: isSpanish ? "texto" : "text"
    case .place: isSpanish ? "cercanía" : "place"
    case .capacity: isSpanish ? "capacidad" : "capacity"
    case .credentials: isSpanish ? "certificados" : "credentials"
    }
  }

  func sentence(_ outcome: Explanation.Outcome) -> String {
    switch outcome {
    case .ranked(let rank):
      isSpanish ? "Ocupa el lugar \(rank)." : "Ranked number \(rank)."
    case .beyondTopK(let rank, let topK):
      isSpanish
        ? "Sería el lugar \(rank); la lista llega al \(topK)."
        : "Would be number \(rank); the ranking ends at \(topK)."
    case .noEvidence:
      isSpanish
        ? "No entra: no comparte código suficiente ni está entre los que coinciden por texto."
        : "Not eligible: it shares no code of enough digits and is not among the matches by text."
    case .hardRequirement(let missing):
      (isSpanish ? "Casi entra: le falta " : "Near miss: it lacks ")
        + missing.joined(separator: ", ") + "."
    case .belowMinimum(let minimum):
      (isSpanish ? "No llega a la puntuación mínima de " : "Below the minimum score of ")
        + Decimals.text(scaled: minimum, decimals: 6) + "."
    }
  }
}
