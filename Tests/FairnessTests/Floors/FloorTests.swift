import Fairness
import Testing

@Suite("Floor")
struct FloorTests {
  @Test("a proportion is rounded down in each prefix")
  func proportion() throws {
    #expect(Floor(.proportion(try share(400_000)), count: 6).least == [0, 0, 1, 1, 2, 2])
    #expect(Floor(.proportion(try share(290_000)), count: 100).least.last == 29)
    #expect(Floor(.proportion(.all), count: 3).least == [1, 2, 3])
    #expect(Floor(.proportion(.none), count: 3).isEmpty)
    #expect(Floor(.proportion(.all), count: -1).least == [])
  }

  @Test("a fair floor is the adjusted table")
  func fair() throws {
    let (half, tenth) = (try share(500_000), try share(100_000))
    #expect(Floor(.fair(half, alpha: tenth), count: 10).least == [0, 0, 0, 0, 1, 1, 1, 2, 2, 3])
  }

  @Test("numbers that no ranking could follow are drawn to those it can")
  func drawn() {
    #expect(Floor([0, 2, 5, 1, -3]).least == [0, 1, 2, 2, 2])
    #expect(Floor([]).isEmpty)
  }

  @Test("past the last prefix no more are asked for")
  func past() {
    let floor = Floor([0, 1, 1, 2])
    #expect([0, 1, 2, 4, 5, 99].map(floor.least(in:)) == [0, 0, 1, 2, 2, 2])
    #expect(Floor([]).least(in: 3) == 0)
  }
}
