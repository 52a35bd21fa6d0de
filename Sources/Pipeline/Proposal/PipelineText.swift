/// Tells a pipeline file from a registry file by its text, however broken it is.
enum PipelineText {
  /// Whether a file is a pipeline: its name ends in `.json` or `.json5` and it holds an object
  /// with the key `sources`.
  static func isPipeline(name: String, _ bytes: [UInt8]) -> Bool {
    let lower = name.lowercased()
    guard lower.hasSuffix(".json") || lower.hasSuffix(".json5") else { return false }
    var cursor = 0
    var depth = 0
    while cursor < bytes.count {
      let byte = bytes[cursor]
      switch byte {
      case UInt8(ascii: "/") where cursor + 1 < bytes.count: skipComment(bytes, &cursor)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = string(bytes, &cursor)
        if depth == 1, text.elementsEqual("sources".utf8), isKey(bytes, cursor) { return true }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 0, byte == UInt8(ascii: "[") { return false }
        depth += 1
        cursor += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        cursor += 1
      default:
        let start = cursor
        while cursor < bytes.count, isWord(bytes[cursor]) { cursor += 1 }
        if depth == 1, bytes[start..<cursor].elementsEqual("sources".utf8), isKey(bytes, cursor) {
          return true
        }
        if cursor == start { cursor += 1 }
      }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x24
  }

  private static func isKey(_ bytes: [UInt8], _ after: Int) -> Bool {
    bytes[after...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  private static func skipComment(_ bytes: [UInt8], _ cursor: inout Int) {
    let isBlock = bytes[cursor + 1] == UInt8(ascii: "*")
    guard isBlock || bytes[cursor + 1] == UInt8(ascii: "/") else {
      cursor += 1
      return
    }
    cursor += 2
    while cursor < bytes.count {
      if isBlock, bytes[cursor] == UInt8(ascii: "/"), bytes[cursor - 1] == UInt8(ascii: "*") {
        break
      }
      if !isBlock, bytes[cursor] == 0x0A { break }
      cursor += 1
    }
    cursor += 1
  }

  private static func string(_ bytes: [UInt8], _ cursor: inout Int) -> ArraySlice<UInt8> {
    let quote = bytes[cursor]
    let start = cursor + 1
    cursor = start
    while cursor < bytes.count, bytes[cursor] != quote, bytes[cursor] != 0x0A {
      cursor += bytes[cursor] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(cursor, bytes.count)
    cursor = end + 1
    return bytes[start..<end]
  }
}
