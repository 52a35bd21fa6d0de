import Testing

@testable import Linkage

@Suite("Spanish sounds")
struct SpanishSoundTests {
  private func sound(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    SpanishSound.append(bytes.span, 0..<bytes.count, onto: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(
    "spellings heard alike are one",
    arguments: [
      ("gonzalez", "gonsales"), ("vazquez", "basques"), ("jimenez", "gimenes"),
      ("hernandez", "ernandes"), ("yamada", "llamada"), ("nuñez", "nunez"), ("ñandú", "nandu"),
      ("kesada", "quesada"), ("queso", "keso"), ("ferreteria", "fereteria"),
      ("accion", "acion"), ("excelente", "eselente"), ("hierba", "yerba"),
      ("conputo", "computo"), ("zapata", "sapata"), ("cervantes", "serbantes"),
      ("philipe", "felipe"), ("de la cruz", "dela crus"),
    ])
  func alike(_ pair: (String, String)) {
    #expect(sound(pair.0) == sound(pair.1))
    #expect(!sound(pair.0).isEmpty)
  }

  @Test(
    "spellings heard apart are not",
    arguments: [
      ("guerra", "gerra"), ("perro", "pelo"), ("chico", "cinco"),
      ("chal", "cal"), ("calle", "cale"), ("elena", "lena"), ("mesa", "meza 2"),
    ])
  func apart(_ pair: (String, String)) {
    #expect(sound(pair.0) != sound(pair.1))
  }

  @Test("known sounds stay what they are, since runs are compared")
  func known() {
    #expect(sound("comercializadora gonzález hnos") == "kmrslsdrgnslsns")
    #expect(sound("chihuahua") == "h")
    #expect(sound("aguascalientes") == "agsklnts")
    #expect(sound("la llave") == "lyb")
    #expect(sound("7 mares") == "7mrs")
    #expect(sound("wilson") == "ulsn")
  }

  @Test("letters of other scripts stay, and blanks alone have no sound")
  func other() {
    #expect(sound("東京") == "東京")
    #expect(sound("  ") == "")
    #expect(sound("") == "")
  }
}
