import Testing

@testable import Match

@Suite("Regions by their keys") struct RegionTests {
  @Test("states are known by keys of one or two digits")
  func states() {
    func state(_ key: String) -> UInt8 { Region.state(Array(key.utf8), 0..<key.utf8.count) }
    #expect(["01", "9", "09", "32"].map(state) == [1, 9, 9, 32])
    #expect(["", "00", "33", "014", "x9", "-1"].map(state) == [0, 0, 0, 0, 0, 0])
    #expect(Region.key(state: 9) == "09")
    #expect(Region.key(state: Region.country) == "")
  }

  @Test("a municipality has its state's key before its own, or stands within the state")
  func municipalities() {
    func municipality(_ key: String, _ state: UInt8) -> UInt16 {
      Region.municipality(Region.municipality(Array(key.utf8), 0..<key.utf8.count), of: state)
    }
    #expect(municipality("014", 9) == 9_014)
    #expect(municipality("14", 9) == 9_014)
    #expect(municipality("09014", 9) == 9_014)
    #expect(municipality("09014", 0) == 9_014)
    // Not known, or in contradiction.
    #expect(municipality("09014", 14) == 0)
    #expect(municipality("014", 0) == 0)
    #expect(municipality("000", 9) == 0)
    #expect(municipality("", 9) == 0)
    #expect(municipality("99014", 0) == 0)
    #expect(municipality("9014", 9) == 0)
    #expect(Region.key(municipality: 9_014) == "09014")
  }
}
