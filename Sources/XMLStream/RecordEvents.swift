import CLibXML2

/// Carries the parser's events to a `RecordBuilder` that is the listener of the state.
enum RecordEvents {
  /// Makes the table of functions.
  static func handler() -> xmlSAXHandler {
    unsafe SAXHandler.make(
      start: { user, local, prefix, uri, declarations, _, count, defaults, values in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
        let tag = unsafe StartTag(
          local: local, prefix: prefix, namespace: uri, declarations: declarations,
          attributes: count,
          defaults: defaults, values: values)
        unsafe RecordEvents.builder(state).pointee.start(tag, &state.pointee)
      },
      end: { user, _, _, _ in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
        unsafe RecordEvents.builder(state).pointee.end(&state.pointee)
      },
      text: { user, bytes, count in
        guard let state = unsafe user?.assumingMemoryBound(to: ParseState.self) else { return }
        // Safe: the text is valid during the event and copied at once.
        let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
        unsafe RecordEvents.builder(state).pointee.text(text, &state.pointee)
      })
  }

  @inline(__always)
  private static func builder(
    _ state: UnsafeMutablePointer<ParseState>
  ) -> UnsafeMutablePointer<RecordBuilder> {
    // Safe: the record reader gives this table and no other listener.
    unsafe state.pointee.listener.assumingMemoryBound(to: RecordBuilder.self)
  }
}
