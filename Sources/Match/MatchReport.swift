public import Registry
public import Tables

/// What a run of Match did, for the manifest.
public struct MatchReport: Sendable {
  /// Suppliers read.
  public internal(set) var suppliers = 0
  /// Needs read.
  public internal(set) var needs = 0
  /// Rows of lists whose supplier or need is in no table; they count for nothing.
  public internal(set) var strayRows = 0
  /// Distinct terms of the suppliers' texts.
  public internal(set) var terms = 0
  /// Pairs of a term and a supplier that has it.
  public internal(set) var postings = 0
  /// Rows of the ranking.
  public internal(set) var matches = 0
  /// Near misses kept.
  public internal(set) var nearMisses = 0
  /// Pairs of a need and a barred supplier that would rank for it.
  public internal(set) var barred = 0
  /// Ranked pairs whose goods do not originate, with an input that would have to change.
  public internal(set) var originGaps = 0
  /// Rows of agreements and bills of materials that were not used.
  public internal(set) var refusedTrade = 0
  /// How many decisions of staff did what.
  public internal(set) var decisions: [DecisionEffect: Int] = [:]
  /// Needs that no supplier fills.
  public internal(set) var unmatchedNeeds = 0

  /// Rankings that floors changed.
  public internal(set) var reordered = 0
  /// Floors of rankings that are not reached.
  public internal(set) var unreachedFloors = 0
  /// Pairs of the shortlists.
  public internal(set) var shortlisted = 0
  /// Stages of chains in a region, and whole.
  public internal(set) var chainGaps = 0
  /// What would fall if a firm, a municipality or a state dropped out.
  public internal(set) var chainRisks = 0
  /// Steps that would open needs.
  public internal(set) var unlockSteps = 0
  /// Figures of the statistics that are told, and those that are withheld.
  public internal(set) var toldFigures = 0, withheldFigures = 0

  /// Whether the index was taken from an earlier run.
  public internal(set) var isIndexKept = false
  /// Why the index could not be kept for the next run; nil when it was, or was not asked for.
  public internal(set) var indexFault: String?

  /// Seconds spent reading the tables.
  public internal(set) var loadSeconds = 0.0
  /// Seconds spent indexing the suppliers' texts.
  public internal(set) var indexSeconds = 0.0
  /// Seconds spent keeping the index for the next run.
  public internal(set) var keepSeconds = 0.0
  /// Seconds spent ranking.
  public internal(set) var rankSeconds = 0.0
  /// Seconds of ranking that the floors took, over all threads.
  public internal(set) var floorSeconds = 0.0
  /// Seconds spent on shortlists, chains, steps that would help, and statistics.
  public internal(set) var reportSeconds = 0.0
  /// Seconds spent writing.
  public internal(set) var writeSeconds = 0.0

  /// The files written.
  public internal(set) var files: [PackageWriter.Resource] = []
}
