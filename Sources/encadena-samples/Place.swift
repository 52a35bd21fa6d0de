/// A municipality where firms stand.
struct Place {
  let stateKey: String
  let state: String
  let municipalityKey: String
  let name: String
  let seatKey: String
  let seat: String
  let latitude: Double
  let longitude: Double
  let postalStart: String
  let dialling: String
  let weight: Int

  /// State and municipality key, such as `14039`.
  var key: String { stateKey + municipalityKey }

  /// Every municipality of the samples.
  static let all: [Place] = Rows.read(table).map { row in
    Place(
      stateKey: row[0], state: row[1], municipalityKey: row[2], name: row[3],
      seatKey: row[4].isEmpty ? "0001" : row[4], seat: row[5].isEmpty ? row[3] : row[5],
      latitude: Rows.number(row[6]), longitude: Rows.number(row[7]), postalStart: row[8],
      dialling: row[9], weight: Rows.integer(row[10]))
  }

  /// Places of municipalities by their key.
  static let indexByKey: [String: Int] = {
    var index: [String: Int] = [:]
    for (number, place) in all.enumerated() { index[place.key] = number }
    return index
  }()
}
