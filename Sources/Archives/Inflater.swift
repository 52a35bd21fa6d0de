/// One way of undoing raw deflate, window by window.
protocol Inflater: AnyObject {
  /// Makes ready for a new stream.
  func restart()

  /// Inflates from the window into a range of the buffer.
  ///
  /// - Returns: How many bytes were written, and how it stands.
  func inflate(
    _ window: InputWindow, _ buffer: inout [UInt8], _ range: Range<Int>
  ) -> (written: Int, state: InflateState)
}

/// How an inflater stands after a step.
enum InflateState: Equatable {
  /// Room or input is at its end.
  case unfinished
  /// The stream is whole.
  case finished
  /// The stream cannot be undone, for a reason.
  case refused(String)
}
