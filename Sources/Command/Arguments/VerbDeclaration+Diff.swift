// The verb that compares two nights.

extension VerbDeclaration {
  /// Tells what changed between two nights.
  static let diff = VerbDeclaration(
    name: "diff",
    summary: "Tell what changed between two nights, and why.",
    arguments: [
      ArgumentDeclaration(name: "FROM", help: "The folder of the earlier run"),
      ArgumentDeclaration(name: "TO", help: "The folder of the later run"),
    ],
    options: [
      OptionDeclaration(name: "need", valueName: "ID", help: "Look at this need alone"),
      OptionDeclaration(
        name: "out", valueName: "DIR",
        help: "Write changes.csv too, a data package in a folder of its own"),
      threads,
      language("The language of the report (default: the pipeline's)"),
    ],
    discussion: [
      "For each need: who entered, left or moved, with the cause: the firm's data, the need's data,"
        + " a reference table, a setting, the date, a decision, a floor, or other firms. It is found"
        + " by scoring the earlier night anew with one of them taken from the later."
    ])
}
