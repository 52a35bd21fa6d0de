import CLibXML2

/// Reads rows by XPath out of one XML document that is fed piece by piece.
///
/// Memory is bounded by one record: its tree is built while it is read and freed when it ends.
/// The document is trusted as little as by ``XMLRecordReader``: nothing outside it is read, and a
/// document that declares entities is refused.
@safe
public final class XMLTreeReader {
  private let file: String
  private let shape: XMLTreeShape
  private let parser: PushParser
  private let builder: UnsafeMutablePointer<XMLTreeBuilder>

  /// Prepares to read a document.
  ///
  /// - Parameters:
  ///   - file: Its name, for messages.
  ///   - shape: What to take.
  ///   - limits: How large the parts of the document may be.
  ///   - treeLimits: How large one record may be, and how much work its expressions may take.
  /// - Throws: ``XPathError`` when an expression of the shape is wrong.
  public init(
    file: String, shape: XMLTreeShape, limits: XMLLimits = XMLLimits(),
    treeLimits: XMLTreeLimits = XMLTreeLimits()
  ) throws(XPathError) {
    let path = try shape.recordPath()
    let plan = try XPathPlan(shape: shape, file: file, limits: treeLimits)
    let builder = UnsafeMutablePointer<XMLTreeBuilder>.allocate(capacity: 1)
    let parser: PushParser
    do throws(XMLStreamError) {
      parser = unsafe try PushParser(
        file: file, limits: limits, handler: XMLTreeEvents.handler(), listener: builder)
    } catch {
      unsafe builder.deallocate()
      throw .document(error)
    }
    // Safe: the parser tells no event before it is fed.
    unsafe builder.initialize(
      to: XMLTreeBuilder(
        path: path, record: shape.record,
        rows: XMLTreeRows(plan: plan, shape: shape, limits: limits, file: file),
        limits: treeLimits, parser: parser.context))
    self.file = file
    self.shape = shape
    self.parser = parser
    unsafe self.builder = builder
  }

  deinit {
    // Safe: a parser tells no event while it is freed, and frees its own tree.
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// Records read so far.
  public var recordCount: Int { unsafe builder.pointee.recordCount }

  /// Rows read so far.
  public var rowCount: Int { unsafe builder.pointee.rowCount }

  /// Feeds one piece; rows of records that became whole are appended to `batch`.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes of the document, cut anywhere.
  ///   - batch: Receives the rows; it may hold others, of the same shape.
  /// - Throws: ``XPathError``; every later call throws the same.
  public func feed(_ bytes: Span<UInt8>, into batch: inout XMLBatch) throws(XPathError) {
    if let failure { throw failure }
    lend(&batch)
    parser.feed(bytes)
    giveBack(&batch)
    if let failure { throw failure }
  }

  /// Ends the document.
  ///
  /// - Parameter batch: Receives the rows of records that became whole.
  /// - Throws: ``XPathError`` when the document is unfinished or holds no row; every later call
  ///   throws the same.
  public func finish(into batch: inout XMLBatch) throws(XPathError) {
    if let failure { throw failure }
    if parser.isFinished { return try findRows() }
    lend(&batch)
    parser.finish()
    giveBack(&batch)
    if let failure { throw failure }
    try findRows()
  }

  /// The first failure.
  private var failure: XPathError? {
    // Safe: no event is told now.
    unsafe builder.pointee.failure ?? parser.failure.map { .document($0) }
  }

  /// Says why there is no row in a document that was read to its end, if there is none.
  private func findRows() throws(XPathError) {
    // Safe: no event is told now.
    if unsafe builder.pointee.recordCount == 0 {
      let trail = unsafe builder.pointee.trail
      throw .document(trail.noRecords(file: file, record: shape.record))
    }
    if unsafe builder.pointee.rowCount == 0, let barren = unsafe builder.pointee.barren {
      throw .noRows(
        file: file, line: barren.line, record: shape.record, rows: shape.rows,
        element: barren.element)
    }
  }

  /// Lends the batch to the builder.
  private func lend(_ batch: inout XMLBatch) {
    while batch.lists.count < shape.lists.count { batch.lists.append(XMLBatch.Rows()) }
    unsafe swap(&builder.pointee.batch, &batch)
  }

  private func giveBack(_ batch: inout XMLBatch) {
    unsafe swap(&builder.pointee.batch, &batch)
  }
}
