import Registry
import Testing

@Suite("Keys of streets")
struct StreetKeyTests {
  @Test(
    "one street's spellings have one key",
    arguments: [
      ("Av. Insurgentes Sur No. 1602, Col. Crédito Constructor", "insurgentes sur 1602"),
      ("AVENIDA INSURGENTES SUR #1602", "insurgentes sur 1602"),
      ("INSURGENTES SUR 1602", "insurgentes sur 1602"),
      ("CARR. MEX-QRO KM 37.5", "mexico queretaro km37.5"),
      ("Carretera México - Querétaro Km. 37+500", "mexico queretaro km37.5"),
      ("CARRETERA MEXICO QUERETARO KILOMETRO 37", "mexico queretaro km37"),
      ("CALLE 18", "18"), ("C. 18 X 13 Y 17", "c 18"), ("CALLE 60 X 35 Y 37 NO. 491", "60"),
      ("CALLE 10 A", "10a"), ("CALLE 10-A", "10a"), ("CALLE 10 NO. 25-B", "10 25b"),
      ("BLVD. DIAZ ORDAZ S/N", "diaz ordaz"), ("BOULEVARD DÍAZ ORDAZ SN", "diaz ordaz"),
      ("PROL. AV. JUAREZ SIN NUMERO", "juarez"), ("PRIV. DE LA LUZ NÚM. 5", "luz 5"),
      ("AV. 16 DE SEPTIEMBRE", "16 septiembre"), ("16 DE SEPTIEMBRE 200", "16 septiembre 200"),
      ("AV. 5 DE MAYO ESQ. REFORMA", "5 mayo"), ("PERIFERICO SUR", "periferico sur"),
      ("EJE 5 NORTE 990", "eje 5 norte 990"), ("NORTE 45", "norte 45"),
      ("AV. NORTE 45", "norte 45"),
      ("AVENIDA", "avenida"), ("CALLE 1O. DE MAYO 0", "1 mayo"),
      ("AV. GRAL. ANAYA 12", "general anaya 12"),
      ("CALZ. SAN ISIDRO 1200-1210", "san isidro 1200"), ("", ""), ("S/N", ""),
      ("CARRETERA 57", "57"), ("NINGUNO", ""), ("DOMICILIO CONOCIDO S/N", ""), ("SIN NOMBRE", ""),
      ("Rodolfo González (Parque Kalos)", "rodolfo gonzalez"),
      ("NO REELECCION 12", "no reeleccion 12"),
      ("435 S. La Cienega Blv.", "s cienega 435"), ("12 Main Street", "main 12"),
      ("RÍO LERMA NO. 0012", "rio lerma 12"),
    ])
  func keys(_ street: String, _ key: String) {
    var maker = StreetKey()
    var out = Array("|".utf8)
    maker.append(Array(("~" + street).utf8).dropFirst(), onto: &out)
    #expect(String(decoding: out, as: UTF8.self) == "|" + key)
  }

  @Test("name and number of a street can be had alone")
  func parts() {
    var maker = StreetKey()
    func text(_ append: (inout [UInt8]) -> Void) -> String {
      var out: [UInt8] = []
      append(&out)
      return String(decoding: out, as: UTF8.self)
    }
    let street = Array("Av. Juárez No. 12-B, Col. Centro".utf8)[...]
    #expect(text { maker.append(nameOf: street, onto: &$0) } == "juarez")
    #expect(text { maker.append(numberOf: street, onto: &$0) } == "12b")
    let road = Array("CARR. A MINAS KM 5.50".utf8)[...]
    #expect(text { maker.append(numberOf: road, onto: &$0) } == "km5.5")
    #expect(text { maker.append(numberOf: Array("JUAREZ".utf8)[...], onto: &$0) } == "")
  }

  @Test(
    "a house number is its digits and the letter behind them",
    arguments: [
      ("1602", "1602"), ("No. 1200-A", "1200a"), ("12 B", "12b"), ("12 BIS", "12"), ("S/N", ""),
      ("SN", ""), ("0", ""), ("", ""), ("0012", "12"), ("KM 37.5", "km37.5"),
      ("KM. 5+500", "km5.5"),
      ("KM 54", "km54"), ("1200-1210", "1200"), ("MZ 3 LT 4", "3"), ("#12", "12"),
    ])
  func number(_ value: String, _ key: String) {
    var out = Array("|".utf8)
    StreetNumber.append(Array(("~" + value).utf8).dropFirst(), onto: &out)
    #expect(String(decoding: out, as: UTF8.self) == "|" + key)
  }
}
