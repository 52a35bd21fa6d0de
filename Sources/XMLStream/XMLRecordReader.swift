import CLibXML2

/// Reads records out of one XML document that is fed piece by piece, in constant memory.
///
/// The document may be in any encoding that it states and the system knows; text comes out as
/// UTF-8. Nothing outside the document is read, and a document that declares entities is refused.
@safe
public final class XMLRecordReader {
  /// The parser's tables are set up once for the process.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
  /// What the parser gets at a time: failures are looked for between slices.
  private static let slice = 64 << 10

  private let file: String
  private let shape: XMLShape
  private let limits: XMLLimits
  private let sink: EventSink
  private let parser: xmlParserCtxtPtr
  private var fed = 0
  private var isFinished = false

  /// Prepares to read a document.
  ///
  /// - Parameters:
  ///   - file: Its name, for messages.
  ///   - shape: What to take.
  ///   - limits: How large its parts may be.
  /// - Throws: ``XMLStreamError`` when a path of the shape is wrong.
  public init(
    file: String, shape: XMLShape, limits: XMLLimits = XMLLimits()
  ) throws(XMLStreamError) {
    let tree = try PathTree(shape: shape)
    guard Self.isPrepared else { throw .cannotStart(file: file) }
    var handler = unsafe SAXHandler.make()
    // Safe: the parser copies the table; its user is set before it tells any event.
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      throw .cannotStart(file: file)
    }
    // HUGE lifts libxml2's own limits on text; the reader has its own.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    unsafe xmlCtxtUseOptions(parser, Int32(options))
    // Every name is kept once; a document that invents names without end is stopped.
    unsafe xmlDictSetLimit(parser.pointee.dict, 64 << 20)
    let sink = unsafe EventSink(
      RecordBuilder(file: file, tree: tree, record: shape.record, limits: limits, parser: parser))
    // Safe: the sink lives as long as the reader, which frees the parser first.
    unsafe parser.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
    self.file = file
    self.shape = shape
    self.limits = limits
    self.sink = sink
    unsafe self.parser = parser
  }

  deinit {
    // libxml2 notes declared entities in a document of its own, which it leaves to us.
    unsafe xmlFreeDoc(parser.pointee.myDoc)
    unsafe parser.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(parser)
  }

  /// Records read so far.
  public var recordCount: Int { sink.builder.recordCount }

  /// How many values of each field were left out because the record had one already.
  public var repeats: [Int] { Array(sink.builder.cells.repeats[..<shape.fields.count]) }

  /// Feeds one piece; records that became whole are appended to `batch`.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes of the document, cut anywhere.
  ///   - batch: Receives the records; it may hold others, of the same shape.
  /// - Throws: ``XMLStreamError``; every later call throws the same.
  public func feed(_ bytes: Span<UInt8>, into batch: inout XMLBatch) throws(XMLStreamError) {
    if let failure = sink.builder.failure { throw failure }
    precondition(!isFinished, "a finished reader was fed")
    if bytes.count > limits.documentBytes - fed {
      sink.builder.fail(.documentTooLong(file: file, limit: limits.documentBytes))
    }
    parse(into: &batch) {
      // Safe: libxml2 copies each slice, which lies within the bytes.
      unsafe bytes.withUnsafeBytes { raw in
        var start = 0
        while start < raw.count, sink.builder.failure == nil {
          let slice = min(Self.slice, raw.count - start)
          let address = unsafe raw.baseAddress.map { unsafe $0 + start }
          let text = unsafe address?.assumingMemoryBound(to: CChar.self)
          let code = unsafe xmlParseChunk(parser, text, Int32(slice), 0)
          start += slice
          fed += slice
          look(code)
        }
      }
    }
    if let failure = sink.builder.failure { throw failure }
  }

  /// Ends the document.
  ///
  /// - Parameter batch: Receives the records that became whole.
  /// - Throws: ``XMLStreamError`` when the document is unfinished or holds no record; every later
  ///   call throws the same.
  public func finish(into batch: inout XMLBatch) throws(XMLStreamError) {
    if let failure = sink.builder.failure { throw failure }
    if isFinished { return }
    isFinished = true
    if fed == 0 {
      sink.builder.fail(.empty(file: file))
    } else {
      sink.builder.isEnding = true
      parse(into: &batch) { look(unsafe xmlParseChunk(parser, nil, 0, 1)) }
      if sink.builder.recordCount == 0 {
        sink.builder.fail(sink.builder.trail.noRecords(file: file, record: shape.record))
      }
    }
    if let failure = sink.builder.failure { throw failure }
  }

  /// Lends the batch to the builder, and keeps libxml2 from writing to standard error meanwhile.
  private func parse(into batch: inout XMLBatch, _ body: () -> Void) {
    while batch.lists.count < shape.lists.count { batch.lists.append(XMLBatch.Rows()) }
    swap(&sink.builder.batch, &batch)
    encadena_silenceXMLMessages()
    let user = unsafe Unmanaged.passUnretained(sink).toOpaque()
    // Safe: a few faults are told to the thread, not to the parser; only this call hears them.
    unsafe xmlSetStructuredErrorFunc(user) { user, error in unsafe SAXHandler.report(user, error) }
    body()
    xmlSetStructuredErrorFunc(nil, nil)
    swap(&sink.builder.batch, &batch)
  }

  /// Looks after each slice for faults without an event, and for markup without an end.
  private func look(_ code: Int32) {
    guard sink.builder.failure == nil else { return }
    if unsafe parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 {
      unsafe sink.builder.fault(parser.pointee.lastError)
      return
    }
    if code == Int32(XML_ERR_INVALID_ENCODING.rawValue) {
      return sink.builder.fail(
        .encoding(
          file: file, line: sink.builder.line, column: 0, reason: "bytes cannot be converted"))
    }
    guard let fault = unsafe WaitingMarkup.fault(parser, limits) else { return }
    switch fault {
    case .tooLong:
      sink.builder.fail(
        .markupTooLong(file: file, line: sink.builder.line, limit: limits.markupBytes))
    case .tooManyAttributes:
      sink.builder.fail(
        .tooManyAttributes(file: file, line: sink.builder.line, limit: limits.attributes))
    }
  }
}
