import Foundation
import Testing
import Workbench

@testable import Linkage

@Suite("Near cells")
struct NearCellsTests {
  private static func cells(_ width: Double, _ point: (Double, Double)) -> [NearCells.Cell] {
    var found: [NearCells.Cell] = []
    NearCells(kilometres: width).forEachCell(latitude: point.0, longitude: point.1) {
      found.append($0)
    }
    return found
  }

  /// The point so many kilometres from another along a bearing.
  private static func step(
    from point: (Double, Double), kilometres: Double, bearing: Double
  ) -> (Double, Double) {
    let degree = Double.pi / 180
    let (phi, lambda) = (point.0 * degree, point.1 * degree)
    let angle = kilometres / 6371.0088
    let there = asin(sin(phi) * cos(angle) + cos(phi) * sin(angle) * cos(bearing))
    let turn = atan2(
      sin(bearing) * sin(angle) * cos(phi), cos(angle) - sin(phi) * sin(there))
    var longitude = (lambda + turn) / degree
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return (there / degree, longitude)
  }

  @Test(
    "points nearer than the bound share a cell, at the poles and the date line too",
    arguments: [0.05, 1, 25, 900])
  func near(width: Double) {
    var random = SplitMix64(seed: 3)
    for round in 0..<4000 {
      let latitude =
        round % 4 == 0
        ? (random.below(2) == 0 ? 90 : -90) * (1 - random.unit() * 1e-3) : random.unit() * 180 - 90
      let longitude =
        round % 3 == 0 ? 180 - random.unit() * 0.01 : random.unit() * 360 - 180
      let other = Self.step(
        from: (latitude, longitude), kilometres: width * random.unit(),
        bearing: random.unit() * 2 * .pi)
      let own = Self.cells(width, (latitude, longitude))
      #expect(Self.cells(width, other).contains { own.contains($0) })
    }
  }

  @Test("points four bounds apart share none in Mexico")
  func far() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let here = (15 + random.unit() * 17, -117 + random.unit() * 30)
      let there = Self.step(from: here, kilometres: 6, bearing: random.unit() * 2 * .pi)
      let own = Self.cells(1, here)
      #expect(!Self.cells(1, there).contains { own.contains($0) })
    }
  }

  @Test("a missing or impossible point has no cell")
  func missing() {
    #expect(Self.cells(1, (.nan, 0)).isEmpty)
    #expect(Self.cells(1, (0, .nan)).isEmpty)
    #expect(Self.cells(1, (91, 0)).isEmpty)
    #expect(Self.cells(1, (0, .infinity)).isEmpty)
  }

  @Test("numbers nearer than the bound share a stretch")
  func numbers() {
    var random = SplitMix64(seed: 8)
    let cells = NearCells(kilometres: 2)
    for _ in 0..<1000 {
      let number = random.unit() * 100 - 50
      let column = PointColumn(
        latitudes: [number, number + random.unit() * 2, number + 9], longitudes: [])
      let keys = (0..<3).map { record in
        var found: [NearCells.Cell] = []
        column.forEachCell(of: record, cells, width: 2) { found.append($0) }
        return found
      }
      #expect(keys[0].contains { keys[1].contains($0) })
      #expect(!keys[0].contains { keys[2].contains($0) })
    }
  }
}
