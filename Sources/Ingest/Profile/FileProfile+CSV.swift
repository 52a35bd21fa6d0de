import Tables
import Workbench

extension FileProfile {
  /// Reads a delimited file whole and tells what it holds; its blocks are weighed side by side.
  static func csv(_ source: Source, threads: Int) throws -> FileProfile {
    let file = try CSVSource(source)
    let scanner = file.scanner
    let width = file.heading.count
    var total = BlockTally(width: width)
    let size = threads * 3
    var batch = try file.batch(size)
    while !batch.isEmpty {
      let present = batch
      let first = file.encoding
      let full = total.columns.map(\.distinct.isFull)
      let (weighed, following) = concurrentItems(
        present.count, workers: threads, meanwhile: { Result { try file.batch(size) } }
      ) { index -> (BlockTally, UTF8Check.Finding) in
        let (records, check) = CSVSource.records(
          present[index], encoding: first, scanner: scanner)
        return (BlockTally(records, width: width, full: full), check)
      }
      batch = try following.get()
      for (index, item) in weighed.enumerated() {
        let encoding = file.settle(item.1, at: present[index])
        if encoding == first {
          total.add(item.0)
        } else {
          let (records, _) = CSVSource.records(
            present[index], encoding: encoding, scanner: scanner)
          total.add(BlockTally(records, width: width, full: full))
        }
      }
    }
    _ = try file.close()
    var profile = FileProfile(path: source.path, format: .csv)
    profile.form = file.form
    profile.encoding = file.encoding.rawValue
    profile.encodingEvidence = file.evidence
    profile.delimiter = String(decoding: [scanner.dialect.delimiter], as: UTF8.self)
    if scanner.dialect.quote != CSVDialect.noQuote {
      profile.quote = String(decoding: [scanner.dialect.quote], as: UTF8.self)
    }
    profile.delimiterEvidence = file.dialectEvidence
    profile.headingLine = file.headingLine
    profile.headingRows = file.headingRows
    profile.bytes = file.sourceBytes
    profile.notes = file.headingNotes
    profile.take(total, headings: file.heading)
    return profile
  }
}
