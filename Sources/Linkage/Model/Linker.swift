public import Workbench

/// Finds which records may be one: pairs, their patterns, the model they teach, and the links.
public struct Linker: Sendable {
  /// Links below this weight are not kept: one chance in about a thousand.
  public static let floor = -10.0

  /// What the records taught.
  public let model: LinkageModel
  /// The links at or above the floor, by left and right record.
  public let links: [Link]
  /// How many pairs were compared.
  public let comparedPairs: Int
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
    let (pairs, blocks) = CandidatePairs.make(
      records: records, settings: settings, workers: workers)
    let comparer = PairComparer(records, settings)
    let counter = ProgressCounter("link", .pairs, of: pairs.count, report: progress)
    let patterns = concurrentBlocks(of: pairs.count, blockSize: 8192, workers: workers) { range in
      var scratch = PairComparer.Scratch()
      var patterns: [UInt64] = []
      patterns.reserveCapacity(range.count)
      for pair in range {
        patterns.append(
          comparer.pattern(Int(pairs.left[pair]), Int(pairs.right[pair]), &scratch))
      }
      counter.add(range.count)
      return patterns
    }.flatMap { $0 }
    progress(.step("train"))
    let training = Training(
      records: records, settings: settings, comparer: comparer, workers: workers)
    let model = training.model(pairs, patterns)
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
    comparedPairs = pairs.count
    self.blocks = blocks
    self.scorer = scorer
  }
}
