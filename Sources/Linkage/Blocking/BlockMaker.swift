/// Turns a rule's keys into lists of records to compare.
struct BlockMaker {
  let records: LinkRecords
  let rule: BlockingRule
  let scope: LinkageSettings.Scope

  private var perSource: [Int] = []
  private var seenSources: [Int] = []

  init(_ rule: BlockingRule, of records: LinkRecords, scope: LinkageSettings.Scope) {
    self.rule = rule
    self.records = records
    self.scope = scope
    let sources = Int(records.sources.max() ?? 0) + 1
    perSource = [Int](repeating: 0, count: sources)
  }

  /// Makes the lists.
  mutating func make() -> RuleLists {
    if let window = rule.window { return neighbourhood(window) }
    let keys = RuleKeys(rule, of: records)
    var lists = RuleLists(report: BlockingReport(rule: rule.name))
    lists.report.records = keys.keyed
    lists.window = max(1, rule.maximumBlock / 2)
    let order = NeighbourOrder(rule, of: records)
    var start = 0
    while start < keys.hashes.count {
      var end = start + 1
      while end < keys.hashes.count, keys.hashes[end] == keys.hashes[start] { end += 1 }
      if end - start > 1 { add(keys.records, start..<end, order, to: &lists) }
      start = end
    }
    return lists
  }

  /// Adds the records of one key.
  private mutating func add(
    _ all: [UInt32], _ range: Range<Int>, _ order: NeighbourOrder, to lists: inout RuleLists
  ) {
    let first = lists.members.count
    var last: UInt32?
    // Two keys of one record may have one hash.
    for place in range where all[place] != last {
      lists.members.append(all[place])
      last = all[place]
    }
    let count = lists.members.count - first
    let allowed = pairs(lists.members, first..<first + count)
    guard allowed > 0 else {
      lists.members.removeLast(count)
      return
    }
    lists.report.note(size: count)
    // For records of one source this says: no more than `maximumBlock` of them.
    if 2 * allowed <= count * (rule.maximumBlock - 1) {
      if scope != .all { sortBySource(&lists.members, from: first) }
      lists.close(scope == .all ? .eachWithEach : .acrossSources)
    } else {
      order.sort(&lists.members, from: first)
      lists.report.cutBlocks += 1
      lists.report.pairsLeftOut +=
        allowed - neighbouringPairs(lists.members, from: first, window: lists.window)
      lists.close(.neighbours)
    }
  }

  /// A sorted neighbourhood over all records that have the key.
  private mutating func neighbourhood(_ window: Int) -> RuleLists {
    var lists = RuleLists(report: BlockingReport(rule: rule.name))
    lists.window = max(1, window)
    let order = KeyOrder(rule, of: records)
    lists.members = order.records
    lists.report.records = order.keyed
    guard lists.members.count > 1 else { return lists }
    lists.report.note(size: lists.members.count)
    lists.close(.neighbours)
    return lists
  }

  /// How many pairs of some records the scope allows.
  private mutating func pairs(_ members: [UInt32], _ range: Range<Int>) -> Int {
    let all = range.count * (range.count - 1) / 2
    guard scope != .all else { return all }
    var within = 0
    for place in range {
      let source = Int(records.sources[Int(members[place])])
      if perSource[source] == 0 { seenSources.append(source) }
      within += perSource[source]
      perSource[source] += 1
    }
    forgetSources()
    return all - within
  }

  /// How many allowed pairs lie no more than `window` places apart.
  private mutating func neighbouringPairs(
    _ members: [UInt32], from first: Int, window: Int
  ) -> Int {
    let count = members.count - first
    let reach = min(window, count - 1)
    let all = count * reach - reach * (reach + 1) / 2
    guard scope != .all else { return all }
    var within = 0
    for place in first..<members.count {
      let source = Int(records.sources[Int(members[place])])
      if place - first > window {
        perSource[Int(records.sources[Int(members[place - window - 1])])] -= 1
      }
      within += perSource[source]
      perSource[source] += 1
      seenSources.append(source)
    }
    forgetSources()
    return all - within
  }

  private mutating func forgetSources() {
    for source in seenSources { perSource[source] = 0 }
    seenSources.removeAll(keepingCapacity: true)
  }

  /// Orders the last members by source; records ascend before and in each source after.
  private func sortBySource(_ members: inout [UInt32], from first: Int) {
    let sources = records.sources
    if members.count - first <= 24 {
      for index in first + 1..<members.count {
        let record = members[index]
        let source = sources[Int(record)]
        var place = index
        while place > first, sources[Int(members[place - 1])] > source {
          members[place] = members[place - 1]
          place -= 1
        }
        members[place] = record
      }
      return
    }
    members[first...].sort { left, right in
      let (a, b) = (sources[Int(left)], sources[Int(right)])
      return a != b ? a < b : left < right
    }
  }
}
