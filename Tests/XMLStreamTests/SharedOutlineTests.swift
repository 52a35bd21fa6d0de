import Foundation
import TestKit
import Testing
import XMLStream

@Suite("Outlines of real documents")
struct SharedOutlineTests {
  private func outline(file: String) throws -> XMLOutline.Result {
    try XMLStreamTests.outline([UInt8](try Data(contentsOf: URL(filePath: file))), piece: 10_000)
  }

  @Test(
    "the samples have the records they should",
    arguments: [
      ("agreements.xml", "/agreements/agreement", 4),
      ("certificates.xml", "/certificates/certificate", 27), ("chains.xml", "/chains/chain", 4),
      ("needs_us.xml", "/requests/request", 30),
    ])
  func samples(name: String, record: String, count: Int) throws {
    let result = try outline(file: Places.package("SampleInputs/\(name)"))
    let path = result.paths[result.record]
    #expect(path.path == record)
    #expect(path.count == count)
    #expect(result.namespaces.map(\.prefix) == [""])
  }

  @Test("legal entities are found with their namespaces", .enabled(if: Places.hasShared))
  func legalEntities() throws {
    let result = try outline(file: Places.shared("supplier_registries/gleif_lei-data.xml"))
    #expect(result.paths[result.record].path == "/lei:LEIData/lei:LEIRecords/lei:LEIRecord")
    #expect(result.paths[result.record].count == 13)
    #expect(
      result.prefixes == [
        "lei": "http://www.gleif.org/data/schema/leidata/2016",
        "gleif": "http://www.gleif.org/data/schema/golden-copy/extensions/1.0",
      ])
    let name = try #require(result.paths.first { $0.step == "lei:LegalName" })
    #expect(name.attributes.map(\.step) == ["@xml:lang"])
    #expect(name.samples.first == "Fidelity Advisor Leveraged Company Stock Fund")
    let other = try #require(result.paths.first { $0.step == "lei:OtherEntityName" })
    #expect(other.isRepeated && other.count == 9)
    #expect(!name.isRepeated)
  }

  @Test("tariff messages are found", .enabled(if: Places.hasShared))
  func tariff() throws {
    let result = try outline(file: Places.shared("trade_agreements/taric_TGB18243.xml"))
    let record = result.paths[result.record]
    #expect(record.path == "/env:envelope/env:transaction")
    #expect(record.count == 166)
    #expect(result.namespaces.map(\.prefix) == ["env", "oub"])
    #expect(result.paths.count == 146)
  }

  @Test("a notice of one tender is one record", .enabled(if: Places.hasShared))
  func notice() throws {
    let result = try outline(file: Places.shared("demand/eforms_cn_24_multilingual.xml"))
    #expect(result.record == 0)
    #expect(result.paths[0].path == "/ContractNotice")
  }
}
