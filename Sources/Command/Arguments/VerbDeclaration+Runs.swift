// The verbs that make runs and watch over them.

extension VerbDeclaration {
  /// Runs a pipeline.
  static let run = VerbDeclaration(
    name: "run",
    summary: "Run a pipeline from its sources to the review workbook.",
    arguments: [pipeline],
    options: [
      OptionDeclaration(
        name: "out", valueName: "DIR", help: "The folder that holds the runs (default: Runs)"),
      OptionDeclaration(
        name: "from", valueName: "STAGE",
        help: "Start at this stage, on what the current run left (\(stagesInWords))",
        values: .oneOf(stages)),
      OptionDeclaration(
        name: "to", valueName: "STAGE", help: "Stop after this stage", values: .oneOf(stages)),
      threads, set,
      OptionDeclaration(
        name: "anew",
        help: "Work everything out anew, even what an earlier run has done on the same inputs"),
      OptionDeclaration(
        name: "keep", valueName: "N",
        help:
          "Keep the newest N complete runs of the pipeline and remove older ones (default: all)",
        values: .whole(1...100_000)),
      OptionDeclaration(
        name: "metrics", valueName: "FILE",
        help: "Write how the run went, well or not, for Prometheus's textfile collector"),
      OptionDeclaration(
        name: "dry-run", help: "Check everything and tell what would be done, but do nothing"),
    ],
    discussion: [
      "Each run has a folder of its own; the link 'current' names the newest complete one and"
        + " moves only when a run has succeeded.",
      "A stage whose inputs, settings and version are those of an earlier run is taken over from it,"
        + " and so are the rows of each source that has not changed. A run that was broken off or"
        + " failed is gone on with in the same way: run it again.",
      "With --log-format json, run and stages tell of their start and end in the words of"
        + " OpenLineage, one JSON object a line on standard error.",
    ])

  /// Tells how the last runs went.
  static let status = VerbDeclaration(
    name: "status",
    summary: "Tell how the last runs went.",
    arguments: [
      ArgumentDeclaration(
        name: "DIR", help: "The folder that holds the runs (default: Runs)", isOptional: true)
    ],
    options: [],
    discussion: [
      "The newest first: its folder, pipeline, date, how long it took, and what came out or why it"
        + " failed. '*' marks the current run, '>' one that is under way and who runs it, '!' one that"
        + " was broken off."
    ])

  /// Compares a run's files with what was written.
  static let verify = VerbDeclaration(
    name: "verify",
    summary: "Compare every file of a run with the digests written when it was made.",
    arguments: [ArgumentDeclaration(name: "RUN", help: "The folder of the run")],
    options: [threads],
    discussion: [
      "Size, SHA-256 digest and rows of every file are compared with its stage's datapackage.json, and"
        + " the digests of those with manifest.json. What is changed, missing or extra is told file by"
        + " file with what to do, and the exit code is 65. Inputs that have changed since are"
        + " remarked.",
      "A manifest that was changed to fit proves nothing: keep a copy of it elsewhere where that"
        + " matters.",
    ])

  private static let stagesInWords = stages.joined(separator: ", ")
}
