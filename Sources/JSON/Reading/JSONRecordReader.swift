/// Reads rows out of one JSON document, or of one document a line (JSON Lines), fed piece by piece.
///
/// Only the bytes of one record are held. The document must be UTF-8 and JSON to the letter: names
/// that stand twice, lone surrogates and anything after the document are refused with their place.
public struct JSONRecordReader: Sendable {
  /// What may stand next outside of texts, words and records.
  enum Expectation {
    /// A document, or the end.
    case document
    /// A value.
    case value
    /// A value or the end of the list.
    case element
    /// A name or the end of the object.
    case member
    /// A name.
    case name
    /// A colon.
    case colon
    /// A comma or the end of the object or list.
    case more
  }

  /// An object or list around what is read.
  struct Level {
    let isObject: Bool
    /// The record paths that lead through it.
    let alive: UInt32
    /// How many members deep it lies.
    let depth: Int
    /// The record paths that went on through a member already.
    var taken: UInt32 = 0
  }

  let file: String
  let shape: JSONShape
  let limits: JSONLimits
  let plan: JSONPlan
  var writer: RecordWriter
  var tree = JSONTree()
  var capture: Capture?
  var levels: [Level] = []
  var expects = Expectation.document
  /// The record paths that the next value has met, and how many members deep it lies.
  var alive: UInt32
  var depth = 0
  /// Where the mark is: at the start of the present piece or at the last place asked for.
  var place = JSONPlace()
  /// Documents read so far; a line break must stand between two.
  var documents = 0
  var needsLineBreak = false
  /// Records read so far.
  public private(set) var recordCount = 0
  /// The names at the deepest object on the way to the records.
  var trail = RecordTrail()
  private var head: [UInt8] = []
  private var isHeadDone = false
  private var check = TextCheck()
  private var fed = 0
  private var failure: JSONError?
  private var isFinished = false

  /// Prepares to read a document.
  ///
  /// - Parameters:
  ///   - file: Its name, for messages.
  ///   - shape: What to take.
  ///   - limits: How large its parts may be.
  /// - Throws: ``JSONError/badPath(path:position:reason:)``.
  public init(file: String, shape: JSONShape, limits: JSONLimits = JSONLimits()) throws(JSONError) {
    let plan = try JSONPlan(shape)
    self.file = file
    self.shape = shape
    self.limits = limits
    self.plan = plan
    writer = RecordWriter(file: file, plan: plan, limits: limits)
    alive = plan.record.all
  }

  /// Rows read so far.
  public var rowCount: Int { writer.rowCount }

  /// Feeds one piece; rows of records that became whole are appended to `batch`.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes of the document, cut anywhere.
  ///   - batch: Receives the rows; it may hold others, of the same shape.
  /// - Throws: ``JSONError``; every later call throws the same.
  public mutating func feed(
    _ bytes: Span<UInt8>, into batch: inout JSONBatch
  ) throws(JSONError) {
    if let failure { throw failure }
    precondition(!isFinished, "a finished reader was fed")
    do throws(JSONError) {
      guard bytes.count <= limits.documentBytes - fed else {
        throw .documentTooLong(file: file, limit: limits.documentBytes)
      }
      fed += bytes.count
      var from = 0
      if !isHeadDone {
        while head.count < 4, from < bytes.count {
          head.append(bytes[from])
          from += 1
        }
        guard head.count == 4 else { return }
        try takeHead(into: &batch)
      }
      try take(bytes.extracting(from..<bytes.count), into: &batch)
    } catch {
      failure = error
      throw error
    }
  }

  /// Ends the document.
  ///
  /// - Parameter batch: Receives the rows of the last record.
  /// - Throws: ``JSONError`` when the document is unfinished, or holds no record or no row; every
  ///   later call throws the same.
  public mutating func finish(into batch: inout JSONBatch) throws(JSONError) {
    if let failure { throw failure }
    if isFinished { return }
    isFinished = true
    do throws(JSONError) {
      if !isHeadDone { try takeHead(into: &batch) }
      try end(into: &batch)
    } catch {
      failure = error
      throw error
    }
  }

  /// Looks at the first bytes: a byte-order mark is passed over, UTF-16 is refused.
  private mutating func takeHead(into batch: inout JSONBatch) throws(JSONError) {
    isHeadDone = true
    if JSONDocuments.isWide(head) {
      throw .encoding(
        file: file, at: place, reason: "the document is UTF-16 or UTF-32; save it as UTF-8")
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head.removeFirst(3)
      place.byte = 3
    }
    let bytes = head
    try take(bytes.span, into: &batch)
  }

  private mutating func take(
    _ bytes: Span<UInt8>, into batch: inout JSONBatch
  ) throws(JSONError) {
    if let bad = check.firstBad(in: bytes) {
      if bad >= 0 {
        place.advance(over: bytes, 0..<bad)
      } else {
        place.byte += bad
        place.column -= 1
      }
      throw .encoding(
        file: file, at: place,
        reason: "the bytes are not UTF-8 from here on; save the document as UTF-8")
    }
    var marked = 0
    var index = 0
    while index < bytes.count {
      if capture != nil {
        index = try gather(bytes, from: index, into: &batch)
      } else {
        index = try step(bytes, at: index, &marked)
      }
    }
    place.advance(over: bytes, marked..<bytes.count)
  }

  /// Notes one more record.
  mutating func countRecord() { recordCount += 1 }

  /// Whether the document ends within a character.
  var endsInCharacter: Bool { check.isInCharacter }
}
