import Synchronization

/// How far a stage is: for people who wait, and for nothing else, since the result depends on none of it.
public struct StageProgress: Sendable, Equatable {
  /// What is counted.
  public enum Unit: String, Sendable { case bytes, records, firms, pairs, texts, needs, rows }

  /// The work under way, by a key, or the source that is read, by its name.
  public let what: String
  /// What is counted.
  public let unit: Unit
  /// How many are done.
  public let done: Int
  /// Of how many; nil where that is not known.
  public let total: Int?

  /// States how far a stage is.
  public init(_ what: String, _ unit: Unit, done: Int, of total: Int? = nil) {
    self.what = what
    self.unit = unit
    self.done = done
    self.total = total
  }

  /// Work that is not counted.
  public static func step(_ what: String) -> StageProgress { StageProgress(what, .rows, done: 0) }
}

/// Told how far a stage is, from any thread.
public typealias ProgressReport = @Sendable (StageProgress) -> Void

/// Counts what several threads have done, and tells it.
public final class ProgressCounter: Sendable {
  private let what: String
  private let unit: StageProgress.Unit
  private let total: Int
  private let report: ProgressReport
  private let done = Atomic<Int>(0)

  /// Counts from nothing.
  ///
  /// - Parameters:
  ///   - what: The work.
  ///   - unit: What is counted.
  ///   - total: Of how many.
  ///   - report: Told after each addition.
  public init(
    _ what: String, _ unit: StageProgress.Unit, of total: Int, report: @escaping ProgressReport
  ) {
    self.what = what
    self.unit = unit
    self.total = total
    self.report = report
    report(StageProgress(what, unit, done: 0, of: total))
  }

  /// Adds to what is done.
  public func add(_ count: Int) {
    let now = done.wrappingAdd(count, ordering: .relaxed).newValue
    report(StageProgress(what, unit, done: now, of: total))
  }
}
