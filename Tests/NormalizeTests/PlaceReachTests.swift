import Tables
import TestKit
import Testing
import Workbench

@testable import Normalize

@Suite("How far a municipality reaches")
struct PlaceReachTests {
  @Test(
    "the nearest centroids are those that looking at all would find",
    arguments: 0..<20 as Range<UInt64>)
  func nearest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let points = (0..<(6 + random.below(60))).map { _ in
      // Coarse, so that latitudes and distances tie.
      PlacePoint(
        latitude: 15 + Double(random.below(40)) / 4, longitude: -110 + Double(random.below(40)) / 4)
    }
    let slow = points.indices.map { index in
      let others = points.indices.filter { $0 != index }
        .map { points[$0].distance(to: points[index]) }.sorted()
      return PlaceReach.least + PlaceReach.factor * others.prefix(5).reduce(0, +) / 5
    }
    for (fast, slow) in zip(PlaceReach.reaches(points), slow) { #expect(abs(fast - slow) < 1e-9) }
  }

  @Test("distances agree with the great circle's")
  func distance() {
    let capital = PlacePoint(latitude: 19.4326, longitude: -99.1332)
    let monterrey = PlacePoint(latitude: 25.6866, longitude: -100.3161)
    #expect(abs(capital.distance(to: monterrey) - 705.927) < 1)
    #expect(capital.distance(to: capital) == 0)
  }

  @Test("too few municipalities tell nothing of their size")
  func few() {
    let point = PlacePoint(latitude: 20, longitude: -100)
    #expect(PlaceReach.reaches([point, point]) == [PlaceReach.unknown, PlaceReach.unknown])
  }

  @Test("of INEGI's own establishments hardly any lies beyond", .enabled(if: Places.hasShared))
  func denue() throws {
    let places = try PlaceRows.country(Places.shared("geo/municipios_unified.csv"))
    var doubted: [String] = []
    var count = 0
    for file in ["denue_inegi_21_.csv", "denue_31_yucatan_sastrerias.csv"] {
      let table = try Table.read(file: Places.shared("denue/" + file))
      let columns = try ["cve_ent", "cve_mun", "latitud", "longitud"].map {
        try #require(table.names.firstIndex(of: $0))
      }
      for row in 0..<table.rowCount {
        let cells = columns.map { table.columns[$0][row] }
        guard let state = Int(cells[0]), let municipality = Int(cells[1]),
          let point = PlaceIndex.point(Array(cells[2].utf8)[...], Array(cells[3].utf8)[...])
        else { continue }
        count += 1
        #expect(!places.isUnknown(state: state, municipality: municipality))
        if places.fits(point, state: state, municipality: municipality) == false {
          doubted.append(cells.joined(separator: " "))
        }
      }
    }
    #expect(count == 4672)
    // Filed under Zacatlán, placed in the city of Puebla, 104 km away.
    #expect(doubted == ["21 208 19.04925069 -98.23644906"])
  }
}
