import Testing

@testable import Export

@Suite("Tax numbers")
struct TaxNumberTests {
  @Test("a company's is shown")
  func company() {
    #expect(TaxNumber.shown("CNA010203AB1", person: "moral") == "CNA010203AB1")
    #expect(TaxNumber.shown("CNA010203AB1", person: "") == "CNA010203AB1")
    #expect(TaxNumber.shown("CÑS1802115D6", person: "moral") == "CÑS1802115D6")
  }

  @Test("a person's is not, nor one whose form and kind differ")
  func person() {
    #expect(TaxNumber.shown("PELJ800101AB1", person: "fisica").isEmpty)
    #expect(TaxNumber.shown("PELJ800101AB1", person: "").isEmpty)
    #expect(TaxNumber.shown("PELJ800101AB1", person: "moral").isEmpty)
    #expect(TaxNumber.shown("CNA010203AB1", person: "fisica").isEmpty)
    #expect(TaxNumber.shown("", person: "").isEmpty)
  }
}
