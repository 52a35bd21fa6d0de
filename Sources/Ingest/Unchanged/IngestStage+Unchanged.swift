import Registry
import Tables
import Workbench

extension IngestStage {
  /// Takes the rows of an unchanged source over as they stand in the package of an earlier run.
  mutating func takeOver(
    _ source: Source, from earlier: EarlierIngest, _ sink: inout RegistrySink
  ) throws {
    guard let report = earlier.report(of: source) else { return }
    for part in earlier.parts(of: source) {
      try part.copy(from: earlier.folder) { bytes, count in
        switch part.table {
        case IngestTables.rejects.name: try rejects.rows(bytes, count: count)
        case IngestTables.fieldFaults.name: try fieldFaults.rows(bytes, count: count)
        default: try sink.keep(bytes, count: count, of: part.table)
        }
      }
    }
    if let file = earlier.rejected(of: source) {
      let copy = try FileSystem.copyFile(
        file, to: package.path(of: RejectedFile.name(source.name)))
      package.add(copy, mediaType: "text/csv")
    }
    sink.report = report
  }

  /// Notes where the rows stand that a source gave.
  mutating func note(_ source: Source, since start: Mark, _ sink: borrowing RegistrySink) {
    func add(_ table: String, _ from: TableWriter.Mark, _ to: TableWriter.Mark) {
      guard to.bytes > from.bytes else { return }
      parts.append(
        SourcePart(
          source: source.name, table: table, byte: from.bytes, bytes: to.bytes - from.bytes,
          rows: to.rows - from.rows))
    }
    add(IngestTables.rejects.name, start.rejects, rejects.mark)
    add(IngestTables.fieldFaults.name, start.fieldFaults, fieldFaults.mark)
    for (table, from, to) in sink.kept(since: start.sink) { add(table, from, to) }
  }
}
