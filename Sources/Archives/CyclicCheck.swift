import CISAL

/// The CRC-32 of gzip and zip.
enum CyclicCheck {
  /// Goes on with a CRC over a part of the bytes.
  static func crc32(_ sum: UInt32, _ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    unsafe bytes.withUnsafeBytes { raw in
      // Safe: the bytes of the range are only read, during the call.
      let start = unsafe raw.baseAddress.map { unsafe $0 + range.lowerBound }
      return unsafe crc32_gzip_refl(sum, start, UInt64(range.count))
    }
  }
}
