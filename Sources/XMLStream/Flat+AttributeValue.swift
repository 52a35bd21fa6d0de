import Glibc

extension Flat<UInt8> {
  /// Adds the value of an attribute as it is meant.
  ///
  /// libxml2 resolves all in a value but `&`, however it was written, which it tells as `&#38;`
  /// for the tree it could build; so each `&` in a value begins those five bytes.
  @inline(__always)
  mutating func append(attribute value: UnsafeBufferPointer<UInt8>) {
    let start = count
    // Safe: the value lies with the parser and is copied at once.
    unsafe append(value)
    guard let first = value.baseAddress, !value.isEmpty,
      let found = unsafe memchr(first, Int32(UInt8(ascii: "&")), value.count)
    else { return }
    unsafe unescape(from: start + (found - UnsafeMutableRawPointer(mutating: first)))
  }

  @inline(never)
  private mutating func unescape(from start: Int) {
    var from = start
    var to = start
    while from < count {
      let byte = self[from]
      self[to] = byte
      from += byte == UInt8(ascii: "&") ? 5 : 1
      to += 1
    }
    removeLast(count - to)
  }
}
