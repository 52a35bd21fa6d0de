/// Gives certificates to firms.
struct CertificateMaker {
  private var draw: Draw

  private static let issuers = [
    "Organismo Certificador Uno", "Casa Certificadora del Centro", "Certificaciones del Norte",
    "Buró de Normas", "Verificadora Nacional",
  ]

  /// Starts giving.
  init(stream: String) { draw = Draw(stream: stream) }

  /// Draws the certificates usual in a firm's class; larger firms hold more.
  mutating func usual(for firm: Firm, share: Double) -> [Firm.Held] {
    var held: [Firm.Held] = []
    for (rank, letter) in firm.activityClass.certificates.enumerated() {
      guard let certificate = Certificate.index(letter: letter, activity: firm.activityClass) else {
        continue
      }
      let rarity = "PSAC".contains(letter) ? 0.3 : 1
      let likelihood = share * rarity * (rank == 0 ? 1.4 : 0.6) * (0.55 + 0.16 * Double(firm.band))
      if draw.chance(min(0.92, likelihood)) { held.append(drawn(certificate)) }
    }
    return held
  }

  /// A certificate in force on the sample night.
  mutating func valid(_ key: String) -> Firm.Held? {
    Certificate.indexByKey[key].map { certificate in
      held(certificate, until: Day.tonight.adding(draw.between(60, 1_000)))
    }
  }

  /// A certificate whose grace of 180 days has passed.
  mutating func lapsed(_ key: String) -> Firm.Held? {
    Certificate.indexByKey[key].map { certificate in
      held(certificate, until: Day.tonight.adding(-draw.between(185, 700)))
    }
  }

  /// A certificate that ended within the last 180 days.
  mutating func inGrace(_ key: String) -> Firm.Held? {
    Certificate.indexByKey[key].map { certificate in
      held(certificate, until: Day.tonight.adding(-draw.between(1, 178)))
    }
  }

  private mutating func drawn(_ certificate: Int) -> Firm.Held {
    switch draw.below(20) {
    case 0..<13: held(certificate, until: Day.tonight.adding(draw.between(5, 1_050)))
    case 13..<16: held(certificate, until: Day.tonight.adding(-draw.between(1, 178)))
    case 16..<18: held(certificate, until: Day.tonight.adding(-draw.between(182, 900)))
    default: held(certificate, until: nil)
    }
  }

  private mutating func held(_ certificate: Int, until: Day?) -> Firm.Held {
    let names = Certificate.all[certificate]
    let spellings = [names.name, names.name] + names.aliases.filter { $0.allSatisfy { $0 != ";" } }
    let end = until ?? Day.tonight.adding(draw.between(-300, 300))
    return Firm.Held(
      certificate: certificate, spelling: draw.pick(spellings), issuer: draw.pick(Self.issuers),
      from: end.adding(-1_095), until: until)
  }
}
