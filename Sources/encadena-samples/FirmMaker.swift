/// Invents firms; no two have the same name, key or tax number.
struct FirmMaker {
  private var draw: Draw
  private var names: Set<String> = []
  private var keys: Set<String> = []
  private var taxNumbers: Set<String> = []
  private var nextIdentity = 1

  /// Starts inventing.
  init(stream: String) { draw = Draw(stream: stream) }

  /// Draws a class in proportion to its weight.
  mutating func drawActivity() -> Int { draw.weighted(Activity.all.map(\.weight)) }

  /// Draws a municipality where a class is at home.
  mutating func drawPlace(activity: Int, state: String? = nil) -> Int {
    let home = Activity.all[activity].homeStates
    return draw.weighted(
      Place.all.map { place in
        if let state, place.stateKey != state { return 0 }
        return place.weight * (home.contains(place.stateKey) ? 6 : 1)
      })
  }

  /// Invents a firm.
  ///
  /// - Parameters:
  ///   - activity: Its class.
  ///   - place: Its municipality.
  ///   - band: Its band of workers, or nil to draw one.
  ///   - isPerson: Whether a person trades under their own name, or nil to draw.
  /// - Returns: The firm, without certificates.
  mutating func make(activity: Int, place: Int, band: Int? = nil, isPerson: Bool? = nil) -> Firm {
    let kind = Activity.all[activity]
    let municipality = Place.all[place]
    let band =
      band ?? draw.weighted(kind.isFarming ? [40, 22, 20, 9, 5, 3, 1] : [34, 20, 20, 9, 8, 6, 3])
    let isPerson = isPerson ?? (band <= 1 && draw.chance(0.42))
    let form = isPerson ? nil : drawForm(kind)
    let core = drawName(kind, isPerson: isPerson)
    let person = isPerson ? drawPerson() : nil
    let founded = Day(number: draw.between(0, 9_100))
    let letters =
      person.map { TaxNumber.letters(surname: $0.surname, second: $0.second, given: $0.given) }
      ?? TaxNumber.letters(firm: core)
    let ends = Firm.bandEnds[band]
    let workers = draw.between(ends.0, ends.1)
    let identity = nextIdentity
    nextIdentity += 1
    return Firm(
      identity: identity, core: core, form: form,
      person: person.map { "\($0.given) \($0.surname) \($0.second)" } ?? "",
      rfc: uniqueTaxNumber(letters, founded), activity: activity, place: place,
      latitude: municipality.latitude + draw.number(-0.045, 0.045),
      longitude: municipality.longitude + draw.number(-0.045, 0.045), band: band, workers: workers,
      sales: workers * draw.between(3, 11), capacity: capacity(kind, band),
      street: draw.pick(WordLists.streets),
      streetKind: draw.pick([
        "CALLE", "CALLE", "CALLE", "AVENIDA", "AVENIDA", "BOULEVARD", "CARRETERA",
      ]),
      number: String(draw.between(1, 4_900)), neighbourhood: draw.pick(WordLists.neighbourhoods),
      postalCode: municipality.postalStart + draw.digits(2) + "0", phone: phone(municipality),
      email: draw.chance(0.55) ? "contacto@\(domain(core)).example.mx" : "",
      website: draw.chance(0.3) ? "www.\(domain(core)).example.mx" : "",
      clee: uniqueKey(municipality, kind),
      added: Day(number: draw.between(3_850, 9_500)), goods: goods(kind))
  }

  /// Draws up to three products of a class, in its firms' words.
  mutating func goods(_ kind: Activity) -> [Firm.Good] {
    var goods: [Firm.Good] = []
    for (index, code) in kind.goods.enumerated() where index == 0 || draw.chance(0.4) {
      guard goods.count < 3, let product = Product.byCode[code], !product.phrases.isEmpty else {
        continue
      }
      goods.append(Firm.Good(hs: code, phrase: draw.pick(product.phrases)))
    }
    // A firm that makes only one of the rarer goods.
    if goods.count > 1, draw.chance(0.3) { goods.removeFirst() }
    if !kind.services.isEmpty { goods.append(Firm.Good(hs: "", phrase: draw.pick(kind.services))) }
    return goods
  }

  private mutating func drawForm(_ kind: Activity) -> LegalForm {
    if kind.isFarming, draw.chance(0.55) { return .rural }
    return LegalForm.allCases[draw.weighted(LegalForm.allCases.map(\.weight))]
  }

  private mutating func drawName(_ kind: Activity, isPerson: Bool) -> String {
    while true {
      let name = isPerson ? workshopName(kind) : firmName(kind)
      if names.insert(Spelling.withoutAccents(name.lowercased())).inserted { return name }
    }
  }

  private mutating func workshopName(_ kind: Activity) -> String {
    let noun = draw.pick(kind.nouns)
    return draw.chance(0.5)
      ? "\(noun) \(draw.pick(WordLists.surnames))"
      : "\(noun) \(draw.pick(WordLists.workshops)) \(draw.pick(WordLists.surnames))"
  }

  private mutating func firmName(_ kind: Activity) -> String {
    let noun = draw.pick(kind.nouns)
    let distinctive = draw.pick(WordLists.distinctive)
    switch draw.below(20) {
    case 0..<8: return "\(noun) \(distinctive)"
    case 8..<13: return "\(noun) \(distinctive) \(draw.pick(WordLists.regions))"
    case 13..<15: return "\(draw.pick(WordLists.beginnings))\(draw.pick(WordLists.ends)) \(noun)"
    case 15: return "Grupo \(distinctive) \(draw.pick(WordLists.regions))"
    case 16: return "\(noun) \(draw.pick(WordLists.surnames)) y \(draw.pick(WordLists.surnames))"
    case 17: return "\(distinctive) \(noun) y Servicios"
    case 18: return "\(noun) \(initials())"
    default: return "\(distinctive) \(draw.pick(WordLists.regions))"
    }
  }

  private mutating func initials() -> String {
    let letters = Array("ABCDEFGHJKLMNÑPRSTVXYZ")
    return "\(draw.pick(letters)).\(draw.pick(letters)).\(draw.pick(letters))."
  }

  private mutating func drawPerson() -> (given: String, surname: String, second: String) {
    let given = draw.chance(0.5) ? WordLists.women : WordLists.men
    let first = draw.pick(given)
    let second = draw.pick(given)
    return (
      draw.chance(0.6) && first != second ? "\(first) \(second)" : first,
      draw.pick(WordLists.surnames), draw.pick(WordLists.surnames)
    )
  }

  private mutating func uniqueTaxNumber(_ letters: String, _ founded: Day) -> String {
    while true {
      let number = TaxNumber.make(letters: letters, founded: founded, draw: &draw)
      if taxNumbers.insert(number).inserted { return number }
    }
  }

  /// INEGI's establishment key: state, municipality, class, 15 digits, a letter and a digit.
  private mutating func uniqueKey(_ place: Place, _ kind: Activity) -> String {
    while true {
      let key =
        place.key + kind.scian + "00" + draw.digits(4) + "000000000" + draw.pick(["U", "S"])
        + String(draw.below(10))
      if keys.insert(key).inserted { return key }
    }
  }

  private mutating func capacity(_ kind: Activity, _ band: Int) -> Int {
    let (base, growth): (Double, Double) =
      switch kind.unit {
      case "pieza": (2_000, 3)
      case "metro": (1_500, 2.8)
      case "servicio": (6, 1.9)
      default: (600, 2.6)
      }
    var amount = base * draw.number(0.5, 2)
    for _ in 0..<band { amount *= growth }
    let rounding = amount > 1_000 ? 100.0 : 1
    return max(1, Int((amount / rounding).rounded() * rounding))
  }

  /// A number in a block that no subscriber has.
  private mutating func phone(_ place: Place) -> String {
    place.dialling + (place.dialling.count == 2 ? "5550" + draw.digits(4) : "555" + draw.digits(4))
  }

  private func domain(_ core: String) -> String {
    let letters = Spelling.withoutAccents(core.lowercased()).map { $0 == "ñ" ? "n" : $0 }
    return String(letters.filter { $0.isASCII && $0.isLetter }.prefix(22))
  }
}
