public import Workbench

/// Finds which records may be one: pairs, their patterns, the model they teach, and the links.
public struct Linker: Sendable {
  /// Links below this weight are not kept: one chance in about a thousand.
  public static let floor = -10.0

  /// What the records taught.
  public let model: LinkageModel
  /// The links at or above the floor, by left and right record.
  public let links: [Link]
  /// What each blocking rule gave and left out.
  public let blocks: [BlockingReport]
  /// Weighs any two records.
  public let scorer: LinkScorer

  /// Links records.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - settings: What is compared.
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - progress: Told the pairs compared so far.
  public init(
    _ records: LinkRecords, _ settings: LinkageSettings, workers: Int,
    progress: @escaping ProgressReport = { _ in }
  ) {
    let comparer = PairComparer(records, settings)
    let compared = ComparedPairs(
      records, settings, comparer, .whole, workers: workers, progress: progress)
    let (pairs, patterns) = (compared.pairs, compared.patterns)
    let model = compared.counts.model(settings)
    let scorer = LinkScorer(comparer, model, settings)
    links = concurrentBlocks(of: pairs.count, blockSize: 8192, workers: workers) { range in
      var links: [Link] = []
      for pair in range {
        let (left, right, pattern) = (pairs.left[pair], pairs.right[pair], patterns[pair])
        guard let weight = scorer.weight(left, right, pattern, floor: Self.floor) else { continue }
        links.append(Link(left: left, right: right, weight: weight, pattern: pattern))
      }
      return links
    }.flatMap { $0 }
    self.model = model
    blocks = compared.counts.blocks
    self.scorer = scorer
  }

  /// Takes up what shards of the records found.
  ///
  /// - Parameters:
  ///   - found: The records, and what all shards together counted and linked.
  ///   - settings: What was compared.
  public init(_ found: ShardedLinks, _ settings: LinkageSettings) {
    model = found.counts.model(settings)
    links = found.links
    blocks = found.counts.blocks
    scorer = LinkScorer(PairComparer(found.records, settings), model, settings)
  }
}
