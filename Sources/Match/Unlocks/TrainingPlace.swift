/// A skill that is wanted in one place and that holds needs back, and where it can be learned.
struct TrainingPlace: Sendable {
  /// The centre that is told.
  struct Nearest: Sendable {
    let centre: TrainingCentres.Centre
    /// The distance from the nearest of the needs, km; nil when they or the centre have no position.
    let distance: Double?
    /// How many leave it each year with the skill; nil when that is not stated.
    let graduates: Int?
    /// Whether it is within reach: near enough, or in the same municipality; nil when nothing can be
    /// compared.
    let isWithinReach: Bool?
  }

  /// The number of the skill.
  let skill: UInt32
  /// What kind of skill it is: `standard` or `career`; empty when the table of skills does not tell.
  let kind: String
  /// Where the needs are.
  let place: MunicipalityKey
  /// The needs of the place that ask for it.
  let needs: Int
  /// Those of them that no ranked firm has it for, or that are thin while a near miss lacks it.
  let unmet: Int
  /// The firms that would be ranked for one of the needs if they had it, ascending.
  let firms: [UInt32]
  /// The centre nearest to any of the needs; nil when no place teaches the skill.
  let nearest: Nearest?
}
