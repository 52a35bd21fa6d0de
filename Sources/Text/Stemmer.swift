import CStemmer

/// Reduces words of one language to their Snowball stem.
///
/// One per worker: libstemmer keeps its working memory in the object.
@safe
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer?

  /// Makes a stemmer for UTF-8 text.
  public init(_ language: Language) {
    let name = language == .es ? "spanish" : "english"
    unsafe handle = sb_stemmer_new(name, "UTF_8")
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// Adds the stem of a word, in lower case and with its accents, to a buffer.
  ///
  /// The stem still has the accents; without the library's tables the word is its own stem.
  public func stem(_ word: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    let count = word.count
    // Safe: libstemmer reads `count` bytes and the stem stays its own until the next call.
    let isStemmed = unsafe word.withUnsafeBufferPointer { buffer in
      guard
        let handle = unsafe handle,
        let base = buffer.baseAddress,
        let size = Int32(exactly: count),
        let stem = unsafe sb_stemmer_stem(handle, base, size)
      else { return false }
      let length = unsafe sb_stemmer_length(handle)
      unsafe out.append(contentsOf: UnsafeBufferPointer(start: stem, count: Int(length)))
      return true
    }
    if !isStemmed { out.append(contentsOf: word) }
  }

  /// The stem of a word given as text.
  public func stem(_ word: String) -> String {
    var out: [UInt8] = []
    stem(Array(word.utf8)[...], onto: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
