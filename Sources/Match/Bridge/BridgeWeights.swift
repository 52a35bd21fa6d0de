/// What the terms that a bridge adds to a need are worth beside its own.
///
/// The figures were chosen on UNSPSC titles: English titles of a held-back tenth against Spanish ones.
enum BridgeWeights {
  /// An English word itself, where it has renderings: names of goods are used untranslated.
  static let untranslated = 0.5
  /// An English rendering of a Spanish word; few suppliers' texts are in English.
  static let toEnglish = 0.5
  /// A synonym.
  static let synonym = 0.6
  /// A cognate by its spelling.
  static let cognate = 0.7
  /// A word of the title of the need's code.
  static let title = 0.4
  /// The most that the words of a title are worth together, as a share of the need's own words.
  static let titleShare = 0.5
  /// The least share of its source's occurrences that a learned rendering has.
  static let leastShare = 0.05
  /// The least number of times, by belief, that a learned rendering was seen.
  static let leastCount = 0.15
  /// The most renderings of a word.
  static let most = 6

  /// How good a learned rendering is beside the best one, by how often each was seen.
  ///
  /// The root, since the best rendering of a title is no sure sign of a supplier's choice of words.
  static func ratio(_ count: Double, best: Double) -> Double { (count / best).squareRoot() }
}
