public import Foundation

/// Where the tests find what lies outside them.
public enum Places {
  /// The folder of the package.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The public files beside the project, when this machine has them.
  public static let shared = package.deletingLastPathComponent().appending(path: "shared/data")

  /// Whether this machine has the public files.
  public static var hasShared: Bool {
    FileManager.default.fileExists(atPath: shared.path(percentEncoded: false))
  }

  /// The path of a public file.
  public static func shared(_ name: String) -> String {
    shared.appending(path: name).path(percentEncoded: false)
  }

  /// The path of a file of the package.
  public static func package(_ name: String) -> String {
    package.appending(path: name).path(percentEncoded: false)
  }

  /// The Python with the judges' packages, which `make test` names.
  public static var python: String? { ProcessInfo.processInfo.environment["ENCADENA_PYTHON"] }

  /// The Python with Spark, which `make test` names.
  public static var sparkPython: String? {
    ProcessInfo.processInfo.environment["ENCADENA_SPARK_PYTHON"]
  }

  /// The command as it was built beside the tests; nil when it was not.
  public static let command: String? = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return [bundle, bundle.deletingLastPathComponent()]
      .map { $0.appending(path: "encadena").path(percentEncoded: false) }
      .first { path in
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return kind as? FileAttributeType == .typeRegular
      }
  }()
}
