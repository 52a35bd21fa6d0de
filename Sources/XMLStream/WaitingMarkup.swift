import CLibXML2

/// Looks at markup that the parser has not read yet because its end has not come.
///
/// libxml2 reads a tag when it is whole and compares each attribute with all before it, so a tag
/// of a mebibyte must be refused while it waits.
enum WaitingMarkup {
  enum Fault { case tooLong, tooManyAttributes }

  /// Below this length a tag is read in no time, whatever it holds.
  private static let harmless = 16 << 10

  /// What is wrong with the waiting markup, if anything.
  static func fault(_ parser: xmlParserCtxtPtr, _ limits: XMLLimits) -> Fault? {
    guard let input = unsafe parser.pointee.input, let here = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end
    else { return nil }
    // Safe: the bytes from `cur` up to `end` are those that wait.
    let waiting = unsafe UnsafeBufferPointer(start: here, count: max(0, end - here))
    let count = waiting.count
    if count > limits.markupBytes { return .tooLong }
    guard count > harmless, unsafe waiting[0] == UInt8(ascii: "<") else { return nil }
    let next = unsafe waiting[1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return nil }
    var quote: UInt8 = 0
    var values = 0
    for index in 0..<count {
      let byte = unsafe waiting[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        values += 1
      } else if byte == UInt8(ascii: ">") {
        return nil
      }
    }
    return values > limits.attributes ? .tooManyAttributes : nil
  }
}
