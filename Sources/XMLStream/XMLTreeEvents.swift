import CLibXML2

/// Carries the parser's events to an `XMLTreeBuilder` that is the listener of the state.
enum XMLTreeEvents {
  /// Makes the table of functions.
  static func handler() -> xmlSAXHandler {
    var handler = unsafe SAXHandler.make(
      start: {
        user, local, prefix, uri, declarationCount, declarations, count, defaults, values in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
        let tag = unsafe XMLTreeTag(
          local: local, prefix: prefix, uri: uri, declarationCount: declarationCount,
          declarations: declarations, attributeCount: count, defaultCount: defaults,
          values: values)
        let look = unsafe tag.look
        if unsafe state.pointee.enter(attributes: look.attributeCount, defaults: look.defaults) {
          unsafe XMLTreeEvents.builder(state).pointee.start(tag, &state.pointee)
        }
      },
      end: { user, _, _, _ in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self),
          unsafe !state.pointee.hasFailed
        else { return }
        unsafe XMLTreeEvents.builder(state).pointee.end(&state.pointee)
        unsafe state.pointee.leave()
      },
      text: { user, bytes, count in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self),
          unsafe !state.pointee.hasFailed
        else { return }
        // Safe: the text is valid during the event and copied at once.
        let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
        unsafe XMLTreeEvents.builder(state).pointee.text(text, &state.pointee)
      })
    unsafe handler.startDocument = { user in
      guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
      unsafe XMLTreeEvents.builder(state).pointee.startDocument()
    }
    return unsafe handler
  }

  @inline(__always)
  private static func builder(
    _ state: UnsafeMutablePointer<ParseState>
  ) -> UnsafeMutablePointer<XMLTreeBuilder> {
    // Safe: the tree reader gives this table and no other listener.
    unsafe state.pointee.listener.assumingMemoryBound(to: XMLTreeBuilder.self)
  }
}
