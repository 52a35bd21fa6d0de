import Archives
import Foundation
import TestKit
import Workbench

extension ScratchFolder {
  /// The path of a file in the folder, there or not.
  func path(_ name: String) -> String { path + "/" + name }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }
}

/// Reads a stream to its end, `size` bytes at a time.
func readAll(_ stream: ByteStream, size: Int = 64 << 10) throws -> [UInt8] {
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: size)
  while true {
    let count = try stream.read(into: &buffer, from: 0)
    if count == 0 { return all }
    all.append(contentsOf: buffer[..<count])
  }
}

/// The SHA-256 of bytes.
func sha256(_ bytes: [UInt8]) -> String {
  var digest = SHA256Digest()
  digest.update(bytes.span)
  return digest.finish()
}
