extension NeedTerms {
  /// The exact BM25 sum of a supplier.
  func sum(_ row: Int, in index: TextIndex) -> Double {
    var sum = 0.0
    for place in known.indices {
      sum += index.impact(of: Int(known[place]), in: row, weight: weights[place])
    }
    return sum
  }
}
