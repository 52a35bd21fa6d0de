import CLibXML2

/// A name to compare with those of a parser, by address.
///
/// A parser keeps each name and namespace once, so equal names have equal addresses.
struct NameTest {
  /// Stands for any name or namespace; no text lies at this address.
  private static let any = UInt.max

  private let local: UInt
  private let uri: UInt

  /// Finds or makes the parser's own copy of a name.
  init(_ name: XMLPath.Name, in dictionary: xmlDictPtr?) {
    local = name.local.map { unsafe Self.address($0, dictionary) } ?? Self.any
    uri =
      name.uri.map { unsafe $0.isEmpty ? 0 : Self.address($0, dictionary) } ?? Self.any
  }

  /// Says whether a name is meant; `uri` is 0 for none.
  @inline(__always)
  func fits(local: UInt, uri: UInt) -> Bool {
    (local == self.local || self.local == Self.any) && (uri == self.uri || self.uri == Self.any)
  }

  private static func address(_ text: String, _ dictionary: xmlDictPtr?) -> UInt {
    // Safe: the dictionary copies the text and keeps the copy as long as the parser lives.
    unsafe UInt(bitPattern: xmlDictLookup(dictionary, text, Int32(text.utf8.count)))
  }
}
