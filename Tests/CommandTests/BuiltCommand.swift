import Workbench

/// The command as it was built beside the tests.
enum BuiltCommand {
  /// Where it is; nil when it was not built.
  static let path: String? = {
    let bundle = FileSystem.parent(CommandLine.arguments[0])
    return [bundle, FileSystem.parent(bundle)].map { $0 + "/encadena" }
      .first { FileSystem.exists($0) && !FileSystem.isFolder($0) }
  }()
}
