import Registry
import Tables

/// Municipalities by key and by name, their centroids, and how far each may reach.
struct PlaceIndex: Sendable {
  /// A position as it is written.
  struct Place: Sendable {
    /// Latitude; empty when the table has none.
    let latitude: [UInt8]
    /// Longitude.
    let longitude: [UInt8]
  }

  /// A state or municipality key above the greatest there can be.
  private static let keyBound = 1000
  private static let stateBound = 100

  private var places: [Place] = []
  /// By state key times 1000 plus municipality key, the place's number, or −1; empty without places.
  private var numbers: [Int32] = []
  private var names = PlaceNames()
  /// By place, its centroid, or nil.
  private var points: [PlacePoint?] = []
  /// By place, how far from its centroid it may go, in kilometres.
  private var reaches: [Double] = []
  /// By state key, its places that have a centroid.
  private var members: [[Int]] = []

  /// The columns of the places table that are read.
  static let columns = [
    "state_key", "municipality_key", "municipality", "latitude", "longitude",
  ]

  /// Indexes the rows of the places table, the first of a key going before others.
  init(_ rows: Rows) {
    let order = (0..<rows.count).sorted { rows.compare($0, $1, cells: 0..<rows.width) < 0 }
    for row in order {
      guard let state = Int(rows.text(row, 0)), let own = Int(rows.text(row, 1)) else { continue }
      guard 0..<Self.stateBound ~= state, 0..<Self.keyBound ~= own else { continue }
      if numbers.isEmpty {
        numbers = [Int32](repeating: -1, count: Self.stateBound * Self.keyBound)
      }
      let key = state * Self.keyBound + own
      let place = Place(latitude: Array(rows.cell(row, 3)), longitude: Array(rows.cell(row, 4)))
      let number = Int(numbers[key])
      if number < 0 {
        numbers[key] = Int32(places.count)
        places.append(place)
      } else if places[number].latitude.isEmpty || places[number].longitude.isEmpty {
        places[number] = place
      }
      names.add(rows.cell(row, 2), state: state, municipality: own)
    }
    measure()
  }

  /// Reads the centroids and works out how far each municipality may reach.
  private mutating func measure() {
    points = places.map { Self.point($0.latitude[...], $0.longitude[...]) }
    let measured = points.indices.filter { points[$0] != nil }
    reaches = [Double](repeating: 0, count: points.count)
    for (number, reach) in zip(measured, PlaceReach.reaches(measured.compactMap { points[$0] })) {
      reaches[number] = reach
    }
    members = [[Int]](repeating: [], count: Self.stateBound)
    for (key, number) in numbers.enumerated() where number >= 0 && points[Int(number)] != nil {
      members[key / Self.keyBound].append(Int(number))
    }
  }

  /// A point from its two coordinates; nil when either is no number.
  static func point(_ latitude: ArraySlice<UInt8>, _ longitude: ArraySlice<UInt8>) -> PlacePoint? {
    guard let north = DecimalNumber.parse(latitude.span),
      let east = DecimalNumber.parse(longitude.span)
    else { return nil }
    return PlacePoint(latitude: north, longitude: east)
  }

  /// The key of a municipality within its state, by its name.
  func municipality(named name: ArraySlice<UInt8>, state: Int) -> Int? {
    names.municipality(named: name, state: state)
  }

  /// The number of a municipality's place.
  @inline(__always)
  private func number(state: Int, municipality: Int) -> Int? {
    guard !numbers.isEmpty, 0..<Self.stateBound ~= state, 0..<Self.keyBound ~= municipality
    else { return nil }
    let number = numbers[state * Self.keyBound + municipality]
    return number < 0 ? nil : Int(number)
  }

  /// The place of a state and a municipality key.
  func place(state: Int, municipality: Int) -> Place? {
    number(state: state, municipality: municipality).map { places[$0] }
  }

  /// Whether a municipality's key is none, as far as the table knows municipalities of its state.
  func isUnknown(state: Int, municipality: Int) -> Bool {
    guard 0..<Self.stateBound ~= state, !members.isEmpty, !members[state].isEmpty
    else { return false }
    return number(state: state, municipality: municipality) == nil
  }

  /// Whether a point may lie in a municipality; nil when the table does not tell.
  func fits(_ point: PlacePoint, state: Int, municipality: Int) -> Bool? {
    guard let number = number(state: state, municipality: municipality),
      let centroid = points[number]
    else { return nil }
    return centroid.distance(to: point) <= reaches[number]
  }

  /// Whether a point may lie in any municipality of a state; nil when the table does not tell.
  func fits(_ point: PlacePoint, state: Int) -> Bool? {
    guard 0..<Self.stateBound ~= state, !members.isEmpty, !members[state].isEmpty
    else { return nil }
    for number in members[state] {
      if let centroid = points[number], centroid.distance(to: point) <= reaches[number] {
        return true
      }
    }
    return false
  }
}
