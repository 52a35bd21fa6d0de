public import Workbench

extension Link {
  /// Hands links over as bytes, buffer after buffer; their weights to the last bit.
  ///
  /// - Parameters:
  ///   - links: The links.
  ///   - put: Takes the next bytes.
  public static func write(_ links: [Link], _ put: ([UInt8]) throws -> Void) rethrows {
    try put(FlatBuffers.bytes(of: links.map(\.left)))
    try put(FlatBuffers.bytes(of: links.map(\.right)))
    try put(FlatBuffers.bytes(of: links.map(\.weight.bitPattern)))
    try put(FlatBuffers.bytes(of: links.map(\.pattern)))
  }

  /// Takes links up again.
  ///
  /// - Parameters:
  ///   - buffers: The buffers that ``write(_:_:)`` gave.
  ///   - records: How many records there are.
  /// - Returns: The links; nil when they are not such buffers, or name a record that is not there.
  public static func read(_ buffers: inout FlatBuffers, records: Int) -> [Link]? {
    guard let left = buffers.next(UInt32.self), let right = buffers.next(UInt32.self),
      let weights = buffers.next(UInt64.self), let patterns = buffers.next(UInt64.self),
      left.count == right.count, left.count == weights.count, left.count == patterns.count,
      right.allSatisfy({ $0 < UInt32(clamping: records) }), zip(left, right).allSatisfy({ $0 < $1 })
    else { return nil }
    return left.indices.map { place in
      Link(
        left: left[place], right: right[place], weight: Double(bitPattern: weights[place]),
        pattern: patterns[place])
    }
  }
}
