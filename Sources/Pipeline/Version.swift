/// The version of the program, kept beside `CHANGELOG.md`.
public enum Version {
  /// Major, minor and patch.
  public static let current = "0.1.0"
}
