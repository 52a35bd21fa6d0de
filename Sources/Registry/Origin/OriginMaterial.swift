/// Materials as a rule of origin names them: by code, by words, or by words within a code.
public struct OriginMaterial: Sendable, Hashable, CustomStringConvertible {
  /// Their codes; nil when words alone tell them.
  public let codes: CodeRange?
  /// The words, small letters joined by hyphens; nil when all of the codes are meant.
  public let name: String?

  private init(codes: CodeRange?, name: String?) {
    self.codes = codes
    self.name = name
  }

  /// All materials of these codes.
  public init(_ codes: CodeRange) { self.init(codes: codes, name: nil) }

  /// Materials told by words, of any code or of some; nil when the words hold no letter.
  public init?(_ words: String, of codes: CodeRange? = nil) {
    let name = Self.key(words)
    guard Self.hasLetter(name) else { return nil }
    self.init(codes: codes, name: name)
  }

  /// Reads `17`, `sugar` or `7902:waste-and-scrap`.
  init?(notation: String) {
    let parts = notation.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      guard let range = Self.range(parts[0]), Self.hasLetter(parts[1]),
        Self.key(parts[1]) == parts[1]
      else { return nil }
      self.init(codes: range, name: parts[1])
    } else if parts.count == 1, let range = Self.range(parts[0]) {
      self.init(range)
    } else {
      guard parts.count == 1, Self.hasLetter(parts[0]), Self.key(parts[0]) == parts[0] else {
        return nil
      }
      self.init(codes: nil, name: parts[0])
    }
  }

  /// By the codes and the words.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// As the notation writes it.
  public var description: String {
    [codes?.description, name].compactMap { $0 }.joined(separator: ":")
  }

  /// The words in small letters, joined by hyphens; what is neither a letter nor a digit parts them.
  static func key(_ words: String) -> String {
    var key = ""
    for byte in words.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: key.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: if !key.isEmpty, !key.hasSuffix("-") { key += "-" }
      }
    }
    while key.hasSuffix("-") { key.removeLast() }
    return key
  }

  private static func hasLetter(_ name: String) -> Bool {
    name.utf8.contains { 0x61...0x7A ~= $0 }
  }

  private static func range(_ text: String) -> CodeRange? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard 1...2 ~= ends.count else { return nil }
    return CodeRange(from: ends[0], to: ends.last)
  }
}
