import Foundation
import Workbench

/// Where the shipped mappings lie.
enum ShippedMappings {
  /// The folder, as seen from the working folder.
  private static let place = "Pipelines/mappings"
  /// Where it lies beside or above the program: in the house itself, or where it was installed.
  private static let places = [place, "share/encadena/" + place]

  /// The path of a shipped mapping: as seen from the working folder, or else absolute, beside the
  /// program; nil when it is in neither place.
  static func path(of file: String) -> String? {
    if FileSystem.exists("\(place)/\(file)") { return "\(place)/\(file)" }
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    var folder = FileSystem.parent(program)
    while folder.count > 1, folder != "." {
      let found = places.map { "\(folder)/\($0)/\(file)" }.first { FileSystem.exists($0) }
      if let found { return found }
      folder = FileSystem.parent(folder)
    }
    return nil
  }
}
