import Tables

/// Which needs and firms the page tells of, in which order, and where their rows stand.
struct PageRows {
  /// By row of the page's needs, the row in the registry; in the order of their keys.
  let needs: [Int]
  /// By row of the registry, the row of the page's needs.
  let needPlaces: [Int]
  /// By row of the page's firms, the row among the firms read; those that are named, in the order of
  /// their keys.
  let firms: [Int]
  /// By row among the firms read, the row of the page's firms; nil for one that nothing names.
  let firmPlaces: [Int?]
  /// By row among the firms read, whether it is ranked or a near miss, and not named by a report alone.
  let isRanked: [Bool]
  /// The rows of the ranking, by row of the page's needs.
  let matches: RowsByOwner
  /// The rows of the near misses, by row of the page's needs.
  let nearMisses: RowsByOwner
  /// The places that are gone since the night before, by row of the page's needs.
  let gone: RowsByOwner

  init(_ review: Review) {
    let needCount = review.needs.rowCount
    let needs = Self.sorted(Array(0..<needCount), by: review.needs.columnOrEmpty("need_id"))
    var needPlaces = [Int](repeating: 0, count: needCount)
    for (place, row) in needs.enumerated() { needPlaces[row] = place }

    // The filter that the firms were read with may let others through.
    var isNamed = [Bool](repeating: false, count: review.suppliers.rowCount)
    for row in review.matchSuppliers { isNamed[row] = true }
    for row in review.nearMissSuppliers { isNamed[row] = true }
    isRanked = isNamed
    let reported = review.reports.firmKeys
    for row in 0..<reported.count {
      if let firm = review.reportedFirms[reported[row]] { isNamed[firm] = true }
    }
    let firms = Self.sorted(
      isNamed.indices.filter { isNamed[$0] }, by: review.suppliers.columnOrEmpty("supplier_id"))
    var firmPlaces = [Int?](repeating: nil, count: isNamed.count)
    for (place, row) in firms.enumerated() { firmPlaces[row] = place }

    self.needs = needs
    self.needPlaces = needPlaces
    self.firms = firms
    self.firmPlaces = firmPlaces
    matches = RowsByOwner(review.matchNeeds.map { needPlaces[$0] }, count: needCount)
    nearMisses = RowsByOwner(review.nearMissNeeds.map { needPlaces[$0] }, count: needCount)
    gone = RowsByOwner(
      (review.changes?.gone ?? []).map { gone in gone.needRow.map { needPlaces[$0] } ?? -1 },
      count: needCount)
  }

  private static func sorted(_ rows: [Int], by keys: TextColumn) -> [Int] {
    rows.sorted {
      keys.bytes[keys.bounds($0)].lexicographicallyPrecedes(keys.bytes[keys.bounds($1)])
    }
  }
}
