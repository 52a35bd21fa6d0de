import Text

/// A classification whose codes are compared.
enum CodeSystem: UInt8, Sendable, CaseIterable {
  /// Industries: SCIAN, and NAICS, which has the same tree down to five digits.
  case scian
  /// Goods: the Harmonized System.
  case hs
  /// Goods and services: UNSPSC.
  case unspsc

  /// A system as a concordance names it.
  struct Name: Sendable, Hashable {
    let system: CodeSystem
    /// The letters and digits of the name, folded: editions of one system differ in it.
    let edition: String
    /// The digits that mean the same as in the suppliers' codes.
    let digitLimit: Int

    /// Reads a name as `SCIAN 2018`, `hs2017` or `NAICS`; nil for another system.
    init?(_ name: String) {
      let folded = Folding.fold(name)
      switch String(folded.prefix { $0.isLetter }) {
      case "scian":
        system = .scian
        digitLimit = 6
      case "naics":
        // The sixth digit is each country's own.
        system = .scian
        digitLimit = 5
      case "hs", "sa", "tigie", "ligie":
        system = .hs
        digitLimit = 8
      case "unspsc":
        system = .unspsc
        digitLimit = 8
      default: return nil
      }
      edition = folded.filter { $0.isLetter || $0.isNumber }
    }
  }

  /// The digits that are compared.
  var digitLimit: Int { self == .scian ? 6 : 8 }

  /// The level of a code of some digits: 2-3-4-5-6 for SCIAN, 2-4-6-8 for HS and UNSPSC.
  func depth(digits: Int) -> Int { self == .scian ? max(0, digits - 1) : digits / 2 }

  /// How the system is called in a language.
  func name(_ language: Language) -> String {
    switch (self, language) {
    case (.scian, _): "SCIAN"
    case (.hs, .es): "SA"
    case (.hs, .en): "HS"
    case (.unspsc, _): "UNSPSC"
    }
  }
}
