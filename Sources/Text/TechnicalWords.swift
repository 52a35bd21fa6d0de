/// The short words that give a number its meaning: bodies of standards and units of measure.
enum TechnicalWords {
  /// Bodies and series whose documents are named by a number: `ISO 9001`, `ASTM A36`, `NOM-001`.
  static let designators = words(
    """
    iso iatf iec ieee nmx nom astm aisi sae asme ansi aws api din en jis abnt une bs as ul csa nema \
    mil awwa nfpa ts tr ohsas haccp fda ce ip rohs nrf cfe
    """)

  /// Whether a body's name is also a common word: the European `EN`, the aerospace `AS`.
  static func isWord(_ designator: Span<UInt8>) -> Bool {
    guard designator.count == 2 else { return false }
    let letters = (designator[0], designator[1])
    return letters == (0x65, 0x6E) || letters == (0x61, 0x73)
  }

  /// Units as they are written, each with the form that all of them share.
  static let units = Units(
    """
    mm milímetro milímetros milimetro milimetros millimeter millimeters millimetre millimetres
    cm cms centímetro centímetros centimetro centimetros centimeter centimeters centimetre centimetres
    m mts metro metros meter meters metre metres
    km kms kilómetro kilómetros kilometro kilometros kilometer kilometers
    in pulg pulgs pulgada pulgadas inch inches
    ft pie pies foot feet
    kg kgs kilo kilos kilogramo kilogramos kilogram kilograms
    g gr grs gramo gramos gram grams
    mg miligramo miligramos milligram milligrams
    lb lbs libra libras pound pounds
    oz onza onzas ounce ounces
    l lt lts litro litros liter liters litre litres
    ml mililitro mililitros milliliter milliliters
    gal galón galones galon gallon gallons
    v volt volts voltio voltios
    kv kilovolt kilovolts kilovoltio kilovoltios
    w watt watts vatio vatios
    kw kilowatt kilowatts kilovatio kilovatios
    mw megawatt megawatts megavatio megavatios
    kva
    a amp amps ampere amperes amperio amperios
    ma miliamperio miliamperios milliamp milliamps
    ah mah hp hz khz mhz ghz
    psi bar pa kpa mpa
    rpm nm awg gb mb tb
    """)

  /// Names and the number of the line, or of the word in a line of units that stand for themselves.
  struct Units: Sendable {
    private let names: WordTable
    private let forms: [[UInt8]]
    /// A line of these has several units, none of which has another name.
    private static let plain = ["ah", "psi", "rpm"]

    init(_ lines: String) {
      var names = WordTable()
      var forms: [[UInt8]] = []
      for line in lines.split(separator: "\n") {
        let words = line.split(separator: " ").map { Array($0.utf8) }
        let isPlain = Self.plain.contains(String(line.prefix { $0 != " " }))
        for word in words {
          _ = names.add(word, 0..<word.count)
          forms.append(isPlain ? word : words[0])
        }
      }
      self.names = names
      self.forms = forms
    }

    /// The form that a unit shares with its other names; nil for a word that is no unit.
    func form(of word: Span<UInt8>) -> [UInt8]? { names.find(word).map { forms[Int($0)] } }
  }

  private static func words(_ list: String) -> WordTable {
    var table = WordTable()
    for word in list.split(separator: " ") {
      let bytes = Array(word.utf8)
      _ = table.add(bytes, 0..<bytes.count)
    }
    return table
  }
}
