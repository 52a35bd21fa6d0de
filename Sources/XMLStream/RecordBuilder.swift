import CLibXML2

/// Turns the parser's events into records.
///
/// It lies in memory of its own and is reached by address, so that no event pays for a count of
/// references or a check of exclusive access.
@safe
struct RecordBuilder: ~Copyable {
  /// The records so far; the caller's batch lies here while it is fed.
  var batch = XMLBatch()
  /// Records so far.
  private(set) var recordCount = 0
  private var cells: RecordCells
  /// Why no record was found, for the message.
  private(set) var trail: RecordTrail

  private let slotPaths: [String]
  private let plan: PathPlan
  private var places = TagPlaces()

  /// How many elements from the root on are those of the record path.
  private var matched = 0
  /// Depth of the innermost open element that something is taken from or below; 0 outside of
  /// records.
  private var live = 0
  /// Nodes that those elements stand at, and where those of each element start.
  private var active = Flat<Int>()
  private var frames = Flat<Frame>()
  /// Bytes of default values that no one wrote into the document.
  private var defaultBytes = 0

  private struct Frame: BitwiseCopyable {
    let first: Int
    /// Depth of the live element around.
    let outer: Int
  }

  /// Prepares to hear the events of a parser.
  init(tree: PathTree, record: String, limits: XMLLimits, names: xmlDictPtr?) {
    slotPaths = tree.slotPaths
    plan = unsafe PathPlan(tree: tree, names: names)
    cells = RecordCells(tree: tree, limits: limits)
    trail = RecordTrail(record: record)
  }

  /// How often each slot had a value already.
  var repeats: [Int] { cells.repeats }

  // MARK: Events

  /// An element starts.
  mutating func start(_ element: StartTag, _ state: inout ParseState) {
    guard
      unsafe state.enter(attributes: element.attributeCount, defaults: element.defaults)
    else { return }
    let depth = state.depth
    if live > 0 {
      if live == depth - 1 { unsafe startWithin(element, &state) }
      return
    }
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
    if matched == plan.record.count { unsafe startRecord(element, &state) }
  }

  /// An element ends.
  mutating func end(_ state: inout ParseState) {
    guard !state.hasFailed else { return }
    if live == state.depth { endWithin(&state) }
    if matched == state.depth { matched -= 1 }
    state.leave()
  }

  /// Text comes.
  @inline(__always)
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ state: inout ParseState) {
    guard cells.isReadingText, !state.hasFailed else { return }
    if let refusal = unsafe cells.append(bytes) { refuse(refusal, &state) }
  }

  // MARK: Within a record

  private mutating func startRecord(_ element: StartTag, _ state: inout ParseState) {
    cells.begin(at: state.place(&places))
    frames.append(Frame(first: 0, outer: 0))
    active.append(0)
    live = state.depth
    unsafe enter(element, from: 0, &state)
  }

  private mutating func startWithin(_ element: StartTag, _ state: inout ParseState) {
    let here = active.count
    let local = unsafe element.localAddress
    let uri = unsafe element.uriAddress
    for index in (frames.last?.first ?? 0)..<here {
      let edges = plan.nodes[active[index]].edges
      for edge in Int(edges.from)..<Int(edges.to) {
        let edge = plan.edges[edge]
        if edge.test.fits(local: local, uri: uri) { active.append(edge.target) }
      }
    }
    // Nothing is taken from an element that no path leads to, nor from those within.
    guard active.count > here else { return }
    frames.append(Frame(first: here, outer: live))
    live = state.depth
    unsafe enter(element, from: here, &state)
  }

  /// Starts what is taken at the nodes the element stands at.
  private mutating func enter(_ element: StartTag, from here: Int, _ state: inout ParseState) {
    for index in here..<active.count {
      let lists = plan.nodes[active[index]].lists
      for list in Int(lists.from)..<Int(lists.to) {
        cells.begin(list: plan.lists[list], at: state.place(&places))
      }
    }
    for index in here..<active.count {
      let node = plan.nodes[active[index]]
      for text in Int(node.texts.from)..<Int(node.texts.to) {
        cells.open(plan.texts[text], depth: state.depth)
      }
      if node.attributes.from < node.attributes.to {
        unsafe takeAttributes(element, node, &state)
      }
    }
  }

  private mutating func takeAttributes(
    _ element: StartTag, _ node: PathPlan.Node, _ state: inout ParseState
  ) {
    for index in unsafe 0..<element.attributes {
      let local = unsafe element.attributeLocal(index)
      let uri = unsafe element.attributeURI(index)
      for wanted in Int(node.attributes.from)..<Int(node.attributes.to) {
        let wanted = plan.attributes[wanted]
        guard wanted.test.fits(local: local, uri: uri) else { continue }
        let value = unsafe element.attributeValue(index)
        if unsafe element.isDefault(index) {
          defaultBytes += value.count
          if defaultBytes > max(1 << 20, state.position) {
            return state.fail(.defaultsTooLong(file: state.file, line: state.line))
          }
        }
        if let refusal = unsafe cells.set(wanted.target, to: value) { refuse(refusal, &state) }
      }
    }
  }

  private mutating func endWithin(_ state: inout ParseState) {
    guard let frame = frames.last else { return }
    if cells.isReadingText { cells.close(depth: state.depth) }
    for index in frame.first..<active.count {
      let lists = plan.nodes[active[index]].lists
      for list in Int(lists.from)..<Int(lists.to) where !cells.end(list: plan.lists[list]) {
        return refuse(.record, &state)
      }
    }
    active.removeLast(active.count - frame.first)
    frames.removeLast()
    live = frame.outer
    guard live == 0 else { return }
    recordCount += 1
    if !cells.end(into: &batch) {
      let limit = state.limits.batchBytes
      state.fail(.batchTooLong(file: state.file, line: state.line, limit: limit))
    }
  }

  private func refuse(_ refusal: RecordCells.Refusal, _ state: inout ParseState) {
    let file = state.file
    let limits = state.limits
    switch refusal {
    case .cell(let slot):
      let path = slotPaths[slot]
      state.fail(.cellTooLong(file: file, line: state.line, path: path, limit: limits.cellBytes))
    case .record:
      state.fail(.recordTooLong(file: file, line: cells.place.line, limit: limits.recordBytes))
    }
  }
}
