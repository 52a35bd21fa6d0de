import Tables
import Testing

@testable import Normalize

@Suite("Weights and words of links")
struct IdentityLinkTests {
  @Test("a link by comparison has its weight and agreements, and a shared key adds to it")
  func compared() throws {
    let folder = Folder()
    let name = "Tejidos Maya de Izamal"
    try folder.suppliers(
      [
        ["source": "a", "record_id": "1", "razon_social": name, "rfc": FirmTests.alfa],
        ["source": "b", "record_id": "2", "razon_social": name, "rfc": FirmTests.alfa],
        ["source": "b", "record_id": "3", "razon_social": name],
      ])
    let rows = try Rows.read(
      file: folder.input + "/suppliers.csv", columns: SupplierField.columns, workers: 1)
    var firms = Firms(
      order: [0, 1, 2], ranks: [0, 1, 1], hasTaxNumber: [true, true, false],
      evidence: [0, FirmClusters.Evidence.rfc, 0], starts: [0, 3], members: [0, 1, 2],
      firmOfRecord: [0, 0, 0], ordinals: [:], carriers: (recordID: 3, rfc: 2, clee: 0))
    firms.linkWeights = [.nan, 7.5, 7.5]
    firms.linkEvidence = [0, 5, 9]
    firms.agreements = { Array("name=\($0)".utf8) }
    var writer = SupplierWriter(
      .init(
        rows: rows, firms: firms,
        products: ListJoin(
          .none(["source", "record_id"]), ranks: [], suppliers: rows, firms: firms),
        awards: AwardJoin(
          .none(AwardJoin.columns), suppliers: rows, firms: firms,
          numbers: TaxNumbers(suppliers: rows, firms: firms), workers: 1),
        places: PlaceIndex(.none(PlaceIndex.columns)),
        groups: FirmGroups(firms, rows, forbidden: [], workers: 1),
        sourceNames: [Array("a".utf8), Array("b".utf8)]))
    let lines = String(decoding: writer.write(0..<1).links, as: UTF8.self)
    // log2(0.99 / (1/2)) = 0.99.
    #expect(lines == "1,a,1,own,,\n1,b,2,rfc,8.49,name=5\n1,b,3,model,7.50,name=9\n")
  }

  @Test("keys speak before staff, and staff before comparison")
  func words() {
    let staff = LinkEvidence.staff
    #expect(LinkEvidence.word(FirmClusters.Evidence.rfc | staff) == "rfc")
    #expect(LinkEvidence.word(staff) == "staff" && LinkEvidence.word(0) == "model")
  }
}
