import Testing
import Workbench

@testable import Coding

@Suite("Calibration of confidences")
struct CalibrationTests {
  private typealias Pairs = [(chance: Double, isRight: Bool)]

  /// Pairs of chances in a few hundred steps, so that many are equal, right or wrong at random or by a
  /// curve that falls and rises.
  private static func pairs(_ random: inout SplitMix64) -> Pairs {
    let steps = 1 + random.below(300)
    let count = random.below(900)
    let isWavy = random.below(2) == 0
    return (0..<count).map { _ in
      let chance = Double(random.below(steps + 1)) / Double(steps)
      let share = isWavy ? (chance < 0.5 ? 1 - chance : chance) : random.unit()
      return (chance, random.unit() < share)
    }
  }

  @Test("confidence never falls as the chance rises, whatever was right")
  func rises() {
    var random = SplitMix64(seed: 71)
    for _ in 0..<150 {
      let calibration = Calibration(Self.pairs(&random))
      var chances = calibration.chances + (0...400).map { Double($0) / 400 }
      for chance in calibration.chances { chances += [chance.nextUp, chance.nextDown] }
      chances.sort()
      let curve = chances.map { calibration.confidence($0) }
      #expect(curve.allSatisfy { 0...1 ~= $0 })
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test("a small pool of nothing but right answers is not trusted less than a large one below it")
  func smallPool() {
    // Shares of 990/1001 and then 40/41: less, though all forty were right.
    let large: Pairs = (0..<1000).map { (0.5 + Double($0) / 10_000, $0 < 990) }
    let small: Pairs = (0..<40).map { (0.9 + Double($0) / 1000, true) }
    let calibration = Calibration(large + small)
    #expect(calibration.confidence(0.92) >= calibration.confidence(0.56))
  }

  @Test("the curve does not depend on the order of the pairs, equal chances or not")
  func order() {
    var random = SplitMix64(seed: 72)
    for _ in 0..<50 {
      let pairs = Self.pairs(&random)
      #expect(Calibration(pairs) == Calibration(pairs.shuffled(using: &random)))
    }
    let tied: Pairs = (0..<200).map { (0.5, $0 % 4 == 0) }
    #expect(abs(Calibration(tied).confidence(0.5) - 50.0 / 201) < 1e-12)
  }

  @Test("the shares are those of isotonic regression by its max-min formula")
  func bruteForce() {
    var random = SplitMix64(seed: 73)
    for _ in 0..<6 {
      // Groups of equal chances, so large that the one more that is wrong hardly counts.
      let counts = (0..<6).map { _ in 4000 + random.below(2000) }
      let rights = counts.map { random.below($0) }
      var pairs: Pairs = []
      for (place, count) in counts.enumerated() {
        for index in 0..<count { pairs.append((Double(place + 1) / 10, index < rights[place])) }
      }
      var levels: [Double] = []
      for place in counts.indices {
        var level = 0.0
        for first in 0...place {
          var least = 1.0
          for last in place..<counts.count {
            let right = Double(rights[first...last].reduce(0, +))
            least = min(least, right / Double(counts[first...last].reduce(0, +)))
          }
          level = max(level, least)
        }
        if level != levels.last { levels.append(level) }
      }
      let shares = Calibration(pairs).shares.dropFirst().dropLast()
      #expect(shares.count == levels.count)
      for (share, level) in zip(shares, levels) { #expect(abs(share - level) < 1e-3) }
    }
  }

  @Test("too few pairs leave the usual curve, and it says that it is not measured")
  func tooFew() {
    let few = Calibration((0..<39).map { (Double($0) / 39, true) })
    #expect(few == Calibration())
    #expect(!few.isMeasured)
    let wrong = Calibration((0..<400).map { (Double($0) / 400, false) })
    #expect(wrong.isMeasured)
    #expect(wrong.confidence(1) < 0.01)
  }
}
