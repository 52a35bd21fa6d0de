import Ingest
import Registry

/// The spellings of "no value" that a proposed source should know.
enum MissingTexts {
  /// The most spellings proposed.
  private static let most = 12

  /// Those seen often in the bound columns, the most frequent first.
  static func of(_ proposal: Proposal) -> [String] {
    let often = max(2, proposal.profile.records / 1000)
    var counts: [String: Int] = [:]
    for binding in proposal.bindings {
      for missing in binding.column.missing { counts[missing.text, default: 0] += missing.count }
    }
    var texts = counts.filter { $0.value >= often }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    texts = Array(texts.prefix(most))
    if meansNothing(proposal, often) { texts.append("0") }
    return texts
  }

  /// Whether 0 stands for nothing: often in text, and nowhere as a number.
  private static func meansNothing(_ proposal: Proposal, _ often: Int) -> Bool {
    var inText = 0
    for binding in proposal.bindings {
      switch binding.field.kind {
      case .text, .rfc, .clee, .scian, .hs, .unspsc, .postalCode, .stateKey, .municipalityKey:
        inText += binding.column.zeros
      case .latitude, .longitude, .date, .country, .currency, .language, .sameness, .verdict,
        .assurance, .sanction, .duration:
        break
      default: if binding.column.zeros > 0 { return false }
      }
    }
    return inText >= max(3, often)
  }
}
