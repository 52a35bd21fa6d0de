import Workbench

/// The night before, with which rankings are compared.
public struct EarlierNight: Sendable, Equatable {
  /// The folder that Match wrote then.
  public let matched: String
  /// The run's key.
  public let runID: String
  /// The ISO date the run was as of.
  public let date: String

  /// States the facts of a night.
  public init(matched: String, runID: String, date: String) {
    self.matched = matched
    self.runID = runID
    self.date = date
  }
}
