import Workbench

/// The key a firm has in the tables of a run of `Pipelines/nightly.json`.
enum RecordKey {
  /// Hides a record's own key as the pipeline's `keySalt` does.
  static func hidden(_ key: String, source: String) -> String {
    "F-" + SHA256Digest.hex(of: Array("muestra-\(source)\0\(key)".utf8)).prefix(16)
  }
}
