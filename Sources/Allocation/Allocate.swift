/// Works out who is introduced to whom.
///
/// The result depends on the problem and the settings alone: one thread, whole numbers, ties by
/// number. It always ends, and always keeps the limits; how good it is, its bound says.
///
/// - Parameters:
///   - problem: The needs, the suppliers and the edges between them.
///   - settings: How it is worked out.
/// - Returns: The allocation, its bound and what became of the floors.
/// - Throws: When parts of the problem contradict each other.
public func allocate(
  _ problem: AllocationProblem, settings: AllocationSettings = AllocationSettings()
) throws(AllocationError) -> AllocationOutcome {
  try problem.check()
  guard settings.bonus >= 0 else { throw .negativeBonus }
  var allocator = Allocator(problem, settings)
  allocator.run()
  return allocator.outcome(of: problem)
}
