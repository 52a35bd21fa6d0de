import JSON
import Workbench

/// A run whose finished stages another may take over: the published one, one that failed, or one
/// that was broken off.
struct EarlierRun: Sendable {
  /// Its folder.
  let folder: String
  /// Whether it is the published one.
  let isCurrent: Bool
  private let manifest: JSON5Value

  /// Reads the manifest of a run of a pipeline; nil where there is none, or it is another's.
  init?(folder: String, isCurrent: Bool, pipeline: String) {
    guard let manifest = try? JSON5Value(file: folder + "/manifest.json"),
      manifest.text("pipeline") == pipeline
    else { return nil }
    self.folder = folder
    self.isCurrent = isCurrent
    self.manifest = manifest
  }

  /// Where the package of a stage comes from; nil where the run did not finish the stage.
  func origin(of stage: Stage) -> StageOrigin? {
    manifest.list("stages").lazy.compactMap(StageOrigin.init).first { $0.stage == stage }
  }

  /// Where the firms of Normalize come from; nil where the run did not finish that stage.
  var firms: StageOrigin? {
    origin(of: .normalize) == nil ? nil : manifest["firms"].flatMap(StageOrigin.init)
  }

  /// What the rows of each source rest on and which activity read them.
  var sources: [String: SourceOrigin] {
    let known = manifest.list("inputs").compactMap { input -> (String, SourceOrigin)? in
      let key = input.text("key")
      guard !key.isEmpty else { return nil }
      return (input.text("source"), SourceOrigin(key: key, reader: input.text("readBy")))
    }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The sizes of the sources' files, by the sources' names.
  var sizes: [String: Int] {
    Dictionary(
      manifest.list("inputs").map { ($0.text("source"), $0.whole("bytes")) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of a stage's files; 0 where it has none.
  func bytes(of stage: Stage) -> Int {
    manifest.list("outputs").reduce(0) { sum, output in
      output.text("path").hasPrefix(stage.folder + "/") ? sum + output.whole("bytes") : sum
    }
  }

  /// The files of a stage, if every one of them is as it was written.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - threads: Number of threads to digest them on.
  /// - Returns: What the stage's description states of them; nil where a file was lost or changed, or
  ///   cannot be read.
  func wholeFiles(of stage: Stage, threads: Int) -> [PackageFacts]? {
    let description = "\(stage.folder)/datapackage.json"
    let package = manifest.list("packages").first { $0.text("path") == description }
    guard let package, let bytes = try? FileSystem.contents("\(folder)/\(description)"),
      package.text("sha256") == SHA256Digest.hex(of: bytes),
      let facts = try? PackageFacts.read("\(folder)/\(description)")
    else { return nil }
    let stated = facts.map { fact in
      StatedFile(
        path: "\(stage.folder)/\(fact.path)", bytes: fact.bytes, sha256: fact.sha256, rows: nil)
    }
    guard stated.allSatisfy(\.isInside) else { return nil }
    let isWhole = FileComparison.of(stated, in: folder, threads: threads).allSatisfy {
      if case .same = $0 { true } else { false }
    }
    return isWhole ? facts : nil
  }
}
