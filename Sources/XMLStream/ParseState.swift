import CLibXML2

/// What a parser and those who hear its events have in common: where it is, and what went wrong.
///
/// The first failure is kept and later events are ignored; whoever feeds looks after each slice.
@safe
struct ParseState {
  /// The document's name, for messages.
  let file: String
  let limits: XMLLimits
  private let parser: xmlParserCtxtPtr
  /// Who hears of elements and text; its type is known to the functions that were set for them.
  private(set) var listener: UnsafeMutableRawPointer
  /// Open elements.
  private(set) var depth = 0
  /// Whether the end of the document has come.
  var isEnding = false
  private(set) var failure: XMLStreamError?
  /// The same as a flag, which is quicker to look at.
  private(set) var hasFailed = false
  /// Default values of attributes that no one wrote into the document.
  private var defaultCount = 0
  /// Attributes that the document type declares, in all and for each element.
  private var declarations = 0
  private var declared: [String: Int] = [:]

  init(
    file: String, limits: XMLLimits, parser: xmlParserCtxtPtr, listener: UnsafeMutableRawPointer
  ) {
    self.file = file
    self.limits = limits
    unsafe self.parser = parser
    unsafe self.listener = listener
  }

  /// Keeps the first failure.
  mutating func fail(_ error: XMLStreamError) {
    if failure == nil { failure = error }
    hasFailed = true
  }

  /// The line the parser is at.
  var line: Int { unsafe Int(parser.pointee.input?.pointee.line ?? 0) }

  /// Whether the root element has ended.
  var isPastRoot: Bool { unsafe parser.pointee.instate == XML_PARSER_EPILOG }

  /// Whether what the parser did not read yet begins with a `<`.
  var startsMarkup: Bool {
    guard let input = unsafe parser.pointee.input, let here = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end
    else { return false }
    // Safe: the bytes from `cur` up to `end` are those that wait.
    return unsafe here < end && here.pointee == UInt8(ascii: "<")
  }

  /// Line from 1 and byte from 0 of the tag that was just read.
  func place(_ places: inout TagPlaces) -> (line: Int, offset: Int) {
    unsafe places.place(parser)
  }

  /// Bytes parsed so far, after conversion to UTF-8.
  var position: Int { unsafe TagPlaces.position(parser) }

  /// Counts an element in, unless a limit is passed.
  @inline(__always)
  mutating func enter(attributes: Int, defaults: Int = 0) -> Bool {
    guard !hasFailed else { return false }
    if depth >= limits.depth || attributes > limits.attributes {
      refuse(attributes: attributes)
      return false
    }
    if defaults > 0 {
      defaultCount += defaults
      // Each costs work, but no bytes of the document.
      if defaultCount > max(1 << 16, position) {
        stop(.defaultsTooLong(file: file, line: line))
        return false
      }
    }
    depth += 1
    return true
  }

  /// An attribute of an element is declared.
  mutating func attributeDeclared(of element: String) {
    guard !hasFailed else { return }
    declarations += 1
    declared[element, default: 0] += 1
    // The work for an element grows with the square of the attributes declared for it.
    if declared[element, default: 0] > limits.attributes || declarations > 64 * limits.attributes {
      stop(.tooManyAttributes(file: file, line: line, limit: limits.attributes))
    }
  }

  /// Keeps the first failure and has the parser read no further; for use within an event.
  private mutating func stop(_ error: XMLStreamError) {
    fail(error)
    unsafe xmlStopParser(parser)
  }

  /// Counts an element out.
  @inline(__always)
  mutating func leave() { depth -= 1 }

  private mutating func refuse(attributes: Int) {
    if depth >= limits.depth {
      stop(.tooDeep(file: file, line: line, limit: limits.depth))
    } else {
      stop(.tooManyAttributes(file: file, line: line, limit: limits.attributes))
    }
  }
}
