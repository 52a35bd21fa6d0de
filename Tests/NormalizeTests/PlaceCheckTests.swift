import Testing

@testable import Normalize

@Suite("Places held against their municipality")
struct PlaceCheckTests {
  /// Seven municipalities of Nuevo León and one of Yucatán, as public catalogues place them.
  private let places = PlaceRows.places([
    ["19", "039", "Monterrey", "25.66", "-100.28"], ["19", "026", "Guadalupe", "25.68", "-100.19"],
    ["19", "006", "Apodaca", "25.78", "-100.19"], ["19", "046", "San Nicolás", "25.75", "-100.28"],
    ["19", "019", "San Pedro", "25.64", "-100.36"], ["19", "021", "Escobedo", "25.80", "-100.33"],
    ["19", "048", "Santa Catarina", "25.67", "-100.46"], ["31", "050", "Mérida", "21.0", "-89.6"],
    ["31", "901", "Sin centro", "", ""],
  ])
  private let monterrey = ["state_key": "19", "municipality_key": "039"]

  private func place(_ values: [String: String]) -> FirmPlace {
    PlaceRows.place(monterrey.merging(values) { $1 }, places)
  }

  @Test("coordinates within reach of the municipality are used as they are")
  func own() {
    let place = place(["latitude": "25.7", "longitude": "-100.31"])
    #expect(place.source == .coordinates && place.hasCoordinates && place.centroid == nil)
    #expect(place.doubts == [])
  }

  @Test("coordinates of another region are doubted, and the centroid is used instead")
  func far() {
    let place = place(["latitude": "21.0", "longitude": "-89.6"])
    #expect(place.source == .centroid && !place.hasCoordinates)
    #expect(place.doubts == .outsideMunicipality)
    #expect(place.centroid?.latitude == Array("25.66".utf8))
    #expect(place.doubts.codes == "outside_municipality")
  }

  @Test(
    "swapped coordinates and a lost minus sign are put right, as they are written",
    arguments: [
      ("-100.3100", "25.70", "25.70", "-100.3100"), ("25.70", "100.31", "25.70", "-100.31"),
      ("100.31", "25.70", "25.70", "-100.31"), ("-25.70", "-100.31", "25.70", "-100.31"),
    ])
  func repaired(_ latitude: String, _ longitude: String, _ north: String, _ east: String) {
    let place = place(["latitude": latitude, "longitude": longitude])
    #expect(place.source == .repaired && place.doubts == .repaired && !place.hasCoordinates)
    #expect(place.centroid?.latitude == Array(north.utf8))
    #expect(place.centroid?.longitude == Array(east.utf8))
  }

  @Test("a repair that does not reach the municipality is none")
  func noRepair() {
    #expect(place(["latitude": "-89.6", "longitude": "21.0"]).doubts == .outsideMunicipality)
  }

  @Test(
    "half a position, no numbers and zeros are no position",
    arguments: [("25.7", ""), ("", "-100.3"), ("x", "-100.3"), ("0", "0"), ("0.0", "-0")])
  func unreadable(_ latitude: String, _ longitude: String) {
    let place = place(["latitude": latitude, "longitude": longitude])
    #expect(place.doubts == .unreadable && place.source == .centroid)
    let lost = PlaceRows.place(["latitude": latitude, "longitude": longitude], places)
    #expect(lost.doubts == .unreadable && lost.source == .none)
  }

  @Test("without a municipality the coordinates are held against the state")
  func stateOnly() {
    let within = ["state_key": "19", "latitude": "25.7", "longitude": "-100.31"]
    #expect(PlaceRows.place(within, places).source == .coordinates)
    let outside = within.merging(["latitude": "20.9"]) { $1 }
    #expect(PlaceRows.place(outside, places).doubts == .outsideState)
    #expect(PlaceRows.place(outside, places).source == .none)
    let unsigned = within.merging(["longitude": "100.31"]) { $1 }
    #expect(PlaceRows.place(unsigned, places).source == .repaired)
  }

  @Test("coordinates stand where nothing is known to hold them against")
  func unknownPlace() {
    let point = ["latitude": "40.7", "longitude": "-74.0"]
    #expect(PlaceRows.place(point, places).source == .coordinates)
    let bare = point.merging(["state_key": "31", "municipality_key": "901"]) { $1 }
    #expect(PlaceRows.place(bare, places).doubts == [])
    #expect(PlaceRows.place(point.merging(monterrey) { $1 }, PlaceRows.places([])).doubts == [])
  }

  @Test("a municipality the state does not have is doubted and not rewritten")
  func unknownMunicipality() {
    let place = place(["municipality_key": "555"])
    #expect(place.doubts == .unknownMunicipality && place.municipality == 555)
    // Of Zacatecas the table has none at all, so nothing can be said.
    #expect(PlaceRows.place(["state_key": "32", "municipality_key": "999"], places).doubts == [])
    #expect(PlaceRows.place(["state_key": "33", "municipality_key": "001"], places).state == 0)
    #expect(PlaceRows.place(["state_key": "33"], places).doubts == .unknownState)
  }

  @Test("an establishment key of another municipality is doubted")
  func clee() {
    #expect(place(["clee": "31050315225000901000000000U1"]).doubts == .movedFromCLEE)
    #expect(place(["clee": "19039315225000901000000000U1"]).doubts == [])
    let alone = PlaceRows.place(["clee": "31050315225000901000000000U1"], places)
    #expect(alone.state == 31 && alone.municipality == 50 && alone.doubts == [])
    #expect(alone.source == .centroid)
  }

  @Test(
    "a postal code of another state or of another shape is doubted",
    arguments: [
      ("64000", []), ("67999", []), ("03100", .postalCodeState), ("3100", .postalCodeShape),
      ("6400A", .postalCodeShape), ("00000", .postalCodeState), ("", []),
    ] as [(String, PlaceDoubts)])
  func postalCode(_ code: String, _ doubts: PlaceDoubts) {
    #expect(place(["postal_code": code]).doubts == doubts)
  }

  @Test(
    "a municipality is found by part of its name when no other of the state has it",
    arguments: [
      ("San Pedro Tlaquepaque", 98), ("TLAQUEPAQUE", 98), ("Tlaquepaque, Jal.", nil),
      ("Gral. Anaya", 7), ("San Pedro", nil), ("San", nil), ("El", nil), ("", nil), ("Tonalá", 101),
      ("San Pedro y Tlaquepaque", 98), ("Nochistlán", nil),
    ] as [(String, Int?)])
  func names(_ name: String, _ key: Int?) {
    let jalisco = PlaceRows.places([
      ["14", "098", "San Pedro Tlaquepaque", "20.6", "-103.3"], ["14", "101", "Tonalá", "", ""],
      ["14", "102", "San Pedro del Río", "", ""], ["14", "007", "General Anaya", "", ""],
      ["32", "034", "Nochistlán de Mejía", "", ""],
    ])
    #expect(jalisco.municipality(named: Array(name.utf8)[...], state: 14) == key)
  }

  @Test("every doubt has its words, and each word is one doubt's")
  func words() {
    let all = PlaceDoubts.words
    #expect(Set(all.map(\.code)).count == all.count && Set(all.map(\.doubt.rawValue)).count == 9)
    let every = all.reduce(into: PlaceDoubts()) { $0.formUnion($1.doubt) }
    #expect(every.codes.split(separator: ";").count == all.count)
    #expect(PlaceDoubts().codes == "")
  }
}
