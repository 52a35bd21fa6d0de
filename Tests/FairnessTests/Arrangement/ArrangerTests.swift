import Fairness
import Testing
import Workbench

@Suite("Arranger")
struct ArrangerTests {
  @Test("an order is the best of all orders tried one by one", arguments: 0..<20 as Range<UInt64>)
  func exact(block: UInt64) {
    for seed in block * 110..<(block + 1) * 110 {
      let size = seed % 220 == 0 ? (8, 6) : (6, 4)
      let example = ArrangedCase.random(
        seed: seed, candidates: size.0, places: size.1, groups: 3)
      let found = example.arrange()
      #expect(found.worth == example.best(), "\(seed)")
      #expect(found.worth == example.worth(found.order), "\(seed)")
      #expect(found.isProved && found.gap == 0, "\(seed)")
    }
  }

  @Test("an order names candidates once each, by score within a type, and says its own worth")
  func order() {
    for seed in 0..<40 as Range<UInt64> {
      let example = ArrangedCase.large(seed: seed)
      let found = example.arrange(limit: 32)
      #expect(found.order.count == example.given)
      #expect(Set(found.order).count == found.order.count)
      #expect(found.order.allSatisfy(example.scores.indices.contains))
      #expect(found.worth == example.worth(found.order), "\(seed)")
      #expect(found.grounds.count == found.order.count)
      var last: [UInt16: Int] = [:]
      for candidate in found.order {
        let type = example.groups[candidate] & example.protected
        #expect(last.updateValue(candidate, forKey: type) ?? -1 < candidate, "\(seed)")
      }
    }
  }

  @Test("nobody protected stands below, or is left out for, someone unprotected of a lower score")
  func neverDisplaced() {
    for seed in 0..<40 as Range<UInt64> {
      let example = ArrangedCase.large(seed: seed)
      let found = example.arrange()
      let order = found.order
      #expect(found.isProved, "\(seed)")
      let isProtected = example.groups.map { $0 & example.protected != 0 }
      var best = 0
      for (place, candidate) in order.enumerated() where !isProtected[candidate] {
        best = max(best, candidate)
        let above = order[..<place]
        for other in 0..<candidate where isProtected[other] {
          #expect(above.contains(other), "\(seed): \(other) by \(candidate)")
        }
      }
      #expect(best < example.places, "nobody unprotected is lifted")
    }
  }

  @Test("with one group's fair floor the order is that of FA*IR", arguments: [5, 20, 60])
  func singleGroup(places: Int) throws {
    for millionths in [100_000, 300_000, 500_000, 800_000] {
      let floor = Floor(.fair(try share(millionths), alpha: try share(100_000)), count: places)
      let floors = [try #require(GroupFloor(group: 4, floor: floor))]
      var generator = SplitMix64(seed: UInt64(millionths + places))
      for _ in 0..<10 {
        let scores = (0..<2 * places).map { _ in generator.below(1_000_000) }.sorted(by: >)
        // The protected are rare at the top.
        let groups = scores.map { score -> UInt16 in generator.below(1_000_000) > score ? 16 : 0 }
        let example = ArrangedCase(scores: scores, groups: groups, floors: floors, places: places)
        let found = example.arrange()
        #expect(found.order == example.fair(floor))
        #expect(found.isProved)
      }
    }
  }

  @Test("so many places that there are no tables of bounds")
  func manyPlaces() throws {
    let floor = Floor(.proportion(try share(400_000)), count: 230)
    let floors = [try #require(GroupFloor(group: 0, floor: floor))]
    let example = ArrangedCase(
      scores: (0..<400).map { 1_000_000 - 2_000 * $0 },
      groups: (0..<400).map { $0 % 4 == 1 ? 1 : 0 }, floors: floors, places: 230)
    let found = example.arrange()
    #expect(found.order == example.fair(floor))
    #expect(found.isProved && found.shortfalls.isEmpty)
  }

  @Test("a protected candidate who is best stays first, and then the best of all is taken")
  func bestOfAll() throws {
    let floor = try #require(GroupFloor(group: 0, floor: Floor([0, 1, 1, 2])))
    var arranger = Arranger(floors: [floor], places: 4)
    let found = arranger.arrange(
      scores: [900_000, 800_000, 700_000, 600_000, 500_000], groups: [1, 0, 0, 0, 1])
    #expect(found.order == [0, 1, 2, 4])
    #expect(found.grounds == [.score, .score, .score, .floor(groups: 1)])
    #expect(found.shortfalls.isEmpty && found.isProved && !found.isPure)
  }

  @Test("a protected candidate keeps its place when others are lifted past it")
  func keptPlace() throws {
    let floors = [
      try #require(GroupFloor(group: 0, floor: Floor([1, 1, 1]))),
      try #require(GroupFloor(group: 1, floor: Floor([0, 0, 0]))),
    ]
    var arranger = Arranger(floors: floors, places: 3)
    let found = arranger.arrange(
      scores: [900_000, 800_000, 700_000, 600_000], groups: [0, 2, 0, 1])
    #expect(found.order == [3, 1, 0])
    #expect(found.grounds == [.floor(groups: 1), .place, .score])
    #expect(found.worth.demotion == 0)
  }

  @Test("one candidate of two groups serves both floors when that costs less")
  func overlap() throws {
    let floors = try (0...1).map { group in
      try #require(GroupFloor(group: group, floor: Floor([0, 1])))
    }
    var arranger = Arranger(floors: floors, places: 2)
    let found = arranger.arrange(
      scores: [900_000, 800_000, 700_000, 600_000, 400_000], groups: [0, 0, 1, 2, 3])
    // Both places to the two of one group each would meet the floors too, for a lesser sum.
    #expect(found.order == [0, 4])
    #expect(found.grounds == [.score, .floor(groups: 3)])
  }

  @Test("an unreachable floor says where, how many and why")
  func unreachable() throws {
    let floors = [
      try #require(GroupFloor(group: 2, floor: Floor([0, 1, 2, 3]))),
      try #require(GroupFloor(group: 5, floor: Floor([1, 1, 1, 1]))),
      try #require(GroupFloor(group: 6, floor: Floor([1, 1, 1, 1]))),
    ]
    var arranger = Arranger(floors: floors, places: 4)
    let found = arranger.arrange(
      scores: [900_000, 800_000, 700_000, 600_000], groups: [0, 4, 32, 64])
    // The first place cannot go to groups 5 and 6 both; group 2 has one member, where two are asked.
    #expect(found.order == [2, 1, 3, 0])
    #expect(
      found.shortfalls.map { [$0.group, $0.prefix, $0.required, $0.had] }
        == [[2, 3, 2, 1], [6, 1, 1, 0]])
    #expect(found.shortfalls.map(\.reason) == [.pool, .conflict])
    #expect(found.worth.shortfall == 5)
    #expect(found.isProved)
  }

  @Test("what a search cut short returns is an order, and its bound holds")
  func limited() {
    var unproved = 0
    for seed in 0..<40 as Range<UInt64> {
      let example = ArrangedCase.large(seed: seed)
      let (short, whole) = (example.arrange(limit: 1), example.arrange(limit: 256))
      #expect(!(short.bound < whole.worth), "\(seed)")
      #expect(!(whole.worth < short.worth), "\(seed)")
      if !short.isProved { unproved += 1 }
      if short.isProved { #expect(short.worth == whole.worth) }
    }
    #expect(unproved > 0)
  }

  @Test("floors that some order meets are met, however little is looked at")
  func alwaysMet() {
    for seed in 0..<40 as Range<UInt64> {
      let example = ArrangedCase.large(seed: seed)
      let (short, whole) = (example.arrange(limit: 4), example.arrange())
      #expect(short.worth.shortfall == whole.worth.shortfall, "\(seed)")
      #expect(short.worth.demotion == whole.worth.demotion, "\(seed)")
    }
  }

  @Test("used again, an arranger gives what a new one does")
  func reused() {
    let example = ArrangedCase.large(seed: 7)
    var arranger = Arranger(floors: example.floors, places: example.places)
    for seed in 0..<40 as Range<UInt64> {
      let other = ArrangedCase.large(seed: seed)
      var fresh = Arranger(floors: example.floors, places: example.places)
      let size = Int(seed) * 5
      let (scores, groups) = (Array(other.scores.prefix(size)), Array(other.groups.prefix(size)))
      #expect(
        arranger.arrange(scores: scores, groups: groups)
          == fresh.arrange(scores: scores, groups: groups))
    }
  }

  @Test("groups without a floor, groups' numbers and firms past the places change nothing")
  func invariance() {
    for seed in 0..<40 as Range<UInt64> {
      let example = ArrangedCase.large(seed: seed)
      let found = example.arrange(limit: 64)
      let marked = example.groups.enumerated().map { index, groups in
        index % 3 == 0 ? groups | 1 << 14 : groups
      }
      let more = ArrangedCase(
        scores: example.scores + [0, 0], groups: marked + [0, 1 << 14], floors: example.floors,
        places: example.places)
      #expect(more.arrange(limit: 64) == found, "\(seed)")
      // Groups under other numbers: an order of the same worth.
      let moved = ArrangedCase(
        scores: example.scores, groups: example.groups.map { $0 << 8 },
        floors: example.floors.reversed().compactMap {
          GroupFloor(group: $0.group + 8, floor: $0.floor)
        }, places: example.places)
      #expect(moved.arrange(limit: 64).order == found.order, "\(seed)")
    }
  }

  @Test("floors that the pure order meets leave it as it is")
  func pure() throws {
    let floor = try #require(GroupFloor(group: 0, floor: Floor([0, 1, 1])))
    var arranger = Arranger(floors: [floor], places: 3)
    let found = arranger.arrange(scores: [3, 2, 1, 0], groups: [0, 1, 0, 1])
    #expect(found.order == [0, 1, 2] && found.isPure && found.isProved)
    #expect(found.worth.gain == found.pureGain && found.givenUp == 0)
    #expect(arranger.arrange(scores: [9], groups: [1]).order == [0])
  }

  @Test("no candidates, no places, no floors, and scores out of order or bounds")
  func ends() throws {
    let floor = try #require(GroupFloor(group: 0, floor: Floor([1, 2])))
    var arranger = Arranger(floors: [floor], places: 2)
    #expect(arranger.arrange(scores: [], groups: []).order == [])
    #expect(arranger.arrange(scores: [5], groups: []).order == [])
    #expect(arranger.arrange(scores: [5], groups: [0]).shortfalls.map(\.reason) == [.pool])
    #expect(arranger.arrange(scores: [.min, .max, 7], groups: [0, 0, 1]).order == [2, 0])
    var none = Arranger(floors: [floor], places: -4)
    #expect(none.arrange(scores: [5], groups: [1]).order == [])
    var free = Arranger(floors: [], places: 2)
    #expect(free.arrange(scores: [5, 4, 3], groups: [1, 2, 3]).order == [0, 1])
    #expect(GroupFloor(group: 16, floor: Floor([])) == nil)
  }

  @Test("of two floors of a group the higher counts in each prefix")
  func joined() throws {
    let floors = [[0, 1, 1, 1], [0, 0, 1, 2]].compactMap { GroupFloor(group: 3, floor: Floor($0)) }
    let arranger = Arranger(floors: floors, places: 4)
    #expect(arranger.floors.map(\.floor.least) == [[0, 1, 1, 2]])
  }
}
