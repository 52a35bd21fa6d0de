/// Errors counted by what their two records have in common.
struct ErrorKinds: Sendable {
  /// A kind of error.
  struct Kind: Sendable, Equatable {
    /// Whether records were joined that are different.
    let isJoined: Bool
    /// What the run made of the pair itself.
    let outcome: LinkOutcome
    /// By field, how the values differ, roughly.
    let differences: [ValueDifference]
    /// How many errors are of this kind.
    var count: Int
    /// The first error of the kind, in the order of the errors.
    let example: Int
  }

  /// The kinds, the commonest first.
  var kinds: [Kind] = []
  /// For what was joined wrongly and what was left apart, by field, how often values differ how.
  var joined: [[Int]]
  var apart: [[Int]]

  /// Counts errors.
  ///
  /// - Parameters:
  ///   - errors: The errors.
  ///   - values: The values of the records.
  init(_ errors: LinkErrors, values: RecordValues) {
    let empty = [Int](repeating: 0, count: ValueDifference.allCases.count)
    joined = values.fields.map { _ in empty }
    apart = joined
    var places: [[Int]: Int] = [:]
    for (index, pair) in errors.pairs.enumerated() {
      let differences = values.differences(Int(pair.left), Int(pair.right))
      for (field, difference) in differences.enumerated() {
        if pair.isJoined {
          joined[field][difference.rawValue] += 1
        } else {
          apart[field][difference.rawValue] += 1
        }
      }
      let rough = differences.map(\.rough)
      let key = [pair.isJoined ? 1 : 0, pair.outcome.rawValue] + rough.map(\.rawValue)
      if let place = places[key] {
        kinds[place].count += 1
      } else {
        places[key] = kinds.count
        kinds.append(
          Kind(
            isJoined: pair.isJoined, outcome: pair.outcome, differences: rough, count: 1,
            example: index))
      }
    }
    kinds.sort { ($1.count, $0.example) < ($0.count, $1.example) }
  }
}
