/// What the run that is exported was, for the people who read its workbook.
public struct RunFacts: Sendable, Equatable {
  /// What became of the records of one source.
  public struct Source: Sendable, Equatable {
    /// The source's name in the pipeline file.
    public let name: String
    /// The registry it belongs to, a `RegistryKind` name.
    public let registry: String
    /// Records read.
    public let records: Int
    /// Records used.
    public let accepted: Int
    /// Records set aside in `rejects.csv`; with the accepted ones they are the records read.
    public let rejected: Int
    /// Accepted records that joined a firm another record had begun.
    public let merged: Int

    /// Accepted records that stand for themselves: read = own + merged + rejected.
    var own: Int { accepted - merged }

    /// States the counts of a source.
    public init(
      name: String, registry: String, records: Int, accepted: Int, rejected: Int, merged: Int
    ) {
      self.name = name
      self.registry = registry
      self.records = records
      self.accepted = accepted
      self.rejected = rejected
      self.merged = merged
    }
  }

  /// The name of the run's folder.
  public let runID: String
  /// The ISO date the run is as of; it stamps the workbook.
  public let date: String
  /// The pipeline's name.
  public let pipeline: String
  /// The program's version.
  public let version: String
  /// The sources, in the pipeline file's order.
  public let sources: [Source]

  /// The firms of the registries: the accepted records that joined no other.
  var firms: Int {
    sources.reduce(0) { $0 + ($1.registry == "suppliers" ? $1.accepted - $1.merged : 0) }
  }

  /// States the facts of a run.
  public init(runID: String, date: String, pipeline: String, version: String, sources: [Source]) {
    self.runID = runID
    self.date = date
    self.pipeline = pipeline
    self.version = version
    self.sources = sources
  }
}
