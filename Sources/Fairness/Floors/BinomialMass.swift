/// The distribution of the successes of some trials, grown trial by trial.
struct BinomialMass {
  private let chance: Double
  private var mass: [Double]
  /// The numbers of successes whose chance is not negligible.
  private(set) var support = 0..<1

  /// Starts with no trial, so with no success for certain.
  ///
  /// - Parameters:
  ///   - chance: The chance of success, 0 … 1.
  ///   - trials: How many trials will be added at most.
  init(chance: Double, trials: Int) {
    self.chance = chance
    mass = [Double](repeating: 0, count: trials + 2)
    mass[0] = 1
  }

  /// The chance of so many successes, which must be in `support`.
  subscript(successes: Int) -> Double { mass[successes] }

  /// Adds a trial.
  mutating func addTrial() {
    let (win, loss) = (chance, 1 - chance)
    var (low, high) = (support.lowerBound, support.upperBound)
    var cells = mass.mutableSpan
    var above = high
    while above > low {
      cells[above] = cells[above] * loss + cells[above - 1] * win
      above -= 1
    }
    cells[low] *= loss
    while low < high, cells[low] < BinomialTails.negligible {
      cells[low] = 0
      low += 1
    }
    while high > low, cells[high] < BinomialTails.negligible {
      cells[high] = 0
      high -= 1
    }
    support = low..<high + 1
  }

  /// Takes out what has fewer successes than `least`.
  ///
  /// - Returns: The chance taken out.
  mutating func cut(below least: Int) -> Double {
    guard least > support.lowerBound else { return 0 }
    var sum = 0.0
    let end = min(least, support.upperBound)
    for successes in support.lowerBound..<end {
      sum += mass[successes]
      mass[successes] = 0
    }
    support = end..<support.upperBound
    return sum
  }
}
