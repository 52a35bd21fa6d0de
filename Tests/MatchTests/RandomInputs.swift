import Workbench

@testable import Match

extension Inputs {
  static let words = [
    "inyección", "plástico", "moldes", "acero", "Cajas", "cartón", "de", "la", "piezas",
    "maquinado", "ñandú", "PLÁSTICOS", "a", "3d", "plastics", "the", "molding", "água",
  ]
  static let scians = ["326191", "326199", "32619", "3261", "32", "334410", "336213", ""]
  static let goods = ["39269099", "392690", "3926", "39", "8542", "854231", ""]
  static let names = ["ISO_9001", "IATF_16949", "ISO_14001", "HECHO_MX"]
  static let days = [
    "", "2020-01-01", "2026-11-24", "2026-11-25", "2026-11-26", "2026-05-29", "2026-05-28",
    "2027-03-01",
  ]
  static let articles = ["31161501", "311615", "3116", "31", "31162801", "", "", ""]
  static let skills = ["EC0217", "EC0301", "soldadura"]
  static let units = ["", "kg", "Pieza", "PIEZA", "t"]

  /// Small tables full of ties, gaps and repeated values.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    func chance(_ share: Double) -> Bool { random.unit() < share }
    func text(_ most: Int) -> String {
      (0..<random.below(most + 1)).map { _ in pick(Self.words) }.joined(separator: " ")
    }
    func place() -> (String, String) {
      if chance(0.2) { return ("", "") }
      return ("\(15 + random.below(16)).5", "-\(88 + random.below(28)).25")
    }
    let ids = (0..<random.below(60)).map { "S\(1000 - $0 * 7 % 61)" }
    let fields = ["names", "activity", "products", "awards"].map { "text_" + $0 }
    if chance(0.5) { textColumns = fields }
    for id in Set(ids).sorted() {
      let (north, east) = place()
      let texts = fields.map { _ in text(2) }
      self["suppliers"].append([
        "supplier_id": id, "text": texts.joined(separator: " "), "scian": pick(Self.scians),
        "size_band": chance(0.3) ? "" : "\(random.below(7))",
        "capacity": chance(0.5) ? "" : "\(random.below(2000))",
        "capacity_unit": pick(Self.units), "latitude": north, "longitude": east,
        "state_key": pick(["", "09", "22"]), "municipality_key": pick(["", "001", "014"]),
        fields[0]: texts[0], fields[1]: texts[1], fields[2]: texts[2], fields[3]: texts[3],
      ])
      for _ in 0..<random.below(3) {
        self["supplier_products"].append([
          "supplier_id": id, "hs": pick(Self.goods), "unspsc": pick(Self.articles),
        ])
      }
      for _ in 0..<random.below(4) {
        self["supplier_credentials"].append([
          "supplier_id": id, "certificate": pick(Self.names),
          "valid_from": chance(0.7) ? "" : pick(Self.days), "valid_until": pick(Self.days),
          "assurance": pick(["", "certified", "self_declared"]),
        ])
      }
      addEvidence(of: id, &random)
      addBills(of: id, &random)
    }
    self["supplier_products"].append(["supplier_id": "stranger", "hs": "8542"])
    for number in 0..<random.below(9) {
      let id = "N\(number)"
      let (north, east) = place()
      self["needs"].append([
        "need_id": id, "text": text(8), "language": pick(["", "es", "en"]),
        "scian": pick(Self.scians), "hs": pick(Self.goods), "unspsc": pick(Self.articles),
        "title": chance(0.3) ? "" : text(4), "latitude": north,
        "longitude": east, "half_distance_km": chance(0.7) ? "" : "\(50 + random.below(300))",
        "size_band": chance(0.3) ? "" : "\(random.below(7))",
        "volume": chance(0.5) ? "" : "\(random.below(1500))", "volume_unit": pick(Self.units),
        "destination": pick(["", "MX", "US", "US", "JP", "FR"]),
        "deadline": pick(["", "2024-03-01", "2027-06-30", "2028-01-01"]),
      ])
      for _ in 0..<random.below(3) {
        self["requirements"].append([
          "need_id": id, "certificate": pick(Self.names), "hard": pick(["true", "false"]),
        ])
      }
      if chance(0.4) {
        self["skill_requirements"].append([
          "need_id": id, "skill": pick(Self.skills), "hard": pick(["true", "false", "false"]),
        ])
        self["skill_requirements"].append([
          "need_id": id, "skill": pick(Self.skills), "hard": "false",
        ])
      }
    }
    for name in Self.names {
      self["certificate_covers"].append(["certificate": name, "covered": name])
    }
    self["certificate_covers"].append(["certificate": "IATF_16949", "covered": "ISO_9001"])
    self["certificates"] = [
      ["certificate": "ISO_14001", "kind": "Ambiental"], ["certificate": "ISO_9001", "kind": ""],
    ]
    addSkills(&random)
    addEditions(&random)
    addAgreements(&random)
    for _ in 0..<random.below(5) {
      let isForward = chance(0.5)
      let good = pick(["39269099", "392690", "3926", "8542"])
      let kind = pick(["326191", "334410", "3261"])
      self["concordance"].append([
        "from_system": isForward ? "HS" : "SCIAN 2018", "from_code": isForward ? good : kind,
        "to_system": isForward ? "SCIAN" : "SA", "to_code": isForward ? kind : good,
        "weight": pick(["", "1", "0.8", "0.5", "0"]),
      ])
    }
    choose(&random)
  }

  private mutating func choose(_ random: inout SplitMix64) {
    settings.topK = 1 + random.below(8)
    settings.nearMisses = random.below(4)
    settings.minimumScore = [0, 0, 0.3, 0.6][random.below(4)]
    settings.textCandidates = [nil, nil, 0, 1, 3, 500][random.below(6)]
    settings.scianDigits = [2, 4, 6][random.below(3)]
    settings.hsDigits = [2, 4, 6][random.below(3)]
    settings.codeScale = random.below(3) == 0 ? [0.25, 0.5, 0.7, 0.85, 1] : nil
    settings.fields = [:]
    for field in MatchSettings.TextField.allCases where random.below(2) > 0 {
      settings.fields[field] = [0, 0.25, 1, 1.5, 3][random.below(5)]
    }
    settings.analyzer = random.below(2) == 0 ? .plain : .stemmed
    settings.stopWords = random.below(2) == 0 ? ["de", "Là", "piezas"] : []
    settings.textScale = random.below(2) == 0 ? .supremum : .best
    settings.graceDays = [0, 1, 180][random.below(3)]
    settings.weights = [:]
    for criterion in MatchSettings.Criterion.allCases where random.below(5) > 0 {
      settings.weights[criterion] = Double(random.below(8)) / 20
    }
    settings.unspscDigits = [2, 6, 8][random.below(3)]
    settings.selfDeclaredShare = [0, 0.5, 1][random.below(3)]
    settings.skillsReach = [0, 30, 400][random.below(3)]
    settings.skillsReachShare = [0, 0.5][random.below(2)]
    settings.environmentalWishes = [[], [], ["ISO_14001"], ["AGUA", "HECHO_MX"]][random.below(4)]
    settings.experienceHalf = [1, 3][random.below(2)]
    settings.experienceYears = [nil, 3][random.below(2)]
    settings.marginScale = [2, 10][random.below(2)]
    settings.priors =
      random.below(2) == 0
      ? [:]
      : [
        .place: 0.25, .capacity: 0.5, .code: 0.1, .skills: 0.2, .environment: 0.3, .trade: 0.5,
        .experience: 0.15,
      ]
  }
}
