import Glibc

/// Texts as C strings, for the length of one call.
struct CStrings {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// Lends the texts as a list of pointers that ends in nil.
  func withPointers<Result>(
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    // Safe: the pointers are freed after the call that borrows them, and by no one else.
    defer { for index in texts.indices { unsafe free(pointers[index]) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      // Safe: the list holds at least the closing nil, so it has an address.
      guard let base = buffer.baseAddress else { preconditionFailure("an empty list of texts") }
      return unsafe body(base)
    }
  }
}
