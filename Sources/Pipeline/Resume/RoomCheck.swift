import Ingest
import Workbench

/// Whether a disk has room for what a stage is about to write.
///
/// A stage is taken to write what it wrote in an earlier run, in proportion to what it reads, and a tenth
/// more; where there is no earlier run, as much as it reads. The check saves a night the time
/// until the disk is full; what it lets pass can still find it full.
struct RoomCheck {
  private let runner: StageRunner
  private let earlier: EarlierRun?

  /// Prepares to check.
  init(_ runner: StageRunner, earlier: EarlierRun?) {
    self.runner = runner
    self.earlier = earlier
  }

  /// Checks the room for a stage.
  ///
  /// - Throws: `FileFault.noRoom` when there is too little.
  func check(_ stage: Stage) throws {
    guard let free = FileSystem.freeBytes(runner.folder) else { return }
    let needed = try estimate(stage)
    guard free < needed else { return }
    throw FileFault.noRoom(path: runner.path(stage), needed: needed, free: free)
  }

  private func estimate(_ stage: Stage) throws -> Int {
    let now = try bytesRead(by: stage)
    guard let earlier, earlier.bytes(of: stage) > 0 else { return now }
    let then =
      Stage.allCases.last { $0 < stage }.map(earlier.bytes)
      ?? earlier.sizes.values.reduce(0, +)
    let growth = then > 0 ? Double(now) / Double(then) : 1
    return Int(Double(earlier.bytes(of: stage)) * growth * 1.1)
  }

  private func bytesRead(by stage: Stage) throws -> Int {
    guard let before = Stage.allCases.last(where: { $0 < stage }) else {
      return try runner.sources().reduce(0) { $0 + (FileSystem.size($1.path) ?? 0) }
    }
    return try PackageFacts.read(runner.path(before) + "/datapackage.json")
      .reduce(0) { $0 + $1.bytes }
  }
}
