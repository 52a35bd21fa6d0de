/// Rows wanted by the key in one of their columns.
///
/// Keys are held by their 64-bit FNV-1a hash, so a row that is not wanted may rarely slip in: for
/// readers that look rows up by key afterwards and only want to hold few of many.
public struct RowFilter: Sendable {
  /// The column of keys.
  public let column: String
  private var hashes: Set<UInt64> = []

  /// Wants the rows whose key stands in any of some columns.
  public init(column: String, keys: [TextColumn]) {
    self.column = column
    for keys in keys {
      for row in 0..<keys.count { hashes.insert(Self.hash(keys.bytes[keys.bounds(row)])) }
    }
  }

  /// Whether a key may be wanted; false is certain.
  func mayHold(_ key: ArraySlice<UInt8>) -> Bool { hashes.contains(Self.hash(key)) }

  /// - Source: Fowler, Noll and Vo, FNV-1a, 64 bits.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
