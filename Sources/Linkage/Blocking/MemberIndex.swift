/// Where each record stands in the lists of one rule.
struct MemberIndex {
  /// The lists.
  let lists: RuleLists
  /// The entries of record r are `starts[r]..<starts[r + 1]`.
  private(set) var starts: [UInt32]
  /// For a list compared each with each: the record's place in it, then the list's end. For others:
  /// the place with its top bit set, then the list's number.
  private(set) var entries: [UInt64]

  /// Marks the entries of lists that need more than what is after the record.
  static let special: UInt64 = 1 << 63

  init(_ lists: RuleLists, count: Int) {
    self.lists = lists
    var places = [UInt32](repeating: 0, count: count + 1)
    let members = lists.members
    for list in lists.ways.indices {
      for place in Self.entered(list, lists) { places[Int(members[place]) + 1] += 1 }
    }
    for record in 0..<count { places[record + 1] += places[record] }
    starts = places
    var entries = [UInt64](repeating: 0, count: Int(places[count]))
    for list in lists.ways.indices {
      let isPlain = lists.ways[list] == .eachWithEach
      let rest = isPlain ? UInt64(lists.starts[list + 1]) : UInt64(list) | Self.special
      for place in Self.entered(list, lists) {
        let record = Int(members[place])
        entries[Int(places[record])] = UInt64(place) << 32 | rest
        places[record] += 1
      }
    }
    self.entries = entries
  }

  /// The places of a list that its records are entered for: the last record of one that ascends
  /// finds nobody after it.
  private static func entered(_ list: Int, _ lists: RuleLists) -> Range<Int> {
    let end = Int(lists.starts[list + 1])
    return Int(lists.starts[list])..<(lists.ways[list] == .eachWithEach ? end - 1 : end)
  }
}
