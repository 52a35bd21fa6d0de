import Export

/// Writes an evaluation for people.
struct EvaluationText {
  private let evaluation: Evaluation
  private let say: ReportWords

  /// The most thresholds shown in a table for people.
  private static let shownPoints = 24
  /// The most kinds of error shown.
  private static let shownKinds = 30

  /// Prepares to write an evaluation.
  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    say = ReportWords(language: evaluation.language)
  }

  /// The whole report.
  var text: String {
    var lines = [
      say("Enlaces de ", "Links of ") + SafeLine.of(evaluation.run) + say(" contra ", " against ")
        + SafeLine.of(evaluation.file)
    ]
    lines += counted + pairLines + clusterLines + curveLines
    if evaluation.options.errors != nil { lines += errorLines }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A share with four decimals.
  private func share(_ value: Double) -> String {
    let text = Self.decimals(value, 4)
    return say.language == .es ? text.replacing(".", with: ",") : text
  }

  /// A weight with one decimal and its sign.
  private func bits(_ value: Double) -> String {
    guard value.isFinite else { return "∞" }
    let sign = value == 0 ? "" : value < 0 ? "−" : "+"
    let text = sign + Self.decimals(abs(value), 1)
    return say.language == .es ? text.replacing(".", with: ",") : text
  }

  private var counted: [String] {
    let labels = evaluation.labels
    var lines = [
      "  " + say.count(evaluation.recordCount, ("registro", "registros"), ("record", "records"))
        + say(" en la corrida; ", " in the run; ")
        + say.count(labels.labelled, ("con etiqueta", "con etiqueta"), ("labelled", "labelled"))
        + "; "
        + say.count(
          evaluation.measures.judged, ("se juzga", "se juzgan"), ("is judged", "are judged"))
    ]
    if labels.unknown > 0 {
      lines.append(
        "  "
          + say.count(
            labels.unknown, ("clave no está", "claves no están"), ("key is not", "keys are not"))
          + say(" en la corrida y no se juzga", " in the run and not judged")
          + say("; pares verdaderos que así se pierden: ", "; true pairs lost that way: ")
          + say.count(labels.lostPairs))
    }
    if labels.ambiguous > 0 {
      lines.append(
        "  "
          + say.count(
            labels.ambiguous, ("clave está", "claves están"), ("key stands", "keys stand"))
          + say(
            " en varias entidades y no se juzga: indique la fuente",
            " for several entities and is not judged: state the source"))
    }
    return lines
  }

  private var pairLines: [String] {
    let pairs = evaluation.pairs
    let scope =
      evaluation.labels.judgesPairs
      ? say("sólo los etiquetados", "the labelled ones only")
      : say("cierre transitivo", "transitive closure")
    return [
      "", say("Pares", "Pairs") + " (\(scope))",
      "  " + say("precisión", "precision") + " " + share(pairs.precision) + "   "
        + say("exhaustividad", "recall") + " " + share(pairs.recall) + "   F1 " + share(pairs.f1),
      "  " + say("unidos ", "joined ") + say.count(pairs.predicted)
        + say("; verdaderos ", "; true ") + say.count(pairs.actual)
        + say("; acertados ", "; right ") + say.count(pairs.correct)
        + say("; de más ", "; wrongly joined ") + say.count(pairs.falsePositives)
        + say("; de menos ", "; missed ") + say.count(pairs.falseNegatives),
    ]
  }

  private var clusterLines: [String] {
    guard let clusters = evaluation.clusters else { return [] }
    return [
      "", say("Grupos de dos o más registros", "Clusters of two or more records"),
      "  " + say("verdaderos ", "true ") + say.count(clusters.actual)
        + say("; hallados exactos ", "; found exactly ") + say.count(clusters.exact)
        + " (" + Self.percent(clusters.exact, clusters.actual, say.language) + ")"
        + say("; partidos ", "; split ") + say.count(clusters.split),
      "  " + say("formados ", "formed ") + say.count(clusters.predicted)
        + say("; mezclados ", "; mixed ") + say.count(clusters.mixed),
    ]
  }

  private var curveLines: [String] {
    guard let curve = evaluation.curve, let best = curve.best else {
      return [
        "",
        say(
          "Sin curva: la corrida no guarda los pares comparados (candidate_links.csv)",
          "No curve: the run does not keep the pairs it compared (candidate_links.csv)"),
      ]
    }
    var lines = [
      "",
      say(
        "Curva por umbral de peso (cierre, sin restricciones)",
        "Curve by threshold of weight (closure, without constraints)"),
      "   "
        + say(
          "peso    prob.    precisión  exhaust.  F1       unidos",
          "weight  prob.    precision  recall    F1       joined"),
    ]
    let step = (curve.points.count + Self.shownPoints - 1) / Self.shownPoints
    for (index, point) in curve.points.enumerated() {
      guard index.isMultiple(of: max(1, step)) || point == best else { continue }
      let cells = [
        Self.padded(bits(point.weight), 7), Self.padded(share(point.probability), 8),
        Self.padded(share(point.counts.precision), 10), Self.padded(share(point.counts.recall), 9),
        Self.padded(share(point.counts.f1), 8), say.count(point.counts.predicted),
      ]
      lines.append((point == best ? " * " : "   ") + cells.joined(separator: " "))
    }
    return lines + ["  * " + say("la mejor F1", "the best F1")]
  }

  // MARK: - Errors

  private var errorLines: [String] {
    guard let errors = evaluation.errors, let kinds = evaluation.kinds,
      let values = evaluation.values
    else { return [] }
    var lines: [String] = []
    if errors.leftOut > 0 {
      lines += [
        "",
        say("Errores sólo contados, no clasificados: ", "Errors counted only, not sorted: ")
          + say.count(errors.leftOut),
      ]
    }
    lines += fieldLines(
      kinds.joined, values, say("Unidos de más, por campo", "Wrongly joined, by field"))
    lines += fieldLines(kinds.apart, values, say("No unidos, por campo", "Missed, by field"))
    lines += kindLines(kinds, errors, values)
    for isJoined in [true, false] {
      let shown = errors.pairs.lazy.filter { $0.isJoined == isJoined }
        .prefix(evaluation.options.errors ?? 0)
      guard !shown.isEmpty else { continue }
      lines += [
        "",
        isJoined
          ? say("Unidos de más, los de mayor peso", "Wrongly joined, greatest weight first")
          : say("No unidos, los de mayor peso", "Missed, greatest weight first"),
      ]
      for pair in shown { lines += sideBySide(pair, values) }
    }
    return lines
  }

  /// A table of how often each field's values differ how.
  private func fieldLines(_ counts: [[Int]], _ values: RecordValues, _ title: String) -> [String] {
    guard counts.contains(where: { $0.contains { $0 > 0 } }) else { return [] }
    let width = (values.fields.map(\.count).max() ?? 0) + 2
    let words = ValueDifference.allCases.map { word($0) }
    let heading =
      "  " + Self.padded("", width)
      + words.map { Self.padded($0, 11) }.joined()
    var lines = ["", title, Self.trimmed(heading)]
    for (field, row) in counts.enumerated() {
      let cells = row.map { Self.padded($0 == 0 ? "·" : say.count($0), 11) }
      lines.append(Self.trimmed("  " + Self.padded(values.fields[field], width) + cells.joined()))
    }
    return lines
  }

  private func kindLines(
    _ kinds: ErrorKinds, _ errors: LinkErrors, _ values: RecordValues
  ) -> [String] {
    guard !kinds.kinds.isEmpty else { return [] }
    let all = say.count(kinds.kinds.count)
    var lines = [
      "",
      say("Clases de error más comunes (de ", "Commonest kinds of error (of ") + all + ")",
    ]
    for (place, kind) in kinds.kinds.prefix(Self.shownKinds).enumerated() {
      let pair = errors.pairs[kind.example]
      var sort = kind.isJoined ? say("unidos de más", "wrongly joined") : say("no unidos", "missed")
      if let outcome = word(kind.outcome) { sort += " (\(outcome))" }
      lines.append("  \(place + 1). \(say.count(kind.count)) × \(sort): " + describe(kind, values))
      lines.append(
        "     " + say("como ", "such as ") + records(pair))
    }
    return lines
  }

  /// What a kind's records have in common, field by field.
  private func describe(_ kind: ErrorKinds.Kind, _ values: RecordValues) -> String {
    var parts: [String] = []
    for difference in ValueDifference.allCases {
      let fields = kind.differences.indices.filter { kind.differences[$0] == difference }
      guard !fields.isEmpty else { continue }
      parts.append(
        word(difference) + " " + fields.map { values.fields[$0] }.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  private func word(_ difference: ValueDifference) -> String {
    switch difference {
    case .equal: say("igual", "equal")
    case .reordered: say("reordenado", "reordered")
    case .contained: say("contenido", "contained")
    case .near: say("parecido", "near")
    case .partly: say("en parte", "partly")
    case .different: say("distinto", "different")
    case .missing: say("falta", "lacking")
    case .absent: say("sin ambos", "both lack")
    }
  }

  /// What a run made of a pair; nil where it does not say.
  private func word(_ outcome: LinkOutcome) -> String? {
    switch outcome {
    case .notCompared:
      say("no comparados o de peso muy bajo", "not compared, or of very low weight")
    case .weak: say("peso bajo", "low weight")
    case .joined: say("por su propio enlace", "by their own link")
    case .oneToOne: say("uno a uno", "one to one")
    case .chaining: say("encadenamiento", "chaining")
    case .conflict: say("conflicto", "conflict")
    case .forbidden: say("el personal lo niega", "staff say no")
    case .unknown: nil
    }
  }

  private func records(_ pair: LinkErrors.Pair) -> String {
    SafeLine.of(evaluation.records.keys.text(Int(pair.left))) + " | "
      + SafeLine.of(evaluation.records.keys.text(Int(pair.right)))
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "—" : value }

  private func sideBySide(_ pair: LinkErrors.Pair, _ values: RecordValues) -> [String] {
    var told = [word(pair.outcome) ?? say("sin peso propio", "no weight of its own")]
    if let weight = pair.weight {
      told.insert(say("peso ", "weight ") + bits(Double(weight)), at: 0)
    }
    var lines = ["", "  " + records(pair) + "   (\(told.joined(separator: "; ")))"]
    let differences = values.differences(Int(pair.left), Int(pair.right))
    let width = (values.fields.map(\.count).max() ?? 0) + 2
    for (field, name) in values.fields.enumerated() where differences[field] != .absent {
      let (left, right) = (
        values.text(Int(pair.left), field), values.text(Int(pair.right), field)
      )
      lines.append(
        "    " + Self.padded(name, width) + Self.padded(word(differences[field]), 11)
          + (left == right ? left : shown(left) + " | " + shown(right)))
    }
    return lines
  }
}
