public import Export
public import Ingest
import Workbench

/// A pipeline file that reads a published form by the mappings shipped for it.
public struct ShippedProposal: Sendable {
  /// One mapping that gives records from the file, and what it gives.
  private struct Reading: Sendable {
    let mapping: PublishedForm.Mapping
    let path: String
    let report: SourceReport
  }

  private let source: Source
  private let form: PublishedForm
  private let readings: [Reading]

  /// Recognises a file's form, and tries the mappings shipped for it; nil for a form that is not
  /// known, or not as the registry wanted.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - registry: The registry wanted; nil takes what the mappings give.
  ///   - threads: Number of threads.
  ///   - today: The day of the run.
  /// - Throws: ``ProposalError`` when the form is known and no mapping can read the file, and what
  ///   keeps the file from being opened.
  public init?(_ source: Source, registry: String?, threads: Int, today: String) throws {
    guard let form = PublishedForm.of(try FileSigns(source)) else { return nil }
    let wanted = form.mappings.filter { registry == nil || $0.registry == registry }
    guard !form.mappings.isEmpty else {
      throw ProposalError.unreadable(
        file: source.path, form: form.english, advice: form.advice?.english ?? "")
    }
    guard !wanted.isEmpty else { return nil }
    var readings: [Reading] = []
    var firstFault: String?
    for mapping in wanted {
      guard let path = ShippedMappings.path(of: mapping.file) else {
        // A table is understood by its headings as well.
        if source.format == .csv || source.format == .xlsx { return nil }
        throw ProposalError.noMapping(
          file: source.path, form: form.english, mapping: mapping.file)
      }
      do {
        let mapped = try Self.mapped(source, form, path, today: today)
        let report = try MappingHealth.read(mapped, threads: threads).report
        if report.accepted > 0 {
          readings.append(Reading(mapping: mapping, path: path, report: report))
        }
      } catch let error as any ReportableError {
        // Its own file needs no naming twice.
        let text = error.description.replacing("source 'file', ", with: "")
          .replacing(FileCheck.absolute(source.path), with: "").replacing(source.path, with: "")
        firstFault = firstFault ?? String(text.drop { ": ".contains($0) })
      }
      // A table is one registry; a notice or a package may be two.
      if !readings.isEmpty, source.format == .csv || source.format == .xlsx { break }
    }
    guard !readings.isEmpty else {
      throw ProposalError.notAsMapped(
        file: source.path, form: form.english, mappings: wanted.map(\.file), reason: firstFault)
    }
    self.source = source
    self.form = form
    self.readings = readings
  }

  private static func mapped(
    _ source: Source, _ form: PublishedForm, _ mapping: String, today: String
  ) throws -> Source {
    let keys = keys(source, form, name: "file").joined(separator: " ")
    let text =
      "{ name: \"init\", sources: [{ name: \"file\", "
      + "path: \(JSONText.quoted(FileCheck.absolute(source.path))), "
      + "mapping: \(JSONText.quoted(FileCheck.absolute(mapping))), \(keys) }] }"
    var reader = DefinitionReader(file: "init", today: today)
    var mapped = try reader.read(Array(text.utf8), overrides: []).sources[0]
    mapped.path = source.path
    return mapped
  }

  /// What the source states beside the mapping.
  private static func keys(_ source: Source, _ form: PublishedForm, name: String) -> [String] {
    var keys: [String] = []
    if source.format == .xlsx { keys.append("format: \"xlsx\",") }
    if let entry = source.entry { keys.append("entry: \(JSONText.quoted(entry)),") }
    if let sheet = source.sheet { keys.append("sheet: \(JSONText.quoted(sheet)),") }
    let key = name.hasPrefix("roo_") ? String(name.dropFirst(4)) : name
    return keys + form.keys.map { $0.replacing("NAME", with: key) }
  }

  /// The proposal as a commented pipeline file.
  ///
  /// - Parameters:
  ///   - name: The source's name; nil takes the file's.
  ///   - out: The pipeline file; nil when it goes to standard output.
  ///   - language: The language of the comments.
  /// - Returns: JSON5.
  public func text(name: String?, out: String?, language: ExportSettings.Language) -> String {
    let words = ReportWords(language: language)
    let name = name ?? Proposal.name(of: source.path)
    var lines = [
      words(
        "// Propuesta de `encadena init` para \(FileSystem.name(source.path)): léala y corríjala.",
        "// Proposed by `encadena init` for \(FileSystem.name(source.path)): read and correct it."),
      words("// Reconocido: ", "// Recognised: ") + words(form.spanish, form.english)
        + words(
          ". Lo lee un mapeo de la casa, que explica qué toma y qué no.",
          ". A shipped mapping reads it, and says what it takes and what not."),
      "{", "  name: \(JSONText.quoted(name)),", "  sources: [",
    ]
    for (index, reading) in readings.enumerated() {
      let own = index == 0 ? name : "\(name)-\(reading.mapping.registry)"
      let report = reading.report
      // Where the file is named from the root, so is its mapping: both hold from anywhere.
      let mapping = source.path.hasPrefix("/") ? FileCheck.absolute(reading.path) : reading.path
      lines += [
        "    {",
        "      // \(report.registry): "
          + words(
            "leídos \(words.count(report.read)), aceptados ", "\(words.count(report.read)) read, ")
          + words.count(report.accepted) + words(", rechazados ", " accepted, ")
          + words.count(report.rejected) + words("", " rejected")
          + (report.passedOver > 0
            ? words(", pasados por alto ", ", passed over: ") + words.count(report.passedOver)
            : ""),
        "      name: \(JSONText.quoted(own)),",
        "      path: \(JSONText.quoted(FileCheck.path(of: source.path, seenFrom: out))),",
        "      mapping: \(JSONText.quoted(FileCheck.path(of: mapping, seenFrom: out))),",
      ]
      if let advice = form.advice {
        lines.append("      // " + words(advice.spanish, advice.english))
      }
      lines += Self.keys(source, form, name: name).map { "      " + $0 }
      lines.append("    },")
    }
    lines += ["  ],", "}"]
    return lines.joined(separator: "\n") + "\n"
  }
}
