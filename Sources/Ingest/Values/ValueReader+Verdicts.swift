import Registry
import Text

// Who vouches for a certificate, what an authority decided on a firm, and what staff did on a match.

extension ValueReader {
  /// The key of a verdict of staff, from the words that they pick.
  static func appendVerdict(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    guard value.count <= 80, let verdict = Verdict(words: String(decoding: value, as: UTF8.self))
    else { return .badVerdict }
    out.append(contentsOf: verdict.rawValue.utf8)
    return nil
  }

  /// `certified` or `self_declared`, from the words registries use.
  static func appendAssurance(
    _ value: ArraySlice<UInt8>, onto out: inout [UInt8]
  ) -> ValueFault? {
    let words = words(value)
    func says(_ starts: String...) -> Bool {
      words.contains { word in starts.contains { word.hasPrefix($0) } }
    }
    // `no certificado` and `en proceso de certificación` are neither.
    let isOpen =
      words.contains { ["no", "not", "sin", "without"].contains($0) }
      || says("proceso", "tramite", "pend", "vencid", "expired", "uncert")
    if isOpen { return .badAssurance }
    if says("self", "autod", "autoc", "autoe", "declara", "propia", "propio") {
      out.append(contentsOf: "self_declared".utf8)
    } else if says("certif", "acredit", "accredit", "tercer", "third", "audit") {
      out.append(contentsOf: "certified".utf8)
    } else {
      return .badAssurance
    }
    return nil
  }

  /// `barred`, `fined`, `sanctioned` or `cleared`, from the words of a resolution: what bars goes
  /// before what only fines, and `sanctioned` is one that does not say which.
  static func appendSanction(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    let words = words(value)
    func says(_ starts: String...) -> Bool {
      words.contains { word in starts.contains { word.hasPrefix($0) } }
    }
    let isDenied = zip(words, words.dropFirst()).contains { word, next in
      ["no", "not", "sin", "without"].contains(word)
        && ["inhabil", "debar", "barred"].contains { next.hasPrefix($0) }
    }
    if says("absol", "absuel", "exoner", "acquit", "clear", "revoc", "revok") {
      out.append(contentsOf: "cleared".utf8)
    } else if says("inhabil", "debar", "barred", "excluid", "excluded", "suspen", "impedi"),
      !isDenied
    {
      out.append(contentsOf: "barred".utf8)
    } else if says("multa", "fine", "apercib", "amonest", "warn", "reprim") || isDenied {
      out.append(contentsOf: "fined".utf8)
    } else if says("sancion", "sanction") {
      out.append(contentsOf: "sanctioned".utf8)
    } else {
      return .badSanction
    }
    return nil
  }

  /// A value's words, folded; none when it is too long to be a phrase.
  static func words(_ value: ArraySlice<UInt8>) -> [String] {
    if value.count > 80 { return [] }
    var folded: [UInt8] = []
    Folding.fold(value, onto: &folded)
    return folded.split { !isDigit($0) && !isLetter($0) && $0 < 0x80 }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
