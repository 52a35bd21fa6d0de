public import Workbench

extension ShardPairs {
  /// Hands the pairs over as bytes, buffer after buffer.
  ///
  /// - Parameter put: Takes the next bytes.
  public func write(_ put: ([UInt8]) throws -> Void) rethrows {
    try put(FlatBuffers.bytes(of: left))
    try put(FlatBuffers.bytes(of: right))
    try put(FlatBuffers.bytes(of: patterns))
    try put(FlatBuffers.bytes(of: rarities))
  }

  /// Takes pairs up again; nil when the buffers are none of these.
  ///
  /// - Parameter buffers: The buffers that ``write(_:)`` gave.
  public init?(_ buffers: inout FlatBuffers) {
    guard let left = buffers.next(UInt32.self), let right = buffers.next(UInt32.self),
      let patterns = buffers.next(UInt64.self), let rarities = buffers.next(UInt64.self)
    else { return nil }
    self.init(left: left, right: right, patterns: patterns, rarities: rarities)
  }
}
