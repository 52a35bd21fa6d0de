import Foundation
import Workbench

/// Where the shipped mappings lie.
enum ShippedMappings {
  /// The folder, as seen from the working folder.
  private static let place = "Pipelines/mappings"

  /// The path of a shipped mapping: as seen from the working folder, or else absolute, beside the
  /// program; nil when it is in neither place.
  static func path(of file: String) -> String? {
    if FileSystem.exists("\(place)/\(file)") { return "\(place)/\(file)" }
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    var folder = FileSystem.parent(program)
    while folder.count > 1, folder != "." {
      if FileSystem.exists("\(folder)/\(place)/\(file)") { return "\(folder)/\(place)/\(file)" }
      folder = FileSystem.parent(folder)
    }
    return nil
  }
}
