import JSON
import Workbench

/// Compares every file of a run with what was written down of it.
///
/// The manifest states the digest of each stage's `datapackage.json`, which states those of its files; the
/// manifest itself is what all else rests on, and nothing in the run's folder proves it.
public struct RunVerification: Sendable {
  /// The run's folder as it was named.
  public let run: String
  /// The folder that it was when the verification began, should `current` be switched meanwhile.
  private let place: String
  /// Files that were compared.
  public private(set) var files = 0
  /// Bytes that were compared.
  public private(set) var bytes = 0
  /// What is not as it was written, in the order of the folder.
  public private(set) var faults: [VerificationFault] = []
  /// What is worth knowing and no fault: inputs that have changed since.
  public private(set) var remarks: [String] = []

  private var stated: [StatedFile] = []

  /// Verifies a run.
  ///
  /// - Parameters:
  ///   - run: The run's folder.
  ///   - threads: Number of threads to digest files on.
  /// - Throws: ``PipelineError/notARun(folder:)``, or an error of the file system.
  public init(run: String, threads: Int) throws {
    self.run = run
    place = FileSystem.settled(run)
    guard FileSystem.isFolder(place) else { throw FileFault.missing(path: run) }
    let manifestFile = place + "/manifest.json"
    let hasManifest = FileSystem.exists(manifestFile)
    guard hasManifest || FileSystem.exists(StageRunner.definitionFile(place)) else {
      throw PipelineError.notARun(folder: run)
    }
    var manifest: JSON5Value?
    if hasManifest {
      manifest = described("manifest.json")
      if let manifest, manifest["outputs"] == nil {
        faults.append(VerificationFault("manifest.json", .unreadable, "it states no outputs"))
      }
    } else {
      remarks.append(
        "no manifest.json: the stages were run one by one, and nothing proves their descriptions")
    }
    if let manifest {
      let exit = manifest.whole("exit")
      if exit != 0 { remarks.append("this run failed, with exit code \(exit)") }
      checkDefinition(manifest)
    }
    for stage in Stage.allCases { check(stage, manifest) }
    compareFiles(threads: max(1, threads))
    let known = Set(["manifest.json", "definition.json"] + Stage.allCases.map(\.folder))
    for name in FileSystem.names(in: place) where !known.contains(name) {
      faults.append(VerificationFault(name, .extra, "no part of a run"))
    }
    if let manifest { checkInputs(manifest, threads: max(1, threads)) }
    faults = faults.enumerated().sorted {
      ($0.element.file, $0.offset) < ($1.element.file, $1.offset)
    }.map(\.element)
  }

  /// Reads a description; one that cannot be read is a fault.
  private mutating func described(_ file: String) -> JSON5Value? {
    do {
      let path = "\(place)/\(file)"
      let value = try JSON5Parser.parse(bytes: try FileSystem.contents(path), file: path)
      guard value.members != nil else {
        faults.append(VerificationFault(file, .unreadable, "no JSON object"))
        return nil
      }
      return value
    } catch {
      faults.append(VerificationFault(file, .unreadable, "\(error)"))
      return nil
    }
  }

  private mutating func checkDefinition(_ manifest: JSON5Value) {
    let file = "definition.json"
    guard let bytes = try? FileSystem.contents(StageRunner.definitionFile(place)) else {
      faults.append(VerificationFault(file, .missing, "no such file"))
      return
    }
    files += 1
    self.bytes += bytes.count
    // The manifest digests the text without the line end that closes the file.
    let text = bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes
    if manifest.text("definition") != "sha256:" + SHA256Digest.hex(of: text) {
      faults.append(VerificationFault(file, .changed, "its digest is not the manifest's"))
    }
  }

  /// Checks a stage's description, and notes the files that it states.
  private mutating func check(_ stage: Stage, _ manifest: JSON5Value?) {
    let folder = stage.folder
    let description = "\(folder)/datapackage.json"
    let outputs = (manifest?.list("outputs") ?? []).filter {
      $0.text("path").hasPrefix(folder + "/")
    }
    let package = manifest?.list("packages").first { $0.text("path") == description }
    guard FileSystem.isFolder("\(place)/\(folder)") else {
      if !outputs.isEmpty || package != nil {
        faults.append(VerificationFault(folder, .missing, "no such folder"))
      }
      return
    }
    guard FileSystem.exists("\(place)/\(description)") else {
      faults.append(VerificationFault(description, .missing, "no such file"))
      // Without it the manifest still states the files.
      note(outputs.map(Self.output), in: stage)
      return
    }
    checkDigest(of: description, package)
    guard let value = described(description) else {
      return note(outputs.map(Self.output), in: stage)
    }
    let files = value.list("resources").map { resource in
      StatedFile(
        path: "\(folder)/\(resource.text("path"))", bytes: resource.whole("bytes"),
        sha256: String(resource.text("hash").drop { $0 != ":" }.dropFirst()),
        rows: resource["schema"] == nil ? nil : resource.whole("rows"))
    }
    if manifest != nil { compare(files, with: outputs.map(Self.output), description) }
    note(files, in: stage)
  }

  private mutating func checkDigest(of description: String, _ package: JSON5Value?) {
    guard let bytes = try? FileSystem.contents("\(place)/\(description)") else { return }
    files += 1
    self.bytes += bytes.count
    guard let package else { return }
    if package.text("sha256") != SHA256Digest.hex(of: bytes) {
      faults.append(
        VerificationFault(description, .changed, "its digest is not the manifest's"))
    }
  }

  /// Compares what a description states with what the manifest states of the same files.
  private mutating func compare(
    _ files: [StatedFile], with outputs: [StatedFile], _ description: String
  ) {
    let known = Dictionary(outputs.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for file in files {
      guard let output = known[file.path] else {
        faults.append(
          VerificationFault(
            file.path, .disagreeing, "\(description) states it and the manifest does not"))
        continue
      }
      if output.sha256 != file.sha256 || output.bytes != file.bytes
        || output.rows ?? 0 != file.rows ?? 0
      {
        faults.append(
          VerificationFault(
            file.path, .disagreeing, "\(description) states other bytes or rows than the manifest"))
      }
    }
    let paths = Set(files.map(\.path))
    for output in outputs where !paths.contains(output.path) {
      faults.append(
        VerificationFault(
          output.path, .disagreeing, "the manifest states it and \(description) does not"))
    }
  }

  /// A file as the manifest states it, where a file that is no table has no rows.
  private static func output(_ value: JSON5Value) -> StatedFile {
    let rows = value.whole("rows")
    return StatedFile(
      path: value.text("path"), bytes: value.whole("bytes"), sha256: value.text("sha256"),
      rows: rows > 0 ? rows : nil)
  }

  /// Notes the files of a stage that are to be compared, and finds those that nothing states.
  private mutating func note(_ files: [StatedFile], in stage: Stage) {
    var paths: Set<String> = ["\(stage.folder)/datapackage.json"]
    for file in files {
      guard file.isInside else {
        faults.append(
          VerificationFault(file.path, .unreadable, "a path that leads out of its package"))
        continue
      }
      if paths.insert(file.path).inserted { stated.append(file) }
    }
    for path in found(in: stage.folder) where !paths.contains(path) {
      faults.append(VerificationFault(path, .extra, "no description states it"))
    }
  }

  /// Every file below a folder of the run; links are not followed, for none is ever written.
  private func found(in folder: String) -> [String] {
    FileSystem.names(in: "\(place)/\(folder)").flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      let isLink = FileSystem.linkTarget("\(place)/\(path)") != nil
      return !isLink && FileSystem.isFolder("\(place)/\(path)") ? found(in: path) : [path]
    }
  }

  private mutating func compareFiles(threads: Int) {
    for result in FileComparison.of(stated, in: place, threads: threads) {
      switch result {
      case .same(let count):
        files += 1
        bytes += count
      case .fault(let fault): faults.append(fault)
      }
    }
  }

  /// Remarks inputs that are no longer what the run read.
  private mutating func checkInputs(_ manifest: JSON5Value, threads: Int) {
    let inputs = manifest.list("inputs").filter { !$0.text("location").isEmpty }.map {
      StatedFile(
        path: $0.text("location"), bytes: $0.whole("bytes"), sha256: $0.text("sha256"), rows: nil)
    }
    let told = concurrentBlocks(
      of: inputs.count, blockSize: 1, workers: threads,
      scratch: { [UInt8](repeating: 0, count: 1 << 20) }
    ) { piece, range -> String? in
      let input = inputs[range.lowerBound]
      guard FileSystem.exists(input.path) else { return "\(input.path): no longer there" }
      guard FileSystem.size(input.path) == input.bytes,
        let reading = try? FileReading(file: input.path, isTable: false, piece: &piece),
        reading.sha256 == input.sha256
      else { return "\(input.path): not what the run read" }
      return nil
    }
    remarks += told.compactMap { $0 }.map(SafeLine.of)
  }
}
