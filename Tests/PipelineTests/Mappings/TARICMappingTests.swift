import TestKit
import Testing

@Suite("TARIC by the shipped mapping")
struct TARICMappingTests {
  @Test(
    "a day's changes give the preferences they tell in full", .enabled(if: Places.hasShared))
  func day() throws {
    let source = try MappedSource("taric", shared: "trade_agreements/taric_TGB18243.xml")
    // Of 104 measures 60 are import prices and others no duty; 11 are taken back or only dated.
    #expect(source.counts == [14, 14, 0, 90, 0])
    let preferences = try source.table(
      "preferences", "record_id", "importer", "hs", "year", "mfn_rate", "preferential_rate")
    let rates: [(String, String, String)] = [
      ("CA-3665063", "1605100097", "6"), ("CA-3665064", "1605100095", "6"),
      ("CA-3665065", "1605100021", "6"), ("CA-3665066", "1605100029", "6"),
      ("NO-3665067", "1605100021", "2.2"), ("NO-3665068", "1605100029", "2.2"),
      ("NO-3650501", "2202910010", "0"), ("NO-3650502", "2202991111", "0"),
      ("NO-3650503", "2202991119", "0"), ("NO-3650504", "2202991511", "0"),
      ("NO-3650505", "2202991519", "0"), ("NO-3650506", "2202991911", "0"),
      ("NO-3650507", "2202991919", "0"), ("NO-3650500", "2202100000", "0"),
    ]
    #expect(preferences == rates.map { ["TARIC-" + $0.0, "EU", $0.1, "2019", "", $0.2] })
    let agreements = try source.table(
      "agreements", "agreement_id", "name", "in_force_from", "in_force_until")
    #expect(agreements[0] == ["TARIC-CA-3665063", "TARIC 143 CA", "2019-01-01", "2019-12-31"])
    #expect(agreements[4] == ["TARIC-NO-3665067", "TARIC 142 NO", "2019-01-01", ""])
    let parties = try source.table("agreement_parties", "record_id", "country")
    #expect(parties.count == 28)
    #expect(Set(parties.suffix(2).map { $0[1] }) == ["EU", "NO"])
  }

  @Test(
    "files with no duty among their measures are refused", .enabled(if: Places.hasShared),
    arguments: ["taric_create_update", "taric_create_destroy"])
  func noDuty(file: String) {
    let path = "trade_agreements/\(file).xml"
    #expect(
      MappedSource.refusal("taric", shared: path)
        == "source 's', \(path): no records; check that this is the file that was meant")
  }

  /// One measure with its duty components, each in a record and a message of its own.
  private func transaction(
    _ sid: Int, type: Int, area: String, update: Int = 3, duties: [String]
  ) -> String {
    let message = { (content: String) in
      """
      <env:app.message><oub:transmission><oub:record><oub:update.type>\(update)</oub:update.type>\
      \(content)</oub:record></oub:transmission></env:app.message>
      """
    }
    let measure = """
      <oub:measure><oub:measure.sid>\(sid)</oub:measure.sid><oub:measure.type>\(type)</oub:measure.type>\
      <oub:geographical.area>\(area)</oub:geographical.area><oub:goods.nomenclature.item.id>8542310000\
      </oub:goods.nomenclature.item.id><oub:validity.start.date>2026-01-01</oub:validity.start.date>\
      </oub:measure>
      """
    let components = duties.map {
      "<oub:measure.component><oub:measure.sid>\(sid)</oub:measure.sid>\($0)</oub:measure.component>"
    }
    return "<env:transaction>" + ([measure] + components).map(message).joined()
      + "</env:transaction>"
  }

  private func duty(_ expression: String, _ amount: String, _ unit: String = "") -> String {
    "<oub:duty.expression.id>\(expression)</oub:duty.expression.id>"
      + "<oub:duty.amount>\(amount)</oub:duty.amount>"
      + (unit.isEmpty
        ? ""
        : "<oub:monetary.unit.code>EUR</oub:monetary.unit.code>"
          + "<oub:measurement.unit.code>\(unit)</oub:measurement.unit.code>")
  }

  @Test("general and preferential rates are told apart, and what is no percentage is listed")
  func rates() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "t.xml",
      """
      <env:envelope xmlns:env="urn:publicid:-:DGTAXUD:GENERAL:ENVELOPE:1.0" \
      xmlns:oub="urn:publicid:-:DGTAXUD:TARIC:MESSAGE:1.0">\
      \(transaction(1, type: 103, area: "1011", duties: [duty("01", "3.7")]))
      \(transaction(2, type: 142, area: "MX", duties: [duty("01", "0")]))
      \(transaction(3, type: 142, area: "MX", duties: [duty("01", "98.8", "DTN")]))
      \(transaction(4, type: 103, area: "1011", duties: [duty("01", "10"), duty("04", "5", "DTN")]))
      \(transaction(5, type: 106, area: "TR", update: 1, duties: [duty("01", "1.5")]))
      \(transaction(6, type: 106, area: "TR", update: 2, duties: [duty("01", "1.5")]))
      \(transaction(7, type: 142, area: "MX", update: 1, duties: []))
      \(transaction(8, type: 552, area: "CN", duties: [duty("01", "20")]))
      </env:envelope>
      """)
    let source = try MappedSource("taric", file: file)
    #expect(source.counts == [5, 5, 0, 3, 2])
    #expect(
      try source.table("preferences", "record_id", "mfn_rate", "preferential_rate") == [
        ["TARIC-1011-1", "3.7", ""], ["TARIC-MX-2", "", "0"], ["TARIC-MX-3", "", ""],
        ["TARIC-1011-4", "", ""], ["TARIC-TR-5", "", "1.5"],
      ])
    #expect(
      try source.table("field_faults", "record_id", "field", "reason", "value", "line") == [
        ["TARIC-MX-3", "preferential_rate", "bad_number", "98.8 EUR DTN", "3"],
        ["TARIC-1011-4", "mfn_rate", "bad_number", "10 5", "4"],
      ])
    #expect(
      try source.table("agreement_parties", "record_id", "country") == [
        ["TARIC-1011-1", "EU"], ["TARIC-MX-2", "EU"], ["TARIC-MX-2", "MX"], ["TARIC-MX-3", "EU"],
        ["TARIC-MX-3", "MX"], ["TARIC-1011-4", "EU"], ["TARIC-TR-5", "EU"], ["TARIC-TR-5", "TR"],
      ])
  }
}
