import Registry

/// Where a firm is, as far as its values and the places table tell.
struct FirmPlace {
  /// The state, 1 to 32; 0 when unknown.
  let state: Int
  /// The municipality within the state; 0 when unknown.
  let municipality: Int
  /// Whether the firm has both coordinates of its own.
  let hasCoordinates: Bool
  /// The centroid of the municipality, where the firm has no coordinates.
  let centroid: PlaceIndex.Place?

  /// Finds a firm's place: its keys, else its places' names, else its establishment key.
  init(_ golden: GoldenRecord, _ rows: Rows, _ places: PlaceIndex) {
    var state = Self.number(rows, golden[SupplierField.stateKey])
    var municipality = Self.number(rows, golden[SupplierField.municipalityKey])
    if state == 0, !golden[SupplierField.state].isEmpty {
      state = StateKeys.number(ofName: rows.bytes[golden[SupplierField.state]]) ?? 0
    }
    if state != 0, municipality == 0, !golden[SupplierField.municipality].isEmpty {
      municipality =
        places.municipality(named: rows.bytes[golden[SupplierField.municipality]], state: state)
        ?? 0
    }
    if state == 0 || municipality == 0, !golden[SupplierField.clee].isEmpty,
      let clee = CLEE(rows.bytes[golden[SupplierField.clee]])
    {
      if state == 0 { state = clee.state }
      if state == clee.state && municipality == 0 { municipality = clee.municipality }
    }
    self.state = state
    self.municipality = state == 0 ? 0 : municipality
    hasCoordinates =
      !golden[SupplierField.latitude].isEmpty && !golden[SupplierField.longitude].isEmpty
    if !hasCoordinates, self.municipality != 0,
      let place = places.place(state: state, municipality: municipality),
      !place.latitude.isEmpty, !place.longitude.isEmpty
    {
      centroid = place
    } else {
      centroid = nil
    }
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
}
