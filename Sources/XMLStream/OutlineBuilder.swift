/// Gathers the different paths of a document from the parser's events.
struct OutlineBuilder: ~Copyable {
  /// A name as the parser keeps it, of an element or an attribute, below an element.
  private struct Key: Hashable {
    let parent: Int
    let local: UInt
    let uri: UInt
    let isAttribute: Bool
  }

  private struct Frame {
    let path: Int
    /// Elements are numbered as they start.
    let number: Int
    var hasChildren = false
  }

  /// The most steps of a path, so that all paths together stay short.
  private static let deepest = 64

  private let mostPaths: Int
  private var places: [Key: Int] = [:]
  private var found = OutlineFindings()
  private var frames: [Frame] = []
  private var number = 0
  /// Open elements within one that is left out, itself included.
  private var skipped = 0
  /// The text since the last tag, as far as a sample needs it.
  private var pending = Flat<UInt8>()

  init(mostPaths: Int) { self.mostPaths = max(1, mostPaths) }

  /// What was found, unless there was no element.
  func result(isWhole: Bool, bytes: Int) -> XMLOutline.Result? {
    found.elements.isEmpty ? nil : found.result(isWhole: isWhole, bytes: bytes)
  }

  // MARK: Events

  /// An element starts.
  mutating func start(_ tag: StartTag) {
    guard skipped == 0, let path = unsafe place(tag) else {
      skipped += 1
      found.leftOut += 1
      return
    }
    pending.removeAll()
    number += 1
    found.elements[path].count += 1
    if let outer = frames.last {
      frames[frames.count - 1].hasChildren = true
      found.elements[outer.path].hasChildren = true
      if found.elements[path].lastParent == outer.number { found.elements[path].isRepeated = true }
      found.elements[path].lastParent = outer.number
    }
    frames.append(Frame(path: path, number: number))
    // A start tag and an end tag with their brackets.
    found.elements[path].weight += 2 * found.elements[path].name.local.utf8.count + 5
    unsafe note(tag, path)
  }

  /// An element ends.
  mutating func end() {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    if !frame.hasChildren, pending.count > 0 {
      // Safe: the text is copied.
      unsafe pending.withBuffer { unsafe found.elements[frame.path].sample.add($0) }
    }
    pending.removeAll()
  }

  /// Text comes.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let frame = frames.last else { return }
    found.elements[frame.path].weight += bytes.count
    guard skipped == 0 else { return }
    // Safe: the bytes are looked at and copied during the event.
    if !found.elements[frame.path].hasText, unsafe bytes.contains(where: { $0 > 0x20 }) {
      found.elements[frame.path].hasText = true
    }
    guard !frame.hasChildren, !found.elements[frame.path].sample.isFull,
      pending.count <= OutlineSample.length
    else { return }
    if pending.count == 0, unsafe bytes.allSatisfy({ $0 <= 0x20 }) { return }
    unsafe pending.append(bytes)
  }

  // MARK: Names

  /// The place of an element, a new one if need be; nil when it must be left out.
  private mutating func place(_ tag: StartTag) -> Int? {
    let parent = frames.last?.path
    let key = unsafe Key(
      parent: parent ?? -1, local: tag.localAddress, uri: tag.uriAddress, isAttribute: false)
    if let known = places[key] { return known }
    guard places.count < mostPaths, frames.count < Self.deepest, let name = unsafe tag.outlineName
    else { return nil }
    places[key] = found.elements.count
    found.elements.append(OutlineFindings.Element(name: name, parent: parent))
    found.names.append(name)
    return found.elements.count - 1
  }

  private mutating func note(_ tag: StartTag, _ path: Int) {
    for index in unsafe 0..<tag.attributes {
      let value = unsafe tag.attributeValue(index)
      found.elements[path].weight += value.count + 4
      let key = unsafe Key(
        parent: path, local: tag.attributeLocal(index), uri: tag.attributeURI(index),
        isAttribute: true)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        guard places.count < mostPaths, let name = unsafe tag.outlineName(attribute: index)
        else { continue }
        place = found.attributes.count
        places[key] = place
        found.attributes.append(OutlineFindings.Attribute(name: name))
        found.elements[path].attributes.append(place)
        found.names.append(name)
      }
      found.attributes[place].count += 1
      guard !found.attributes[place].sample.isFull else { continue }
      unsafe pending.append(attribute: value)
      // Safe: the text is copied.
      unsafe pending.withBuffer { unsafe found.attributes[place].sample.add($0) }
      pending.removeAll()
    }
  }
}
