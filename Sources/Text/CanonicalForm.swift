// The standard library normalizes every string it compares, but keeps the forms themselves behind
// this door. Foundation has the same forms at the price of linking it into every room.
@_spi(_Unicode) import Swift

/// The canonical forms of Unicode (UAX #15).
enum CanonicalForm {
  /// The scalars of a string after canonical decomposition (NFD).
  static func decomposed(_ text: String) -> [Unicode.Scalar] { Array(text._nfd) }

  /// A string with its letters and marks put together again (NFC).
  static func composed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text._nfc)
    return String(result)
  }
}
