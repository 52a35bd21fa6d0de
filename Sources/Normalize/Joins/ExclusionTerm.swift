import Tables

/// Whether a sanction bars a firm, from when, and until when.
struct ExclusionTerm: Equatable {
  /// Where the last day comes from.
  enum Basis: String {
    /// The source states it.
    case stated
    /// The source states a term, counted from the first day.
    case term
    /// Nothing is stated: the sanction holds until it is taken from the list.
    case open
  }

  /// The first day; empty when the source has none, and the sanction held from the beginning.
  let from: String
  /// The last day, which still counts; empty for none.
  let until: String
  /// Where the last day comes from.
  let basis: Basis

  /// Reads the cells of an exclusion; nil for a sanction that bars nobody.
  ///
  /// The first day is the one stated, else that of notification, else that of the resolution. A
  /// resolution that sanctions without saying how bars when it states a term or a last day.
  init?(
    sanction: ArraySlice<UInt8>, from: ArraySlice<UInt8>, notified: ArraySlice<UInt8>,
    resolved: ArraySlice<UInt8>, until: ArraySlice<UInt8>, term: ArraySlice<UInt8>
  ) {
    switch String(decoding: sanction, as: UTF8.self) {
    case "fined", "cleared": return nil
    case "sanctioned": if until.isEmpty && term.isEmpty { return nil }
    default: break
    }
    let first = [from, notified, resolved].first { !$0.isEmpty } ?? []
    self.from = String(decoding: first, as: UTF8.self)
    if !until.isEmpty {
      self.until = String(decoding: until, as: UTF8.self)
      basis = .stated
    } else if !term.isEmpty, let last = CalendarDay(first)?.adding(term) {
      self.until = last.text
      basis = .term
    } else {
      self.until = ""
      basis = .open
    }
  }
}
