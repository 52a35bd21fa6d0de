import Registry
import Tables
public import Workbench

/// Reads every source in one pass each and writes the package of accepted records.
///
/// - Parameters:
///   - sources: The sources, in the order of the pipeline file.
///   - output: The folder of the package.
///   - threads: Number of threads; the bytes written do not depend on it.
///   - earlier: The package of an earlier run, of which unchanged sources are taken over; nil reads
///     all of them.
///   - progress: Told the source, and how many bytes of all sources are read.
/// - Returns: The counts of each source and the files written.
/// - Throws: ``IngestError`` when a source cannot be bound, gives nothing, or is over its reject
///   rate; errors of the file system, archives and XML as they come.
public func ingest(
  sources: [Source], output: String, threads: Int, earlier: EarlierIngest? = nil,
  progress: @escaping ProgressReport = { _ in }
) throws -> IngestReport {
  var stage = try IngestStage(output: output, threads: threads, earlier: earlier)
  let sizes = sources.map { FileSystem.size($0.path) ?? 0 }
  let total = sizes.reduce(0, +)
  var done = 0
  for kind in RegistryKind.all + declaredKinds(sources) {
    let own = sources.enumerated().filter { $0.element.registry == kind.name }
    guard !own.isEmpty else { continue }
    try stage.take(own.map { ($0.offset, $0.element) }, kind: kind) { source, bytes in
      progress(StageProgress(source, .bytes, done: min(done + bytes, total), of: total))
    } ended: { position in
      done += sizes[position]
    }
  }
  return try stage.finish(sources)
}

/// The kinds that the pipeline file declares and the sources are of, by name.
private func declaredKinds(_ sources: [Source]) -> [RegistryKind] {
  var kinds: [RegistryKind] = []
  for kind in sources.compactMap(\.declared) where !kinds.contains(where: { $0.name == kind.name })
  {
    kinds.append(kind)
  }
  return kinds.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// The package being written and the reports so far.
struct IngestStage: ~Copyable {
  var package: PackageWriter
  var rejects: TableWriter
  var fieldFaults: TableWriter
  var rejected = RejectedFile()
  /// Where the rows of each source stand.
  var parts: [SourcePart] = []
  private var reports: [Int: SourceReport] = [:]
  let threads: Int
  private let earlier: EarlierIngest?

  init(output: String, threads: Int, earlier: EarlierIngest?) throws {
    let package = try PackageWriter(folder: output, name: "ingest")
    let rejects = try package.table(schema: IngestTables.rejects)
    let fieldFaults = try package.table(schema: IngestTables.fieldFaults)
    self.package = package
    self.rejects = rejects
    self.fieldFaults = fieldFaults
    self.threads = threads
    self.earlier = earlier
  }

  /// Takes every source of one registry into its tables.
  mutating func take(
    _ sources: [(position: Int, source: Source)], kind: RegistryKind,
    progress: (String, Int) -> Void, ended: (Int) -> Void
  ) throws {
    var sink = RegistrySink(kind, table: try package.table(schema: kind.schema))
    for (position, source) in sources {
      sink.begin(source)
      let start = mark(sink)
      if let earlier, earlier.has(source) {
        try takeOver(source, from: earlier, &sink)
      } else {
        try read(source, kind, &sink, progress)
      }
      note(source, since: start, sink)
      if let file = try rejected.close() { package.add(file, mediaType: "text/csv") }
      reports[position] = sink.report
      ended(position)
    }
    try sink.close(
      in: &package,
      lists: kind.lists.map { list in
        sources.contains { $0.source.lists[list.name] != nil }
      })
  }

  private mutating func read(
    _ source: Source, _ kind: RegistryKind, _ sink: inout RegistrySink,
    _ progress: (String, Int) -> Void
  ) throws {
    switch source.format {
    case .csv: try readCSV(source, kind, &sink, progress)
    case .xml: try readXML(source, kind, &sink, progress)
    case .xlsx: try readXLSX(source, kind, &sink, progress)
    case .json: try readJSON(source, kind, &sink, progress)
    }
  }

  /// Writes what a block became.
  mutating func keep(_ block: MappedBlock, _ sink: inout RegistrySink) throws {
    try sink.keep(block)
    try rejects.rows(block.rejects, count: block.rejectedCount)
    try fieldFaults.rows(block.fieldFaults, count: block.fieldFaultCount + block.doubtCount)
    try rejected.keep(block, of: sink.report.source, in: package)
  }

  /// Checks the law of rows and the limits of a source.
  private static func weigh(_ report: SourceReport, _ source: Source) throws {
    guard report.read == report.accepted + report.rejected else {
      throw IngestError.unbalanced(
        source: source.name, read: report.read, accepted: report.accepted,
        rejected: report.rejected)
    }
    guard report.read > 0 else {
      throw IngestError.noRecords(source: source.name, file: source.path)
    }
    guard Double(report.rejected) <= source.maximumRejectRate * Double(report.read) else {
      let commonest = report.reasons.max { ($0.value, $1.key) < ($1.value, $0.key) }
      throw IngestError.tooManyRejects(
        source: source.name, rejected: report.rejected, read: report.read,
        limit: source.maximumRejectRate, commonest: commonest?.key ?? "")
    }
  }

  /// Writes the remaining tables and lets the package appear.
  consuming func finish(_ sources: [Source]) throws -> IngestReport {
    var table = try package.table(schema: IngestTables.sources)
    let ordered = sources.indices.compactMap { index in reports[index].map { (index, $0) } }
    for (position, report) in ordered {
      table.cell(report.source)
      table.cell(integer: position)
      table.cell(report.registry)
      table.cell(FileSystem.name(report.path))
      table.cell(report.form)
      table.cell(report.encoding)
      table.cell(report.encodingEvidence)
      table.cell(report.delimiter)
      table.cell(integer: report.bytes)
      table.cell(report.sha256)
      table.cell(integer: report.read)
      table.cell(integer: report.accepted)
      table.cell(integer: report.rejected)
      table.cell(integer: report.fieldFaults)
      table.cell(integer: report.doubts)
      table.cell(integer: report.passedOver)
      table.cell(report.decided.joined(separator: ";"))
      table.cell(report.notes.joined(separator: "; "))
      table.cell(report.unbound.joined(separator: ";"))
      try table.endRow()
    }
    let done = ordered.map { $0.1 }
    try package.close(table)
    try package.close(rejects)
    try package.close(fieldFaults)
    var places = try package.table(schema: IngestTables.parts)
    for part in parts.sorted(by: SourcePart.precedes) { try part.write(to: &places) }
    try package.close(places)
    let resources = try package.finish()
    // The package is whole before a limit stops the run, so that its rejects can be read.
    for (position, report) in ordered { try Self.weigh(report, sources[position]) }
    return IngestReport(sources: done, resources: resources)
  }
}
