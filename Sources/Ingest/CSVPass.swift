import Tables
import Workbench

/// Takes all blocks of a delimited file through the same work, side by side, in order.
///
/// While one batch is worked on, what came of the one before is taken and the one after is read.
///
/// - Parameters:
///   - file: The file, at the start of its records.
///   - threads: Number of threads.
///   - context: What the work on a batch may know of what was taken before; asked once a batch.
///   - work: What is done with the records of a block.
///   - take: Takes what came of a block; false ends the pass.
/// - Returns: Whether the file was read to its end.
/// - Throws: What reading and taking throw.
func csvPass<Context: Sendable, Output: Sendable>(
  _ file: CSVSource, threads: Int, context: () -> Context,
  work: @Sendable (RecordBlock, Context) -> Output, take: (Output) throws -> Bool
) throws -> Bool {
  let scanner = file.scanner
  let size = threads * 3
  var batch = try file.batch(size)
  var done: [Output] = []
  while !batch.isEmpty {
    let present = batch
    let first = file.encoding
    let known = context()
    let (outputs, following) = concurrentItems(
      present.count, workers: threads,
      meanwhile: {
        Result { () throws -> [CSVSource.RawBlock]? in
          for output in done { guard try take(output) else { return nil } }
          return try file.batch(size)
        }
      }
    ) { index -> (Output, UTF8Check.Finding) in
      let (records, check) = CSVSource.records(present[index], encoding: first, scanner: scanner)
      return (work(records, known), check)
    }
    guard let next = try following.get() else { return false }
    batch = next
    done = outputs.enumerated().map { index, item in
      let encoding = file.settle(item.1, at: present[index])
      if encoding == first { return item.0 }
      return work(
        CSVSource.records(present[index], encoding: encoding, scanner: scanner).0, known)
    }
  }
  for output in done { guard try take(output) else { return false } }
  return true
}

/// The same for work that needs to know nothing of what was taken before.
func csvPass<Output: Sendable>(
  _ file: CSVSource, threads: Int, work: @Sendable (RecordBlock) -> Output,
  take: (Output) throws -> Bool
) throws -> Bool {
  try csvPass(
    file, threads: threads, context: {}, work: { records, _ in work(records) }, take: take)
}
