import Text

/// A classification whose codes are compared.
enum CodeSystem: UInt8, Sendable, CaseIterable {
  /// Industries: SCIAN, and NAICS, which has the same tree.
  case scian
  /// Goods: the Harmonized System.
  case hs

  /// The system of a name in a concordance, whatever its edition, or nil.
  init?(named name: String) {
    let letters = String(Folding.fold(name).prefix { $0.isLetter })
    switch letters {
    case "scian", "naics": self = .scian
    case "hs", "sa", "tigie", "ligie": self = .hs
    default: return nil
    }
  }

  /// The digits that are compared.
  var digitLimit: Int { self == .scian ? 6 : 8 }

  /// The level of a code of some digits: 2-3-4-5-6 for SCIAN, 2-4-6-8 for HS.
  func depth(digits: Int) -> Int { self == .scian ? max(0, digits - 1) : digits / 2 }

  /// How the system is called in a language.
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.scian, _): "SCIAN"
    case (.hs, .es): "SA"
    case (.hs, .en): "HS"
    }
  }
}
