// One byte of the document's frame at a time, and what is gathered within it.

extension JSONRecordReader {
  /// Takes one byte outside of texts, words and records.
  mutating func step(
    _ bytes: Span<UInt8>, at index: Int, _ marked: inout Int
  ) throws(JSONError) -> Int {
    let byte = bytes[index]
    if byte == 0x20 || byte == 0x09 { return index + 1 }
    if byte == 0x0A || byte == 0x0D {
      needsLineBreak = false
      return index + 1
    }
    switch expects {
    case .document, .value, .element:
      if expects == .element, byte == 0x5D {
        close()
        return index + 1
      }
      if needsLineBreak {
        mark(bytes, index, &marked)
        throw malformed(bytes, index, "expected the end of the document, or a line break")
      }
      return try value(bytes, index, &marked)
    case .member, .name:
      if expects == .member, byte == 0x7D {
        close()
        return index + 1
      }
      guard byte == 0x22 else {
        mark(bytes, index, &marked)
        throw malformed(
          bytes, index, "expected a name in quotes" + (expects == .member ? " or '}'" : ""))
      }
      mark(bytes, index, &marked)
      capture = Capture(form: .text, purpose: .name, place: place)
      return index
    case .colon:
      guard byte == 0x3A else {
        mark(bytes, index, &marked)
        throw malformed(bytes, index, "expected ':'")
      }
      expects = .value
      return index + 1
    case .more:
      let isObject = levels.last?.isObject ?? false
      if byte == 0x2C {
        expects = isObject ? .name : .value
        if let level = levels.last, !isObject {
          alive = level.alive
          depth = level.depth
        }
        return index + 1
      }
      guard byte == (isObject ? 0x7D : 0x5D) else {
        mark(bytes, index, &marked)
        throw malformed(bytes, index, isObject ? "expected ',' or '}'" : "expected ',' or ']'")
      }
      close()
      return index + 1
    }
  }

  /// Starts a value.
  private mutating func value(
    _ bytes: Span<UInt8>, _ index: Int, _ marked: inout Int
  ) throws(JSONError) -> Int {
    let byte = bytes[index]
    let isRecord = byte != 0x5B && plan.record.isRecord(alive, depth)
    if !isRecord, byte == 0x5B || byte == 0x7B {
      guard levels.count < limits.depth else {
        mark(bytes, index, &marked)
        throw .tooDeep(file: file, at: place, limit: limits.depth)
      }
      levels.append(Level(isObject: byte == 0x7B, alive: alive, depth: depth))
      expects = byte == 0x7B ? .member : .element
      return index + 1
    }
    mark(bytes, index, &marked)
    guard byte == 0x22 || byte == 0x7B || !JSONTree.endsWord(byte) else {
      throw malformed(bytes, index, "expected a value")
    }
    capture = Capture(
      form: byte == 0x22 ? .text : byte == 0x7B ? .container : .word,
      purpose: isRecord ? .record : .nothing, place: place)
    return index
  }

  /// Closes the innermost object or list.
  private mutating func close() {
    levels.removeLast()
    endValue()
  }

  /// A value is whole: what stands around it goes on.
  private mutating func endValue() {
    if !levels.isEmpty {
      expects = .more
      return
    }
    documents += 1
    expects = .document
    alive = plan.record.all
    depth = 0
    needsLineBreak = true
  }

  /// Gathers bytes of a record, name or value; reads it when it is whole.
  mutating func gather(
    _ bytes: Span<UInt8>, from index: Int, into batch: inout JSONBatch
  ) throws(JSONError) -> Int {
    guard var capture else { return index }
    let (end, isWhole) = capture.scan(bytes, from: index)
    self.capture = capture
    if end - index > limits.recordBytes - tree.bytes.count {
      throw explained(or: .recordTooLong(file: file, at: capture.place, limit: limits.recordBytes))
    }
    if end > index {
      tree.bytes.append(addingCapacity: end - index) { out in
        for place in index..<end { out.append(bytes[place]) }
      }
    }
    guard isWhole else { return end }
    try complete(capture, into: &batch)
    return end
  }

  /// Reads what was gathered.
  mutating func complete(
    _ capture: Capture, into batch: inout JSONBatch
  ) throws(JSONError) {
    self.capture = nil
    if capture.purpose != .record, tree.isPlain(capture.form) {
      if capture.purpose == .name {
        try enter(tree.bytes[1..<tree.bytes.count - 1], capture.place)
        expects = .colon
      } else {
        endValue()
      }
      tree.clear()
      return
    }
    do throws(JSONFault) {
      let end = try tree.parse(from: 0, depth: levels.count, limits: limits)
      if end < tree.bytes.count { throw tree.expected("the end of the value", end) }
    } catch {
      throw explained(error, capture.place)
    }
    switch capture.purpose {
    case .record:
      if tree.nodes[0].kind != .null {
        countRecord()
        try writer.append(tree, at: capture.place, to: &batch)
      }
      endValue()
    case .name:
      try enter(tree.text(0), capture.place)
      expects = .colon
    case .nothing:
      endValue()
    }
    tree.clear()
  }

  /// Turns to the value of a member.
  private mutating func enter(
    _ name: ArraySlice<UInt8>, _ place: JSONPlace
  ) throws(JSONError) {
    guard let level = levels.last else { return }
    trail.note(name, alive: level.alive, depth: level.depth)
    alive = plan.record.alive(level.alive, level.depth, through: name)
    depth = level.depth + 1
    let again = alive & level.taken & plan.record.named(level.depth)
    guard again == 0 else {
      throw .duplicateKey(file: file, at: place, key: JSONWords.shown(name, limit: 60))
    }
    levels[levels.count - 1].taken |= alive
  }

  /// Moves the mark to a byte of the piece.
  private mutating func mark(_ bytes: Span<UInt8>, _ index: Int, _ marked: inout Int) {
    place.advance(over: bytes, marked..<index)
    marked = index
  }
}
