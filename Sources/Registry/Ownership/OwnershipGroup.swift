public import Text

/// A group of owners for whose firms a ranking may keep a floor.
public enum OwnershipGroup: String, Sendable, CaseIterable {
  case women, youth, indigenous, lgbtqi, afromexican, disability, rural

  /// How a law on personal data may class what tells that somebody is of a group.
  ///
  /// Which law governs the body that runs the house, and what it asks of each class, is for counsel
  /// to say; the classes only keep the two apart.
  public enum Protection: String, Sendable, CaseIterable {
    /// Personal: sex, age, where one lives.
    case ordinary
    /// Sensitive: ethnic origin, orientation, disability.
    case sensitive
  }

  /// The class.
  public var protection: Protection {
    switch self {
    case .women, .youth, .rural: .ordinary
    case .indigenous, .lgbtqi, .afromexican, .disability: .sensitive
    }
  }

  /// The group as people read it.
  public func title(_ language: Language) -> String {
    let (spanish, english) =
      switch self {
      case .women: ("mujeres", "women")
      case .youth: ("juventud", "youth")
      case .indigenous: ("pueblos indígenas", "indigenous peoples")
      case .lgbtqi: ("LGBTQI+", "LGBTQI+")
      case .afromexican: ("pueblo afromexicano", "Afro-Mexican people")
      case .disability: ("personas con discapacidad", "people with a disability")
      case .rural: ("medio rural", "rural")
      }
    return language == .es ? spanish : english
  }

  /// The words that registries use for the group, folded, letters and digits only.
  private var names: [String] {
    switch self {
    case .women:
      ["mujer", "mujeres", "woman", "women", "womenowned", "femenino", "female", "wbe", "wosb"]
    case .youth: ["joven", "jovenes", "juventud", "juventudes", "youth", "young", "youthowned"]
    case .indigenous:
      [
        "indigena", "indigenas", "pueblosindigenas", "pueblooriginario", "pueblosoriginarios",
        "indigenous", "indigenouspeoples", "indigenousowned",
      ]
    case .lgbtqi:
      [
        "lgbt", "lgbti", "lgbtq", "lgbtqi", "lgbttti", "lgbtttiq", "lgbtiq", "lgbtqia",
        "diversidadsexual", "lgbte",
      ]
    case .afromexican:
      [
        "afromexicana", "afromexicanas", "afromexicano", "afromexicanos", "pueblosafromexicanos",
        "puebloafromexicano", "afrodescendiente", "afrodescendientes", "afromexican",
        "afromexicanpeople",
      ]
    case .disability:
      [
        "discapacidad", "personacondiscapacidad", "personascondiscapacidad", "disability",
        "disabled", "dobe", "peoplewithadisability",
      ]
    case .rural: ["rural", "mediorural", "campo", "campesina", "campesino"]
    }
  }

  /// The key of the group that a registry's word means; a word that is not known stays itself, folded
  /// and without signs.
  public static func key(of word: String) -> String {
    let letters = String(Folding.fold(word).filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    return allCases.first { $0.names.contains(letters) || $0.rawValue == letters }?.rawValue
      ?? letters
  }
}
