import Foundation
import JSON
import Workbench

/// Reads pipeline files and mappings from the disk.
enum DefinitionFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``DefinitionError`` when there is no such file or it cannot be read.
  static func bytes(of file: String) throws(DefinitionError) -> [UInt8] {
    guard FileSystem.exists(file) else { throw .missing(file: file) }
    // A pipe would be waited for, and a device has no end.
    guard isRegular(file) else { throw .notAFile(file: file) }
    // One byte over the limit is enough for the parser to refuse the file.
    if let size = FileSystem.size(file), size > JSON5Parser.maximumSize {
      return [UInt8](repeating: 0x20, count: JSON5Parser.maximumSize + 1)
    }
    do {
      return try FileSystem.contents(file)
    } catch {
      switch error {
      case .missing: throw .missing(file: file)
      case .cannotRead(_, let reason): throw .unreadable(file: file, reason: reason)
      case .cannotCreate, .cannotWrite, .noRoom:
        throw .unreadable(file: file, reason: error.description)
      }
    }
  }

  /// A path as seen from a folder: absolute ones stay.
  static func path(_ path: String, from folder: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder == "/" ? "/" + path : folder + "/" + path
  }

  private static func isRegular(_ file: String) -> Bool {
    let target = URL(filePath: file).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }
}
