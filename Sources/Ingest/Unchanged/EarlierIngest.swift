import Tables
import Workbench

/// The package of an earlier run, of which the rows of unchanged sources are taken over.
public struct EarlierIngest: Sendable {
  /// Its folder.
  public let folder: String
  private let unchanged: Set<String>
  private let reports: [String: SourceReport]
  private let parts: [String: [SourcePart]]

  /// Reads what an earlier run noted of its sources.
  ///
  /// - Parameters:
  ///   - folder: The folder that Ingest wrote then, whose files are as they were written.
  ///   - unchanged: The names of the sources whose file and mapping are the same as then, as is the
  ///     version of the program.
  /// - Throws: An error of the tables when one is absent or torn.
  public init(folder: String, unchanged: Set<String>) throws {
    self.folder = folder
    let reports = try SourceReport.read("\(folder)/\(IngestTables.sources.name).csv")
    let parts = try SourcePart.read("\(folder)/\(IngestTables.parts.name).csv")
    self.reports = Dictionary(
      reports.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    self.parts = Dictionary(grouping: parts, by: \.source)
    self.unchanged = unchanged
  }

  /// Whether the rows of a source can be taken over.
  func has(_ source: Source) -> Bool {
    unchanged.contains(source.name) && reports[source.name]?.registry == source.registry
  }

  /// What was told of a source.
  func report(of source: Source) -> SourceReport? {
    guard has(source), var report = reports[source.name] else { return nil }
    report.path = source.path
    report.isTakenOver = true
    return report
  }

  /// Where the rows of a source stand.
  func parts(of source: Source) -> [SourcePart] { parts[source.name] ?? [] }

  /// The file of the records of a source that were rejected, or nil.
  func rejected(of source: Source) -> String? {
    let file = "\(folder)/\(RejectedFile.name(source.name))"
    return FileSystem.exists(file) ? file : nil
  }
}

extension SourceReport {
  /// Reads `sources.csv`; what is in no cell of it is left empty.
  fileprivate static func read(_ file: String) throws -> [SourceReport] {
    let rows = try Rows.read(file: file, columns: IngestTables.sources.names, workers: 1)
    return (0..<rows.count).map { row in
      func text(_ name: String) -> String { rows.index(name).map { rows.text(row, $0) } ?? "" }
      func whole(_ name: String) -> Int { Int(text(name)) ?? 0 }
      func list(_ name: String, _ separator: String) -> [String] {
        text(name).isEmpty ? [] : text(name).split(separator: separator).map(String.init)
      }
      var report = SourceReport(
        Source(name: text("source"), registry: text("registry"), path: text("path"), format: .csv))
      report.form = text("form")
      report.encoding = text("encoding")
      report.encodingEvidence = text("encoding_evidence")
      report.delimiter = text("delimiter")
      report.bytes = whole("bytes")
      report.sha256 = text("sha256")
      report.read = whole("read")
      report.accepted = whole("accepted")
      report.rejected = whole("rejected")
      report.fieldFaults = whole("field_faults")
      report.doubts = whole("doubts")
      report.passedOver = whole("passed_over")
      report.decided = list("decided", ";")
      report.notes = list("notes", "; ")
      report.unbound = list("unbound", ";")
      return report
    }
  }
}
