import Registry

/// Municipalities by key and by name, and their centroids.
struct PlaceIndex: Sendable {
  /// A municipality.
  struct Place: Sendable {
    /// Latitude of the centroid; empty when the table has none.
    let latitude: [UInt8]
    /// Longitude of the centroid.
    let longitude: [UInt8]
  }

  private var places: [Int: Place] = [:]
  private var keys: [String: Int] = [:]

  /// The columns of the places table that are read.
  static let columns = [
    "state_key", "municipality_key", "municipality", "latitude", "longitude",
  ]

  /// Indexes the rows of the places table, the first of a key going before others.
  init(_ rows: Rows) {
    let order = (0..<rows.count).sorted { rows.compare($0, $1, cells: 0..<rows.width) < 0 }
    for row in order {
      guard let state = Int(rows.text(row, 0)), let own = Int(rows.text(row, 1)) else { continue }
      let key = state * 1000 + own
      let place = Place(latitude: Array(rows.cell(row, 3)), longitude: Array(rows.cell(row, 4)))
      if places[key].map({ $0.latitude.isEmpty || $0.longitude.isEmpty }) ?? true {
        places[key] = place
      }
      let name = "\(state) " + StateKeys.words(rows.cell(row, 2))
      if keys[name] == nil { keys[name] = own }
    }
  }

  /// The key of a municipality within its state, by its name.
  func municipality(named name: ArraySlice<UInt8>, state: Int) -> Int? {
    keys.isEmpty ? nil : keys["\(state) " + StateKeys.words(name)]
  }

  /// The place of a state and a municipality key.
  func place(state: Int, municipality: Int) -> Place? { places[state * 1000 + municipality] }
}
