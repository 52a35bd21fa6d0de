/// The headings under which registries are known to give a field of a registry kind.
public struct HeadingVocabulary: Sendable {
  /// A known name of a field.
  private struct Name: Sendable {
    let text: HeadingText
    let meaning: [String]
    let isSecondary: Bool
  }

  /// The known names of one field.
  private struct Entry: Sendable {
    let field: String
    let list: String?
    let names: [Name]
    let telling: Set<String>
  }

  private let entries: [Entry]

  /// The vocabulary of a kind of registry.
  ///
  /// - Parameter kind: The registry; a field without known names is known by its own name.
  public init(_ kind: RegistryKind) {
    let known = Self.names[kind.name] ?? [:]
    var entries = kind.fields.map { Self.entry($0.name, nil, known[$0.name]) }
    for list in kind.lists {
      for field in list.fields {
        let texts = known["\(list.name).\(field.name)"]
        // A list's field has a heading of its own only where one is known.
        if texts != nil { entries.append(Self.entry(field.name, list.name, texts)) }
      }
    }
    self.entries = entries
  }

  /// The vocabulary of the rows of a nested list, or nil for one that no file is bound to by name.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - kind: The registry it belongs to.
  public init?(rowsOf list: RegistryKind.List, of kind: RegistryKind) {
    guard let known = Self.rows["\(kind.name).\(list.name)"] else { return nil }
    // A row that is a text alone has the name of its list.
    let own = Self.ownText["\(kind.name).\(list.name)"]
    let names = (Self.lists[kind.name]?[list.name] ?? "").split(separator: "|").map { "~" + $0 }
    entries = list.fields.map { field in
      let more = field.name == own ? names.joined(separator: "|") : nil
      let texts = [known[field.name], more].compactMap(\.self).joined(separator: "|")
      return Self.entry(field.name, nil, texts)
    }
  }

  /// Whether a step of a path is a known name of a nested list.
  ///
  /// - Parameters:
  ///   - step: The step, without a prefix.
  ///   - list: The list.
  ///   - kind: The registry it belongs to.
  /// - Returns: Whether it is.
  public static func names(
    _ step: String, _ list: RegistryKind.List, of kind: RegistryKind
  ) -> Bool {
    let text = HeadingText(step).compact
    return lists[kind.name]?[list.name]?.split(separator: "|")
      .contains { HeadingText(String($0)).compact == text } ?? false
  }

  private static func entry(_ field: String, _ list: String?, _ texts: String?) -> Entry {
    var parts = texts?.split(separator: "|").map(String.init) ?? []
    if list == nil { parts.insert(field, at: 0) }
    let names = parts.map { part in
      let isSecondary = part.hasPrefix("~")
      let text = HeadingText(isSecondary ? String(part.dropFirst()) : part)
      return Name(text: text, meaning: text.meaning, isSecondary: isSecondary)
    }
    return Entry(
      field: field, list: list, names: names,
      telling: list == nil ? telling[field] ?? [] : [])
  }

  /// The fields a heading may stand for, the surest first.
  public func matches(_ heading: String) -> [HeadingMatch] {
    let text = HeadingText(heading)
    guard !text.compact.isEmpty else { return [] }
    let meaning = text.meaning
    let sought = Sought(text: text, meaning: meaning, words: Set(meaning))
    return entries.compactMap { Self.match(sought, $0) }
      .sorted { ($0.basis.rawValue, $0.rank) < ($1.basis.rawValue, $1.rank) }
  }

  /// The field of a kind of registry that a heading names beyond doubt, or nil.
  public func field(known heading: String) -> String? {
    matches(heading).first.flatMap { $0.basis == .known && $0.list == nil ? $0.field : nil }
  }

  /// A heading that is compared with all known names.
  private struct Sought {
    let text: HeadingText
    let meaning: [String]
    let words: Set<String>
  }

  private static func match(_ sought: Sought, _ entry: Entry) -> HeadingMatch? {
    let text = sought.text
    var best: HeadingMatch?
    for (rank, name) in entry.names.enumerated() {
      guard let basis = basis(sought, name) else { continue }
      let match = HeadingMatch(field: entry.field, list: entry.list, basis: basis, rank: rank)
      if best.map({ basis < $0.basis }) ?? true { best = match }
    }
    if best.map({ $0.basis > .tellingWord }) ?? true,
      !entry.telling.isDisjoint(with: text.words), otherwise.isDisjoint(with: text.words)
    {
      best = HeadingMatch(
        field: entry.field, list: entry.list, basis: .tellingWord, rank: entry.names.count)
    }
    return best
  }

  private static func basis(_ sought: Sought, _ name: Name) -> HeadingMatch.Basis? {
    let text = sought.text
    let meaning = sought.meaning
    if text.compact == name.text.compact { return name.isSecondary ? .secondary : .known }
    if name.isSecondary { return nil }
    if meaning.count > 1, meaning == name.meaning { return .sameWords }
    if isLost(text.compact, name.text.compact) { return .sameWords }
    if name.meaning.count > 1, name.meaning.count * 5 >= meaning.count * 3,
      name.meaning.allSatisfy(sought.words.contains),
      otherwise.isDisjoint(with: sought.words.subtracting(name.meaning))
    {
      return .similar
    }
    return isOneEdit(text.compact.utf8, name.text.compact.utf8) ? .similar : nil
  }

  /// Whether two names agree but for letters that one has lost.
  private static func isLost(_ text: String, _ name: String) -> Bool {
    guard text.utf8.contains(0x3F), text.utf8.count == name.utf8.count else { return false }
    return zip(text.utf8, name.utf8).allSatisfy { $0 == $1 || $0 == 0x3F }
  }

  /// Whether one letter added, dropped or changed makes one long name the other.
  private static func isOneEdit(_ one: String.UTF8View, _ other: String.UTF8View) -> Bool {
    guard min(one.count, other.count) >= 7, abs(one.count - other.count) <= 1 else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(one.count, other.count) - 1
  }
}
