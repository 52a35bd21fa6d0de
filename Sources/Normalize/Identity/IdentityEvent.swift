/// What an entry of the identity ledger says.
enum IdentityEvent: String, CaseIterable {
  /// A new id, and the record it was issued for.
  case issued
  /// A record that came to a firm: new, or from another firm.
  case joined
  /// An id whose firm has become part of another.
  case merged
  /// A new id for a part of a firm that broke apart.
  case split
  /// An id none of whose records are there any more.
  case retired
  /// An id whose records are back.
  case returned
  /// Staff say that two records are one firm.
  case same
  /// Staff say that two records are two firms.
  case different

  /// The event of a word, or nil; without making a string.
  init?(_ word: Span<UInt8>) {
    // The first bytes that differ tell; the whole word is compared then.
    guard word.count > 3 else { return nil }
    let event: IdentityEvent
    switch (word[0], word[1]) {
    case (0x69, _): event = .issued
    case (0x6A, _): event = .joined
    case (0x6D, _): event = .merged
    case (0x73, 0x70): event = .split
    case (0x73, _): event = .same
    case (0x64, _): event = .different
    default: event = word[2] == 0x74 && word[3] == 0x69 ? .retired : .returned
    }
    var index = 0
    for byte in event.rawValue.utf8 {
      guard index < word.count, word[index] == byte else { return nil }
      index += 1
    }
    guard index == word.count else { return nil }
    self = event
  }
}
