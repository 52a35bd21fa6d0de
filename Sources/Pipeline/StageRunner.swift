import Export
import Ingest
import JSON
import Match
import Normalize
import Registry
import Tables
import Workbench

/// Runs single stages in a run folder; each reads the package before it and writes its own.
public struct StageRunner: Sendable {
  /// The pipeline file as read, with overrides.
  public let definition: Definition
  /// The run folder.
  public let folder: String
  /// Number of threads.
  public let threads: Int
  /// The folder of shards' merged lists that Match goes on from; nil when it ranks all itself.
  public var merged: String?
  /// Where shards left what they found of the records that Normalize links; nil to compare them here.
  public var links: String?

  /// Prepares stages in a folder.
  public init(_ definition: Definition, folder: String, threads: Int) {
    self.definition = definition
    self.folder = folder
    self.threads = threads
  }

  /// Where the definition of a run is kept.
  static func definitionFile(_ folder: String) -> String { folder + "/definition.json" }

  /// Checks that every source's file stands where the pipeline file says.
  public func checkSources() throws(PipelineError) {
    let missing = definition.sources.filter { !FileSystem.exists($0.path) }
    guard missing.isEmpty else {
      throw .missingSources(missing.map { "source '\($0.name)': \($0.path)" })
    }
    for source in definition.sources where FileSystem.isFolder(source.path) {
      throw .sourceIsFolder(source: source.name, path: source.path)
    }
  }

  /// Runs one stage.
  ///
  /// - Parameters:
  ///   - stage: Which.
  ///   - unchanged: What is taken over of earlier runs, because nothing that it was made of has changed.
  ///   - progress: Told what is being done and how far it is.
  /// - Throws: ``PipelineError/missingStage(folder:stage:)``, what the stage throws, or ``GateError``
  ///   once its package is whole, so that what is wrong can be looked up in it.
  func run(
    _ stage: Stage, unchanged: UnchangedParts = UnchangedParts(),
    progress: @escaping ProgressReport = { _ in }
  ) throws {
    for earlier in Stage.allCases where earlier < stage {
      guard FileSystem.isFolder(path(earlier)) else {
        throw PipelineError.missingStage(folder: folder, stage: earlier)
      }
    }
    switch stage {
    case .ingest:
      try checkSources()
      try FileSystem.makeFolder(folder)
      try writeDefinition()
      _ = try ingest(
        sources: try sources(), output: path(.ingest), threads: threads, earlier: unchanged.sources,
        progress: progress)
    case .normalize:
      var settings = try normalizeSettings()
      settings.firms = unchanged.firms
      _ = try normalize(
        input: path(.ingest), output: path(.normalize), settings: settings,
        threads: threads, progress: progress)
    case .match:
      _ = try match(
        earlier: try earlierRun().map { $0 + "/" + Stage.match.folder }, progress: progress)
    case .export:
      try writeDefinition()
      let counts = try SourceCounts.read(folder: folder)
      let key = try RunKey(definition: definition, folder: folder)
      _ = try export(
        normalized: path(.normalize), matched: path(.match), earlier: try earlierNight(),
        output: path(.export),
        run: RunFacts(
          runID: key.text, date: definition.date, pipeline: definition.name,
          version: Version.current, sources: counts.facts(definition)),
        settings: definition.export, workers: threads, progress: progress)
    }
    try checkGates(of: stage)
  }

  /// Holds what a stage made, or what was taken over of it, against the gates.
  ///
  /// - Throws: ``GateError``, or an error of the stage's package.
  func checkGates(of stage: Stage) throws {
    switch stage {
    case .ingest: try SourceGates(definition, folder: folder).check()
    case .match:
      let needs = try rows(of: "needs.csv", in: .normalize)
      let matched = needs - (try rows(of: "unmatched_needs.csv", in: .match))
      guard matched >= definition.minimumMatchedNeeds else {
        throw GateError.unmatched(
          needs: needs, matched: matched, minimum: definition.minimumMatchedNeeds)
      }
    case .normalize, .export: break
    }
  }

  private func rows(of table: String, in stage: Stage) throws -> Int {
    try PackageFacts.read(path(stage) + "/datapackage.json").first { $0.path == table }?.rows ?? 0
  }

  /// The sources of the pipeline file, and the ledger of decisions.
  func sources() throws -> [Source] { definition.sources + (try ledgerSource()) }

  /// The ledger of decisions beside the runs, as one more source of a pipeline that has needs; none
  /// where nothing was decided yet.
  ///
  /// It is no part of the definition: what it holds tells one night from another, not where it lies.
  func ledgerSource() throws -> [Source] {
    let home = FileSystem.name(folder) == "." ? folder + "/.." : FileSystem.parent(folder)
    let file = DecisionLedger.file(home: home)
    guard definition.sources.contains(where: { $0.registry == "needs" }),
      FileSystem.exists(file),
      !definition.sources.contains(where: {
        FileCheck.absolute($0.path) == FileCheck.absolute(file)
      })
    else { return [] }
    try DecisionLedger.checkHeading(file)
    var name = "review"
    while definition.sources.contains(where: { $0.name == name }) { name += "-ledger" }
    let fields = RegistryKind.decisions.fields.map { field in
      (field.name, Source.Binding(from: [field.name]))
    }
    return [
      Source(
        name: name, registry: DecisionLedger.registry, path: file, format: .csv,
        encoding: "utf-8", delimiter: ",", quote: "\"", headingLine: 1,
        fields: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    ]
  }

  /// What Normalize is told: how records are linked, and the ledger of earlier nights.
  private func normalizeSettings() throws -> NormalizeSettings {
    var settings = linkedKinds()
    settings.coding = definition.coding
    settings.date = definition.date
    settings.ledger = try earlierLedger()
    settings.links = try links.map { try linkFolder($0, hasInput: true) }
    return settings
  }

  /// The ledger of the newest complete run beside this one.
  func earlierLedger() throws -> String? {
    let ledger = try earlierRun().map { "\($0)/\(Stage.normalize.folder)/identity_ledger.csv" }
    return ledger.flatMap { FileSystem.exists($0) ? $0 : nil }
  }

  /// The night before, as Export compares with it.
  func earlierNight() throws -> EarlierNight? {
    guard let earlier = try earlierRun() else { return nil }
    let file = earlier + "/manifest.json"
    guard FileSystem.exists(file) else { return nil }
    let manifest = try JSON5Value(file: file)
    return EarlierNight(
      matched: earlier + "/" + Stage.match.folder, runID: manifest.text("runKey"),
      date: manifest.text("date"))
  }

  /// The newest complete run beside this one; nil when there is none, or it is another pipeline's.
  func earlierRun() throws -> String? {
    let current = "\(FileSystem.parent(folder))/\(Run.currentLink)"
    return try Self.isRun(current, of: definition.name) ? current : nil
  }

  /// Whether a folder is a run of a pipeline, as the definition in it says.
  static func isRun(_ folder: String, of pipeline: String) throws -> Bool {
    let file = definitionFile(folder)
    guard FileSystem.exists(file) else { return false }
    let definition = try JSON5Value(file: file)
    return definition.text("name") == pipeline
  }

  /// Where the index of the suppliers is kept from one run to the next: beside the runs, and so in no
  /// package; nil when the package of Normalize does not tell its digest.
  func indexCache() throws -> IndexCache? {
    let description = path(.normalize) + "/datapackage.json"
    guard FileSystem.exists(description),
      let suppliers = try PackageFacts.read(description).first(where: {
        $0.path == "suppliers.csv"
      })
    else { return nil }
    return IndexCache(
      folder: FileSystem.parent(folder) + "/" + Self.indexFolder, suppliers: suppliers.sha256,
      bytes: suppliers.bytes, version: Version.current)
  }

  /// The folder of the kept index, beside the runs.
  static let indexFolder = "index-cache"

  /// The folder of a stage's package.
  public func path(_ stage: Stage) -> String { folder + "/" + stage.folder }

  /// Writes down the definition that the run follows.
  func writeDefinition() throws { try writeDefinition(to: Self.definitionFile(folder)) }

  /// Writes the definition down in a file.
  func writeDefinition(to file: String) throws {
    var output = try OutputFile(file + ".tmp")
    try output.write(definition.canonicalText + "\n")
    _ = try output.finish()
    try FileSystem.rename(file + ".tmp", to: file)
  }
}
