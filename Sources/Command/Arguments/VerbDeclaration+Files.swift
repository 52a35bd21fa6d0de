import Pipeline

// The verbs that look at registry files.

extension VerbDeclaration {
  private static let registry = OptionDeclaration(
    name: "registry", valueName: "KIND",
    help: "The registry the file belongs to (\(Proposal.registries.joined(separator: ", ")))",
    values: .oneOf(Proposal.registries))

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
        + " likeness says so, what no column gives is named, and nothing is invented."
    ])
}
