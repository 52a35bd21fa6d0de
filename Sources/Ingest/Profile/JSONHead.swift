/// The head of a JSON document that is too long to be held, made a document of its own.
enum JSONHead {
  /// The head up to the last element of a list that ends in it, with what is open closed.
  ///
  /// - Parameter bytes: The first bytes of the document.
  /// - Returns: A document, if the bytes were the head of one; nil when no element of a list ends.
  static func closed(_ bytes: [UInt8]) -> [UInt8]? {
    var open: [UInt8] = []
    var end = 0
    var openAtEnd: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(bytes[index])
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() != nil else { return nil }
        if open.last == UInt8(ascii: "[") {
          end = index + 1
          openAtEnd = open
        }
      default: break
      }
      index += 1
    }
    guard end > 0 else { return nil }
    let closing = openAtEnd.reversed().map { $0 == UInt8(ascii: "[") ? UInt8(ascii: "]") : 0x7D }
    return bytes[..<end] + closing
  }
}
