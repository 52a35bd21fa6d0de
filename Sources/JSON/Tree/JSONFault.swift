/// The first place where bytes are not JSON, counted from their start.
struct JSONFault: Error, Equatable {
  /// What is wrong there.
  enum Kind: Equatable {
    /// The bytes end inside a value.
    case end
    /// The bytes end inside a word that is no value, or not yet.
    case cut
    /// Something else should stand there.
    case syntax(String)
    /// An object has the member already.
    case duplicateKey(String)
    /// One more object or list than the limit.
    case tooDeep
    /// One more value than the limit.
    case tooMany
  }

  /// The byte.
  let offset: Int
  /// What is wrong.
  let kind: Kind
}
