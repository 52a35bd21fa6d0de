import Registry
import Testing

@Suite("Several names in one cell")
struct NameAlternativesTests {
  private func parts(_ cell: String) -> [String] {
    var maker = NameAlternatives()
    let bytes = Array(("~" + cell).utf8).dropFirst()
    var ranges: [Range<Int>] = []
    maker.split(bytes, into: &ranges)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "names joined by a comma are parted",
    arguments: [
      (
        "AZINSA ALUMINIO, S.A DE C.V,AZINSA ALUMINIO, S.A. DE C.V.",
        ["AZINSA ALUMINIO, S.A DE C.V", "AZINSA ALUMINIO, S.A. DE C.V."]
      ),
      ("ALULIQ S. DE R.L. DE C.V.,ALULIQ", ["ALULIQ S. DE R.L. DE C.V.", "ALULIQ"]),
      ("LUBRICANTES S.A. DE C.V.,LUBRAL", ["LUBRICANTES S.A. DE C.V.", "LUBRAL"]),
      ("JUAN PEREZ LUNA,JUAN PEREZ LUNA", ["JUAN PEREZ LUNA", "JUAN PEREZ LUNA"]),
      ("ACUARIO, A.C.,ACUARIO", ["ACUARIO, A.C.", "ACUARIO"]),
      ("EATON SA DE CV, EATON NORTE SA DE CV", ["EATON SA DE CV", "EATON NORTE SA DE CV"]),
    ])
  func split(_ cell: String, _ names: [String]) {
    #expect(parts(cell) == names)
  }

  @Test(
    "one name is never torn",
    arguments: [
      "ACEITES, GRASAS Y DERIVADOS, S.A. DE C.V.", "AGREGADOS MATAMOROS,S.A.,DE C.V.",
      "AMANO ENZYME DE MEXICO S.A DE C,V",
      "AFIANZADORA ASERTA, S.A. DE C.V., GRUPO FINANCIERO ASERTA",
      "MINERA RARAMURI, S.A. DE C.V. (GATO, TRIGRE, AMIGOS)",
      "LAS ENCINAS, S.A. DE C.V., ESTACIÓN TECOMÁN",
      "BEPENSA BEBIDAS S.A. DE C.V., SUCURSAL TICUL",
      "FRISA FORJADOS, S. A. DE C. V., (PLANTA AEROSPACE)",
      "BIMBO, S. A. DE C. V.,PLANTA 5", "NACIONAL DE COBRE, S.A. DE C.V.,SAN LUIS POTOSI",
      "UNO, S.A. DE C.V., SOFOM, E.N.R.", "JESUS ALVARADO GARCIA,TALLER DEL SR. JESUS",
      "IRON MINING COMPANY S.PR,DE R.L. DE C.V.", "SALINAS, LUNA Y SOL",
    ])
  func whole(_ cell: String) {
    #expect(parts(cell) == [cell])
  }

  @Test("blanks and commas at the edges belong to no name")
  func edges() {
    #expect(parts(" AVOMEX S.A. DE C.V., ") == ["AVOMEX S.A. DE C.V."])
    #expect(parts("") == [] && parts(" , ") == [])
  }
}
