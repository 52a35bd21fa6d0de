import JSON
import Workbench

extension JSON5Value {
  /// Reads one of a run's own descriptions.
  ///
  /// - Throws: `FileFault` when it is missing, cannot be read, or is damaged: such a file was well when it
  ///   was written.
  init(file: String) throws(FileFault) {
    try self.init(bytes: try FileSystem.contents(file), file: file)
  }

  /// Reads one of a run's own descriptions whose bytes are at hand.
  init(bytes: [UInt8], file: String) throws(FileFault) {
    do {
      self = try JSON5Parser.parse(bytes: bytes, file: file)
    } catch {
      let place = "line \(error.position.line), column \(error.position.column)"
      throw .cannotRead(path: file, reason: "\(place): \(error.message); the file is damaged")
    }
  }
}
