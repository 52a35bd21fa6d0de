import Text

/// Finds the firms at home that make an input, by its HS code and what the concordance links to it.
struct InputMakers {
  /// How many are told.
  static let limit = 3

  private let context: MatchContext
  /// By code, those that may be among the best for somebody, ascending.
  private var known: [String: [(row: Int, value: Double)]] = [:]

  /// Prepares for some suppliers.
  init(_ context: MatchContext) { self.context = context }

  /// The makers of an input, best first: by agreement of codes, then nearness to the firm that needs
  /// it, then key. The firm itself and those that are barred are left out.
  ///
  /// - Parameters:
  ///   - hs: The input's code.
  ///   - row: The firm that needs it.
  /// - Returns: Rows, at most ``limit``.
  mutating func best(_ hs: String, near row: Int) -> [Int] {
    let all = candidates(hs)
    let place = context.suppliers.place(row)
    let ranked = all.filter { $0.row != row }.map { maker in
      let other = context.suppliers.place(maker.row)
      var distance = Double.infinity
      if let place, let other { distance = PlaceCriterion.distance(place, other) }
      return (row: maker.row, value: maker.value, distance: distance)
    }.sorted { left, right in
      (-left.value, left.distance, left.row) < (-right.value, right.distance, right.row)
    }
    return ranked.prefix(Self.limit).map(\.row)
  }

  /// Those whose agreement is no less than that of the fourth best, since one of the best may be the
  /// firm itself.
  private mutating func candidates(_ hs: String) -> [(row: Int, value: Double)] {
    if let found = known[hs] { return found }
    let code = PackedCode(hs, limit: CodeSystem.hs.digitLimit)
    let targets = CodeTargets.targets(
      of: [Need.Origin(system: .hs, code: code)], context.concordance)
    var rows: Set<UInt32> = []
    for target in targets {
      guard let (groups, range) = context.eligible(by: target) else { continue }
      rows.formUnion(groups.rows[range])
    }
    var found: [(row: Int, value: Double)] = []
    if let criterion = CodeCriterion(targets, settings: context.settings) {
      for row in rows.sorted() where !context.evidence.exclusions.isBarred(Int(row)) {
        let value = criterion.value(Candidate(row: Int(row), sum: 0), in: context) ?? 0
        if value > 0 { found.append((Int(row), value)) }
      }
    }
    let values = found.map(\.value).sorted(by: >)
    if values.count > Self.limit + 1 {
      let least = values[Self.limit]
      found = found.filter { $0.value >= least }
    }
    known[hs] = found
    return found
  }
}
