import Glibc

/// The name of an element or attribute as a document has it.
struct OutlineName {
  /// The most bytes of a name or prefix; real ones are far shorter, and paths are made of them.
  private static let longestName = 100
  private static let longestURI = 1000

  let local: String
  let prefix: String?
  let uri: String?

  /// Copies a name from the parser; nil for one that is too long or that no path can be written
  /// for.
  init?(
    local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
  ) {
    guard let local = unsafe Self.text(local, Self.longestName), XMLPath.isName(local) else {
      return nil
    }
    self.local = local
    self.prefix = unsafe Self.text(prefix, Self.longestName)
    self.uri = unsafe Self.text(uri, Self.longestURI)
    if unsafe uri != nil, self.uri == nil { return nil }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?, _ longest: Int) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    // Safe: the parser's texts end with a zero, and are looked at no further than that.
    let length = unsafe pointer.withMemoryRebound(to: CChar.self, capacity: longest + 1) {
      unsafe strnlen($0, longest + 1)
    }
    guard length <= longest else { return nil }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: pointer, count: length), as: UTF8.self)
  }
}
