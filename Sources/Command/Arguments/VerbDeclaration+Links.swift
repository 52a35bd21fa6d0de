import Pipeline

// The options by which records are linked on several machines.

extension VerbDeclaration {
  /// The options of `normalize` that are about shards.
  static let linkOptions = [
    OptionDeclaration(
      name: "links", valueName: "DIR",
      help: "Take up what shards found of the linked records, instead of comparing them; with"
        + " --round, where the rounds hand over"),
    OptionDeclaration(
      name: "round", valueName: "ROUND",
      help: "Do this round of linking in shards, and nothing else"
        + " (\(LinkRound.allCases.map(\.rawValue).joined(separator: ", ")))",
      values: .oneOf(LinkRound.allCases.map(\.rawValue))),
    OptionDeclaration(
      name: "shard", valueName: "K", help: "The shard to compare or weigh, from 1",
      values: .whole(1...100_000)),
    OptionDeclaration(
      name: "shards", valueName: "N", help: "Of how many shards", values: .whole(1...100_000)),
  ]

  /// How records are linked on several machines.
  static let shardedLinking = [
    "Records can be linked on several machines: --round prepare once, compare for each shard, train"
      + " once, weigh for each shard, and then normalize with --links, which writes the bytes that"
      + " one machine would. Between rounds the files of --links are to be brought where the next"
      + " needs them: compare reads records.bin, train every counts-K-of-N.bin, weigh model.bin and"
      + " its pairs-K-of-N.bin, and the last step records.bin, all counts and all links-K-of-N.bin."
      + " Files of other records, settings or versions are refused. Pipelines/spark/normalize.py"
      + " does all of it on Apache Spark."
  ]
}
