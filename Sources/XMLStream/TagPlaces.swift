import CLibXML2

/// Finds where in the document each tag starts, just after the parser has read it.
///
/// In a document that is converted to UTF-8, what lies between a tag and the one before is
/// converted back to know its length in the file.
struct TagPlaces {
  /// The tag asked for last: where it starts after conversion and in the file.
  private var last: (position: Int, offset: Int)?

  /// Line from 1 and byte from 0 of the `<` of the tag that was just read.
  mutating func place(_ parser: xmlParserCtxtPtr) -> (line: Int, offset: Int) {
    guard let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
      let here = unsafe input.pointee.cur
    else { return (0, 0) }
    // Safe: the whole tag lies between `base` and `cur`, for a tag is read only when it is whole;
    // no value may hold a bare `<`.
    var start = unsafe here
    var line = unsafe Int(input.pointee.line)
    while unsafe start > base {
      unsafe start -= 1
      let byte = unsafe start.pointee
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "\n") { line -= 1 }
    }
    let position = unsafe Int(input.pointee.consumed) + (start - base)
    guard let buffer = unsafe input.pointee.buf, unsafe buffer.pointee.encoder != nil else {
      return (line, position)
    }
    var offset = 0
    if let last, unsafe last.position >= Int(input.pointee.consumed) {
      // Safe: the tag before still lies in the buffer.
      let before = unsafe base + (last.position - Int(input.pointee.consumed))
      offset = unsafe last.offset + Self.rawLength(parser, before, start)
    } else if let end = unsafe input.pointee.end {
      offset = unsafe Int(buffer.pointee.rawconsumed) - Self.rawLength(parser, start, end)
    }
    last = (position, offset)
    return (line, offset)
  }

  /// How long a piece of the buffer is in the file.
  private static func rawLength(
    _ parser: xmlParserCtxtPtr, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> Int {
    guard let input = unsafe parser.pointee.input, let buffer = unsafe input.pointee.buf
    else { return 0 }
    let here = unsafe input.pointee.cur
    let last = unsafe input.pointee.end
    let raw = unsafe Int(buffer.pointee.rawconsumed)
    var length = 0
    var from = unsafe start
    // Safe: `cur` and `end` are moved within the buffer, and put back before the parser goes on.
    while unsafe from < end {
      // Some converters of libxml2 stop after 32,000 bytes without saying so.
      var to = unsafe end - from > 7_000 ? from + 7_000 : end
      while unsafe to < end, unsafe to.pointee & 0xC0 == 0x80 { unsafe to += 1 }
      unsafe input.pointee.cur = from
      unsafe input.pointee.end = to
      length += unsafe raw - xmlByteConsumed(parser)
      unsafe from = to
    }
    unsafe input.pointee.cur = here
    unsafe input.pointee.end = last
    return length
  }

  /// Bytes parsed so far, after conversion to UTF-8.
  static func position(_ parser: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
      let here = unsafe input.pointee.cur
    else { return 0 }
    return unsafe Int(input.pointee.consumed) + (here - base)
  }
}
