import Registry
import Tables

extension IngestStage {
  /// Reads a JSON registry, record by record.
  mutating func readJSON(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let plan = RecordPlan(paths: source, kind: kind)
    let file = try readRecords(source, plan, &sink, progress) {
      try JSONSource(source, kind: kind)
    }
    try note(file, plan, &sink)
    sink.report.encoding = file.encoding.rawValue
    sink.report.encodingEvidence = file.encodingEvidence
  }
}
