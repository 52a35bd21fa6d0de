import Registry

/// The field a heading names, whatever the registry, to tell alike codes apart.
enum HeadingHints {
  private static let vocabularies =
    [RegistryKind.suppliers, .needs, .awards, .places].map { HeadingVocabulary($0) }

  /// The name of the field, or nil when the heading names none for sure.
  static func field(_ heading: String) -> String? {
    for vocabulary in vocabularies {
      if let match = vocabulary.matches(heading).first, match.basis <= .tellingWord {
        return match.field
      }
    }
    return nil
  }
}
