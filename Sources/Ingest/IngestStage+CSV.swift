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
    var check = UTF8Check.Finding(firstBad: nil, multibyte: 0, firstNUL: nil)
    var bytes = block.bytes
    if encoding == .windows1252 || encoding == .latin1 {
      bytes = encoding.decode(block.bytes[...])
      if bytes.contains(0) { check.firstNUL = 0 }
    } else {
      check = UTF8Check.check(bytes.span)
    }
    var records = scanner.records(
      in: bytes, firstLine: block.firstLine, firstByte: block.firstByte)
    if check.firstBad != nil || check.firstNUL != nil { Self.markBroken(&records) }
    return (mapper.map(records), check)
  }

  /// Marks the rows that hold bytes that are no text.
  private static func markBroken(_ block: inout RecordBlock) {
    var faults: [RecordFault] = []
    for row in 0..<block.rowCount {
      let cells = block.cellCount(row)
      guard cells > 0 else { continue }
      let range = block.bounds(row, 0).lowerBound..<block.bounds(row, cells - 1).upperBound
      let check = UTF8Check.check(block.bytes.span.extracting(range))
      if check.firstBad != nil {
        faults.append(RecordFault(row: row, kind: .notUTF8))
      } else if check.firstNUL != nil {
        faults.append(RecordFault(row: row, kind: .nulByte))
      }
    }
    block.faults = (block.faults + faults).sorted { $0.row < $1.row }
  }
}
