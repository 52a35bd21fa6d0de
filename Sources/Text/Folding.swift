/// Text made comparable: lower case, and combining marks removed after canonical decomposition.
///
/// `Ñandú` becomes `nandu`, `Tübingen` `tubingen`; `ß` and `æ` are letters of their own and stay.
public enum Folding {
  /// Folds a cell of UTF-8 bytes onto the end of a buffer.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  public static func fold(_ cell: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    let start = out.count
    out.append(contentsOf: cell)
    let read = convert(&out, from: start, by: FoldTable.folded)
    guard read < cell.count else { return }
    let rest = String(decoding: cell[(cell.startIndex + read)...], as: UTF8.self)
    for scalar in rest.unicodeScalars {
      if scalar.isASCII {
        out.append(lowercase(UInt8(truncatingIfNeeded: scalar.value)))
      } else {
        for part in foldedScalars(of: scalar) { out.append(contentsOf: String(part).utf8) }
      }
    }
  }

  /// Folds a text.
  public static func fold(_ text: String) -> String {
    var out: [UInt8] = []
    fold(Array(text.utf8)[...], onto: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Puts a cell in lower case and its letters and marks together, accents kept, onto a buffer.
  ///
  /// That is the form the stemmers know.
  public static func lower(_ cell: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    let start = out.count
    out.append(contentsOf: cell)
    let read = convert(&out, from: start, by: FoldTable.lowered, stopsAtMarks: true)
    guard read < cell.count else { return }
    // A mark belongs to a letter before it, so the whole cell is composed anew.
    out.removeSubrange(start...)
    let text = CanonicalForm.composed(String(decoding: cell, as: UTF8.self))
    for scalar in text.unicodeScalars {
      out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// The scalars one scalar folds to; none for a combining mark.
  static func foldedScalars(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    CanonicalForm.decomposed(scalar.properties.lowercaseMapping).filter {
      $0.properties.generalCategory != .nonspacingMark
    }
  }

  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  /// Converts the bytes from `start` on in place, as far as no result grows, and cuts the rest off.
  ///
  /// - Returns: How many bytes were read; the rest is for the caller's slow path.
  private static func convert(
    _ out: inout [UInt8], from start: Int, by table: FoldTable, stopsAtMarks: Bool = false
  ) -> Int {
    let entries = table.entries
    var read = start
    var write = start
    // Safe: the loop reads and writes below `count` only, and `write` never passes `read`.
    unsafe out.withUnsafeMutableBytes { bytes in
      let count = bytes.count
      while read < count {
        while read + 8 <= count {
          let word = unsafe bytes.loadUnaligned(fromByteOffset: read, as: UInt64.self)
          guard word & 0x8080_8080_8080_8080 == 0 else { break }
          let fromA = word &+ 0x3F3F_3F3F_3F3F_3F3F
          let pastZ = word &+ 0x2525_2525_2525_2525
          let upper = (fromA ^ pastZ) & 0x8080_8080_8080_8080
          unsafe bytes.storeBytes(of: word &+ (upper >> 2), toByteOffset: write, as: UInt64.self)
          read += 8
          write += 8
        }
        guard read < count else { break }
        let byte = unsafe bytes[read]
        if byte < 0x80 {
          unsafe bytes[write] = lowercase(byte)
          read += 1
          write += 1
          continue
        }
        if byte >= 0xC2, byte < 0xE0, read + 1 < count, unsafe bytes[read + 1] & 0xC0 == 0x80 {
          if stopsAtMarks, byte == 0xCC || byte == 0xCD { return }
          let scalar = unsafe Int(byte & 0x1F) << 6 | Int(bytes[read + 1] & 0x3F)
          let entry = entries[scalar - 0x80]
          let length = Int(entry & 0xFF)
          guard length <= 2 else { return }
          // Both bytes are read already, so a shorter result may leave a stale one after it.
          unsafe bytes[write] = UInt8(truncatingIfNeeded: entry >> 8)
          if length == 2 { unsafe bytes[write + 1] = UInt8(truncatingIfNeeded: entry >> 16) }
          read += 2
          write += length
          continue
        }
        // U+2010 … U+20BF: dashes, quotes and signs of money fold to themselves.
        if byte == 0xE2, read + 2 < count {
          let low = unsafe UInt16(bytes[read + 1]) << 8 | UInt16(bytes[read + 2])
          if low >= 0x8090, low <= 0x82BF, low & 0xC0 == 0x80 {
            unsafe bytes[write] = byte
            unsafe bytes[write + 1] = UInt8(truncatingIfNeeded: low >> 8)
            unsafe bytes[write + 2] = UInt8(truncatingIfNeeded: low)
            read += 3
            write += 3
            continue
          }
        }
        return
      }
    }
    out.removeSubrange(write...)
    return read - start
  }
}
