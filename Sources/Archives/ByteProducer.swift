/// Something that gives the unfolded bytes of a source file, in order.
///
/// Used by one thread at a time.
protocol ByteProducer: AnyObject {
  /// Fills `buffer` from `filled` to `end`, less only at the end of the data.
  ///
  /// `filled` moves with each sound byte, so that it is right also when an error is thrown.
  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError)
}
