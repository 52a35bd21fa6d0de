import CLibXML2

/// Looks at markup that the parser has not read yet because its end has not come.
///
/// libxml2 reads a tag when it is whole and compares each attribute with all before it, so a tag
/// of a mebibyte must be refused while it waits.
enum WaitingMarkup {
  enum Fault { case tooLong(limit: Int), tooManyAttributes }

  /// Below this length a tag is read in no time, whatever it holds.
  private static let harmless = 16 << 10

  /// What is wrong with the waiting markup, if anything.
  static func fault(_ parser: xmlParserCtxtPtr, _ limits: XMLLimits) -> Fault? {
    // Safe: the bytes are looked at before the parser goes on.
    let waiting = unsafe bytes(parser)
    let count = waiting.count
    if count > limits.markupBytes { return .tooLong(limit: limits.markupBytes) }
    guard count > harmless, unsafe waiting[0] == UInt8(ascii: "<"), unsafe !isBulk(waiting) else {
      return nil
    }
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
    if count > limits.tagBytes { return .tooLong(limit: limits.tagBytes) }
    return values > limits.attributes ? .tooManyAttributes : nil
  }

  /// How many bytes the parser should get next, at least `slice`.
  ///
  /// It looks at all that waits each time it gets more, so what may be long is fed in ever larger
  /// slices; a tag is not, for its attributes must be counted while it waits.
  static func next(_ parser: xmlParserCtxtPtr, slice: Int) -> Int {
    // Safe: the bytes are looked at before the parser goes on.
    let waiting = unsafe bytes(parser)
    guard waiting.count > slice, unsafe isBulk(waiting) else { return slice }
    return waiting.count
  }

  /// Whether what waits is no tag.
  private static func isBulk(_ waiting: UnsafeBufferPointer<UInt8>) -> Bool {
    // Safe: the caller has looked at the length.
    let second = unsafe waiting[1]
    return unsafe waiting[0] != UInt8(ascii: "<") || second == UInt8(ascii: "!")
      || second == UInt8(ascii: "?")
  }

  private static func bytes(_ parser: xmlParserCtxtPtr) -> UnsafeBufferPointer<UInt8> {
    guard let input = unsafe parser.pointee.input, let here = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    // Safe: the bytes from `cur` up to `end` are those that wait.
    return unsafe UnsafeBufferPointer(start: here, count: max(0, end - here))
  }
}
