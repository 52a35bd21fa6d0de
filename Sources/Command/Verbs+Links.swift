import Pipeline

extension Verbs {
  /// The round of linking in shards that was asked for.
  ///
  /// - Throws: ``UsageError`` when options are missing or make no sense together.
  func linkRound() throws(UsageError) -> LinkRound? {
    let given = ["round", "links", "shard", "shards"].filter { command.value(of: $0) != nil }
    guard let round = command.value(of: "round").flatMap(LinkRound.init) else {
      if let stray = given.first(where: { $0 != "links" }) {
        throw .needsOption("--" + stray, other: "--round", usage: linkUsage)
      }
      return nil
    }
    let wanted = round.isOfShard ? ["links", "shard", "shards"] : ["links"]
    for option in wanted where !given.contains(option) {
      throw .needsOption("--round \(round.rawValue)", other: "--" + option, usage: linkUsage)
    }
    return round
  }

  /// Does a round of linking in shards.
  func link(_ round: LinkRound, by runner: StageRunner) throws {
    let links = command.value(of: "links") ?? "."
    let shard = (number: command.number(of: "shard") ?? 1, count: command.number(of: "shards") ?? 1)
    guard shard.number <= shard.count else {
      throw UsageError.valueNotAllowed(
        option: "--shard", value: "\(shard.number)", rule: .whole(1...shard.count),
        suggestion: nil, usage: linkUsage)
    }
    try console.showing(runner.definition.language) { observer in
      observer.began(.normalize)
      try runner.link(round, in: links, shard: shard) { observer.progressed(.normalize, $0) }
    }
    console.say(links)
  }

  private var linkUsage: String {
    "encadena normalize PIPELINE --run DIR --links DIR --round ROUND [--shard K --shards N]"
  }
}
