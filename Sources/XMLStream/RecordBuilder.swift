import CLibXML2

/// Turns the parser's events into records.
///
/// The first failure is kept and later events are ignored; the reader looks after each slice.
@safe
struct RecordBuilder {
  /// The records so far; the caller's batch lies here while it is fed.
  var batch = XMLBatch()
  private(set) var failure: XMLStreamError?
  /// The same as a flag, which is quicker to look at.
  private var hasFailed = false
  /// Records so far.
  private(set) var recordCount = 0
  private(set) var cells: RecordCells
  /// Why no record was found, for the message.
  private(set) var trail: RecordTrail

  /// The document's name, for messages.
  let file: String
  /// Whether the end of the document has come.
  var isEnding = false
  private let limits: XMLLimits
  private let slotPaths: [String]
  private let parser: xmlParserCtxtPtr
  private let plan: PathPlan
  private var places = TagPlaces()

  /// Open elements.
  private var depth = 0
  /// How many elements from the root on are those of the record path.
  private var matched = 0
  /// Nodes that the open elements of a record stand at, and where those of each element start.
  private var active: [Int] = []
  private var frames: [Int] = []
  /// Slots that take text now, and the depth of the element that ends each.
  private var open: [(slot: Int, depth: Int)] = []
  /// Bytes of default values that no one wrote into the document.
  private var defaultBytes = 0

  /// Prepares to hear the events of a parser.
  init(
    file: String, tree: PathTree, record: String, limits: XMLLimits, parser: xmlParserCtxtPtr
  ) {
    self.file = file
    self.limits = limits
    unsafe self.parser = parser
    slotPaths = tree.slotPaths
    plan = unsafe PathPlan(tree: tree, names: parser.pointee.dict)
    cells = RecordCells(tree: tree)
    trail = RecordTrail(record: record)
  }

  /// Keeps the first failure.
  mutating func fail(_ error: XMLStreamError) {
    if failure == nil { failure = error }
    hasFailed = true
  }

  /// The line the parser is at.
  var line: Int { unsafe Int(parser.pointee.input?.pointee.line ?? 0) }

  /// Whether an element has not ended yet.
  var hasOpenElements: Bool { depth > 0 }

  // MARK: Events

  /// An element starts.
  mutating func start(_ element: StartTag) {
    guard !hasFailed else { return }
    if depth >= limits.depth {
      return fail(.tooDeep(file: file, line: line, limit: limits.depth))
    }
    if unsafe element.attributeCount > limits.attributes {
      return fail(.tooManyAttributes(file: file, line: line, limit: limits.attributes))
    }
    depth += 1
    if !frames.isEmpty { return unsafe startWithin(element) }
    guard matched == depth - 1 else { return }
    guard matched < plan.record.count,
      unsafe plan.record[matched].fits(local: element.localAddress, uri: element.uriAddress)
    else {
      unsafe trail.astray(element, depth: depth)
      return
    }
    matched += 1
    trail.follow(depth: depth)
    if depth == 1 { unsafe trail.root(element) }
    if matched == plan.record.count { unsafe startRecord(element) }
  }

  /// An element ends.
  mutating func end() {
    guard !hasFailed else { return }
    if !frames.isEmpty { endWithin() }
    if matched == depth { matched -= 1 }
    depth -= 1
  }

  /// Text comes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !hasFailed else { return }
    for index in open.indices { unsafe add(bytes, to: open[index].slot) }
  }

  // MARK: Within a record

  private mutating func startRecord(_ element: StartTag) {
    let place = unsafe places.place(parser)
    cells.begin(at: place)
    frames.append(active.count)
    active.append(0)
    unsafe enter(element)
  }

  private mutating func startWithin(_ element: StartTag) {
    let parents = (frames.last ?? 0)..<active.count
    frames.append(active.count)
    let local = unsafe element.localAddress
    let uri = unsafe element.uriAddress
    for index in parents {
      let node = active[index]
      for edge in plan.firstEdge[node]..<plan.firstEdge[node + 1] {
        if plan.edges[edge].test.fits(local: local, uri: uri) {
          active.append(plan.edges[edge].node)
        }
      }
    }
    unsafe enter(element)
  }

  /// Starts what is taken at the nodes the element stands at.
  private mutating func enter(_ element: StartTag) {
    let here = (frames.last ?? 0)..<active.count
    for index in here {
      let node = active[index]
      for item in plan.firstList[node]..<plan.firstList[node + 1] {
        let place = unsafe places.place(parser)
        cells.begin(list: plan.lists[item], at: place)
      }
    }
    for index in here {
      let node = active[index]
      for item in plan.firstText[node]..<plan.firstText[node + 1] {
        let slot = plan.texts[item]
        if cells.open(slot) { open.append((slot, depth)) }
      }
      if plan.firstAttribute[node] < plan.firstAttribute[node + 1] {
        unsafe takeAttributes(element, node)
      }
    }
  }

  private mutating func takeAttributes(_ element: StartTag, _ node: Int) {
    let count = unsafe element.attributes
    for index in 0..<count {
      let local = unsafe element.attributeLocal(index)
      let uri = unsafe element.attributeURI(index)
      for wanted in plan.firstAttribute[node]..<plan.firstAttribute[node + 1]
      where plan.attributes[wanted].test.fits(local: local, uri: uri) {
        let slot = plan.attributes[wanted].slot
        guard cells.open(slot) else { continue }
        let value = unsafe element.attributeValue(index)
        if unsafe element.isDefault(index) {
          defaultBytes += value.count
          let written = unsafe TagPlaces.position(parser)
          if defaultBytes > max(1 << 20, written) {
            return fail(.defaultsTooLong(file: file, line: line))
          }
        }
        unsafe add(value, to: slot)
        cells.close(slot)
      }
    }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, to slot: Int) {
    guard unsafe cells.append(bytes, to: slot, limit: limits.cellBytes) else {
      let path = slotPaths[slot]
      return fail(.cellTooLong(file: file, line: line, path: path, limit: limits.cellBytes))
    }
    if cells.byteCount > limits.recordBytes {
      fail(.recordTooLong(file: file, line: cells.place.line, limit: limits.recordBytes))
    }
  }

  private mutating func endWithin() {
    while let last = open.last, last.depth == depth {
      cells.close(last.slot)
      open.removeLast()
    }
    let here = frames.removeLast()
    for index in here..<active.count {
      let node = active[index]
      for item in plan.firstList[node]..<plan.firstList[node + 1] {
        cells.end(list: plan.lists[item])
      }
    }
    active.removeLast(active.count - here)
    if cells.byteCount > limits.recordBytes {
      fail(.recordTooLong(file: file, line: cells.place.line, limit: limits.recordBytes))
    }
    guard frames.isEmpty, !hasFailed else { return }
    recordCount += 1
    if !cells.end(into: &batch) { fail(.batchTooLong(file: file, line: line)) }
  }
}
