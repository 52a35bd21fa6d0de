/// Little-endian numbers in bytes.
extension [UInt8] {
  func number16(_ at: Int) -> UInt16 { UInt16(self[at]) | UInt16(self[at + 1]) << 8 }

  func number32(_ at: Int) -> UInt32 {
    UInt32(number16(at)) | UInt32(number16(at + 2)) << 16
  }

  /// A number of eight bytes; one beyond any file becomes 2⁶⁰, so that sums never overflow.
  func number64(_ at: Int) -> Int {
    let value = UInt64(number32(at)) | UInt64(number32(at + 4)) << 32
    return Int(Swift.min(value, 1 << 60))
  }
}
