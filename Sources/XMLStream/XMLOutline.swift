import CLibXML2

/// Looks through one XML document that is fed piece by piece, and tells what it is made of.
///
/// It reads under the same rules as ``XMLRecordReader``: nothing outside the document is read,
/// and a document that declares entities is refused. What it holds does not grow with the
/// document, but with the number of different paths, which is limited.
@safe
public final class XMLOutline {
  private let parser: PushParser
  private let builder: UnsafeMutablePointer<OutlineBuilder>
  private let mostBytes: Int

  /// Prepares to look through a document.
  ///
  /// - Parameters:
  ///   - file: Its name, for messages.
  ///   - limits: How large its parts may be.
  ///   - mostPaths: How many different elements and attributes are told; others are counted only.
  ///   - mostBytes: How much of the document is looked at; the rest may be fed and is ignored.
  /// - Throws: ``XMLStreamError/cannotStart(file:)``.
  public init(
    file: String, limits: XMLLimits = XMLLimits(), mostPaths: Int = 10_000, mostBytes: Int = .max
  ) throws(XMLStreamError) {
    let builder = UnsafeMutablePointer<OutlineBuilder>.allocate(capacity: 1)
    // Safe: the place was just made, and the builder lives as long as this outline.
    unsafe builder.initialize(to: OutlineBuilder(mostPaths: mostPaths))
    do {
      parser = unsafe try PushParser(
        file: file, limits: limits, handler: OutlineEvents.handler(), listener: builder)
    } catch {
      unsafe builder.deinitialize(count: 1)
      unsafe builder.deallocate()
      throw error
    }
    unsafe self.builder = builder
    self.mostBytes = mostBytes
  }

  deinit {
    // Safe: a parser tells no event while it is freed.
    unsafe builder.deinitialize(count: 1)
    unsafe builder.deallocate()
  }

  /// Whether as much was looked at as was asked for, so that no more need be fed.
  public var isSated: Bool { parser.fed >= mostBytes }

  /// Feeds one piece.
  ///
  /// - Parameter bytes: The next bytes of the document, cut anywhere.
  /// - Throws: ``XMLStreamError``; every later call throws the same.
  public func feed(_ bytes: Span<UInt8>) throws(XMLStreamError) {
    if let failure = parser.failure { throw failure }
    parser.feed(bytes.extracting(0..<min(bytes.count, mostBytes - parser.fed)))
    if let failure = parser.failure { throw failure }
  }

  /// Ends the document, or what was to be looked at.
  ///
  /// - Returns: What the document is made of.
  /// - Throws: ``XMLStreamError`` when the document is unfinished, unless ``isSated``, or when it
  ///   has no element.
  public func finish() throws(XMLStreamError) -> Result {
    if let failure = parser.failure { throw failure }
    let isCut = isSated
    if !isCut, !parser.isFinished { parser.finish() }
    if let failure = parser.failure { throw failure }
    // Safe: no event is told now.
    guard let result = unsafe builder.pointee.result(isWhole: !isCut, bytes: parser.fed) else {
      let state = unsafe parser.state.pointee
      throw .malformed(
        file: state.file, line: state.line, column: 0, reason: "no element was found")
    }
    return result
  }
}
