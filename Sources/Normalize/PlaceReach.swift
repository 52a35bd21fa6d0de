/// How far from its centroid a municipality may go, estimated from the centroids around it.
///
/// Municipalities are small where they lie close together and large where they lie far apart: the
/// mean distance to the five nearest centroids is about the width of one. The reach is 20 km and
/// two and a half times that: 40 km in Mexico City, 60 km in the middle of the country, 390 km in
/// Ensenada, whose islands lie 371 km off.
///
/// Chosen on 4,672 establishments that INEGI placed (DENUE, sector 21 of the whole country and a
/// class in Yucatán): all but one lie within it, and only those of Ensenada beyond half of it. It
/// finds coordinates of another region, not those of the municipality next door.
enum PlaceReach {
  /// Kilometres that any municipality may reach.
  static let least = 20.0
  /// Times the mean distance to the nearest centroids.
  static let factor = 2.5
  /// The centroids that are looked at.
  static let neighbours = 5
  /// The reach where the table holds too few municipalities to tell; no real one exceeds it by much.
  static let unknown = 400.0

  /// The reach of each point in kilometres, in their order.
  static func reaches(_ points: [PlacePoint]) -> [Double] {
    guard points.count > neighbours else { return points.map { _ in unknown } }
    // In the order of latitude the nearest lie close by: a degree is 111 km.
    let order = points.indices.sorted {
      points[$0].latitude != points[$1].latitude
        ? points[$0].latitude < points[$1].latitude : $0 < $1
    }
    var reaches = [Double](repeating: unknown, count: points.count)
    for (place, index) in order.enumerated() {
      var nearest: [Double] = []
      for step in [-1, 1] {
        var other = place + step
        while order.indices.contains(other) {
          let north = abs(points[order[other]].latitude - points[index].latitude) * 111
          if nearest.count == neighbours, north > nearest[neighbours - 1] { break }
          insert(points[order[other]].distance(to: points[index]), into: &nearest)
          other += step
        }
      }
      let mean = nearest.reduce(0, +) / Double(neighbours)
      reaches[index] = least + factor * mean
    }
    return reaches
  }

  /// Keeps the least distances in ascending order.
  private static func insert(_ distance: Double, into nearest: inout [Double]) {
    if nearest.count == neighbours {
      if distance >= nearest[neighbours - 1] { return }
      nearest.removeLast()
    }
    let place = nearest.firstIndex { distance < $0 } ?? nearest.count
    nearest.insert(distance, at: place)
  }
}
