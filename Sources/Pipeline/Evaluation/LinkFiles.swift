import Workbench

/// Where a run keeps the links of one kind of record.
struct LinkFiles: Sendable, Equatable {
  /// Which record is of which cluster.
  let links: String
  /// The column of the cluster.
  let cluster: String
  /// The pairs compared; nil when the run does not say.
  let candidates: String?
  /// The records as Ingest wrote them.
  let values: String

  /// Finds the files.
  ///
  /// - Throws: ``PipelineError/missingStage(folder:stage:)`` when nothing is linked yet,
  ///   ``EvaluationError/noLinks(folder:registry:file:known:)`` when records of this kind are not.
  init(run: String, registry: String) throws {
    let folder = "\(run)/\(Stage.normalize.folder)"
    guard FileSystem.isFolder(folder) else {
      throw PipelineError.missingStage(folder: run, stage: .normalize)
    }
    let isSuppliers = registry == "suppliers"
    let name = isSuppliers ? "entity_links.csv" : "\(registry)_links.csv"
    links = "\(folder)/\(name)"
    cluster = isSuppliers ? "supplier_id" : "entity_id"
    guard FileSystem.exists(links) else {
      throw EvaluationError.noLinks(
        folder: run, registry: registry, file: name, known: Self.known(in: folder))
    }
    let candidates = "\(folder)/candidate_links.csv"
    self.candidates = FileSystem.exists(candidates) ? candidates : nil
    values = "\(run)/\(Stage.ingest.folder)/\(registry).csv"
  }

  /// The kinds of record that are linked.
  private static func known(in folder: String) -> [String] {
    FileSystem.names(in: folder).compactMap { name in
      if name == "entity_links.csv" { return "suppliers" }
      guard name.hasSuffix("_links.csv"), !name.hasSuffix("candidate_links.csv") else { return nil }
      return String(name.dropLast("_links.csv".count))
    }
  }
}
