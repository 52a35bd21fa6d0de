import Testing

@testable import Ingest

@Suite("Private columns")
struct PrivateColumnTests {
  @Test(
    "a heading that tells of people is private",
    arguments: [
      "sexo", "Género del propietario", "minority_group", "Discapacidad", "origen_etnico", "CURP",
      "pueblo indígena", "Orientación sexual", "ownership", "women_owned", "grupo",
    ])
  func headings(heading: String) {
    #expect(PrivateColumns.contains(heading: heading, values: []))
  }

  @Test(
    "a heading of trade is not",
    arguments: ["agencia", "sector", "Ventas", "nombre", "state", "Clase SCIAN", "página", "age_b"])
  func trade(heading: String) {
    #expect(PrivateColumns.contains(heading: heading, values: []) == (heading == "age_b"))
  }

  @Test("values of such words make a column private whatever its heading says")
  func values() {
    func holds(_ values: String...) -> Bool {
      PrivateColumns.contains(heading: "clase", values: values.map { Array($0.utf8) })
    }
    #expect(holds("AFRICAN AMERICAN", "FEMALE", "HISPANIC AMERICAN / FEMALE"))
    #expect(holds("Mujer", "Hombre"))
    #expect(!holds("BOUTIQUE LA MUJER", "ROPA PARA HOMBRE", "TALLER DÍAZ"))
    #expect(!holds("311830", "CALLE"))
  }

  @Test("the keys of natural persons are never shown, those of firms are")
  func persons() {
    #expect(SampleText.shown(Array("BEDO060828DY6".utf8)) == "•••••••••••••")
    #expect(SampleText.shown(Array("Óscar, BEDO-060828-DY6.".utf8)) == "Óscar, •••••••••••••")
    #expect(SampleText.shown(Array("BEDO060828HJCCZS09".utf8)) == "•••••••••••••")
    #expect(SampleText.shown(Array("IEN0512034Y9".utf8)) == "IEN0512034Y9")
  }

  @Test("a sample is one short line")
  func lines() {
    #expect(SampleText.shown(Array("a\nb\u{85}c".utf8)) == "a b c")
    #expect(SampleText.shown(Array(repeating: 0x78, count: 90)).count == 40)
  }
}
