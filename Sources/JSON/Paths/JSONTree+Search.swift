// Paths followed through a tree.

extension JSONTree {
  /// What a path is followed for, and what was found.
  struct Search {
    /// What to look for.
    enum Goal {
      /// Everything the path leads to.
      case all
      /// Every value that is not empty.
      case values
      /// The first value that is not empty.
      case first
      /// Anything at all.
      case anything
      /// A value that is the text.
      case text([UInt8])
    }

    /// What to look for.
    var goal: Goal
    /// Where `$` starts.
    let origin: Int
    /// The nodes found.
    var found: [Int] = []
    /// Whether the path led to an object where a value was wanted.
    var metObject = false
    /// Members and elements visited.
    var visits = 0
    /// The most that may be visited.
    let limit: Int

    init(_ goal: Goal, origin: Int, limit: Int) {
      self.goal = goal
      self.origin = origin
      self.limit = limit
    }
  }

  /// Follows a path.
  ///
  /// - Returns: Whether the search is over before everything was seen.
  func follow(_ path: JSONPath, from node: Int, _ search: inout Search) -> Bool {
    var start = node
    for _ in 0..<path.ups {
      repeat { start = Int(nodes[start].parent) } while start >= 0 && nodes[start].kind == .list
      if start < 0 { return false }
    }
    return descend(path.steps, 0, from: start, &search)
  }

  private func descend(
    _ steps: [JSONPath.Step], _ index: Int, from node: Int, _ search: inout Search
  ) -> Bool {
    if index == steps.count { return spread(node, steps, index, &search) }
    guard nodes[node].kind == .object else { return false }
    let isPlain = steps[index].predicates.isEmpty
    let isAny = steps[index].name == nil
    let hash = steps[index].hash
    var counts = isPlain ? [] : [Int](repeating: 0, count: steps[index].predicates.count)
    let others = isPlain ? [] : steps[index].predicates.map { otherTexts($0, &search) }
    var child = Int(nodes[node].first)
    while child >= 0 {
      search.visits += 1
      if search.visits > search.limit { return true }
      if isAny || (nodes[child].nameHash == hash && isNamed(child, steps[index].name ?? [])) {
        if isPlain {
          if spread(child, steps, index + 1, &search) { return true }
        } else if filtered(child, steps, index, others, &counts, &search) {
          return true
        }
        // No other member has the name.
        if !isAny { return false }
      }
      child = Int(nodes[child].next)
    }
    return false
  }

  /// Goes on from each occurrence of a member, or takes it at the end of the path.
  private func spread(
    _ node: Int, _ steps: [JSONPath.Step], _ index: Int, _ search: inout Search
  ) -> Bool {
    guard nodes[node].kind == .list else {
      return index == steps.count
        ? take(node, &search) : descend(steps, index, from: node, &search)
    }
    var element = Int(nodes[node].first)
    while element >= 0 {
      search.visits += 1
      if search.visits > search.limit { return true }
      if spread(element, steps, index, &search) { return true }
      element = Int(nodes[element].next)
    }
    return false
  }

  /// As `spread`, for the occurrences that meet the step's conditions.
  private func filtered(
    _ node: Int, _ steps: [JSONPath.Step], _ index: Int, _ others: [[[UInt8]]],
    _ counts: inout [Int], _ search: inout Search
  ) -> Bool {
    if nodes[node].kind == .list {
      var element = Int(nodes[node].first)
      while element >= 0 {
        search.visits += 1
        if search.visits > search.limit { return true }
        if filtered(element, steps, index, others, &counts, &search) { return true }
        element = Int(nodes[element].next)
      }
      return false
    }
    for (number, predicate) in steps[index].predicates.enumerated() {
      guard meets(node, predicate, others[number], &counts[number], &search) else {
        return search.visits > search.limit
      }
    }
    return spread(node, steps, index + 1, &search)
  }

  private func meets(
    _ node: Int, _ predicate: JSONPath.Predicate, _ others: [[UInt8]], _ count: inout Int,
    _ search: inout Search
  ) -> Bool {
    switch predicate {
    case .position(let number):
      count += 1
      return count == number
    case .exists(let path):
      return !look(path, .anything, from: node, &search).isEmpty
    case .text(let path, let isEqual, let text):
      return look(path, .text(text), from: node, &search).isEmpty != isEqual
    case .join(let path, let isEqual, _):
      let isMet = others.contains { !look(path, .text($0), from: node, &search).isEmpty }
      return isMet == isEqual
    }
  }

  /// The texts that a condition compares with, which are the same for every occurrence.
  private func otherTexts(
    _ predicate: JSONPath.Predicate, _ search: inout Search
  ) -> [[UInt8]] {
    guard case .join(_, _, let other) = predicate else { return [] }
    return look(other, .values, from: search.origin, &search).map { Array(text($0)) }
  }

  /// Follows a path within a condition.
  private func look(
    _ path: JSONPath, _ goal: Search.Goal, from node: Int, _ search: inout Search
  ) -> [Int] {
    var inner = Search(goal, origin: search.origin, limit: search.limit)
    inner.visits = search.visits
    _ = follow(path, from: node, &inner)
    search.visits = inner.visits
    return inner.found
  }

  private func take(_ node: Int, _ search: inout Search) -> Bool {
    switch search.goal {
    case .all:
      // Nothing is no row.
      if nodes[node].kind != .null { search.found.append(node) }
      return false
    case .anything:
      guard nodes[node].kind != .null else { return false }
      search.found.append(node)
      return true
    case .values, .first:
      if nodes[node].kind == .object {
        search.metObject = true
        return false
      }
      guard nodes[node].textStart < nodes[node].textEnd else { return false }
      search.found.append(node)
      if case .first = search.goal { return true }
      return false
    case .text(let wanted):
      guard nodes[node].kind != .object, text(node).elementsEqual(wanted) else { return false }
      search.found.append(node)
      return true
    }
  }
}
