// The verb that measures links.

extension VerbDeclaration {
  /// Measures links against labelled pairs.
  static let evaluate = VerbDeclaration(
    name: "evaluate",
    summary: "Measure a run's links against labelled pairs: precision, recall, F1, curve.",
    arguments: [
      ArgumentDeclaration(name: "RUN", help: "The folder of the run"),
      ArgumentDeclaration(name: "PAIRS", help: "The labelled pairs or true clusters, a CSV"),
    ],
    options: [
      OptionDeclaration(
        name: "registry", valueName: "KIND",
        help: "The kind of record whose links are measured (default: suppliers)"),
      OptionDeclaration(
        name: "left", valueName: "COLUMN",
        help: "The key of a pair's first record, as KEY or SOURCE,KEY"),
      OptionDeclaration(
        name: "right", valueName: "COLUMN", help: "The key of its second record, likewise"),
      OptionDeclaration(
        name: "label", valueName: "COLUMN", help: "Whether the two are the same: 1 or 0"),
      OptionDeclaration(
        name: "record", valueName: "COLUMN",
        help: "The key of a record, as KEY or SOURCE,KEY, where truth is given by clusters"),
      OptionDeclaration(
        name: "cluster", valueName: "COLUMN", help: "The key of the record's true cluster"),
      OptionDeclaration(
        name: "only-listed",
        help: "Judge only the records that PAIRS names (default: a record it does not name is"
          + " taken to be alone)"),
      OptionDeclaration(
        name: "csv", help: "Write the curve by threshold as CSV and nothing else"),
      OptionDeclaration(
        name: "errors", valueName: "N",
        help: "Show the N wrong and the N missed pairs of greatest weight, both records side by"
          + " side, and the commonest kinds of error",
        values: .whole(0...1_000_000)),
      OptionDeclaration(
        name: "fields", valueName: "LIST",
        help: "The fields compared in errors, with commas; 'position' is latitude and longitude"),
      threads,
      language("The language of the report (default: the pipeline's)"),
    ],
    discussion: [
      "PAIRS holds either a pair a row (two record keys and, where there is one, a label), or a"
        + " record a row with the key of its true cluster. Its heading tells which, or the options"
        + " do. Without a label every pair is a match.",
      "With labels that say 'different' only the labelled pairs are judged; otherwise all pairs"
        + " that the run joined, directly or through others.",
    ])
}
