import Registry

extension IngestStage {
  /// Reads an XML registry, record by record.
  mutating func readXML(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let plan = RecordPlan(paths: source, kind: kind)
    let file = try readRecords(source, plan, &sink, progress) {
      try XMLSource(source, kind: kind)
    }
    try note(file, plan, &sink)
    sink.report.encoding = "utf-8"
    sink.report.encodingEvidence = "as the XML declares"
  }
}
