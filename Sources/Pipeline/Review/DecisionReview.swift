public import Export
import Foundation
import Ingest
import Registry
import Workbench

/// Decisions that come back: what is read from files, checked against their run, and added to the
/// ledger that the next run reads.
public struct DecisionReview: Sendable {
  /// How decisions are taken in.
  public struct Options: Sendable {
    /// Who decided, where a file does not say.
    public var author = ""
    /// The day, as 2026-11-25, where a file states none.
    public var day: String
    /// Whether decisions on another run are taken where their pair still stands.
    public var takesStale = false
    /// The language of what is told; nil takes the pipeline's.
    public var language: ExportSettings.Language?

    /// The usual options.
    public init(day: String) { self.day = day }
  }

  /// What is told of a row that changes nothing.
  enum Remark: Sendable {
    /// The row is as the run showed it, and the ledger has another decision by now.
    case untouched(DecisionRow, DecisionLedger.Entry)
    /// The verdict that the run showed was deleted, which withdraws nothing.
    case cleared(DecisionRow, Verdict)
    /// A decision is withdrawn that there is not.
    case nothingToWithdraw(DecisionRow)
    /// A file has no row keys, so that nobody can tell which run it is of.
    case noRowKeys(file: String)
  }

  /// A decision to take.
  struct Change: Sendable {
    var entry: DecisionLedger.Entry
    /// What held before.
    let before: Verdict?
  }

  /// The key of the run.
  let runKey: String
  /// The decisions to take, in the order of their rows.
  let changes: [Change]
  /// The rows that are not taken.
  let problems: [ReviewProblem]
  let remarks: [Remark]
  /// Rows that say what holds already.
  let unchanged: Int
  let ledger: DecisionLedger
  private let home: String
  let language: ExportSettings.Language

  /// The rows that are not taken.
  public var problemCount: Int { problems.count }
  /// The decisions to take.
  public var changeCount: Int { changes.count }
  /// The file of the ledger.
  public var ledgerFile: String { ledger.file }

  /// Reads files of decisions and checks every row.
  ///
  /// - Parameters:
  ///   - run: The folder of the run that was decided on.
  ///   - files: Review workbooks and CSVs.
  ///   - options: How decisions are taken in.
  /// - Throws: ``PipelineError`` when the folder is no run, ``ReviewError`` when a file is not one of
  ///   decisions, or an error of the file.
  public init(run: String, files: [String], options: Options) throws {
    guard FilledForm.day(options.day) == options.day else { throw ReviewError.badDay(options.day) }
    let missing = files.filter { !FileSystem.exists($0) }
    if let first = missing.first { throw FileFault.missing(path: first) }
    let reviewed = try ReviewedRun(folder: FileSystem.settled(run))
    home = ReviewedRun.home(of: run)
    ledger = try DecisionLedger(home: home)
    language = options.language ?? reviewed.language
    runKey = reviewed.key
    let rows = try files.flatMap { file in
      try DecisionRow.read(file) { reviewed.shown[$0] != nil }
    }
    var check = DecisionCheck(reviewed, ledger, home: home, options: options)
    try check.check(rows)
    changes = check.changes
    problems = check.problems
    remarks = check.remarks
    unchanged = check.unchanged
  }

  /// Writes the rows that are not taken beside their files, then adds the decisions to the ledger.
  ///
  /// - Returns: The files with rows that are not taken.
  /// - Throws: ``ReviewError/ledgerChanged(file:)`` when somebody else was faster; `LockError` or
  ///   `FileFault`. Then the ledger is as it was.
  public func take() throws -> [String] {
    let lock = try Self.lock(home + "/.decisions.lock")
    defer { _ = lock }
    let now = FileSystem.exists(ledger.file) ? try FileSystem.contents(ledger.file) : []
    guard now == ledger.bytes else { throw ReviewError.ledgerChanged(file: ledger.file) }
    let refused = try writeRefused()
    if !changes.isEmpty { try ledger.append(changes.map(\.entry)) }
    return refused
  }

  /// Takes the lock of the ledger; a moment's wait lets another review end.
  private static func lock(_ path: String) throws -> FileLock {
    let note = "process \(ProcessFacts.identifier), taking decisions in"
    for _ in 0..<100 {
      do {
        return try FileLock(path, note: note)
      } catch LockError.held {
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    return try FileLock(path, note: note)
  }

  private func writeRefused() throws -> [String] {
    var files: [String] = []
    for problem in problems where !files.contains(problem.row.file) {
      files.append(problem.row.file)
    }
    return try files.map { file in
      var path = file + ".refused.csv"
      var number = 2
      while FileSystem.exists(path) {
        path = "\(file).refused-\(number).csv"
        number += 1
      }
      let rows = problems.filter { $0.row.file == file }.map { problem in
        problem.row.cells + [problem.name, problem.row.sheet, String(problem.row.line)]
      }
      try DecisionRowsFile.write(
        headings: DecisionColumn.allCases.map(\.rawValue) + ["problem", "sheet", "row"], rows,
        to: path)
      return path
    }
  }
}
