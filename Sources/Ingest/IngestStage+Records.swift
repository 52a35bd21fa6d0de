import Archives
import Registry
import Tables

extension IngestStage {
  /// What a source had written before its rows, for when it must be read again.
  struct Mark {
    let sink: RegistrySink.Mark
    let rejects: TableWriter.Mark
    let fieldFaults: TableWriter.Mark
  }

  /// The place before a source's rows.
  func mark(_ sink: borrowing RegistrySink) -> Mark {
    Mark(sink: sink.mark, rejects: rejects.mark, fieldFaults: fieldFaults.mark)
  }

  /// Takes back what a source gave so far.
  mutating func rewind(
    to mark: Mark, _ source: Source, _ sink: inout RegistrySink
  ) throws {
    try sink.rewind(to: mark.sink, source)
    try rejects.rewind(to: mark.rejects)
    try fieldFaults.rewind(to: mark.fieldFaults)
    rejected.discard()
  }

  /// Reads a source that gives records in blocks.
  ///
  /// Numbers and dates that could be written in two ways are rare: the records are mapped at once,
  /// and only when such a value comes up is the source read through for what its columns decide,
  /// and mapped from its start again.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - plan: Its mapping, bound to the file.
  ///   - sink: Receives the rows.
  ///   - progress: Told the bytes of the source read so far.
  ///   - open: Opens the file at its start.
  /// - Returns: The file, read to its end.
  /// - Throws: What opening, reading and writing throw.
  mutating func readRecords<Reader: RecordSource>(
    _ source: Source, _ plan: RecordPlan, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void, open: () throws -> Reader
  ) throws -> Reader {
    var plan = plan
    let start = mark(sink)
    var version: FileVersion?
    if let scout = FormScout(plan) {
      let first = try open()
      version = first.version
      if let whole = try map(first, source, plan, &sink, progress, watched: scout) {
        return whole
      }
      try rewind(to: start, source, &sink)
      let reader = try open()
      try check(reader.version, version, source)
      var evidence = scout.none
      while let (main, lists) = try reader.next() {
        evidence = FormScout.sum(evidence, scout.weigh(main, nested: lists))
      }
      let decided = scout.settle(evidence, in: &plan)
      sink.report.decided = decided
    }
    let reader = try open()
    try check(reader.version, version, source)
    _ = try map(reader, source, plan, &sink, progress, watched: nil)
    return reader
  }

  /// Makes sure that a source that is read again is still the one that was read before.
  ///
  /// - Throws: ``ArchiveError/changed(file:)``: its columns decide together how their values are written, and
  ///   would be of two versions.
  func check(_ version: FileVersion, _ before: FileVersion?, _ source: Source) throws {
    guard before == nil || version == before else {
      throw ArchiveError.changed(file: source.path)
    }
  }

  /// Maps all records.
  ///
  /// - Returns: The reader at its end, or nil when a value came up that only its column can decide.
  private mutating func map<Reader: RecordSource>(
    _ reader: Reader, _ source: Source, _ plan: RecordPlan, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void, watched scout: FormScout?
  ) throws -> Reader? {
    let mapper = RecordMapper(plan)
    var carried = CarriedCells(plan, mapper)
    while let (read, lists) = try reader.next() {
      var main = read
      if let scout, !scout.isPlain(scout.weigh(main, nested: lists)) { return nil }
      carried?.fill(&main)
      var block = mapper.map(main, nested: lists)
      mapper.note(reader.cellFaults, in: main, &block)
      try keep(block, &sink)
      progress(source.name, reader.sourceBytesRead)
    }
    return reader
  }

  /// Notes what a reader told of its file.
  func note<Reader: RecordSource>(
    _ reader: Reader, _ plan: RecordPlan, _ sink: inout RegistrySink
  ) throws {
    sink.report.sha256 = try reader.digest()
    sink.report.form = reader.form
    sink.report.bytes = reader.sourceBytes
    sink.report.unbound = plan.unbound
  }
}
