public import Export
public import Ingest
import Workbench

/// A file's health as people read it.
public struct HealthReport {
  private let profile: FileProfile
  private let words: ReportWords

  /// Prepares a report.
  ///
  /// - Parameters:
  ///   - profile: What the file holds.
  ///   - language: The language.
  public init(_ profile: FileProfile, language: ExportSettings.Language) {
    self.profile = profile
    words = ReportWords(language: language)
  }

  /// The report, line by line.
  public var lines: [String] {
    var lines = [profile.path]
    func row(_ name: String, _ value: String) {
      lines.append("  " + padded(name, 14) + value)
    }
    row(words("Forma", "Form"), form)
    if !profile.encoding.isEmpty {
      let evidence = words.evidence(profile.encodingEvidence)
      row(
        words("Codificación", "Encoding"),
        evidence.isEmpty ? words.evidence(profile.encoding) : "\(profile.encoding) (\(evidence))")
    }
    if !layout.isEmpty { row(words("Disposición", "Layout"), layout) }
    for note in profile.notes {
      row(words("Encabezado", "Heading"), SafeLine.of(words.heading(note)))
    }
    row(
      words("Registros", "Records"),
      words.count(profile.records) + words("; se rechazarían ", "; would be rejected: ")
        + words.count(profile.rejected)
        + " (\(words.percent(profile.rejected, of: profile.records)))")
    row(
      words("Salud", "Health"),
      profile.isHealthy
        ? words("sano", "healthy")
        : words("NO SANO: más del 5 % se rechazaría", "NOT HEALTHY: over 5 % would be rejected"))
    row(words("Columnas", "Columns"), words.count(profile.columns.count))
    lines += columns
    for list in profile.lists {
      row(
        words("Se repite", "Repeats"),
        SafeLine.of(list.each) + " × " + words.count(list.rows))
    }
    lines += damage
    lines += faults
    return lines
  }

  private var form: String {
    var form = profile.form
    if form == "plain" { form = words("sin comprimir", "plain") }
    // A workbook's form says its sheet, which the layout tells.
    if profile.format == .xlsx { form = "" }
    if let entry = form.firstIndex(of: "\"") {
      form = "zip, " + words("archivo ", "file ") + SafeLine.of(String(form[entry...].dropLast()))
    }
    let parts = [
      profile.format.rawValue.uppercased(), form, words.count(profile.bytes) + " bytes",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var layout: String {
    var parts: [String] = []
    if !profile.delimiter.isEmpty {
      parts.append(
        words("separador ", "delimiter ") + words.delimiter(profile.delimiter)
          + (profile.delimiterEvidence.isEmpty
            ? "" : " (\(words.dialect(profile.delimiterEvidence)))"))
      let quote = profile.quote
      parts.append(
        quote.isEmpty ? words("sin comillas", "no quotes") : words("comillas ", "quotes ") + quote)
    }
    if let line = profile.headingLine {
      parts.append(
        profile.format == .xlsx
          ? words("encabezado en el renglón \(line)", "heading in row \(line)")
          : words("encabezado en la línea \(line)", "heading in line \(line)"))
    }
    if let sheet = profile.sheet { parts.append(words("hoja ", "sheet ") + SafeLine.of(sheet)) }
    if !profile.recordPath.isEmpty {
      parts.append(words("registro ", "record ") + profile.recordPath)
    }
    return parts.joined(separator: ", ")
  }

  /// The table of columns.
  private var columns: [String] {
    guard !profile.columns.isEmpty else { return [] }
    let names = profile.columns.map { column in
      column.heading.isEmpty ? words("(sin nombre)", "(unnamed)") : SafeLine.of(column.heading)
    }
    let types = profile.columns.map { words.type(of: $0) }
    let nameWidth = min(36, names.map(\.count).max() ?? 0) + 2
    let typeWidth = (types.map(\.count).max() ?? 0) + 2
    var lines = [
      "    " + padded("#", 5) + padded(words("columna", "column"), nameWidth)
        + padded(words("tipo", "type"), typeWidth) + padded(words("llena", "filled"), 9)
        + padded(words("distintos", "distinct"), 17) + padded(words("máx.", "max."), 7)
        + words("ejemplos", "samples")
    ]
    for (index, column) in profile.columns.enumerated() {
      let name = names[index].count > 36 ? names[index].prefix(35) + "…" : names[index]
      let line =
        "    " + padded(String(index + 1), 5) + padded(name, nameWidth)
        + padded(types[index], typeWidth)
        + padded(words.percent(column.filled, of: column.filled + column.blank), 9)
        + padded(distinct(column), 17) + padded(String(column.longest), 7) + samples(column)
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
    return lines
  }

  private func distinct(_ column: ColumnProfile) -> String {
    column.distinct > FileProfile.distinctLimit
      ? words("más de ", "over ") + words.count(FileProfile.distinctLimit)
      : words.count(column.distinct)
  }

  private func samples(_ column: ColumnProfile) -> String {
    if column.isPrivate {
      return words("(dato personal: no se muestra)", "(personal data: not shown)")
    }
    let samples = column.samples.joined(separator: " · ")
    guard let first = column.missing.first else { return samples }
    let missing = words("sin valor: ", "no value: ") + first.text + " × " + words.count(first.count)
    return samples.isEmpty ? missing : samples + "  [" + missing + "]"
  }

  private var damage: [String] {
    let damaged = profile.columns.filter { !$0.damage.isEmpty }
    guard !damaged.isEmpty else { return [] }
    return [words("  Texto dañado", "  Damaged text")]
      + damaged.map { column in
        let kinds = column.damage.map { "\(words.fault($0.text)): \(words.count($0.count))" }
        return "    \(SafeLine.of(column.heading)): " + kinds.joined(separator: ", ")
      }
  }

  private var faults: [String] {
    guard !profile.faults.isEmpty else { return [] }
    var lines = [words("  Defectos", "  Faults")]
    for fault in profile.faults {
      lines.append("    \(fault.kind): \(words.count(fault.count)), \(words.fault(fault.kind))")
      for place in fault.places {
        let note = place.note.isEmpty ? "" : ": " + place.note
        // A row of a sheet has no byte of its own in a packed file.
        lines.append(
          profile.format == .xlsx
            ? words("      renglón ", "      row ") + "\(place.line)" + note
            : words("      línea ", "      line ") + "\(place.line), byte \(place.byte)" + note)
      }
    }
    return lines
  }

  private func padded(_ text: some StringProtocol, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
