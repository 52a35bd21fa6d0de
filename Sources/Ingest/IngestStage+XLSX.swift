import Registry
import Tables

extension IngestStage {
  /// Reads a sheet of a workbook.
  mutating func readXLSX(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let heading = try XLSXSource(source).heading
    let plan = try RecordPlan(csv: source, kind: kind, heading: heading.names)
    let file = try readRecords(source, plan, &sink, progress) { try XLSXSource(source) }
    try note(file, plan, &sink)
    sink.report.encoding = "utf-8"
    sink.report.encodingEvidence = "as the workbook requires"
    sink.report.notes = heading.notes
  }
}
