import Text

/// The keys of Mexico's 32 states, from their names in the spellings registries use.
///
/// - Source: INEGI, Catálogo Único de Claves de Áreas Geoestadísticas.
public enum StateKeys {
  /// The official short names, state 1 first.
  public static let names = [
    "Aguascalientes", "Baja California", "Baja California Sur", "Campeche",
    "Coahuila de Zaragoza", "Colima", "Chiapas", "Chihuahua", "Ciudad de México", "Durango",
    "Guanajuato", "Guerrero", "Hidalgo", "Jalisco", "México", "Michoacán de Ocampo", "Morelos",
    "Nayarit", "Nuevo León", "Oaxaca", "Puebla", "Querétaro", "Quintana Roo", "San Luis Potosí",
    "Sinaloa", "Sonora", "Tabasco", "Tamaulipas", "Tlaxcala", "Veracruz de Ignacio de la Llave",
    "Yucatán", "Zacatecas",
  ]

  /// The number of a state, 1 to 32, or nil when the name is none of theirs.
  public static func number(ofName name: ArraySlice<UInt8>) -> Int? {
    let key = words(name)
    if let number = numbers[key] { return number }
    for prefix in ["estado de ", "edo de ", "estado libre y soberano de "]
    where key.hasPrefix(prefix) {
      return numbers[String(key.dropFirst(prefix.count))]
    }
    return nil
  }

  /// The number of a state, 1 to 32, or nil when the name is none of theirs.
  public static func number(ofName name: String) -> Int? {
    number(ofName: Array(name.utf8)[...])
  }

  /// A name of a place as folded words with single blanks: `Cd. de México` becomes `cd de mexico`.
  public static func words(_ name: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    Folding.fold(name, onto: &folded)
    var words: [UInt8] = []
    words.reserveCapacity(folded.count)
    for byte in folded {
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        words.append(byte)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    if words.last == 0x20 { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      numbers[words(Array(name.utf8)[...])] = index + 1
    }
    for (name, number) in otherNames { numbers[name] = number }
    return numbers
  }()

  /// Other names, folded.
  private static let otherNames: [(String, Int)] = [
    ("ags", 1), ("bc", 2), ("b c", 2), ("baja california norte", 2), ("bcn", 2), ("bcs", 3),
    ("b c s", 3), ("b c sur", 3), ("camp", 4), ("coahuila", 5), ("coah", 5), ("col", 6),
    ("chis", 7), ("chih", 8), ("cdmx", 9), ("cd mx", 9), ("cd de mexico", 9), ("mexico city", 9),
    ("distrito federal", 9), ("df", 9), ("d f", 9), ("mexico d f", 9), ("mexico df", 9),
    ("ciudad mexico", 9), ("dgo", 10), ("gto", 11), ("gro", 12), ("hgo", 13), ("jal", 14),
    ("estado de mexico", 15), ("edo de mexico", 15), ("edo mexico", 15), ("edomex", 15),
    ("edo mex", 15), ("edo de mex", 15), ("mex", 15), ("michoacan", 16), ("mich", 16), ("mor", 17),
    ("nay", 18), ("nuevo leon", 19), ("nl", 19), ("n l", 19), ("oax", 20), ("pue", 21),
    ("queretaro de arteaga", 22), ("queretaro arteaga", 22), ("qro", 22), ("q roo", 23),
    ("qroo", 23), ("slp", 24), ("s l p", 24), ("san luis", 24), ("sin", 25), ("son", 26),
    ("tab", 27), ("tamps", 28), ("tlax", 29), ("veracruz", 30), ("veracruz llave", 30),
    ("veracruz de ignacio de la llave", 30), ("ver", 30), ("yuc", 31), ("zac", 32),
  ]
}
