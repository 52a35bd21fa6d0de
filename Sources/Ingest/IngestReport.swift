public import Tables

/// What Ingest took from one source.
public struct SourceReport: Sendable, Equatable {
  /// The source's name.
  public let source: String
  /// Its registry.
  public let registry: String
  /// The file as the pipeline file names it.
  public var path: String
  /// `plain`, `gzip` or `zip` with its entry.
  public var form = ""
  /// The encoding read.
  public var encoding = ""
  /// How the encoding is known.
  public var encodingEvidence = ""
  /// The byte between cells; empty for XML.
  public var delimiter = ""
  /// The size of the file.
  public var bytes = 0
  /// The digest of the file.
  public var sha256 = ""
  /// Records seen.
  public var read = 0
  /// Records kept.
  public var accepted = 0
  /// Records set aside in `rejects.csv`.
  public var rejected = 0
  /// Values set aside in `field_faults.csv`.
  public var fieldFaults = 0
  /// Values kept in doubt, such as text whose accents are damaged.
  public var doubts = 0
  /// Records that are not this registry's, by the source's `only`.
  public var passedOver = 0
  /// Forms of numbers and dates that whole columns decided, as `field=form`.
  public var decided: [String] = []
  /// What was unusual about the file: its dialect, its heading.
  public var notes: [String] = []
  /// Fields of the registry without a column here.
  public var unbound: [String] = []
  /// Records set aside, by reason; empty of a source that was taken over.
  public var reasons: [String: Int] = [:]
  /// Whether its rows are those that an earlier run read.
  public var isTakenOver = false

  init(_ source: Source) {
    self.source = source.name
    registry = source.registry
    path = source.path
  }

  mutating func add(_ block: MappedBlock) {
    read += block.readCount
    accepted += block.acceptedCount
    rejected += block.rejectedCount
    fieldFaults += block.fieldFaultCount
    doubts += block.doubtCount
    passedOver += block.passedOver
    for (reason, count) in block.reasons { reasons[reason, default: 0] += count }
  }
}

/// What Ingest did.
public struct IngestReport: Sendable {
  /// One report per source, in the order of the pipeline file.
  public let sources: [SourceReport]
  /// The files written.
  public let resources: [PackageWriter.Resource]
}
