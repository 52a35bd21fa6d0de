import CPage

/// A file of the page's own, as it was when the program was built.
struct PageFile {
  /// Its name.
  let name: String
  /// What it holds.
  let bytes: [UInt8]

  /// All of them, in the order in which the page loads them; the first is the page itself.
  static var all: [PageFile] {
    (0..<page_file_count()).map { file in
      var name: [UInt8] = []
      while case let byte = page_file_name(file, Int64(name.count)), byte != 0 {
        name.append(byte)
      }
      return PageFile(
        name: String(decoding: name, as: UTF8.self),
        bytes: (0..<page_file_size(file)).map { page_file_byte(file, $0) })
    }
  }

  /// The page itself, which stands beside the folder of the others.
  var isPage: Bool { name.hasSuffix(".html") }

  /// The media type.
  var mediaType: String {
    if isPage { "text/html" } else if name.hasSuffix(".css") { "text/css" } else { Self.script }
  }

  /// The media type of scripts.
  static let script = "text/javascript"
}
