import Workbench

/// What tells one night's result from another: a digest of its inputs, definition and version.
///
/// Two runs over the same inputs have the same key, whenever and wherever they were made, so the
/// key, not the clock, is what exports carry.
struct RunKey {
  /// The run's date and the first 12 hexadecimal digits.
  let text: String

  init(date: String, definition: String, counts: [SourceCounts]) {
    var digest = SHA256Digest()
    for part in [Version.current, definition] + counts.flatMap({ [$0.source, $0.sha256] }) {
      digest.update(Array((part + "\n").utf8).span)
    }
    text = date + "-" + String(digest.finish().prefix(12))
  }
}
