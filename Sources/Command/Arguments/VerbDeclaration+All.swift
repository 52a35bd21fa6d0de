// The verbs of the command. A new verb is an entry here.

extension VerbDeclaration {
  /// The stages, in order.
  static let stages = ["ingest", "normalize", "match", "export"]

  /// Every verb, in the order in which help lists them.
  static let all: [VerbDeclaration] =
    [run] + stages.map(stage)
    + [check, propose, explain, diff, review, evaluate, loadScript, verify, status]
    + [manual, completions]

  static let pipeline = ArgumentDeclaration(
    name: "PIPELINE", help: "The pipeline file, JSON5")

  /// The number of threads.
  static let threads = OptionDeclaration(
    name: "threads", valueName: "N",
    help: "Work on N threads; the result does not depend on it (default: one per processor)",
    values: .whole(1...1024))

  static let set = OptionDeclaration(
    name: "set", valueName: "KEY=VALUE",
    help: "Replace a value of the pipeline file, such as match.topK=5 or"
      + " sources.denue.path=denue.csv; may be repeated",
    isRepeated: true, values: .assignment)

  private static func stage(_ name: String) -> VerbDeclaration {
    let summaries = [
      "ingest": "Read the sources into typed tables and set aside what cannot be used.",
      "normalize": "Make the tables comparable and find out which rows are one firm.",
      "match": "Rank the suppliers of each need.",
      "export": "Write the review workbook and the tables for other programs.",
    ]
    let sharded: [String: (options: [OptionDeclaration], discussion: [String])] = [
      "normalize": (linkOptions, shardedLinking), "match": (shards, [shardsInWords]),
    ]
    let own = sharded[name] ?? ([], [])
    return VerbDeclaration(
      name: name, summary: summaries[name] ?? name, arguments: [pipeline],
      options: [
        OptionDeclaration(
          name: "run", valueName: "DIR", help: "The folder of the run", isRequired: true),
        threads, set,
      ] + own.options, discussion: own.discussion)
  }

  /// What ranks some of the suppliers, and what brings such rankings together.
  private static let shards = [
    OptionDeclaration(
      name: "shard", valueName: "DIR",
      help: "Work on the suppliers whose rows are in DIR, or with - come on standard input, and"
        + " write lines to merge"),
    OptionDeclaration(
      name: "round", valueName: "ROUND",
      help: "What is asked of a shard: count, then text where textCandidates or textScale ask for"
        + " it, then rank (default: rank); plan writes the pipeline as all of them need it",
      values: .oneOf(["count", "text", "rank", "plan"])),
    OptionDeclaration(
      name: "merged", valueName: "DIR",
      help: "What was merged of the shards; without --shard, rank by it"),
  ]

  private static let shardsInWords =
    "Suppliers that are too many for one machine are ranked in shards, by Pipelines/spark: the result"
    + " is the same, byte for byte."

  private static let explain = VerbDeclaration(
    name: "explain",
    summary: "Tell why a supplier stands where it does for a need.",
    arguments: [
      ArgumentDeclaration(name: "RUN", help: "The folder of the run"),
      ArgumentDeclaration(name: "NEED", help: "The key of the need"),
      ArgumentDeclaration(name: "SUPPLIER", help: "The key of the supplier"),
    ],
    options: [
      language("The language of the explanation")
    ])

  /// The language of what is told.
  static func language(_ help: String) -> OptionDeclaration {
    OptionDeclaration(
      name: "language", valueName: "es|en", help: help, values: .oneOf(["es", "en"]))
  }
}
