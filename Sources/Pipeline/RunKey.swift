import Workbench

/// What tells one night's result from another: a digest of the normalized data, the definition and
/// the version.
///
/// Runs over the same records have the same key, whenever, wherever and on however many threads
/// they were made and in whatever order the rows came; so the key, not the clock, is what exports
/// carry.
struct RunKey {
  /// The run's date and the first 12 hexadecimal digits.
  let text: String

  /// Digests what a run folder holds so far.
  init(definition: Definition, folder: String) throws {
    try self.init(canonicalText: definition.canonicalText, date: definition.date, folder: folder)
  }

  /// Digests what a run folder holds so far, of a definition that is kept as text: one that is read
  /// again need not be the same, for secrets are kept as digests.
  init(canonicalText: String, date: String, folder: String) throws {
    let description = "\(folder)/\(Stage.normalize.folder)/datapackage.json"
    let files = FileSystem.exists(description) ? try PackageFacts.read(description) : []
    var digest = SHA256Digest()
    for part in [Version.current, canonicalText] + files.map(\.sha256) {
      digest.update(Array((part + "\n").utf8).span)
    }
    text = date + "-" + String(digest.finish().prefix(12))
  }
}
