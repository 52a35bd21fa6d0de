import CLibXML2

/// Feeds libxml2 one document piece by piece, and keeps what went wrong.
///
/// Nothing outside the document is read, and a document that declares entities is refused.
@safe
final class PushParser {
  /// The parser's tables are set up once for the process.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
  /// What the parser gets at a time: failures are looked for between slices.
  private static let slice = 64 << 10

  /// The parser, whose names a listener compares by address.
  let context: xmlParserCtxtPtr
  /// What went wrong and where the parser is.
  let state: UnsafeMutablePointer<ParseState>
  /// Bytes fed so far.
  private(set) var fed = 0
  /// Whether the end was told.
  private(set) var isFinished = false

  /// Prepares to read a document.
  ///
  /// The listener must stay as long as this parser, and hears nothing but during a call.
  init(
    file: String, limits: XMLLimits, handler: xmlSAXHandler, listener: UnsafeMutableRawPointer
  ) throws(XMLStreamError) {
    var handler = unsafe handler
    // Safe: the parser copies the table; its user is set before it tells any event.
    guard Self.isPrepared, let parser = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    else { throw .cannotStart(file: file) }
    // HUGE lifts libxml2's own limits on text; the reader has its own.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
    // Every name is kept once; a document that invents long ones without end is stopped.
    unsafe xmlDictSetLimit(parser.pointee.dict, 64 << 20)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: ParseState(file: file, limits: limits, parser: parser, listener: listener))
    // Safe: the state lives as long as the parser.
    unsafe parser.pointee.userData = UnsafeMutableRawPointer(state)
    unsafe context = parser
  }

  deinit {
    // libxml2 notes declared entities in a document of its own, which it leaves to us.
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// The first failure.
  var failure: XMLStreamError? { unsafe state.pointee.failure }

  /// Keeps a failure, unless there is one.
  func fail(_ error: XMLStreamError) { unsafe state.pointee.fail(error) }

  /// Feeds one piece, unless something failed; whoever calls looks at ``failure`` then.
  func feed(_ bytes: Span<UInt8>) {
    precondition(!isFinished, "a finished reader was fed")
    let limit = unsafe state.pointee.limits.documentBytes
    if bytes.count > limit - fed {
      unsafe fail(.documentTooLong(file: state.pointee.file, limit: limit))
    }
    parse {
      // Safe: libxml2 copies each slice, which lies within the bytes.
      unsafe bytes.withUnsafeBytes { raw in
        var start = 0
        while start < raw.count, unsafe !state.pointee.hasFailed {
          let next = unsafe WaitingMarkup.next(context, slice: Self.slice)
          let slice = min(next, raw.count - start)
          let address = unsafe raw.baseAddress.map { unsafe $0 + start }
          let text = unsafe address?.assumingMemoryBound(to: CChar.self)
          let code = unsafe xmlParseChunk(context, text, Int32(slice), 0)
          start += slice
          fed += slice
          look(code)
        }
      }
    }
  }

  /// Ends the document.
  func finish() {
    isFinished = true
    if fed == 0 { return unsafe fail(.empty(file: state.pointee.file)) }
    unsafe state.pointee.isEnding = true
    parse { look(unsafe xmlParseChunk(context, nil, 0, 1)) }
  }

  /// Keeps libxml2 from writing to standard error meanwhile.
  private func parse(_ body: () -> Void) {
    encadena_silenceXMLMessages()
    // Safe: a few faults are told to the thread, not to the parser; only this call hears them.
    unsafe xmlSetStructuredErrorFunc(state) { user, error in
      unsafe SAXHandler.report(user, error)
    }
    body()
    xmlSetStructuredErrorFunc(nil, nil)
  }

  /// Looks after each slice for faults without an event, and for markup without an end.
  private func look(_ code: Int32) {
    guard unsafe !state.pointee.hasFailed else { return }
    if unsafe context.pointee.wellFormed == 0 || context.pointee.disableSAX != 0 {
      unsafe state.pointee.fault(context.pointee.lastError)
      return
    }
    let file = unsafe state.pointee.file
    let line = unsafe state.pointee.line
    let limits = unsafe state.pointee.limits
    if code == Int32(XML_ERR_INVALID_ENCODING.rawValue) {
      return fail(
        .encoding(file: file, line: line, column: 0, reason: "bytes cannot be converted"))
    }
    if unsafe Int(xmlDictSize(context.pointee.dict)) > limits.names {
      return fail(.tooManyNames(file: file, line: line, limit: limits.names))
    }
    guard let fault = unsafe WaitingMarkup.fault(context, limits) else { return }
    switch fault {
    case .tooLong(let limit): fail(.markupTooLong(file: file, line: line, limit: limit))
    case .tooManyAttributes:
      fail(.tooManyAttributes(file: file, line: line, limit: limits.attributes))
    }
  }
}
