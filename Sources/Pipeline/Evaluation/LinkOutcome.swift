/// What a run made of a pair of records.
enum LinkOutcome: Int, Sendable, CaseIterable {
  /// The two were never compared, or their weight was so low that it was not written down.
  case notCompared
  /// Too low a weight.
  case weak
  /// Joined by this link, or already.
  case joined
  /// Each record may be joined with one of a source, and another came first.
  case oneToOne
  /// The other records of the two clusters speak against it.
  case chaining
  /// A field differs that may not.
  case conflict
  /// Staff hold the two to be different.
  case forbidden
  /// The run does not say.
  case unknown

  /// Reads the word that the run wrote.
  init(_ word: ArraySlice<UInt8>) {
    switch String(decoding: word, as: UTF8.self) {
    case "weak": self = .weak
    case "joined", "together": self = .joined
    case "one-to-one": self = .oneToOne
    case "chaining": self = .chaining
    case "forbidden": self = .forbidden
    // A conflict names its field.
    case let text where text.hasPrefix("conflict"): self = .conflict
    default: self = .unknown
    }
  }
}
