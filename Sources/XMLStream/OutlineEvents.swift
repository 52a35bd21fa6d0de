import CLibXML2

/// Carries the parser's events to an `OutlineBuilder` that is the listener of the state.
enum OutlineEvents {
  /// Makes the table of functions.
  static func handler() -> xmlSAXHandler {
    unsafe SAXHandler.make(
      start: { user, local, prefix, uri, declarations, _, count, defaults, values in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
        let tag = unsafe StartTag(
          local: local, prefix: prefix, namespace: uri, declarations: declarations,
          attributes: count, defaults: defaults, values: values)
        if unsafe state.pointee.enter(attributes: tag.attributeCount, defaults: tag.defaults) {
          unsafe OutlineEvents.builder(state).pointee.start(tag)
        }
      },
      end: { user, _, _, _ in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self),
          unsafe !state.pointee.hasFailed
        else { return }
        unsafe OutlineEvents.builder(state).pointee.end()
        unsafe state.pointee.leave()
      },
      text: { user, bytes, count in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self),
          unsafe !state.pointee.hasFailed
        else { return }
        // Safe: the text is valid during the event and copied at once.
        let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
        unsafe OutlineEvents.builder(state).pointee.text(text)
      })
  }

  @inline(__always)
  private static func builder(
    _ state: UnsafeMutablePointer<ParseState>
  ) -> UnsafeMutablePointer<OutlineBuilder> {
    // Safe: the outline gives this table and no other listener.
    unsafe state.pointee.listener.assumingMemoryBound(to: OutlineBuilder.self)
  }
}
