import Export
import Workbench

/// Measures the links of a run against pairs of records whose truth is known.
public struct Evaluation: Sendable {
  /// The pairs found, the true ones, and those that are both.
  public var pairs: PairCounts { measures.pairs }
  /// The clusters; nil when only labelled pairs are judged.
  public var clusters: ClusterCounts? { measures.clusters }
  /// The report, for people.
  public var text: String { EvaluationText(self).text }

  /// The curve as CSV.
  ///
  /// - Throws: ``EvaluationError/noCurve(folder:)`` where the run does not say what it compared.
  public func curveCSV() throws(EvaluationError) -> String {
    guard let curve else { throw .noCurve(folder: run) }
    return EvaluationText.csv(curve)
  }

  /// The run and the file of pairs, as given.
  let run: String
  let file: String
  let options: EvaluationOptions
  let language: ExportSettings.Language
  let recordCount: Int
  let labels: Labels
  let measures: Measures
  let curve: ThresholdCurve?
  let errors: LinkErrors?
  let kinds: ErrorKinds?
  let values: RecordValues?
  let records: LinkedRecords

  /// Measures a run.
  ///
  /// - Parameters:
  ///   - run: The run folder.
  ///   - file: The labelled pairs or true clusters.
  ///   - options: What is wanted.
  /// - Throws: ``PipelineError`` when the folder is no run, ``EvaluationError`` when there are no
  ///   links or the file does not fit, `FileFault` when it cannot be read.
  public init(run: String, pairs file: String, options: EvaluationOptions) throws {
    try options.check()
    let definitionFile = StageRunner.definitionFile(run)
    guard FileSystem.exists(definitionFile) else { throw PipelineError.notARun(folder: run) }
    let language =
      try options.language ?? Definition.read(file: definitionFile).language
    try self.init(run: run, pairs: file, options: options, language: language)
  }

  /// Measures a run in a stated language.
  init(
    run: String, pairs file: String, options: EvaluationOptions, language: ExportSettings.Language
  ) throws {
    self.run = run
    self.file = file
    self.options = options
    self.language = language
    let links = try LinkFiles(run: run, registry: options.registry)
    let labelFile = try LabelFile(file, named: options.named)
    let records = try LinkedRecords(
      file: links.links, cluster: links.cluster, hasSources: labelFile.columns.hasSources,
      workers: options.threads)
    let labels = try Labels(labelFile, records: records)
    let candidates = try links.candidates.map {
      try CandidateLinks(
        file: $0, kind: options.registry, keys: records.keys, workers: options.threads)
    }
    measures = Measures(
      of: records.clusters, count: records.clusterCount, labels: labels,
      onlyListed: options.onlyListed)
    curve = candidates.map {
      ThresholdCurve($0, records: records, labels: labels, onlyListed: options.onlyListed)
    }
    self.records = records
    self.labels = labels
    recordCount = records.keys.count
    if options.errors != nil {
      let found = LinkErrors(
        records, labels: labels, candidates: candidates, onlyListed: options.onlyListed,
        counts: measures.pairs)
      let values = try RecordValues(
        file: links.values, named: options.fields, keys: records.keys,
        isSuppliers: options.registry == "suppliers", workers: options.threads)
      kinds = ErrorKinds(found, values: values)
      self.values = values
      errors = found
    } else {
      (errors, kinds, values) = (nil, nil, nil)
    }
  }
}
