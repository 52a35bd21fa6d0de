import Registry

extension IngestStage {
  /// Reads an XML registry, record by record.
  mutating func readXML(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let file = try XMLSource(source, kind: kind)
    let plan = RecordPlan(xml: source, kind: kind)
    let mapper = RecordMapper(plan)
    while let (main, lists) = try file.next() {
      try keep(mapper.map(main, nested: lists), &sink)
      progress(source.name, sink.report.read)
    }
    sink.report.sha256 = try file.digest()
    sink.report.form = file.form
    sink.report.encoding = "utf-8"
    sink.report.encodingEvidence = "as the XML declares"
    sink.report.bytes = file.sourceBytes
    sink.report.unbound = plan.unbound
  }
}
