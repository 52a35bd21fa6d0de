import Foundation
import Registry
import Testing
import Workbench

@testable import Match

@Suite struct SkillReachTests {
  @Test("a centre is within reach when its distance says so", arguments: 0..<50 as Range<UInt64>)
  func reach(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func place() -> (latitude: Double, longitude: Double, cosine: Double) {
      let north = (14 + 19 * random.unit()) * .pi / 180
      return (north, (-118 + 31 * random.unit()) * .pi / 180, cos(north))
    }
    let places = (0..<random.below(40)).map { _ in random.below(5) > 0 ? place() : nil }
    let reach = SkillReach(
      places.enumerated().map { number, place in
        .init(
          id: "C\(number)", name: "", municipality: UInt16(number % 7),
          position: place.map { ($0.latitude, $0.longitude) })
      })
    for _ in 0..<20 {
      let here = place()
      let distance = [30, 150, 400][random.below(3)] * random.unit()
      let near = places.compactMap { $0 }.contains {
        PlaceCriterion.distance($0, here) <= distance
      }
      let angle = distance / GreatCircle.radius + 1e-9
      #expect(reach.isWithin(here, distance: distance, angle: angle) == near)
      let least = places.compactMap { $0 }.map { PlaceCriterion.distance($0, here) }.min()
      #expect(reach.nearest(here)?.distance == least)
    }
    for number in 0..<8 as Range<UInt16> {
      let isThere = number != 0 && places.indices.contains { UInt16($0 % 7) == number }
      #expect(reach.isIn(number) == isThere)
    }
  }
}
