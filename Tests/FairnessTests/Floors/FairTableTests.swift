import Fairness
import Testing
import Workbench

@Suite("FA*IR table")
struct FairTableTests {
  @Test(
    "the published tables of twelve places at level 0.1",
    arguments: [
      (100_000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      (200_000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]),
      (300_000, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2]),
      (400_000, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3]),
      (500_000, [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4]),
      (600_000, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
      (700_000, [0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6]),
    ])
  func published(millionths: Int, least: [Int]) throws {
    #expect(FairTable(share: try share(millionths), level: 0.1, count: 12).least == least)
  }

  @Test(
    "unadjusted, a fair ranking fails more often than the level says; adjusted, no more often",
    arguments: [
      (10, 500_000, 0.1289, 0.0625), (20, 300_000, 0.1581, 0.059952),
      (100, 500_000, 0.3416, 0.02048), (100, 300_000, 0.3231, 0.025614),
    ])
  func corrected(count: Int, millionths: Int, failure: Double, level: Double) throws {
    let share = try share(millionths)
    let plain = FairTable(share: share, level: 0.1, count: count)
    #expect(near(plain.failure, failure, within: 5e-5))
    let adjusted = FairTable.adjusted(share: share, alpha: try #require(Share(0.1)), count: count)
    #expect(near(adjusted.level, level, within: 5e-6))
    #expect(adjusted.failure <= 0.1)
    // The level is a supremum: its own table fails too often, that of a level just below does not.
    #expect(FairTable(share: share, level: adjusted.level, count: count).failure > 0.1)
    let below = FairTable(share: share, level: adjusted.level * (1 - 1e-8), count: count)
    #expect(below.least == adjusted.least)
  }

  @Test("the adjusted table of ten places and a half")
  func adjustedTable() throws {
    let table = FairTable.adjusted(
      share: try share(500_000), alpha: try share(100_000), count: 10)
    #expect(table.least == [0, 0, 0, 0, 1, 1, 1, 2, 2, 3])
    #expect(table.level == 0.0625)
    // 77 of the 1,024 orders of ten places fail: the tables of ten places come no nearer to 0.1.
    #expect(table.failure == 77.0 / 1024)
  }

  @Test(
    "where the tables of so few places allow it, the failure chance is within 0.01 of alpha",
    arguments: [
      (10, [550_000, 650_000, 800_000, 900_000]),
      (20, [300_000, 350_000, 400_000, 500_000, 600_000, 700_000]),
      (100, [50_000, 100_000, 300_000, 500_000, 700_000, 950_000]),
    ])
  func nearAlpha(count: Int, shares: [Int]) throws {
    for millionths in shares {
      let table = FairTable.adjusted(
        share: try share(millionths), alpha: try share(100_000), count: count)
      #expect(table.failure <= 0.1 && table.failure >= 0.09, "\(millionths)")
    }
  }

  @Test("the failure chance is that of all orders counted one by one", arguments: 1...9)
  func enumerated(count: Int) throws {
    for millionths in [0, 50_000, 300_000, 500_000, 850_000, 1_000_000] {
      let share = try share(millionths)
      for level in [0.02, 0.1, 0.3, 0.7] {
        let table = FairTable(share: share, level: level, count: count)
        #expect(near(table.failure, Reference.failure(table.least, share), within: 1e-12))
      }
    }
  }

  @Test("the adjusted level is the one a search through every level finds", arguments: 1...14)
  func searched(count: Int) throws {
    for millionths in [10_000, 250_000, 333_333, 500_000, 720_000, 990_000] {
      for alpha in [0.001, 0.05, 0.1, 0.4, 0.9] {
        let share = try share(millionths)
        let found = FairTable.adjusted(
          share: share, alpha: try #require(Share(alpha)), count: count)
        let expected = Reference.adjusted(share, alpha, count)
        #expect(found.least == expected.least, "\(millionths) \(alpha)")
        #expect(near(found.level, expected.level, within: 1e-9), "\(millionths) \(alpha)")
      }
    }
  }

  @Test("tables never fall, rise by one at most, and ask for no more than the places")
  func monotone() throws {
    for count in [0, 1, 2, 17, 150] {
      for millionths in [0, 1, 1_000, 500_000, 999_000, 999_999, 1_000_000] {
        for alpha in [0, 1, 100_000, 999_999, 1_000_000] {
          let table = FairTable.adjusted(
            share: try share(millionths), alpha: try share(alpha), count: count)
          #expect(table.least.count == count)
          #expect(zip([0] + table.least, table.least).allSatisfy { 0...1 ~= $1 - $0 })
          #expect(table.failure <= Double(alpha) / 1e6 + 1e-9, "\(count) \(millionths) \(alpha)")
        }
      }
    }
  }

  @Test("shares and levels at their ends")
  func ends() throws {
    let half = try share(500_000)
    #expect(FairTable(share: .none, level: 0.1, count: 3).least == [0, 0, 0])
    #expect(FairTable(share: .all, level: 0.1, count: 3).least == [1, 2, 3])
    #expect(FairTable(share: .all, level: 0.1, count: 3).failure == 0)
    #expect(FairTable(share: half, level: 0, count: 3).least == [0, 0, 0])
    #expect(FairTable(share: half, level: 1, count: 3).least == [1, 2, 3])
    #expect(FairTable(share: half, level: .nan, count: 3).least == [0, 0, 0])
    // A level that is a chance itself: the chance must be above it.
    #expect(FairTable(share: half, level: 0.5, count: 1).least == [1])
    #expect(FairTable(share: try share(900_000), level: 0.1, count: 1).least == [1])
    #expect(FairTable(share: half, level: 0.49, count: 1).least == [0])
  }

  @Test("a thousand places: no underflow, and the failure chance comes near alpha")
  func manyPlaces() throws {
    for millionths in [50_000, 700_000] {
      let table = FairTable.adjusted(
        share: try share(millionths), alpha: try share(100_000), count: 1_000)
      #expect(table.failure <= 0.1 && table.failure > 0.099)
      #expect(table.level > 0.001 && table.level < 0.1)
    }
  }

  @Test(
    "of random fair rankings as many fail as the failure chance says, within 0.01",
    arguments: [(10, 500_000), (10, 650_000), (20, 300_000), (100, 300_000)])
  func simulated(count: Int, millionths: Int) throws {
    let share = try share(millionths)
    let table = FairTable.adjusted(share: share, alpha: try #require(Share(0.1)), count: count)
    var generator = SplitMix64(seed: UInt64(count * 1_000_003 + millionths))
    let rankings = 12_000
    var failed = 0
    for _ in 0..<rankings {
      var members = 0
      for least in table.least {
        if generator.below(Share.whole) < millionths { members += 1 }
        if members < least {
          failed += 1
          break
        }
      }
    }
    #expect(near(Double(failed) / Double(rankings), table.failure, within: 0.01))
  }
}
