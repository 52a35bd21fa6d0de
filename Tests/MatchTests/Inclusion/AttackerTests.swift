import TestKit
import Testing
import Workbench

@testable import Match

@Suite("An attacker of what is given out")
struct AttackerTests {
  /// Attacks some worlds.
  private func attack(
    _ worlds: Range<UInt64>, leaks: Bool
  ) throws -> (ranks: GuessTally, statistics: GuessTally) {
    var ranks = GuessTally()
    var statistics = GuessTally()
    for seed in worlds {
      let world = AttackedWorld(seed: seed, leaks: leaks)
      let folder = try ScratchFolder()
      let (out, pure) = try world.run(in: folder)
      let attacker = Attacker(world, out: out, pure: pure)
      var random = SplitMix64(seed: seed ^ 0xA77AC)
      tally(try attacker.suspicions(), most: { $0 / 4 }, world, &random, &ranks)
      let rises = try attacker.risesOfArrivals().mapValues(Double.init)
      tally(rises, most: { $0 / 2 }, world, &random, &statistics)
    }
    return (ranks, statistics)
  }

  /// Guesses that the most suspect are members, of equals some at random.
  private func tally(
    _ suspicions: [String: Double], most: (Int) -> Int, _ world: AttackedWorld,
    _ random: inout SplitMix64, _ tally: inout GuessTally
  ) {
    let firms = suspicions.keys.sorted().shuffled(using: &random)
    let ordered = firms.enumerated().sorted { left, right in
      let (a, b) = (suspicions[left.element] ?? 0, suspicions[right.element] ?? 0)
      return a != b ? a > b : left.offset < right.offset
    }
    let guessed = ordered.prefix(most(firms.count)).map(\.element)
    func members(_ ids: [String]) -> Int { ids.count { world.isMember[$0] == true } }
    tally.add(
      guessed: guessed.count, hits: members(guessed), members: members(firms), of: firms.count)
  }

  @Test("whoever looks at two nights finds members no more often than by chance")
  func noAdvantage() throws {
    let found = try attack(0..<20, leaks: false)
    // Two-sided, p > 0.05.
    #expect(abs(found.ranks.deviations) < 1.96)
    #expect(abs(found.statistics.deviations) < 1.96)
  }

  @Test("the same attacker finds them where floors lift those who do not consent")
  func hasTeeth() throws {
    #expect(try attack(0..<8, leaks: true).ranks.deviations > 3)
  }
}
