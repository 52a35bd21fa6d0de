/// When one stage of a run ran.
public struct StageTiming: Sendable, Equatable {
  /// The stage.
  public let stage: Stage
  /// Seconds that it took.
  public let seconds: Double
  /// When it started, in seconds since 1970.
  public let started: Int
  /// When it ended, in seconds since 1970.
  public let ended: Int

  /// States when a stage ran.
  public init(stage: Stage, seconds: Double, started: Int, ended: Int) {
    self.stage = stage
    self.seconds = seconds
    self.started = started
    self.ended = ended
  }
}
