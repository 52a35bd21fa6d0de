import Workbench

/// The key of one row that staff may decide on, by which a decision that comes back is known to be of
/// that row of that run: a key that was changed, or a row pasted over another, no longer fits.
public enum DecisionKey {
  /// Works out the key, which guards against mistakes, not against forgery.
  ///
  /// - Parameters:
  ///   - run: The key of the run, as exports carry it.
  ///   - need: The need's key.
  ///   - supplier: The firm's key.
  /// - Returns: The first 12 hexadecimal digits of a digest of the three.
  public static func text(run: String, need: String, supplier: String) -> String {
    let parts = [run, need, supplier].joined(separator: "\u{1F}")
    return String(SHA256Digest.hex(of: Array(parts.utf8)).prefix(12))
  }
}
