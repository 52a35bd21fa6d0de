import Pipeline

// The verbs that look at registry files.

extension VerbDeclaration {
  private static let registry = OptionDeclaration(
    name: "registry", valueName: "KIND",
    help: "The registry the file belongs to (\(Proposal.registries.joined(separator: ", ")))",
    values: .oneOf(Proposal.registries))

  private static let entry = OptionDeclaration(
    name: "entry", valueName: "PATTERN",
    help: "The file in a zip of several, by its name with * and ?")

  private static let sheet = OptionDeclaration(
    name: "sheet", valueName: "NAME", help: "The sheet of a workbook with several tables")

  private static let headingLine = OptionDeclaration(
    name: "heading-line", valueName: "N",
    help: "The line of the heading, or the row of the sheet; 0 for none (default: it is found)",
    values: .whole(0...10_000))

  /// Checks pipelines and registry files.
  static let check = VerbDeclaration(
    name: "check",
    summary: "Check pipeline files, or tell the health of registry files.",
    arguments: [
      ArgumentDeclaration(
        name: "FILE", help: "A pipeline file, JSON5, or a registry file", isRepeated: true)
    ],
    options: [
      OptionDeclaration(
        name: "mapping", valueName: "FILE",
        help: "Read registry files by this mapping too, and tell what it rejects, by field"),
      registry,
      entry,
      sheet,
      headingLine,
      OptionDeclaration(
        name: "sources", help: "Read every source of a pipeline whole and tell its health"),
      threads,
      language("The language of health reports (default: es)"),
    ],
    discussion: [
      "A file that ends in .json or .json5 and holds an object with 'sources' is a pipeline: it and"
        + " its mappings are checked, and every fault is told. Any other file is a registry: it is"
        + " read whole, once, and its encoding, columns, types and broken records are told. It is"
        + " healthy when at most 5 % of its records would be rejected; otherwise the exit code"
        + " is 65.",
      "Values of columns that tell of people what is theirs to tell are never shown.",
    ])

  /// Proposes a mapping.
  static let propose = VerbDeclaration(
    name: "init",
    summary: "Propose a commented pipeline file for a new registry file.",
    arguments: [ArgumentDeclaration(name: "FILE", help: "The registry file")],
    options: [
      registry,
      entry,
      sheet,
      headingLine,
      OptionDeclaration(
        name: "name", valueName: "NAME", help: "The name of the source (default: the file's)"),
      OptionDeclaration(
        name: "out", valueName: "FILE",
        help: "Write there, where nothing stands yet (default: standard output)"),
      threads,
      language("The language of the comments (default: es)"),
    ],
    discussion: [
      "Headings are compared with those that registries are known to use, and a column is bound"
        + " only where its values are what the field holds. Read the proposal: what was chosen by"
        + " likeness says so, what no column gives is named, and nothing is invented.",
      "A file of a published form, such as DENUE, OCDS, TED or eForms, is proposed with the mapping"
        + " that is shipped for it.",
    ])
}
