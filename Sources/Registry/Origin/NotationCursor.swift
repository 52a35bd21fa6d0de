/// Goes through the words and signs of a notation.
public struct NotationCursor: Sendable {
  /// The words and signs.
  public let tokens: [NotationToken]
  /// How many were taken.
  public var place = 0
  private let end: Int

  /// Begins at the start of a text; for the parameters see ``NotationToken/all(of:signs:)``.
  public init(_ text: String, signs: [String] = [">=", "<="]) {
    (tokens, end) = NotationToken.all(of: text, signs: signs)
  }

  /// Whether all were taken.
  public var isAtEnd: Bool { place == tokens.count }

  /// What comes next; empty at the end.
  public var word: String { place < tokens.count ? tokens[place].text : "" }

  /// Where that stands: the number of its first character, from 1; one past the last at the end.
  public var column: Int { place < tokens.count ? tokens[place].column : end }

  /// Takes what comes next if it is this.
  public mutating func take(_ wanted: String) -> Bool {
    guard word == wanted else { return false }
    place += 1
    return true
  }

  /// The known word that was probably meant by what comes next; nil when it is one itself.
  public func suggestion(among known: [String]) -> String? {
    guard place < tokens.count else { return nil }
    let near = NotationToken.nearest(to: word, among: known)
    return near == word ? nil : near
  }
}
