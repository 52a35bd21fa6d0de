import Export
import Registry

/// What a review tells people.
struct ReviewText {
  let language: ExportSettings.Language

  /// Takes the words of a language.
  func pick(_ spanish: String, _ english: String) -> String { language == .es ? spanish : english }

  func word(_ verdict: Verdict) -> String { pick(verdict.spanish, verdict.english) }

  /// Where a row stands.
  func place(_ file: String, _ sheet: String, _ line: Int) -> String {
    sheet.isEmpty
      ? "\(file), \(pick("línea", "line")) \(line)"
      : "\(file), \(pick("hoja", "sheet")) \(sheet), \(pick("renglón", "row")) \(line)"
  }

  func place(_ row: DecisionRow) -> String { place(row.file, row.sheet, row.line) }

  private func pair(_ pair: DecidedPair) -> String { "\(pair.need) · \(pair.supplier)" }

  /// A decision that would be taken.
  func line(_ change: DecisionReview.Change) -> String {
    let entry = change.entry
    var text = "  \(pair(entry.pair)): \(word(entry.verdict))"
    if let before = change.before { text += " (\(pick("antes", "before")): \(word(before)))" }
    if !entry.note.isEmpty { text += " — \(entry.note)" }
    return text
  }

  /// A row that changes nothing.
  func line(_ remark: DecisionReview.Remark) -> String {
    switch remark {
    case .untouched(let row, let entry):
      "  \(place(row)): "
        + pick(
          "está como la corrida la mostró, y desde entonces se anotó «\(word(entry.verdict))»;"
            + " no cambia nada",
          "it is as the run showed it, and '\(word(entry.verdict))' was noted since;"
            + " nothing changes")
    case .cleared(let row, let verdict):
      "  \(place(row)): "
        + pick(
          "se borró «\(word(verdict))», y la decisión sigue; para quitarla escriba"
            + " «\(Verdict.withdrawn.spanish)»",
          "'\(word(verdict))' was deleted, and the decision still holds; to take it back write"
            + " '\(Verdict.withdrawn.english)'")
    case .nothingToWithdraw(let row):
      "  \(place(row)): "
        + pick("no hay decisión que retirar", "there is no decision to take back")
    case .noRowKeys(let file):
      "  \(file): "
        + pick(
          "no trae claves de control, así que no se puede saber de qué corrida es",
          "it has no row keys, so which run it is of cannot be told")
    }
  }

  /// A row that is not taken.
  func line(_ problem: ReviewProblem) -> String {
    var text = "  \(place(problem.row))"
    if let column = problem.column {
      text += ", \(pick("columna", "column")) \(column.heading(language))"
    }
    return text + ": " + why(problem)
  }

  private func why(_ problem: ReviewProblem) -> String {
    let row = problem.row
    let words = Verdict.allCases.map(word).joined(separator: ", ")
    switch problem.kind {
    case .broken(let reason):
      return pick("el renglón está roto (\(reason))", "the row is broken (\(reason))")
    case .missingKeys:
      return pick(
        "falta la clave de la necesidad o de la empresa",
        "the key of the need or of the firm is missing")
    case .unknownNeed:
      return pick(
        "la corrida no tiene la necesidad «\(row.pair.need)»",
        "the run has no need '\(row.pair.need)'")
    case .unknownFirm:
      return pick(
        "la corrida no tiene la empresa «\(row.pair.supplier)»",
        "the run has no firm '\(row.pair.supplier)'")
    case .notRanked:
      return pick(
        "la empresa \(row.pair.supplier) no está en la lista de la necesidad \(row.pair.need)",
        "the firm \(row.pair.supplier) is not in the ranking of the need \(row.pair.need)")
    case .missingRowKey:
      return pick("falta la clave de control", "the row key is missing")
    case .changedRowKey(let owner):
      let keys = "\(row.pair.need) · \(row.pair.supplier)"
      if let owner {
        return pick(
          "la clave de control es la de \(pair(owner)), y el renglón dice \(keys): se pegó otro"
            + " renglón encima o se cambió una clave",
          "the row key is that of \(pair(owner)), and the row says \(keys): another row was pasted"
            + " over it, or a key was changed")
      }
      return pick(
        "la clave de control no corresponde a \(keys): se cambió una clave o la corrida",
        "the row key does not fit \(keys): a key or the run was changed")
    case .stale(let folder):
      let advice =
        folder.map {
          pick("revise con `encadena review \($0)`, o ", "review with `encadena review \($0)`, or ")
        } ?? ""
      return pick(
        "es de la corrida \(row.run), no de esta; \(advice)tómela con --stale si aún vale",
        "it is of the run \(row.run), not of this one; \(advice)take it with --stale if it still"
          + " holds")
    case .unknownVerdict:
      return pick(
        "«\(row.words)» no es un veredicto; use \(words)",
        "'\(row.words)' is no verdict; use \(words)")
    case .noteWithoutVerdict:
      return pick("hay nota y no hay decisión", "there is a note and no decision")
    case .badDay:
      return pick(
        "«\(row.day)» no es una fecha; use AAAA-MM-DD", "'\(row.day)' is not a date; use YYYY-MM-DD"
      )
    case .older(let day, let verdict):
      return pick(
        "es anterior a «\(word(verdict))» del \(day), que ya se anotó",
        "it is older than '\(word(verdict))' of \(day), which is noted already")
    case .contradiction(let file, let sheet, let line, let verdict):
      return pick(
        "dice «\(row.words)», y \(place(file, sheet, line)) dice «\(word(verdict))» de la misma"
          + " necesidad y empresa",
        "it says '\(row.words)', and \(place(file, sheet, line)) says '\(word(verdict))' of the same"
          + " need and firm")
    case .tooLong:
      return pick("un texto pasa de 32 KiB", "a text is longer than 32 KiB")
    }
  }
}

extension DecisionReview {
  /// The most decisions that are listed; problems are listed whole.
  private static let mostListed = 100

  /// What would be done, what is not taken and why, and what changes nothing.
  public var text: String {
    let text = ReviewText(language: language)
    var lines = [heading(text)]
    lines += changes.prefix(Self.mostListed).map(text.line)
    if changes.count > Self.mostListed {
      let rest = changes.count - Self.mostListed
      lines.append("  " + text.pick("… y \(rest) más", "… and \(rest) more"))
    }
    if !problems.isEmpty {
      lines.append(
        text.pick("Con problemas: \(problems.count)", "With problems: \(problems.count)"))
      lines += problems.map(text.line)
    }
    if !remarks.isEmpty {
      lines.append(text.pick("Avisos: \(remarks.count)", "Remarks: \(remarks.count)"))
      lines += remarks.map(text.line)
    }
    return lines.joined(separator: "\n")
  }

  private func heading(_ text: ReviewText) -> String {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = changes.count { $0.entry.verdict == verdict }
      return count == 0 ? nil : "\(text.word(verdict)) \(count)"
    }
    var line =
      text.pick("Corrida", "Run") + " \(runKey): "
      + text.pick("decisiones nuevas: \(changes.count)", "new decisions: \(changes.count)")
    if !counts.isEmpty { line += " (\(counts.joined(separator: ", ")))" }
    return line + "; " + text.pick("sin cambio: \(unchanged)", "no change: \(unchanged)")
  }

  /// What is asked before anything is written.
  public var question: String {
    ReviewText(language: language).pick("¿Anotar? [s/N] ", "Write them down? [y/N] ")
  }

  /// Whether an answer to ``question`` is yes.
  public static func isYes(_ answer: String) -> Bool {
    ["s", "si", "sí", "y", "yes"].contains(answer.lowercased())
  }

  /// What is told when nothing was written.
  public var nothingWritten: String {
    ReviewText(language: language).pick(
      "No se escribió nada; para anotarlas repita con --yes.",
      "Nothing was written; to write them down repeat with --yes.")
  }

  /// What is told when there is nothing to write.
  public var nothingNew: String {
    ReviewText(language: language).pick("Nada nuevo que anotar.", "Nothing new to write down.")
  }

  /// What is told when all is written.
  ///
  /// - Parameter refused: The files with rows that were not taken.
  /// - Returns: The lines.
  public func written(refused: [String]) -> String {
    let text = ReviewText(language: language)
    var lines = [
      text.pick(
        "Anotadas en \(ledger.file): \(changes.count); la próxima corrida las respeta.",
        "Written down in \(ledger.file): \(changes.count); the next run respects them.")
    ]
    for file in refused {
      lines.append(
        text.pick(
          "Los renglones con problemas están en \(file).",
          "The rows with problems are in \(file)."))
    }
    return lines.joined(separator: "\n")
  }
}
