import Export
import Ingest
import Registry
import Workbench

/// Writes a proposal as a pipeline file that people read, correct and keep.
struct ProposalText {
  let proposal: Proposal
  let words: ReportWords
  /// The source's name.
  let name: String
  /// The file as the pipeline file names it.
  let path: String
  private var lines: [String] = []

  /// Prepares to write a proposal.
  init(
    _ proposal: Proposal, name: String, path: String, language: ExportSettings.Language
  ) {
    self.proposal = proposal
    self.name = name
    self.path = path
    words = ReportWords(language: language)
  }

  /// The whole pipeline file.
  mutating func write() -> String {
    let profile = proposal.profile
    lines = []
    note(
      0,
      words(
        "Propuesta de `encadena init` para \(FileSystem.name(profile.path)): léala y corríjala.",
        "Proposed by `encadena init` for \(FileSystem.name(profile.path)): read and correct it."))
    note(
      0,
      words.count(profile.records, ("registro", "registros"), ("record", "records")) + "; "
        + words.count(profile.rejected)
        + words(" con defectos de forma", " broken")
        + (encoding.isEmpty ? "" : "; " + encoding))
    if !profile.isHealthy {
      note(
        0,
        words(
          "ATENCIÓN: el archivo no está sano; vea `encadena check`.",
          "MIND: the file is not healthy; see `encadena check`."))
    }
    for field in proposal.unmet {
      note(
        0,
        words(
          "FALTA: ninguna columna sirve de '\(field.name)', que es obligatorio.",
          "MISSING: no column serves as '\(field.name)', which is required."))
    }
    lines.append("{")
    lines.append("  name: \(JSONText.quoted(name)),")
    lines.append("  sources: [")
    lines.append("    {")
    writeSource()
    writeFields()
    writeLists()
    writeUnused()
    lines += ["    },", "  ],", "}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var encoding: String {
    let evidence = words.evidence(proposal.profile.encodingEvidence)
    let encoding = proposal.profile.encoding
    return evidence.isEmpty ? words.evidence(encoding) : "\(encoding) (\(evidence))"
  }

  private mutating func note(_ indent: Int, _ text: String) {
    lines.append(String(repeating: " ", count: indent) + "// " + text)
  }

  private mutating func entry(_ key: String, _ value: String) {
    lines.append("      \(key): \(JSONText.quoted(value)),")
  }

  private mutating func writeSource() {
    let profile = proposal.profile
    entry("name", name)
    entry("registry", proposal.kind.name)
    entry("path", path)
    entry("format", profile.format.rawValue)
    if case .csv = profile.format {
      if profile.encoding != "utf-8", !profile.encoding.isEmpty {
        entry("encoding", profile.encoding)
      }
      if profile.delimiter != "," { entry("delimiter", profile.delimiter) }
      if !["", "\""].contains(profile.quote) { entry("quote", profile.quote) }
    }
    // A heading of several rows is joined when it is found, not when it is stated.
    if profile.isHeadingStated || profile.headingRows == 1, profile.headingLine != 1,
      profile.format == .csv || profile.format == .xlsx
    {
      lines.append("      headingLine: \(profile.headingLine ?? 0),")
    }
    if let pattern = profile.entry { entry("entry", pattern) }
    if let sheet = profile.sheet { entry("sheet", sheet) }
    if !profile.recordPath.isEmpty { entry("record", profile.recordPath) }
    if !profile.namespaces.isEmpty {
      let pairs = profile.namespaces.sorted { $0.key < $1.key }
        .map { "\(JSONText.quoted($0.key)): \(JSONText.quoted($0.value))" }
      lines.append("      namespaces: { \(pairs.joined(separator: ", ")) },")
    }
    let missing = MissingTexts.of(proposal)
    if !missing.isEmpty {
      note(6, words("Lo que se escribe donde no hay valor.", "What is written for no value."))
      lines.append(
        "      missing: [\(missing.map { JSONText.quoted($0) }.joined(separator: ", "))],")
    }
  }

  private mutating func writeFields() {
    lines.append("      fields: {")
    for field in proposal.kind.fields {
      let bound = proposal.bindings.first { $0.list == nil && $0.field.name == field.name }
      if let bound {
        write(bound, indent: 8)
      } else if field.isRequired {
        writeUnmet(field)
      }
    }
    lines.append("      },")
  }

  private mutating func writeLists() {
    let lists = proposal.kind.lists.filter { list in
      proposal.bindings.contains { $0.list == list.name }
    }
    if lists.isEmpty, proposal.lists.isEmpty { return }
    lines.append("      lists: {")
    for found in proposal.lists {
      lines.append("        \(found.list.name): {")
      lines.append("          each: \(JSONText.quoted(SafeLine.of(found.each))),")
      lines.append("          fields: {")
      for binding in found.bindings { write(binding, indent: 12) }
      lines += ["          },", "        },"]
    }
    for list in lists {
      let own = proposal.bindings.filter { $0.list == list.name }
      let separator = own.compactMap(\.column.separator).first ?? ";"
      lines.append("        \(list.name): {")
      if proposal.profile.format == .csv || proposal.profile.format == .xlsx {
        lines.append("          separator: \(JSONText.quoted(separator)),")
      }
      lines.append("          fields: {")
      for binding in own { write(binding, indent: 12) }
      lines += ["          },", "        },"]
    }
    lines.append("      },")
  }

  private mutating func writeUnmet(_ field: RegistryKind.Field) {
    note(8, "\(field.name): \(meaning(field))")
    if field.name == proposal.kind.fields[0].name {
      note(
        8,
        words(
          "  Ninguna columna tiene un valor distinto por registro. El número de línea no sirve de",
          "  No column has a value of its own for each record. The line number cannot serve as a"))
      note(
        8,
        words(
          "  clave: cambia cuando el archivo cambia. Pida al dueño una clave, o agregue una columna.",
          "  key: it changes with the file. Ask the owner for a key, or add a column."))
      note(8, "\(field.name): \"…\",")
    } else {
      note(
        8,
        words(
          "  Si vale lo mismo en todo el archivo, dígalo así:", "  If it is one for the whole file:"
        ))
      note(8, "\(field.name): { constant: \"…\" },")
    }
  }

  private mutating func write(_ binding: ProposedBinding, indent: Int) {
    let column = binding.column
    note(indent, describe(column))
    for remark in remarks(binding) { note(indent, "  " + remark) }
    let from = JSONText.quoted(SafeLine.heading(column.heading))
    let blanks = String(repeating: " ", count: indent)
    let value = binding.form.map { "{ from: \(from), form: \"\($0.rawValue)\" }" } ?? from
    let isUseless =
      (binding.acceptance ?? 1) < 0.5 && !binding.isUndecided
    lines.append(
      blanks + (isUseless && !binding.field.isRequired ? "// " : "")
        + "\(binding.field.name): \(value),")
  }

  private func remarks(_ binding: ProposedBinding) -> [String] {
    var remarks: [String] = []
    let column = binding.column
    let isKey = binding.list == nil && binding.field.name == proposal.kind.fields[0].name
    if isKey, binding.basis == nil {
      remarks.append(
        words(
          "elegida porque ningún valor se repite: confirme que es la clave",
          "chosen because no value repeats: confirm that it is the key"))
    } else if isKey, column.distinct < min(column.valued, FileProfile.distinctLimit) {
      remarks.append(
        words("hay valores repetidos, ", "values repeat, ") + words.count(column.distinct)
          + words(" distintos en ", " distinct in ") + words.count(column.valued)
          + words(
            ": los registros con una misma clave se tienen por el mismo",
            ": records with one key are taken for the same"))
    }
    let without = column.blank + column.filled - column.valued
    if isKey, without > 0 {
      remarks.append(
        words("sin clave, y por eso rechazados: ", "without a key, and so rejected: ")
          + words.count(without))
    }
    if !isKey, binding.basis == .similar || binding.basis == .secondary {
      remarks.append(
        words("por parecido del nombre: confirme", "by the likeness of the name: confirm"))
    }
    if binding.isUndecided {
      let forms =
        binding.field.kind == .date
        ? "\"day-month-year\" / \"month-day-year\"" : "\"decimal-comma\" / \"decimal-point\""
      remarks.append(
        words(
          "la columna no decide su forma: indique form: \(forms)",
          "the column does not decide its form: state form: \(forms)"))
    }
    if let acceptance = binding.acceptance, acceptance < 0.5, !binding.isUndecided {
      let isPlace = binding.field.kind == .latitude || binding.field.kind == .longitude
      remarks.append(
        isPlace
          ? words(
            "fuera de México: sus valores se apartarían",
            "outside Mexico: its values would be set aside")
          : words("casi ningún valor se puede leer", "hardly any value can be read"))
    }
    return remarks
  }

  private mutating func writeUnused() {
    let bound = Set(proposal.lists.map(\.each))
    for list in proposal.profile.lists where !bound.contains(list.each) {
      note(
        6,
        words("se repite en el registro, sin usar: ", "repeats in the record, not used: ")
          + "\(SafeLine.of(list.each)) × \(words.count(list.rows))")
      if list.isPrivate { notePrivate() }
      for column in list.columns {
        note(6, "  " + describe(column))
      }
    }
    // A private column is told once, and never bound.
    let used = Set(proposal.bindings.map(\.column.position))
      .union(proposal.lists.flatMap(\.columns))
    for column in proposal.profile.columns where !used.contains(column.position) {
      let heading = column.heading.isEmpty ? words("(sin nombre)", "(unnamed)") : column.heading
      let shown = describe(column, heading: SafeLine.of(heading))
      note(6, words("sin usar: ", "not used: ") + shown)
      if column.isPrivate { notePrivate() }
    }
  }

  private mutating func notePrivate() {
    note(
      6,
      words(
        "  dato personal: solo con consentimiento, en lists.ownership",
        "  personal data: only with consent, in lists.ownership"))
  }

  private func describe(_ column: ColumnProfile, heading: String? = nil) -> String {
    var text = "\(heading ?? SafeLine.of(column.heading)): \(words.type(of: column))"
    if column.filled > 0 {
      text += ", " + words.percent(column.filled, of: column.filled + column.blank)
      text += words(" lleno", " filled")
    }
    let samples = column.samples.map { "\($0)" }.joined(separator: " · ")
    return samples.isEmpty ? text : text + words("; p. ej. ", "; e.g. ") + samples
  }

  private func meaning(_ field: RegistryKind.Field) -> String {
    words(field.meaning, field.meaningInEnglish)
  }
}
