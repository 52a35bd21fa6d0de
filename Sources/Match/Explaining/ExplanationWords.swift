import Registry
import Text

/// The fixed words of an explanation.
struct ExplanationWords {
  let voice: Voice

  init(_ language: Language) { voice = Voice(language: language) }

  var need: String { voice.pick("Necesidad", "Need") }
  var supplier: String { voice.pick("proveedor", "supplier") }
  var score: String { voice.pick("Puntuación", "Score") }
  var confidence: String { voice.pick("confianza", "confidence") }
  var total: String { voice.pick("suma", "sum") }
  var prior: String { voice.pick("supuesto", "assumed") }
  var absences: String {
    voice.pick(
      "No cuentan para esta necesidad, y su peso pasa a los demás:",
      "These do not count for this need, and their weight goes to the others:")
  }

  func name(_ criterion: MatchSettings.Criterion) -> String {
    switch criterion {
    case .code: voice.pick("código", "code")
    case .text: voice.pick("texto", "text")
    case .place: voice.pick("cercanía", "place")
    case .capacity: voice.pick("capacidad", "capacity")
    case .credentials: voice.pick("certificados", "credentials")
    case .skills: voice.pick("competencias", "skills")
    case .environment: voice.pick("ambiente", "environment")
    case .trade: voice.pick("comercio", "trade")
    case .experience: voice.pick("experiencia", "experience")
    }
  }

  /// Why a criterion other than trade says nothing about a need.
  func absence(_ criterion: MatchSettings.Criterion, hasAwards: Bool) -> String {
    switch criterion {
    case .code: voice.pick("la necesidad no tiene código", "the need has no code")
    case .text: voice.pick("la necesidad no tiene texto", "the need has no text")
    case .place: voice.pick("la necesidad no dice dónde", "the need does not say where")
    case .capacity:
      voice.pick(
        "la necesidad no dice volumen ni tamaño", "the need states neither volume nor size")
    case .credentials:
      voice.pick("la necesidad no pide certificados", "the need asks for no certificate")
    case .skills: voice.pick("la necesidad no pide competencias", "the need asks for no skill")
    case .environment:
      voice.pick(
        "la necesidad no pide certificados ambientales",
        "the need asks for no environmental certificate")
    case .trade: voice.pick("la necesidad no dice destino", "the need states no destination")
    case .experience:
      hasAwards
        ? voice.pick(
          "la necesidad no tiene código de bienes ni palabras que comparar",
          "the need has no code of goods and no words to compare")
        : voice.pick("no se leyó registro de contratos", "no registry of awards was read")
    }
  }

  func sentence(_ outcome: Explanation.Outcome) -> String {
    switch outcome {
    case .ranked(let rank, let floor):
      guard !floor.isEmpty else {
        return voice.pick("Ocupa el lugar \(rank).", "Ranked number \(rank).")
      }
      let groups = floor.map(title).joined(separator: ", ")
      return voice.pick(
        "Ocupa el lugar \(rank), que le da el piso de inclusión: \(groups).",
        "Ranked number \(rank), a place that the inclusion floor gives it: \(groups).")
    case .beyondTopK(let rank, let topK):
      return voice.pick(
        "Sería el lugar \(rank); la lista llega al \(topK).",
        "Would be number \(rank); the ranking ends at \(topK).")
    case .noEvidence(let nearest):
      return voice.pick(
        "No entra: no comparte código suficiente ni está entre los que coinciden por texto."
          + " Lo más cercano: ",
        "Not eligible: it shares no code of enough digits and is not among the matches by text."
          + " What is nearest: ") + nearest + "."
    case .hardRequirement(let missing):
      return voice.pick("Casi entra: le falta ", "Near miss: it lacks ")
        + missing.map(sentence).joined(separator: ", ") + "."
    case .belowMinimum(let minimum):
      return voice.pick(
        "No llega a la puntuación mínima de ", "Below the minimum score of ")
        + Decimals.text(scaled: minimum, decimals: 6) + "."
    case .barred(let bars):
      return voice.pick("No puede entrar: ", "Barred: ")
        + bars.map(sentence).joined(separator: "; ") + "."
    case .rejected:
      return voice.pick(
        "No entra, pues el personal la rechazó para esta necesidad.",
        "Kept out, for staff rejected it for this need.")
    }
  }

  /// The name of a group of owners, or the key of one that the pipeline declares.
  private func title(_ group: String) -> String {
    OwnershipGroup(rawValue: group)?.title(voice.language) ?? group
  }

  /// What is missing, with its kind.
  func sentence(_ lack: Lack) -> String {
    switch lack.kind {
    case .certificate: voice.pick("el certificado \(lack.title)", "the certificate \(lack.title)")
    case .selfDeclared:
      voice.pick(
        "certificar \(lack.title), que solo declara",
        "certification of \(lack.title), which it only declares")
    case .skill: voice.pick("la competencia \(lack.title)", "the skill \(lack.title)")
    }
  }

  /// What bars a firm: who, by which resolution, until when, and why.
  func sentence(_ bar: Bar) -> String {
    var words =
      bar.authority.isEmpty
      ? voice.pick("está inhabilitada", "it is excluded from public contracts")
      : voice.pick(
        "está inhabilitada por \(bar.authority)",
        "it is excluded from public contracts by \(bar.authority)")
    let resolution = bar.resolution.isEmpty ? bar.exclusion : bar.resolution
    words += voice.pick(" (resolución \(resolution))", " (resolution \(resolution))")
    if !bar.from.isEmpty { words += voice.pick(" desde \(bar.from)", " from \(bar.from)") }
    words +=
      bar.until.isEmpty
      ? voice.pick(", sin fecha de término", ", without an end")
      : voice.pick(" hasta \(bar.until)", " until \(bar.until)")
    if !bar.reason.isEmpty { words += ": \(bar.reason)" }
    if bar.evidence == "name" {
      words += voice.pick(
        " (coincide el nombre; confirme que es la misma)",
        " (the name agrees; confirm that it is the same firm)")
    }
    return words
  }
}
