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
    let end = unsafe input.pointee.end
    var offset = 0
    if let last, unsafe last.position >= Int(input.pointee.consumed) {
      // Safe: the tag before still lies in the buffer; `cur` and `end` are put back at once.
      unsafe input.pointee.cur = base + (last.position - Int(input.pointee.consumed))
      unsafe input.pointee.end = start
      let length = unsafe Int(buffer.pointee.rawconsumed) - xmlByteConsumed(parser)
      offset = last.offset + length
    } else {
      unsafe input.pointee.cur = start
      offset = unsafe xmlByteConsumed(parser)
    }
    unsafe input.pointee.cur = here
    unsafe input.pointee.end = end
    last = (position, offset)
    return (line, offset)
  }

  /// Bytes parsed so far, after conversion to UTF-8.
  static func position(_ parser: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe parser.pointee.input, let base = unsafe input.pointee.base,
      let here = unsafe input.pointee.cur
    else { return 0 }
    return unsafe Int(input.pointee.consumed) + (here - base)
  }
}
