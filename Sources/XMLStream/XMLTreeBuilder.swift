import CLibXML2

/// Builds the tree of one record at a time, and hands its rows on when it ends.
@safe
struct XMLTreeBuilder: ~Copyable {
  /// What one node takes besides its text: libxml2's node, its namespace and the allocator.
  private static let nodeBytes = 160

  /// The rows so far; the caller's batch lies here while it is fed.
  var batch = XMLBatch()
  /// What went wrong with a tree or an expression; faults of the document are in the state.
  private(set) var failure: XPathError?
  /// Records so far.
  private(set) var recordCount = 0
  /// Rows so far.
  private(set) var rowCount = 0
  /// The first record without a row: its line and its element.
  private(set) var barren: (line: Int, element: String)?
  /// Why no record was found, for the message.
  private(set) var trail: RecordTrail

  private let limits: XMLTreeLimits
  private let parser: xmlParserCtxtPtr
  private let path: [NameTest]
  private let rows: XMLTreeRows
  private var tagPlaces = TagPlaces()

  /// How many elements from the root on are those of the record path; all of them are built.
  private var matched = 0
  /// The depth of the record that is being built, or 0.
  private var recordDepth = 0
  /// Where the record's elements start; the first is the record itself.
  private var places: [(line: Int, offset: Int)] = []
  private var nodes = 0
  private var bytes = 0
  /// Bytes of default values that no one wrote into the document.
  private var defaultBytes = 0

  /// Prepares to hear the events of a parser.
  init(
    path: PathTree, record: String, rows: XMLTreeRows, limits: XMLTreeLimits,
    parser: xmlParserCtxtPtr
  ) {
    self.limits = limits
    self.rows = rows
    unsafe self.parser = parser
    self.path = path.record.map { unsafe NameTest($0, in: parser.pointee.dict) }
    trail = RecordTrail(record: record)
  }

  // MARK: Events

  /// The document starts.
  func startDocument() { unsafe xmlSAX2StartDocument(parser) }

  /// An element starts, whose depth the state has counted.
  mutating func start(_ element: XMLTreeTag, _ state: inout ParseState) {
    let tag = unsafe element.look
    if recordDepth == 0 {
      guard matched == state.depth - 1 else { return }
      guard matched < path.count,
        unsafe path[matched].fits(local: tag.localAddress, uri: tag.uriAddress)
      else {
        unsafe trail.astray(tag, depth: state.depth)
        return
      }
      matched += 1
      trail.follow(depth: state.depth)
      if state.depth == 1 { unsafe trail.root(tag) }
      if matched == path.count {
        recordDepth = state.depth
        places.removeAll(keepingCapacity: true)
        nodes = 0
        bytes = 0
      }
    }
    guard unsafe count(tag, &state) else { return }
    unsafe element.build(parser)
    if recordDepth > 0 {
      places.append(state.place(&tagPlaces))
      // Safe: a number, never followed; nothing else uses a node's private data.
      unsafe parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(
        bitPattern: places.count)
    }
  }

  /// An element ends, whose depth the state still counts.
  mutating func end(_ state: inout ParseState) {
    let depth = state.depth
    if recordDepth > 0 || matched == depth, let node = unsafe parser.pointee.node {
      unsafe xmlSAX2EndElementNs(parser, nil, nil, nil)
      if depth == recordDepth { unsafe take(node, &state) }
      if depth == recordDepth || recordDepth == 0 {
        // Safe: the parser has left the element, and no result holds it any more.
        unsafe xmlUnlinkNode(node)
        unsafe xmlFreeNode(node)
        recordDepth = 0
      }
    }
    if matched == depth { matched -= 1 }
  }

  /// Text comes, plain or as CDATA, which XPath does not tell apart.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ state: inout ParseState) {
    guard recordDepth > 0 else { return }
    // Safe: the parser's node is the open element; its last child is what comes before the text.
    let last = unsafe parser.pointee.node?.pointee.last
    if unsafe last == nil || last?.pointee.type != XML_TEXT_NODE { nodes += 1 }
    bytes += text.count
    guard isWithinLimits(&state) else { return }
    unsafe xmlSAX2Characters(parser, text.baseAddress, Int32(text.count))
  }

  // MARK: Records

  /// Counts an element and its attributes; false if there are too many.
  private mutating func count(_ tag: StartTag, _ state: inout ParseState) -> Bool {
    nodes += unsafe 1 + tag.attributeCount
    for index in unsafe 0..<tag.attributes {
      let value = unsafe tag.attributeValue(index)
      bytes += value.count
      guard unsafe tag.isDefault(index) else { continue }
      defaultBytes += value.count
      if defaultBytes > max(1 << 20, state.position) {
        state.fail(.defaultsTooLong(file: state.file, line: state.line))
        return false
      }
    }
    return isWithinLimits(&state)
  }

  private mutating func isWithinLimits(_ state: inout ParseState) -> Bool {
    guard recordDepth > 0 else { return true }
    let line = places.first?.line ?? state.line
    if nodes > limits.nodes {
      fail(.tooManyNodes(file: state.file, line: line, limit: limits.nodes), &state)
    } else if bytes + Self.nodeBytes * nodes > limits.bytes {
      fail(.recordTooLong(file: state.file, line: line, limit: limits.bytes), &state)
    }
    return failure == nil
  }

  private mutating func fail(_ error: XPathError, _ state: inout ParseState) {
    failure = error
    // Stops the parser; whoever feeds it looks for the other failure first.
    state.fail(.cannotStart(file: state.file))
  }

  private mutating func take(_ record: xmlNodePtr, _ state: inout ParseState) {
    recordCount += 1
    do throws(XPathError) {
      let count = try unsafe rows.take(record, places: places, into: &batch)
      rowCount += count
      if count == 0, barren == nil {
        let name = unsafe record.pointee.name.map { unsafe String(cString: $0) } ?? ""
        // Safe: the element's namespace lives as long as the element and its ancestors.
        let uri = unsafe record.pointee.ns?.pointee.href.map { unsafe String(cString: $0) }
        let space = uri.map { "namespace '\($0)'" } ?? "no namespace"
        barren = (places.first?.line ?? 0, "'\(name)' in \(space)")
      }
    } catch {
      fail(error, &state)
    }
  }
}
