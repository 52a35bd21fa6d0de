import Fairness

/// The FA*IR test worked out slowly and plainly.
enum Reference {
  /// The chance of at most so many successes among some trials, by the binomial formula.
  static func tail(_ successes: Int, _ trials: Int, _ chance: Double) -> Double {
    (0...successes).reduce(0.0) { sum, wins in
      var term = 1.0
      for factor in 0..<wins { term *= Double(trials - factor) / Double(factor + 1) * chance }
      for _ in 0..<trials - wins { term *= 1 - chance }
      return sum + term
    }
  }

  /// The table of a level; a tail within a rounding of the level is not above it.
  static func least(_ share: Share, _ level: Double, _ count: Int) -> [Int] {
    (0..<count).map { row in
      (0...row).first { tail($0, row + 1, share.value) > level * (1 + 1e-11) } ?? row + 1
    }
  }

  /// The chance that a table fails, over every order of protected and others.
  static func failure(_ least: [Int], _ share: Share) -> Double {
    (0..<1 << least.count).reduce(0.0) { sum, order in
      var (members, chance, fails) = (0, 1.0, false)
      for (place, number) in least.enumerated() {
        let isMember = order >> place & 1 == 1
        members += isMember ? 1 : 0
        chance *= isMember ? share.value : 1 - share.value
        if members < number { fails = true }
      }
      return fails ? sum + chance : sum
    }
  }

  /// The adjusted table, from the highest of all levels at which any table changes downwards.
  static func adjusted(_ share: Share, _ alpha: Double, _ count: Int) -> (
    level: Double, least: [Int]
  ) {
    let plain = least(share, alpha, count)
    if FairTable.failure(of: plain, share: share) <= alpha * (1 + 1e-11) { return (alpha, plain) }
    let levels = (0..<count).flatMap { row in (0...row).map { tail($0, row + 1, share.value) } }
    for level in levels.sorted(by: >) where level <= alpha * (1 + 1e-11) {
      let table = least(share, level * (1 - 1e-9), count)
      if FairTable.failure(of: table, share: share) <= alpha * (1 + 1e-11) { return (level, table) }
    }
    return (0, [Int](repeating: 0, count: count))
  }
}
