public import Workbench

/// Told how a run goes; the command shows it on a terminal or logs it.
public struct RunObserver: Sendable {
  /// A stage begins.
  public var began: @Sendable (Stage) -> Void
  /// Work goes on: what, and how far it is. Told from any thread.
  public var progressed: @Sendable (Stage, StageProgress) -> Void
  /// A stage is done, with its seconds.
  public var ended: @Sendable (Stage, Double) -> Void
  /// A stage is taken over from an earlier run, whose folder's name is told.
  public var tookOver: @Sendable (Stage, String) -> Void
  /// A run or a stage started, was completed or failed; each start has one end.
  public var logged: @Sendable (LineageEvent) -> Void
  /// A run has ended, well or not; told once.
  public var measured: @Sendable (RunMeasures) -> Void

  /// An observer; by default it does nothing.
  public init(
    began: @escaping @Sendable (Stage) -> Void = { _ in },
    progressed: @escaping @Sendable (Stage, StageProgress) -> Void = { _, _ in },
    ended: @escaping @Sendable (Stage, Double) -> Void = { _, _ in },
    tookOver: @escaping @Sendable (Stage, String) -> Void = { _, _ in },
    logged: @escaping @Sendable (LineageEvent) -> Void = { _ in },
    measured: @escaping @Sendable (RunMeasures) -> Void = { _ in }
  ) {
    self.began = began
    self.progressed = progressed
    self.ended = ended
    self.tookOver = tookOver
    self.logged = logged
    self.measured = measured
  }
}
