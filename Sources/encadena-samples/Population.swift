/// Every record of the three registries, and which of them are of the same firm.
struct Population {
  /// Records of DENUE.
  private(set) var denue: [Firm] = []
  /// Records of the registry of women-owned and indigenous-owned firms.
  private(set) var owners: [Firm] = []
  /// Records of the registry of Jalisco.
  private(set) var jalisco: [Firm] = []

  private var maker = FirmMaker(stream: "firms")
  private var certifier = CertificateMaker(stream: "certificates")
  private var waterAndWaste = CertificateMaker(stream: "water and waste")
  private var skiller = SkillMaker(stream: "skills")
  private var owning = OwnershipMaker(stream: "ownership")
  private var draw = Draw(stream: "population")

  /// Invents everything.
  init() {
    inventDenue()
    inventOwners()
    inventJalisco()
  }

  private mutating func inventDenue() {
    var usedIDs: Set<Int> = []
    for _ in 0..<3_000 {
      let activity = maker.drawActivity()
      var firm = maker.make(activity: activity, place: maker.drawPlace(activity: activity))
      var number = 0
      repeat { number = draw.between(1_000_000, 12_999_999) } while !usedIDs.insert(number).inserted
      firm.recordID = String(number)
      denue.append(firm)
    }
  }

  private mutating func inventOwners() {
    // 120 that stand in DENUE too: 70 with their establishment key, 50 without.
    let wanted = Set((Need.spanish + Need.english).map(\.scian))
    let shared = draw.shuffled(denue.filter { wanted.contains($0.activityClass.scian) }).prefix(120)
    for (index, original) in shared.enumerated() {
      var firm = otherRecord(of: original)
      if index >= 70 { firm.clee = "" }
      firm.certificates = certifier.usual(for: firm, share: 0.5)
      owners.append(firm)
    }
    // Two firms for each need that can be filled, and near misses for every fourth need.
    let needs = (Need.spanish + Need.english).filter { !Need.unfillable.contains($0.id) }
    for (index, need) in (needs + needs).enumerated() {
      owners.append(fitting(need, inPlace: index < needs.count))
    }
    for (index, need) in needs.enumerated() where index % 4 == 1 && !need.required.isEmpty {
      owners.append(nearly(need, isLapsed: index % 8 == 1))
    }
    while owners.count < 392 {
      let activity = maker.drawActivity()
      var firm = maker.make(activity: activity, place: maker.drawPlace(activity: activity))
      firm.clee = ""
      firm.certificates = certifier.usual(for: firm, share: 0.5)
      owners.append(firm)
    }
    // Eight with the name of a firm of DENUE that is another firm, elsewhere.
    for original in draw.shuffled(denue.filter { $0.form != nil }).prefix(8) {
      var firm = maker.make(
        activity: maker.drawActivity(), place: otherPlace(than: original.place), isPerson: false)
      firm.core = original.core
      firm.form = original.form
      firm.clee = ""
      owners.append(firm)
    }
    owners = draw.shuffled(owners)
    for index in owners.indices {
      owners[index].recordID = "MUJ-" + Decimals.padded(index + 1, 5)
      owners[index].claims = owning.claims(for: owners[index])
      owners[index].skills = skiller.skills(of: owners[index])
      for held in owners[index].certificates.indices {
        owners[index].certificates[held].assurance = skiller.assurance(of: owners[index])
      }
      addEnvironmental(to: index)
    }
  }

  /// Every twelfth owner saves water or sends no waste to a landfill, and has it certified.
  private mutating func addEnvironmental(to index: Int) {
    guard index % 12 == 5 else { return }
    let key = index % 24 == 5 ? "AWS" : "UL_2799"
    if let held = waterAndWaste.valid(key) { owners[index].certificates.append(held) }
  }

  private mutating func inventJalisco() {
    let inState = owners.filter { $0.municipality.stateKey == "14" }
    let inDenue = Set(denue.map(\.identity))
    // Those in all three registries first.
    let ordered =
      inState.filter { inDenue.contains($0.identity) }
      + draw.shuffled(inState.filter { !inDenue.contains($0.identity) })
    for original in ordered.prefix(60) {
      var firm = otherRecord(of: original)
      firm.clee = ""
      firm.certificates = certifier.usual(for: firm, share: 0.4)
      jalisco.append(firm)
    }
    let taken = Set(owners.map(\.identity))
    let free = denue.filter { $0.municipality.stateKey == "14" && !taken.contains($0.identity) }
    for original in draw.shuffled(free).prefix(8) {
      var firm = otherRecord(of: original)
      firm.certificates = certifier.usual(for: firm, share: 0.4)
      jalisco.append(firm)
    }
    for need in Need.spanish + Need.english
    where Place.all[need.place].stateKey == "14" && !Need.unfillable.contains(need.id) {
      var firm = fitting(need, inPlace: true)
      firm.clee = ""
      jalisco.append(firm)
    }
    while jalisco.count < 350 {
      let activity = maker.drawActivity()
      var firm = maker.make(
        activity: activity, place: maker.drawPlace(activity: activity, state: "14"))
      firm.clee = ""
      firm.certificates = certifier.usual(for: firm, share: 0.35)
      jalisco.append(firm)
    }
    jalisco = draw.shuffled(jalisco)
    spoilTaxNumbers()
    for index in jalisco.indices {
      jalisco[index].recordID = "JAL-" + Decimals.padded(index + 1, 4)
    }
  }

  /// Twenty firms of Jalisco hide behind the generic number, five have a wrong check digit.
  private mutating func spoilTaxNumbers() {
    let taken = Set(owners.map(\.identity))
    let alone = draw.shuffled(jalisco.indices.filter { !taken.contains(jalisco[$0].identity) })
    for index in alone.prefix(20) { jalisco[index].rfc = TaxNumber.generic }
    for index in alone.dropFirst(20).prefix(5) {
      jalisco[index].rfc = TaxNumber.withWrongDigit(jalisco[index].rfc)
    }
  }

  /// The same firm as another registry writes it.
  private mutating func otherRecord(of original: Firm) -> Firm {
    var firm = original
    firm.core = Spelling.altered(original.core, draw: &draw)
    if !firm.person.isEmpty { firm.person = Spelling.altered(firm.person, draw: &draw) }
    firm.latitude += draw.number(-0.0012, 0.0012)
    firm.longitude += draw.number(-0.0012, 0.0012)
    if draw.chance(0.4) { firm.phone = String(firm.phone.dropLast(4)) + draw.digits(4) }
    if draw.chance(0.4) { firm.email = "" }
    if draw.chance(0.3) { firm.street = Spelling.withoutAccents(firm.street) }
    return firm
  }

  /// A firm that fills a need: its class, its goods, its certificates in force, its size.
  private mutating func fitting(_ need: Need, inPlace: Bool) -> Firm {
    let activity = Activity.indexByCode[need.scian] ?? 0
    let band = min(5, max(0, need.sizeBand + draw.between(-1, 0)))
    let place = inPlace ? need.place : maker.drawPlace(activity: activity)
    var firm = maker.make(activity: activity, place: place, band: band)
    firm.clee = ""
    firm.madeFor = need.id
    firm.capacity = max(1, need.volume * draw.between(55, 160) / 100)
    if let product = Product.byCode[need.hs], !firm.goods.contains(where: { $0.hs == need.hs }) {
      firm.goods.insert(Firm.Good(hs: need.hs, phrase: draw.pick(product.phrases)), at: 0)
    }
    firm.certificates = certifier.usual(for: firm, share: 0.4)
    let held = Set(need.required.compactMap { Certificate.indexByKey[$0] })
    firm.certificates.removeAll { held.contains($0.certificate) }
    for key in need.required {
      let held = draw.chance(0.1) ? certifier.inGrace(key) : certifier.valid(key)
      if let held { firm.certificates.append(held) }
    }
    return firm
  }

  /// A firm that would fill a need but for one certificate, absent or lapsed.
  private mutating func nearly(_ need: Need, isLapsed: Bool) -> Firm {
    var firm = fitting(need, inPlace: true)
    let key = need.required[0]
    let certificate = Certificate.indexByKey[key]
    firm.certificates.removeAll { held in
      held.certificate == certificate || Certificate.all[held.certificate].covers.contains(key)
    }
    if isLapsed, let held = certifier.lapsed(key) { firm.certificates.append(held) }
    return firm
  }

  private mutating func otherPlace(than place: Int) -> Int {
    while true {
      let other = draw.below(Place.all.count)
      if Place.all[other].stateKey != Place.all[place].stateKey { return other }
    }
  }
}
