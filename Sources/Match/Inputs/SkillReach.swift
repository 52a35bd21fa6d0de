import Glibc
import Workbench

/// The training centres that give one skill, in columns from south to north.
struct SkillReach: Sendable {
  /// A centre that gives the skill.
  struct Centre: Sendable {
    let id: String
    let name: String
    /// The number of its municipality, as ``Region`` numbers them; 0 when it is not known.
    let municipality: UInt16
    /// Radians north and east, or nil.
    let position: (latitude: Double, longitude: Double)?
  }

  /// What rounding may add to a distance, km: a millimetre, so that a firm beside a centre has it in a
  /// reach of nothing.
  static let rounding = 1e-6

  /// The centres with a position, from south to north, and after them those without.
  let centres: [Centre]
  private let latitudes: [Double]
  private let longitudes: [Double]
  private let cosines: [Double]
  /// The municipalities that have a centre, ascending.
  private let municipalities: [UInt16]

  /// Orders the centres of a skill, each once.
  init(_ all: [Centre]) {
    var known: [Centre] = []
    for centre in all.sorted(by: { ($0.id, $0.municipality) < ($1.id, $1.municipality) })
    where known.last?.id != centre.id { known.append(centre) }
    centres = known.enumerated().sorted { left, right in
      let one = left.element.position?.latitude ?? .infinity
      let other = right.element.position?.latitude ?? .infinity
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element)
    latitudes = centres.compactMap { $0.position?.latitude }
    longitudes = centres.compactMap { $0.position?.longitude }
    cosines = latitudes.map { cos($0) }
    municipalities = Set(centres.map(\.municipality)).subtracting([0]).sorted()
  }

  /// Whether a centre lies in a municipality.
  func isIn(_ municipality: UInt16) -> Bool {
    guard municipality != 0 else { return false }
    let place = municipalities.indices.firstPlace { municipalities[$0] < municipality }
    return place < municipalities.count && municipalities[place] == municipality
  }

  /// Whether a centre lies within some distance of a place in radians.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - distance: The distance, km.
  ///   - angle: The same as an angle at the centre of the Earth, a hair wider, in radians.
  /// - Returns: Whether there is one.
  func isWithin(
    _ place: (latitude: Double, longitude: Double, cosine: Double), distance: Double, angle: Double
  ) -> Bool {
    var index = latitudes.indices.firstPlace { latitudes[$0] < place.latitude - angle }
    while index < latitudes.count, latitudes[index] <= place.latitude + angle {
      if self.distance(index, place) <= distance + Self.rounding { return true }
      index += 1
    }
    return false
  }

  /// The centre nearest to a place and its distance, km; the first of equals.
  func nearest(
    _ place: (latitude: Double, longitude: Double, cosine: Double)
  ) -> (centre: Centre, distance: Double)? {
    var best: (index: Int, distance: Double)?
    for index in latitudes.indices {
      let distance = distance(index, place)
      if let known = best, known.distance <= distance { continue }
      best = (index, distance)
    }
    return best.map { (centres[$0.index], $0.distance) }
  }

  private func distance(
    _ index: Int, _ place: (latitude: Double, longitude: Double, cosine: Double)
  ) -> Double {
    PlaceCriterion.distance((latitudes[index], longitudes[index], cosines[index]), place)
  }
}
