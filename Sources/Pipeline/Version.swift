import Workbench

/// The version of the program, kept beside `CHANGELOG.md`.
public enum Version {
  /// Major, minor and patch.
  public static let current = "0.1.0"

  /// The version and the digest of the program itself: what another build of one version makes need not
  /// be the same, so nothing of it is taken over.
  static let program: String = {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    let reading = try? FileReading(file: "/proc/self/exe", isTable: false, piece: &piece)
    return "\(current) \(reading?.sha256 ?? "")"
  }()
}
