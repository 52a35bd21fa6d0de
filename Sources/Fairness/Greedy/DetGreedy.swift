/// The greedy ranking by exclusive categories that LinkedIn describes, to compare with.
///
/// At each place the best of the categories below their share rounded down is taken, else the best of
/// those below their share rounded up. With four categories or more it can miss a share rounded down;
/// `Arranger` is what rankings are made with.
///
/// - Source: Geyik, Ambler and Kenthapadi (2019), doi:10.1145/3292500.3330691, algorithm 1.
public enum DetGreedy {
  /// Orders candidates.
  ///
  /// A category whose candidates have run out is passed over. When every category that still has
  /// candidates is at its share rounded up, the best of all is taken, so no place stays empty while
  /// there are candidates.
  ///
  /// - Parameters:
  ///   - categories: The category of each candidate, best candidate first.
  ///   - shares: The share of each category, from 0; one past the last has none.
  ///   - places: How many places, zero or more.
  /// - Returns: The candidates by place: all of them when there are fewer than `places`.
  public static func order(categories: [Int], shares: [Share], places: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: shares.count)
    var isTaken = [Bool](repeating: false, count: categories.count)
    return (0..<max(0, min(places, categories.count))).map { place in
      let free = categories.indices.lazy.filter { !isTaken[$0] }
      let known = free.filter { shares.indices ~= categories[$0] }
      let best =
        known.first { counts[categories[$0]] < shares[categories[$0]].floor(of: place + 1) }
        ?? known.first { counts[categories[$0]] < shares[categories[$0]].ceiling(of: place + 1) }
        ?? free.first ?? place
      isTaken[best] = true
      if shares.indices ~= categories[best] { counts[categories[best]] += 1 }
      return best
    }
  }
}
