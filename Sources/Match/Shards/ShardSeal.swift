import Workbench

/// What every part of one run is sealed with, so that parts of others are refused: the form of the
/// lines, the version and settings of the command, and the needs.
struct ShardSeal: Sendable, Equatable {
  /// The form of the lines; another form has another number.
  private static let format = "encadena shards 1"

  /// The seal, 32 hexadecimal digits.
  let text: String

  /// Seals a run.
  ///
  /// - Parameters:
  ///   - signature: What tells the version and the settings.
  ///   - night: Where the needs are.
  /// - Throws: `FileFault` when they cannot be read.
  init(signature: String, _ night: NightTables) throws(FileFault) {
    let needs = SHA256Digest.hex(of: try FileSystem.contents(night.file("needs")))
    let whole = [Self.format, signature, needs].joined(separator: "\n")
    text = String(SHA256Digest.hex(of: Array(whole.utf8)).prefix(32))
  }
}
