import TestKit
import Workbench

@testable import Match

/// A run whose suppliers are cut into shards, and whose parts are merged by whoever knows the form of
/// the lines and nothing of what they mean.
struct ShardedRun {
  let inputs: Inputs
  let folder: ScratchFolder
  let shards: Int
  var seed: UInt64 = 0
  var signature = "settings"
  var segmentSize = TextSegment.usualSize

  /// Works on all shards, merges each round, and writes the night to a folder.
  func write(to output: String) throws -> MatchReport {
    let merged = "\(folder.path)/merged\(shards)"
    let input = try inputs.write(to: folder, "in\(shards)")
    let parts = try parts()
    try merge(parts, .count, to: merged)
    if ShardRound.needsTexts(inputs.settings) { try merge(parts, .text, to: merged) }
    try merge(parts, .rank, to: merged)
    return try match(
      merged: merged, input: input, output: output, date: Inputs.date,
      settings: inputs.settings, signature: signature, threads: 2)
  }

  /// The shards, each supplier with all its rows in one that chance takes. What they share has no
  /// supplier's row.
  func parts() throws -> [MatchShard] {
    var shared = inputs
    for table in MatchShard.tables { shared[table] = [] }
    let input = try shared.write(to: folder, "shared\(shards)")
    var random = SplitMix64(seed: seed &+ UInt64(shards))
    var owners: [String: Int] = [:]
    var cut = [Inputs](repeating: Inputs(), count: shards)
    for shard in cut.indices { cut[shard].textColumns = inputs.textColumns }
    for table in MatchShard.tables {
      for row in inputs[table] {
        let id = row["supplier_id"] ?? ""
        let owner = owners[id] ?? random.below(shards)
        owners[id] = owner
        cut[owner][table].append(row)
      }
    }
    return try cut.enumerated().map { number, shard in
      try MatchShard(
        input: input, folder: shard.write(to: folder, "shard\(shards)-\(number)"),
        date: Inputs.date, settings: inputs.settings, signature: signature,
        threads: 1 + number % 2, segmentSize: segmentSize)
    }
  }

  /// Merges what the shards answer.
  func merge(_ parts: [MatchShard], _ round: ShardRound, to merged: String) throws {
    let name = "\(merged.dropFirst(folder.path.count + 1))"
    let lines = try parts.flatMap { part in
      String(decoding: try part.answer(round, merged: merged), as: UTF8.self)
        .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }
    switch round {
    case .count:
      var sums: [String: Int] = [:]
      for line in lines { sums[line[0], default: 0] += Int(line[1]) ?? 0 }
      try folder.write(
        "\(name)/statistics.tsv", sums.map { "\($0)\t\($1)\n" }.joined())
    case .text: try folder.write("\(name)/texts.tsv", Self.merged(lines))
    case .rank: try folder.write("\(name)/lists.tsv", Self.merged(lines))
    }
  }

  private static func merged(_ lines: [[String]]) -> String {
    var groups: [String: (keep: Int, elements: [String])] = [:]
    for line in lines {
      groups["\(line[0])\t\(line[1])", default: (Int(line[2]) ?? 0, [])].elements += line[3...]
    }
    return groups.map { key, group in
      let sorted = group.elements.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var kept = Array(sorted.prefix(group.keep))
      if key.hasSuffix("\ttext") {
        kept = [sorted[0]] + (sorted.count >= group.keep ? [sorted[group.keep - 1]] : [])
      }
      return "\(key)\t\(group.keep)\t\(kept.joined(separator: "\t"))\n"
    }.joined()
  }
}
