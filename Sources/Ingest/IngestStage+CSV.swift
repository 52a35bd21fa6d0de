import Registry
import Tables

extension IngestStage {
  /// Reads a delimited file; it is read again only when whole columns must decide a form.
  mutating func readCSV(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    var file = try CSVSource(source)
    var plan = try RecordPlan(csv: source, kind: kind, heading: file.heading)
    let start = mark(sink)
    let scout = FormScout(plan)
    if try !map(file, plan, &sink, progress, watched: scout), let scout {
      try rewind(to: start, source, &sink)
      var evidence = scout.none
      let version = file.version
      let columns = try CSVSource(source)
      try check(columns.version, version, source)
      _ = try csvPass(columns, threads: threads) {
        scout.weigh($0)
      } take: {
        evidence = FormScout.sum(evidence, $0)
        return true
      }
      sink.report.decided = scout.settle(evidence, in: &plan)
      file = try CSVSource(source)
      try check(file.version, version, source)
      _ = try map(file, plan, &sink, progress, watched: nil)
    }
    sink.report.sha256 = try file.close()
    sink.report.form = file.form
    sink.report.encoding = file.encoding.rawValue
    sink.report.encodingEvidence = file.evidence
    sink.report.delimiter = String(decoding: [file.scanner.dialect.delimiter], as: UTF8.self)
    sink.report.notes = ([file.dialectEvidence] + file.headingNotes).filter { !$0.isEmpty }
    sink.report.bytes = file.sourceBytes
    sink.report.unbound = plan.unbound
  }

  /// Maps all records.
  ///
  /// - Returns: False when a value came up that only its column can decide.
  private mutating func map(
    _ file: CSVSource, _ plan: RecordPlan, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void, watched scout: FormScout?
  ) throws -> Bool {
    let mapper = RecordMapper(plan)
    if var carried = CarriedCells(plan, mapper) {
      return try csvPass(file, threads: threads) { records in
        (records, scout.map { $0.isPlain($0.weigh(records)) } ?? true)
      } take: { records, isPlain in
        guard isPlain else { return false }
        // What is carried goes from block to block: they are mapped one after another.
        var records = records
        carried.fill(&records)
        try keep(mapper.map(records), &sink)
        progress(sink.report.source, file.sourceBytesRead)
        return true
      }
    }
    return try csvPass(file, threads: threads) { records in
      (mapper.map(records), scout.map { $0.isPlain($0.weigh(records)) } ?? true)
    } take: { block, isPlain in
      guard isPlain else { return false }
      try keep(block, &sink)
      progress(sink.report.source, file.sourceBytesRead)
      return true
    }
  }
}
