import Foundation
import JSON
import Workbench

/// How one earlier run went, from its manifest.
public struct RunStatus: Sendable, Equatable {
  /// The name of the run's folder.
  public let name: String
  /// Whether `current` points to it.
  public let isCurrent: Bool
  /// The pipeline's name.
  public let pipeline: String
  /// The run's date.
  public let date: String
  /// When it started, UTC.
  public let started: String
  /// When it ended, UTC.
  public let ended: String
  /// The exit code; nil where the manifest cannot be read.
  public let exit: Int?
  /// Why it failed, on one line; empty when it did not.
  public let failure: String
  /// Records read from all sources.
  public let read: Int
  /// Records set aside.
  public let rejected: Int
  /// Firms; nil where Normalize has not run.
  public let firms: Int?
  /// Needs; nil where Normalize has not run.
  public let needs: Int?
  /// Needs without a supplier; nil where Match has not run.
  public let unmatchedNeeds: Int?
  /// Rows of the ranking; nil where Match has not run.
  public let matches: Int?

  /// How long it took, in whole seconds; nil where that is not told.
  public var seconds: Int? {
    guard let start = Self.seconds(started), let end = endedSeconds else { return nil }
    return max(0, end - start)
  }

  /// When it ended, in seconds since 1970.
  public var endedSeconds: Int? { Self.seconds(ended) }

  /// Reads the last runs of a folder, newest first.
  ///
  /// - Parameters:
  ///   - home: The folder of all runs.
  ///   - limit: At most this many.
  /// - Returns: What their manifests say; of one that cannot be read, why not.
  public static func last(in home: String, limit: Int = 10) -> [RunStatus] {
    let current = FileSystem.linkTarget("\(home)/\(Run.currentLink)")
    let names =
      RunFolders.complete(in: home)
      + RunFolders.names(ending: RunFolders.failed, in: home).filter {
        FileSystem.exists("\(home)/\($0)/manifest.json")
      }
    // A failed run stands where it would if it had gone well.
    func place(_ name: String) -> String {
      name.hasSuffix(RunFolders.failed) ? String(name.dropLast(RunFolders.failed.count)) : name
    }
    return names.sorted { place($0) > place($1) }.prefix(limit).map {
      RunStatus(name: $0, current: current, home: home)
    }
  }

  /// The newest complete run, or nil.
  static func current(in home: String) -> RunStatus? {
    guard let name = FileSystem.linkTarget("\(home)/\(Run.currentLink)"),
      FileSystem.exists("\(home)/\(name)/manifest.json")
    else { return nil }
    return RunStatus(name: name, current: name, home: home)
  }

  private init(name: String, current: String?, home: String) {
    let file = "\(home)/\(name)/manifest.json"
    var fault = ""
    var value: JSON5Value?
    do {
      value = try JSON5Parser.parse(bytes: try FileSystem.contents(file), file: file)
    } catch { fault = "manifest.json cannot be read: \(error)" }
    self.name = name
    isCurrent = name == current
    pipeline = value?.text("pipeline") ?? ""
    date = value?.text("date") ?? ""
    started = value?["timings"]?.text("started") ?? ""
    ended = value?["timings"]?.text("ended") ?? ""
    exit = value.flatMap { $0["exit"] == nil ? nil : $0.whole("exit") }
    failure = SafeLine.of(value?.text("failure") ?? fault)
    let inputs = value?.list("inputs") ?? []
    read = inputs.reduce(0) { $0 + $1.whole("read") }
    rejected = inputs.reduce(0) { $0 + $1.whole("rejected") }
    let outputs = value?.list("outputs") ?? []
    func rows(_ stage: Stage, _ table: String) -> Int? {
      outputs.first { $0.text("path") == "\(stage.folder)/\(table)" }?.whole("rows")
    }
    firms = rows(.normalize, "suppliers.csv")
    needs = rows(.normalize, "needs.csv")
    unmatchedNeeds = rows(.match, "unmatched_needs.csv")
    matches = rows(.match, "matches.csv")
  }

  private static func seconds(_ timestamp: String) -> Int? {
    (try? Date(timestamp, strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
  }
}
