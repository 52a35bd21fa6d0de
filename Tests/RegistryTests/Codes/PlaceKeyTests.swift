import Registry
import Testing

@Suite("Place keys")
struct PlaceKeyTests {
  @Test("each state's own name gives its key")
  func own() {
    for (index, name) in StateKeys.names.enumerated() {
      #expect(StateKeys.number(ofName: name) == index + 1)
      #expect(StateKeys.number(ofName: name.uppercased()) == index + 1)
    }
  }

  @Test(
    "other spellings give the same key",
    arguments: [
      ("YUCATÁN       ", 31), ("Distrito Federal", 9), ("D.F.", 9), ("CDMX", 9),
      ("Ciudad de Mexico", 9), ("Estado de México", 15), ("MEXICO", 15), ("Edo. de Méx.", 15),
      ("Michoacán", 16), ("Coahuila", 5), ("Veracruz", 30), ("QUERETARO DE ARTEAGA", 22),
      ("Estado de Puebla", 21), ("San Luis Potosi", 24), ("Texas", nil), ("", nil),
    ] as [(String, Int?)])
  func variants(_ name: String, _ number: Int?) {
    #expect(StateKeys.number(ofName: name) == number)
  }

  @Test("an establishment key tells state, municipality and class")
  func clee() {
    let key = Array("31040315225000901000000000U1".utf8)
    #expect(CLEE(key[...])?.state == 31)
    #expect(CLEE(key[...])?.municipality == 40)
    #expect(String(decoding: CLEE.scian(key[...]), as: UTF8.self) == "315225")
    #expect(CLEE(Array("33040315225000901000000000U1".utf8)[...]) == nil)
    #expect(CLEE(Array("31000315225000901000000000U1".utf8)[...]) == nil)
    #expect(CLEE(Array("3104031522500090100000000".utf8)[...]) == nil)
    #expect(CLEE(Array("3104O315225000901000000000U1".utf8)[...]) == nil)
  }
}
