/// The lists of records that one rule compares.
struct RuleLists {
  /// How a list is compared.
  enum Way: UInt8 {
    /// Each record with each after it; records ascend.
    case eachWithEach
    /// Each with each of another source; ordered by source, then record.
    case acrossSources
    /// Each with its neighbours in the list.
    case neighbours
  }

  /// The records of all lists, one after the other.
  var members: [UInt32] = []
  /// List l is `starts[l]..<starts[l + 1]` of `members`.
  var starts: [UInt32] = [0]
  /// By list, how it is compared.
  var ways: [Way] = []
  /// How many places apart neighbours may be.
  var window = 1
  /// What is known before the pairs are counted.
  var report: BlockingReport

  /// Ends a list.
  mutating func close(_ way: Way) {
    starts.append(UInt32(members.count))
    ways.append(way)
  }
}
