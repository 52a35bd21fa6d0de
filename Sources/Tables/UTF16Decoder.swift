/// Turns UTF-16 into UTF-8 piece by piece.
public struct UTF16Decoder: Sendable {
  private let isLittleEndian: Bool
  /// The first byte of a unit whose second has not come.
  private var half: UInt8?
  /// A leading surrogate whose trailing one has not come.
  private var lead: UInt16?

  /// Prepares for one byte order.
  public init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

  /// Decodes the next bytes; what no character has becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: The bytes after those of the call before.
  ///   - out: Where the text is appended.
  public mutating func decode(_ bytes: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    var index = bytes.startIndex
    out.reserveCapacity(out.count + bytes.count)
    if let first = half, index < bytes.endIndex {
      half = nil
      take(first, bytes[index], &out)
      index += 1
    }
    while index + 1 < bytes.endIndex {
      take(bytes[index], bytes[index + 1], &out)
      index += 2
    }
    if index < bytes.endIndex { half = bytes[index] }
  }

  /// Ends the text; half a character becomes U+FFFD.
  public mutating func finish(onto out: inout [UInt8]) {
    if half != nil || lead != nil { Self.append(0xFFFD, &out) }
    half = nil
    lead = nil
  }

  private mutating func take(_ first: UInt8, _ second: UInt8, _ out: inout [UInt8]) {
    let unit =
      isLittleEndian
      ? UInt16(first) | UInt16(second) << 8 : UInt16(first) << 8 | UInt16(second)
    if let high = lead {
      lead = nil
      if unit & 0xFC00 == 0xDC00 {
        Self.append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), &out)
        return
      }
      Self.append(0xFFFD, &out)
    }
    switch unit & 0xFC00 {
    case 0xD800: lead = unit
    case 0xDC00: Self.append(0xFFFD, &out)
    default: Self.append(UInt32(unit), &out)
    }
  }

  private static func append(_ scalar: UInt32, _ out: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: out.append(UInt8(scalar))
    case 0..<0x800:
      out.append(0xC0 | UInt8(scalar >> 6))
      out.append(tail(0))
    case 0..<0x10000:
      out.append(0xE0 | UInt8(scalar >> 12))
      out.append(tail(6))
      out.append(tail(0))
    default:
      out.append(0xF0 | UInt8(scalar >> 18))
      out.append(tail(12))
      out.append(tail(6))
      out.append(tail(0))
    }
  }
}
