/// Why a problem cannot be worked on: what of it contradicts itself.
public enum AllocationError: Error, Equatable {
  /// The starts of the needs do not ascend from 0 to the number of edges; the first need in the
  /// wrong.
  case starts(need: Int)
  /// There are not as many weights as edges.
  case weights(count: Int, edges: Int)
  /// There are not as many limits or masks as needs or suppliers.
  case limits(count: Int, expected: Int)
  /// More edges, needs or suppliers than 32 bits can number.
  case tooMany
  /// An edge names a supplier that there is not.
  case unknownSupplier(edge: Int)
  /// An edge weighs less than nothing.
  case negativeWeight(edge: Int)
  /// A need has two edges to the same supplier; the second of them.
  case repeatedEdge(edge: Int)
  /// The limit of a need is negative.
  case negativeNeedLimit(need: Int)
  /// The limit of a supplier is negative.
  case negativeSupplierLimit(supplier: Int)
  /// The least number of a group is negative.
  case negativeFloor(group: Int)
  /// There are more groups than a mask has bits.
  case tooManyGroups(count: Int)
  /// The bonus of a pair kept is negative.
  case negativeBonus
}
