import Registry

extension Phrase {
  /// The sentences of the first sheet.
  enum ReadMe {
    static let title = Phrase(
      "Encadena: empresas para cada necesidad", "Encadena: firms for every need")
    static let run = Phrase("Corrida", "Run")
    static let date = Phrase("Con datos al", "Data as of")
    static let pipeline = Phrase("Definición", "Pipeline")
    static let version = Phrase("Versión", "Version")
    static let contact = Phrase("Contacto", "Contact")
    static let sheets = Phrase("Hojas", "Sheets")
    static let sources = Phrase("Fuentes", "Sources")
    static let score = Phrase("Cómo leer la puntuación", "How to read the score")
    static let decide = Phrase("Qué hacer", "What to do")
    static let privacy = Phrase("Privacidad", "Privacy")

    static let scoreSum = Phrase(
      "La puntuación va de 0 a 1 y es la suma exacta de sus partes (código, texto, cercanía, "
        + "capacidad, certificación…): cada parte es lo que ese criterio aporta, con su peso "
        + "ya aplicado. Las celdas muestran tres decimales y guardan todos.",
      "The score runs from 0 to 1 and is the exact sum of its parts (code, text, nearness, "
        + "capacity, certification…): each part is what that criterion adds, its weight "
        + "already applied. Cells show three decimals and hold all of them.")
    static let scoreMeaning = Phrase(
      "Ordena las empresas de una misma necesidad; no compara necesidades entre sí ni es una "
        + "probabilidad.",
      "It ranks the firms of one need; it does not compare needs with each other, nor is it a "
        + "probability.")
    static let confidence = Phrase(
      "La confianza dice qué parte del peso descansa en datos de la empresa. Si es baja, falta "
        + "información: no quiere decir que la empresa sea mala.",
      "Confidence says what share of the weight rests on the firm's data. When it is low, "
        + "information is missing: it does not mean that the firm is bad.")
    static let decision = Phrase(
      "En la columna Decisión elija aceptado, rechazado, contactado o en revisión, o retirado para "
        + "quitar lo decidido antes; en Nota escriba por qué. Filtre y ordene cuanto quiera, pero no cambie las claves ni los encabezados.",
      "In the Decision column pick accepted, rejected, contacted or under review, or withdrawn to "
        + "take back what was decided before; in Note write why. Filter and sort as you like, but leave the keys and the headings as they are."
    )
    static let giveBack = Phrase(
      "Guarde el libro con sus decisiones y entréguelo al operador, que las anota con "
        + "`encadena review`; la corrida siguiente las respeta.",
      "Save the workbook with your decisions and hand it to the operator, who writes them down with "
        + "`encadena review`; the next run respects them.")
    static let codes = Phrase(
      "Los códigos (SCIAN, SA) son texto, para que no pierdan sus ceros.",
      "Codes (SCIAN, HS) are text, so that they keep their zeros.")
    static let privacyText = Phrase(
      "No aparece el RFC de las personas físicas. El grupo de quien posee una empresa aparece solo "
        + "donde consintió ser nombrado; lo demás se cuenta en estadísticas protegidas.",
      "The tax numbers of natural persons do not appear. The group of a firm's owners appears only "
        + "where they consented to be named; the rest is counted in protected statistics.")
    static let streamed = Phrase(
      "Este libro es grande: sus hojas llevan filtros en vez de tablas de Excel.",
      "This workbook is large: its sheets have filters instead of Excel tables.")
    static let back = Phrase("Ir a la hoja", "Go to the sheet")

    static let decided = Phrase("Decisiones", "Decisions")

    /// What became of the decisions of staff, by the keys of their effects.
    static func decided(_ counts: [String: Int]) -> Phrase {
      let parts = DecisionEffect.allCases.compactMap { effect -> Phrase? in
        guard let count = counts[effect.rawValue] else { return nil }
        let words = Phrase.effect(effect.rawValue)
        return Phrase("\(words.spanish): \(count)", "\(words.english): \(count)")
      }
      let all = counts.values.reduce(0, +)
      return Phrase(
        (["leídas: \(all)"] + parts.map(\.spanish)).joined(separator: "; "),
        (["read: \(all)"] + parts.map(\.english)).joined(separator: "; "))
    }

    /// What became of a source's records.
    static func source(_ source: RunFacts.Source) -> Phrase {
      let read = grouped(source.records)
      let accepted = grouped(source.accepted)
      let rejected = grouped(source.rejected)
      let kind = registry(source.registry)
      var spanish = "\(kind.spanish): \(read) leídos, \(accepted) aceptados, \(rejected) apartados"
      var english = "\(kind.english): \(read) read, \(accepted) accepted, \(rejected) set aside"
      if source.merged > 0 {
        spanish += "; \(grouped(source.merged)) se unieron a una empresa ya vista"
        english += "; \(grouped(source.merged)) joined a firm already seen"
      }
      return Phrase(spanish, english)
    }
  }
}
