import Ingest
import Workbench

/// A file that a run or a stage read or wrote, in OpenLineage's words.
public struct LineageDataset: Sendable, Equatable {
  /// The file, absolute where it is known.
  public let path: String
  /// Its digest, 64 hexadecimal digits.
  public let sha256: String
  /// Its size.
  public let bytes: Int
  /// Its rows; nil where it has none, or where telling would show who is in a registry.
  public let rows: Int?

  /// Notes a file.
  public init(path: String, sha256: String, bytes: Int, rows: Int?) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.rows = rows
  }

  /// The dataset as JSON.
  ///
  /// - Parameter isInput: Whether it was read rather than written.
  /// - Returns: A JSON object.
  func json(isInput: Bool) -> String {
    let kind = isInput ? "input" : "output"
    let spec = isInput ? "InputStatisticsInputDatasetFacet" : "OutputStatisticsOutputDatasetFacet"
    let count = rows.map { "\"rowCount\":\($0)," } ?? ""
    let version = LineageEvent.facet(
      "DatasetVersionDatasetFacet", "\"datasetVersion\":\"sha256:\(sha256)\"")
    let statistics = LineageEvent.facet(spec, "\(count)\"size\":\(bytes)")
    return "{\"namespace\":\"file\",\"name\":\(JSONText.quoted(path)),"
      + "\"facets\":{\"version\":\(version)},"
      + "\"\(kind)Facets\":{\"\(kind)Statistics\":\(statistics)}}"
  }

  /// What a run read: the files of its sources.
  ///
  /// Rows of registries of firms are not counted where one tells who owns them: from two nights anybody
  /// could learn which registry a new firm stands in.
  static func sources(_ counts: [SourceCounts], _ definition: Definition) -> [LineageDataset] {
    let isTelling = definition.sources.contains { $0.lists["ownership"] != nil }
    return counts.map { item in
      let isHidden = isTelling && item.registry == "suppliers"
      return LineageDataset(
        path: item.location(definition) ?? item.file, sha256: item.sha256, bytes: item.bytes,
        rows: isHidden ? nil : item.read)
    }
  }

  /// The files of a stage's package, as they will be found when the run is done.
  static func files(of stage: Stage, in folder: String, finally name: String) -> [LineageDataset] {
    let description = "\(folder)/\(stage.folder)/datapackage.json"
    let isCounted = stage > .normalize
    return ((try? PackageFacts.read(description)) ?? []).map { fact in
      LineageDataset(
        path: FileCheck.absolute("\(name)/\(stage.folder)/\(fact.path)"), sha256: fact.sha256,
        bytes: fact.bytes, rows: isCounted && fact.isTable ? fact.rows : nil)
    }
  }
}
