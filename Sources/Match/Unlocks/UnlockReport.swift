import Tables
import Text

/// What would open the most needs: which certificate, skill, environmental practice, size or input, in
/// which state, and for which firms; and where the skills that are wanted can be learned.
///
/// It follows from the rankings and the tables alone, whatever the order of their rows.
struct UnlockReport: Sendable {
  /// The number of ways in which needs are closed.
  let lockCount: Int
  /// How many of them some single step would open.
  let openableCount: Int
  /// The steps, in the order in which they open the most.
  let steps: [UnlockStep]
  /// Where skills are wanted that no ranked firm has, or that near misses lack.
  let trainingPlaces: [TrainingPlace]
  private let context: MatchContext

  /// Works out the steps and the places.
  ///
  /// - Parameters:
  ///   - outcomes: What ranking left of each need.
  ///   - context: The needs and the suppliers.
  ///   - source: Where the tables are that the context was read from.
  ///   - thinBelow: A need with fewer ranked firms is closed by its requirements.
  ///   - steps: How many steps are chosen at most.
  /// - Throws: `FileFault` or `TableError` when a table is torn.
  init(
    outcomes: [NeedOutcome], in context: MatchContext, source: EvidenceSource,
    thinBelow: Int = 3, steps: Int = 20
  ) throws {
    self.context = context
    let openings = Openings(outcomes, in: context, thinBelow: thinBelow)
    let states = SupplierStates(of: openings.rows, in: context.suppliers.sites.states)
    let candidates = UnlockCandidates(openings, states)
    lockCount = openings.needs.count
    openableCount = Set(openings.locks).count
    self.steps = candidates.steps(steps, needs: context.needs.ids)
    trainingPlaces = try TrainingPlace.places(
      outcomes, in: context, source: source, thinBelow: thinBelow)
  }

  /// Writes the tables `unlocks` and `training_places`.
  ///
  /// - Throws: `FileFault` when they cannot be written.
  func write(to package: inout PackageWriter) throws {
    try writeSteps(to: &package, context)
    try writePlaces(to: &package, context)
  }
}
