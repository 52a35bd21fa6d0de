// The registries and reference tables, declared in `Kinds`. A new field is a line there.

extension RegistryKind {
  /// Every kind of source a pipeline file may name.
  public static let all: [RegistryKind] = [
    suppliers, needs, agreements, chains, decisions, awards, exclusions, billsOfMaterials, codes,
    concordance, places, certificates, skills, trainingCentres, firmDecisions, phrases, lexicon,
    synonyms,
  ]

  /// The kinds that a file may be taken for by its headings alone. Verdicts on firms, lists of words
  /// and bills of materials have headings that other files have too: who means them names them.
  public static let proposed = all.filter {
    ![firmDecisions, phrases, lexicon, synonyms, billsOfMaterials].contains($0)
  }
}
