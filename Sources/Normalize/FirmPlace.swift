import Registry
import Tables

/// Where a firm is, as far as its values and the places table tell.
struct FirmPlace {
  /// The state, 1 to 32; 0 when unknown.
  let state: Int
  /// The municipality within the state; 0 when unknown.
  let municipality: Int
  /// Whether the firm's own coordinates are used as they are.
  let hasCoordinates: Bool
  /// The position to write instead of the firm's own: its coordinates put right, or the centroid of
  /// its municipality.
  let centroid: PlaceIndex.Place?
  /// Where the position comes from.
  let source: PlaceSource
  /// What does not hold together.
  let doubts: PlaceDoubts

  /// Finds a firm's place: its keys, else its places' names, else its establishment key; its own
  /// coordinates where they can be, else the centroid of its municipality.
  init(_ golden: GoldenRecord, _ rows: Rows, _ places: PlaceIndex) {
    self.init(cells: golden.cells, of: rows, places)
  }

  /// Finds the place of a firm by where each of its values lies in the table's bytes.
  init(cells golden: [Range<Int>], of rows: Rows, _ places: PlaceIndex) {
    var doubts: PlaceDoubts = []
    let (state, municipality) = Self.keys(golden, rows, places, &doubts)
    self.state = state
    self.municipality = municipality
    Self.checkPostalCode(rows.bytes[golden[SupplierField.postalCode]], state, &doubts)
    let position = Self.position(golden, rows, places, (state, municipality), &doubts)
    switch position {
    case .own:
      hasCoordinates = true
      centroid = nil
      source = .coordinates
    case .repaired(let place):
      hasCoordinates = false
      centroid = place
      source = .repaired
    case .none:
      hasCoordinates = false
      let place =
        municipality == 0 ? nil : places.place(state: state, municipality: municipality)
      if let place, !place.latitude.isEmpty, !place.longitude.isEmpty {
        centroid = place
        source = .centroid
      } else {
        centroid = nil
        source = .none
      }
    }
    self.doubts = doubts
  }

  // MARK: Keys

  /// The keys of states are 1 to this.
  private static let states = 32

  /// The keys of state and municipality, 0 for unknown ones.
  private static func keys(
    _ golden: [Range<Int>], _ rows: Rows, _ places: PlaceIndex, _ doubts: inout PlaceDoubts
  ) -> (state: Int, municipality: Int) {
    var state = number(rows, golden[SupplierField.stateKey])
    var municipality = number(rows, golden[SupplierField.municipalityKey])
    if state > states {
      doubts.insert(.unknownState)
      state = 0
      municipality = 0
    }
    if state == 0, !golden[SupplierField.state].isEmpty {
      state = StateKeys.number(ofName: rows.bytes[golden[SupplierField.state]]) ?? 0
    }
    if state != 0, municipality == 0, !golden[SupplierField.municipality].isEmpty {
      municipality =
        places.municipality(named: rows.bytes[golden[SupplierField.municipality]], state: state)
        ?? 0
    }
    if !golden[SupplierField.clee].isEmpty, let clee = CLEE(rows.bytes[golden[SupplierField.clee]])
    {
      if state == 0 { state = clee.state }
      if state == clee.state && municipality == 0 { municipality = clee.municipality }
      if state != clee.state || municipality != clee.municipality {
        doubts.insert(.movedFromCLEE)
      }
    }
    if state == 0 { return (0, 0) }
    if municipality != 0, places.isUnknown(state: state, municipality: municipality) {
      doubts.insert(.unknownMunicipality)
    }
    return (state, municipality)
  }

  /// A key as a number; 0 for an empty cell.
  private static func number(_ rows: Rows, _ digits: Range<Int>) -> Int {
    if digits.isEmpty { return 0 }
    var number = 0
    for index in digits {
      let digit = rows.bytes[index] &- 0x30
      guard digit < 10, number < 1000 else { return 0 }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Holds the postal code against the state.
  private static func checkPostalCode(
    _ code: ArraySlice<UInt8>, _ state: Int, _ doubts: inout PlaceDoubts
  ) {
    if code.isEmpty { return }
    if !PostalCode.isWellFormed(code) {
      doubts.insert(.postalCodeShape)
    } else if state != 0, PostalCode.state(of: code) != state {
      doubts.insert(.postalCodeState)
    }
  }

  // MARK: Coordinates

  /// What becomes of a firm's own coordinates.
  private enum Position {
    /// They are used as they are.
    case own
    /// They are used in another order, or with another sign.
    case repaired(PlaceIndex.Place)
    /// There are none, or they cannot be.
    case none
  }

  /// Holds the coordinates against the municipality, or else the state.
  private static func position(
    _ golden: [Range<Int>], _ rows: Rows, _ places: PlaceIndex,
    _ keys: (state: Int, municipality: Int), _ doubts: inout PlaceDoubts
  ) -> Position {
    let cells = (golden[SupplierField.latitude], golden[SupplierField.longitude])
    if cells.0.isEmpty && cells.1.isEmpty { return .none }
    guard !cells.0.isEmpty, !cells.1.isEmpty,
      let point = PlaceIndex.point(rows.bytes[cells.0], rows.bytes[cells.1]),
      point != PlacePoint(latitude: 0, longitude: 0)
    else {
      doubts.insert(.unreadable)
      return .none
    }
    guard let fits = Self.fits(point, places, keys) else { return .own }
    if fits { return .own }
    if let place = repaired(point, rows, cells, places, keys) {
      doubts.insert(.repaired)
      return .repaired(place)
    }
    let isKnown =
      keys.municipality != 0
      && places.fits(point, state: keys.state, municipality: keys.municipality) != nil
    doubts.insert(isKnown ? .outsideMunicipality : .outsideState)
    return .none
  }

  /// Whether a point may lie in the municipality, or in the state where no municipality is known; nil
  /// when nothing tells.
  private static func fits(
    _ point: PlacePoint, _ places: PlaceIndex, _ keys: (state: Int, municipality: Int)
  ) -> Bool? {
    if keys.municipality != 0,
      let fits = places.fits(point, state: keys.state, municipality: keys.municipality)
    {
      return fits
    }
    return keys.state == 0 ? nil : places.fits(point, state: keys.state)
  }

  /// The coordinates swapped, with the sign of the west, or both, where that is where the
  /// firm is.
  private static func repaired(
    _ point: PlacePoint, _ rows: Rows, _ cells: (Range<Int>, Range<Int>), _ places: PlaceIndex,
    _ keys: (state: Int, municipality: Int)
  ) -> PlaceIndex.Place? {
    for (north, east, isSwapped) in [
      (point.latitude, point.longitude, false), (point.longitude, point.latitude, true),
    ] {
      let candidate = PlacePoint(latitude: abs(north), longitude: -abs(east))
      guard candidate != point,
        fits(candidate, places, keys) == true
      else { continue }
      let (first, second) = isSwapped ? (cells.1, cells.0) : cells
      return PlaceIndex.Place(
        latitude: unsigned(rows.bytes[first]), longitude: [0x2D] + unsigned(rows.bytes[second]))
    }
    return nil
  }

  /// A number as it is written, without its sign.
  private static func unsigned(_ number: ArraySlice<UInt8>) -> [UInt8] {
    Array(number.first == 0x2D || number.first == 0x2B ? number.dropFirst() : number)
  }
}
