import Registry
import Tables

extension IngestStage {
  /// Reads a sheet of a workbook.
  mutating func readXLSX(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let first = try XLSXSource(source)
    let heading = first.heading
    var unread: XLSXSource? = first
    let plan = try RecordPlan(csv: source, kind: kind, heading: heading.names)
    let file = try readRecords(source, plan, &sink, progress) {
      // What was opened for its heading is at the start of its records, once.
      try unread.take() ?? XLSXSource(source)
    }
    try note(file, plan, &sink)
    sink.report.encoding = "utf-8"
    sink.report.encodingEvidence = "as the workbook requires"
    sink.report.notes = heading.notes
  }
}
