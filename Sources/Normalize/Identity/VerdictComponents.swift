/// Records that verdicts put into one firm, and the firms that they keep apart.
struct VerdictComponents {
  private var parents: [UInt32: UInt32] = [:]
  /// By root, the roots it must not meet.
  private var apart: [UInt32: Set<UInt32>] = [:]

  /// Puts two records into one firm.
  ///
  /// - Returns: Whether that is allowed.
  mutating func join(_ left: UInt32, _ right: UInt32) -> Bool {
    let a = root(left)
    let b = root(right)
    if a == b { return true }
    if apart[a]?.contains(b) == true { return false }
    // The one with fewer to be told goes into the other.
    let (small, large) =
      (apart[a]?.count ?? 0) < (apart[b]?.count ?? 0) ? (a, b) : (b, a)
    parents[small] = large
    for other in apart.removeValue(forKey: small) ?? [] {
      apart[other]?.remove(small)
      apart[other]?.insert(large)
      apart[large, default: []].insert(other)
    }
    return true
  }

  /// Keeps two records in two firms.
  ///
  /// - Returns: Whether that is allowed.
  mutating func part(_ left: UInt32, _ right: UInt32) -> Bool {
    let a = root(left)
    let b = root(right)
    if a == b { return false }
    apart[a, default: []].insert(b)
    apart[b, default: []].insert(a)
    return true
  }

  private mutating func root(_ record: UInt32) -> UInt32 {
    var record = record
    while let parent = parents[record] {
      if let above = parents[parent] { parents[record] = above }
      record = parent
    }
    return record
  }
}
