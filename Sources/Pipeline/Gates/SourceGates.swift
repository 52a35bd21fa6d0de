import Foundation
import Ingest
import Tables
import Workbench

/// Judges what Ingest read by the gates of its sources.
///
/// The ledger of decisions is no source of the pipeline file, and is not judged.
struct SourceGates {
  private let definition: Definition
  private let folder: String

  /// Prepares to judge the sources of a run.
  ///
  /// - Parameters:
  ///   - definition: The pipeline file as read.
  ///   - folder: The run folder; the nights before it lie beside.
  init(_ definition: Definition, folder: String) {
    self.definition = definition
    self.folder = folder
  }

  /// Compares the sources with the night before, and their files with the run's date.
  ///
  /// - Throws: ``GateError/sources(_:)`` with all that breach a gate, in the order of the file.
  func check() throws {
    let read = try Self.counts(of: folder)
    let earlier = try earlierCounts()
    let breaches = definition.sources.flatMap { source in
      [
        read[source.name].flatMap { shrinkage(source, read: $0, earlier: earlier[source.name]) },
        age(source),
      ].compactMap { $0 }
    }
    if !breaches.isEmpty { throw GateError.sources(breaches) }
  }

  // MARK: Shrinkage

  private func limit(_ source: Source) -> Double? {
    source.maximumShrinkage ?? definition.gates.maximumShrinkage
  }

  private func shrinkage(_ source: Source, read: Int, earlier: Int?) -> SourceBreach? {
    guard let limit = limit(source), let earlier, earlier > read else { return nil }
    // In millionths, so that 29 of 100 are 29 % and no rounding decides.
    let allowed = Int((limit * 1_000_000).rounded()) * earlier
    guard (earlier - read) * 1_000_000 > allowed else { return nil }
    return .shrunk(source: source.name, read: read, earlier: earlier, limit: limit)
  }

  /// The records read of each source in the newest complete run of this pipeline; none where there
  /// is no such run, or no gate asks.
  private func earlierCounts() throws -> [String: Int] {
    guard definition.sources.contains(where: { limit($0) != nil }), let run = try earlierRun()
    else { return [:] }
    return try Self.counts(of: run)
  }

  /// The records read of each source in a run.
  private static func counts(of run: String) throws -> [String: Int] {
    let table = try Table.read(
      file: "\(run)/\(Stage.ingest.folder)/sources.csv", columns: ["source", "read"])
    let rows = (0..<table.rowCount).compactMap { row in
      Int(table.columns[1][row]).map { (table.columns[0][row], min($0, mostRecords)) }
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// More records than any file has; what an altered table may tell beyond is not reckoned with.
  private static let mostRecords = 1_000_000_000_000

  /// The newest complete run of this pipeline: the one that is published, or else the last before
  /// another pipeline's was. A gate must not stand open because two pipelines share a folder.
  private func earlierRun() throws -> String? {
    let home = FileSystem.parent(folder)
    let runs = RunFolders.complete(in: home).reversed().filter { "\(home)/\($0)" != folder }
    return try ([Run.currentLink] + runs).map { "\(home)/\($0)" }.first { run in
      guard FileSystem.isFolder("\(run)/\(Stage.export.folder)"),
        FileSystem.exists("\(run)/manifest.json")
      else { return false }
      return try StageRunner.isRun(run, of: definition.name)
    }
  }

  // MARK: Age

  /// How old a file is, by days in UTC; by the run's date, not by the clock, so that a night that is
  /// made again is judged alike.
  private func age(_ source: Source) -> SourceBreach? {
    guard let limit = source.maximumAge ?? definition.gates.maximumAge,
      let today = DateText.day(definition.date),
      let changed = Self.changed(source.path)
    else { return nil }
    let day = Int((Double(changed) / 86_400).rounded(.down))
    guard today - day > limit else { return nil }
    return .old(
      source: source.name, file: source.path,
      changed: String(ProcessFacts.timestamp(changed).prefix(10)), days: today - day, limit: limit)
  }

  /// When a file was changed last, in seconds since 1970; of a link, the file that it leads to.
  private static func changed(_ path: String) -> Int? {
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return (attributes?[.modificationDate] as? Date).map {
      Int($0.timeIntervalSince1970.rounded(.down))
    }
  }
}
