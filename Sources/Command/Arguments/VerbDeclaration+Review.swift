// The verb that takes decisions in.

extension VerbDeclaration {
  /// Takes decisions of staff in.
  static let review = VerbDeclaration(
    name: "review",
    summary: "Take in what staff decided in the review workbook or on the page.",
    arguments: [
      ArgumentDeclaration(name: "RUN", help: "The folder of the run that was decided on"),
      ArgumentDeclaration(
        name: "FILE", help: "A review workbook, .xlsx, or a CSV of decisions", isRepeated: true),
    ],
    options: [
      OptionDeclaration(
        name: "by", valueName: "NAME",
        help: "Who decided, where a file does not say (default: who runs this)"),
      OptionDeclaration(
        name: "date", valueName: "YYYY-MM-DD",
        help: "The day of the decisions, where a file does not say (default: today)"),
      OptionDeclaration(name: "yes", help: "Write the decisions down without asking"),
      OptionDeclaration(name: "dry-run", help: "Tell what would be done, but do nothing"),
      OptionDeclaration(
        name: "partial",
        help: "Take the rows without problems, and write the others to"
          + " FILE.refused.csv"),
      OptionDeclaration(
        name: "stale",
        help: "Take decisions on another run too, where the firm is still ranked for"
          + " the need"),
      language("The language of what is told (default: the pipeline's)"),
    ],
    discussion: [
      "Every row with a verdict is checked against the run: its keys, its row key, the word of the"
        + " verdict, and whether another row says otherwise. If one has a problem nothing is taken,"
        + " each problem is told with its place, and the exit code is 65.",
      "Decisions are added to decisions.csv beside the runs, and the next run respects them: a firm"
        + " that was accepted stands first, one that was rejected stays out with the reason, and one"
        + " that was contacted or is under review is marked. The latest decision on a need and a"
        + " firm holds; 'retirado' or 'withdrawn' takes it back.",
      "Off a terminal nothing is written without --yes.",
    ])
}
