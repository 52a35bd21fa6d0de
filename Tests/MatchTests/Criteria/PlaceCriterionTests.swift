import Foundation
import Testing

@testable import Match

@Suite struct PlaceCriterionTests {
  private func radians(_ north: Double, _ east: Double) -> (
    latitude: Double, longitude: Double, cosine: Double
  ) {
    (north * .pi / 180, east * .pi / 180, cos(north * .pi / 180))
  }

  @Test(
    "distances are those of the haversine on the mean sphere",
    arguments: [
      ([19.4326, -99.1332, 25.6866, -100.3161], 705.927),
      ([32.5149, -117.0382, 31.6904, -106.4245], 1003.510),
      ([0, 0, 0, 180], 20015.114), ([90, 0, -90, 0], 20015.114), ([20, -99, 20, -99], 0),
    ] as [([Double], Double)])
  func golden(places: [Double], expected: Double) {
    let distance = PlaceCriterion.distance(
      radians(places[0], places[1]), radians(places[2], places[3]))
    #expect(abs(distance - expected) < 5e-4)
  }
}
