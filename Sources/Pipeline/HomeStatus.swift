import Workbench

/// How the runs in a folder stand: the last ones, and the one under way.
public struct HomeStatus: Sendable, Equatable {
  /// A run that is under way.
  public struct Running: Sendable, Equatable {
    /// Who holds the lock, as that process noted.
    public let holder: String
    /// The name that the run's folder will have; nil before it is made.
    public let name: String?
    /// The stages that are done.
    public let stages: [Stage]
  }

  /// The folder of all runs.
  public let home: String
  /// The last runs, newest first.
  public let runs: [RunStatus]
  /// The run under way; nil when nobody holds the lock.
  public let running: Running?
  /// Folders of runs that were broken off; the next run takes over what they finished, and removes them.
  public let interrupted: [String]

  /// Looks at a folder of runs.
  ///
  /// - Parameters:
  ///   - home: The folder of all runs.
  ///   - limit: At most this many runs.
  public init(home: String, limit: Int = 10) {
    self.home = home
    runs = RunStatus.last(in: home, limit: limit)
    let partial = RunFolders.names(ending: RunFolders.partial, in: home)
    if let holder = FileLock.holder(of: "\(home)/\(Run.lockFile)") {
      let folder = partial.last
      running = Running(
        holder: SafeLine.of(holder),
        name: folder.map { String($0.dropLast(RunFolders.partial.count)) },
        stages: Stage.allCases.filter { stage in
          folder.map { FileSystem.isFolder("\(home)/\($0)/\(stage.folder)") } ?? false
        })
      interrupted = []
    } else {
      running = nil
      interrupted = partial
    }
  }
}
