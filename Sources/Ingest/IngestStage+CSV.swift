import Registry
import Tables
import Workbench

extension IngestStage {
  /// Reads a delimited file: blocks are mapped side by side and kept in order.
  mutating func readCSV(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    let file = try CSVSource(source)
    let plan = try RecordPlan(csv: source, kind: kind, heading: file.heading)
    let mapper = RecordMapper(plan)
    let scanner = file.scanner
    // While one batch is mapped, the one before is written and the one after is read.
    let size = threads * 3
    var batch = try file.batch(size)
    var done: [MappedBlock] = []
    while !batch.isEmpty {
      let present = batch
      let first = file.encoding
      let (mapped, following) = concurrentItems(
        present.count, workers: threads,
        meanwhile: {
          Result {
            for block in done { try keep(block, &sink) }
            return try file.batch(size)
          }
        }
      ) { index -> (MappedBlock, UTF8Check.Finding) in
        Self.map(present[index], encoding: first, scanner: scanner, mapper: mapper)
      }
      batch = try following.get()
      done = mapped.enumerated().map { index, item in
        let encoding = file.settle(item.1, at: present[index])
        if encoding == first { return item.0 }
        return Self.map(present[index], encoding: encoding, scanner: scanner, mapper: mapper).0
      }
      progress(source.name, sink.report.read)
    }
    for block in done { try keep(block, &sink) }
    sink.report.sha256 = try file.close()
    sink.report.form = file.form
    sink.report.encoding = file.encoding.rawValue
    sink.report.encodingEvidence = file.evidence
    sink.report.delimiter = String(decoding: [scanner.dialect.delimiter], as: UTF8.self)
    sink.report.bytes = file.sourceBytes
    sink.report.unbound = plan.unbound
  }

  /// Decodes, cuts and maps one block.
  private static func map(
    _ block: CSVSource.RawBlock, encoding: TextEncoding, scanner: CSVScanner, mapper: RecordMapper
  ) -> (MappedBlock, UTF8Check.Finding) {
    let (records, check) = CSVSource.records(block, encoding: encoding, scanner: scanner)
    return (mapper.map(records), check)
  }
}
