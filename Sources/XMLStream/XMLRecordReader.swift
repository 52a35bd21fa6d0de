import CLibXML2

/// Reads records out of one XML document that is fed piece by piece, in constant memory.
///
/// The document may be in any encoding that it states and the system knows; text comes out as
/// UTF-8. Nothing outside the document is read, and a document that declares entities is refused.
@safe
public final class XMLRecordReader {
  private let file: String
  private let shape: XMLShape
  private let parser: PushParser
  private let builder: UnsafeMutablePointer<RecordBuilder>

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
    let builder = UnsafeMutablePointer<RecordBuilder>.allocate(capacity: 1)
    let parser: PushParser
    do {
      parser = unsafe try PushParser(
        file: file, limits: limits, handler: RecordEvents.handler(), listener: builder)
    } catch {
      unsafe builder.deallocate()
      throw error
    }
    // Safe: the parser tells no event before it is fed.
    unsafe builder.initialize(
      to: RecordBuilder(
        tree: tree, record: shape.record, limits: limits, names: parser.context.pointee.dict))
    self.file = file
    self.shape = shape
    self.parser = parser
    unsafe self.builder = builder
  }

  deinit {
    // Safe: a parser tells no event while it is freed.
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// Records read so far.
  public var recordCount: Int { unsafe builder.pointee.recordCount }

  /// How many values of each field were left out because the record had one already.
  public var repeats: [Int] { unsafe Array(builder.pointee.repeats[..<shape.fields.count]) }

  /// Feeds one piece; records that became whole are appended to `batch`.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes of the document, cut anywhere.
  ///   - batch: Receives the records; it may hold others, of the same shape.
  /// - Throws: ``XMLStreamError``; every later call throws the same.
  public func feed(_ bytes: Span<UInt8>, into batch: inout XMLBatch) throws(XMLStreamError) {
    if let failure = parser.failure { throw failure }
    lend(&batch)
    parser.feed(bytes)
    giveBack(&batch)
    if let failure = parser.failure { throw failure }
  }

  /// Ends the document.
  ///
  /// - Parameter batch: Receives the records that became whole.
  /// - Throws: ``XMLStreamError`` when the document is unfinished or holds no record; every later
  ///   call throws the same.
  public func finish(into batch: inout XMLBatch) throws(XMLStreamError) {
    if let failure = parser.failure { throw failure }
    if parser.isFinished { return }
    lend(&batch)
    parser.finish()
    giveBack(&batch)
    if recordCount == 0 {
      unsafe parser.fail(builder.pointee.trail.noRecords(file: file, record: shape.record))
    }
    if let failure = parser.failure { throw failure }
  }

  /// Lends the batch to the builder.
  private func lend(_ batch: inout XMLBatch) {
    while batch.lists.count < shape.lists.count { batch.lists.append(XMLBatch.Rows()) }
    unsafe swap(&builder.pointee.batch, &batch)
  }

  private func giveBack(_ batch: inout XMLBatch) { unsafe swap(&builder.pointee.batch, &batch) }
}
