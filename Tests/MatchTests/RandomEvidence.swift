import Workbench

@testable import Match

extension Inputs {
  /// What only some suppliers have: skills, awards and exclusions.
  mutating func addEvidence(of id: String, _ random: inout SplitMix64) {
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    if random.below(4) == 0 {
      for _ in 0..<1 + random.below(2) {
        self["supplier_skills"].append([
          "supplier_id": id, "skill": pick(Self.skills), "holders": pick(["", "0", "1", "4"]),
          "valid_from": pick(["", "2020-01-01", "2027-01-01"]), "valid_until": pick(Self.days),
        ])
      }
    }
    if random.below(3) == 0 {
      for number in 0..<1 + random.below(5) {
        let isCoded = random.below(2) == 0
        self["supplier_awards"].append([
          "supplier_id": id, "award_id": "A\(number / 2)",
          "hs": isCoded ? pick(Self.goods) : "", "unspsc": isCoded ? pick(Self.articles) : "",
          "description": (0..<random.below(4)).map { _ in pick(Self.words) }
            .joined(separator: " "),
          "awarded_on": pick(["", "2019-05-01", "2025-02-03", "2026-11-25", "2026-12-01"]),
        ])
      }
    }
    if random.below(8) == 0 {
      for number in 0..<1 + random.below(2) {
        self["supplier_exclusions"].append([
          "supplier_id": id, "exclusion_id": "X\(number)", "evidence": pick(["rfc", "name"]),
          "authority": "OIC", "resolution": "R-1", "reason": "", "notified_on": pick(Self.days),
          "from": pick(Self.days), "until": pick(Self.days),
        ])
      }
    }
  }

  mutating func addSkills(_ random: inout SplitMix64) {
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    for skill in Self.skills {
      self["skill_covers"].append(["skill": skill, "covered": skill])
      if random.below(2) == 0 {
        self["skills"].append(["skill": skill, "name": "Nombre", "name_en": pick(["", "Name"])])
      }
    }
    if random.below(2) == 0 {
      self["skill_covers"].append(["skill": "EC0301", "covered": "EC0217"])
    }
    for number in 0..<random.below(6) {
      let isPlaced = random.below(3) > 0
      self["skill_supply"].append([
        "centre_id": "C\(number)", "name": pick(["", "CONALEP"]), "skill": pick(Self.skills),
        "state_key": pick(["09", "22"]), "municipality_key": pick(["", "001", "014"]),
        "latitude": isPlaced ? "\(15 + random.below(16)).5" : "",
        "longitude": isPlaced ? "-\(88 + random.below(28)).25" : "",
      ])
    }
  }

  /// Codes that were split and joined between editions, and links with articles.
  mutating func addEditions(_ random: inout SplitMix64) {
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    let goods = ["392690", "854231", "854239", "854142", "392699"]
    for _ in 0..<random.below(6) {
      let (one, other) = [("hs2012", "hs2017"), ("hs2017", "hs2022")][random.below(2)]
      self["concordance"].append([
        "from_system": one, "from_code": pick(goods), "to_system": other, "to_code": pick(goods),
        "weight": pick(["", "", "0.5", "0"]),
      ])
    }
    for _ in 0..<random.below(3) {
      self["concordance"].append([
        "from_system": "UNSPSC", "from_code": pick(["31161501", "311615"]),
        "to_system": pick(["HS", "SCIAN"]), "to_code": pick(["392690", "326191"]),
        "weight": pick(["", "0.5"]),
      ])
    }
  }

  /// Three agreements, one of them over, with rates by year and rules of tariff shift.
  mutating func addAgreements(_ random: inout SplitMix64) {
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    for (id, countries, until) in [
      ("A1", ["MX", "US"], ""), ("A2", ["MX", "US", "JP"], ""), ("A3", ["MX", "US"], "2026-11-24"),
    ] where random.below(4) > 0 {
      self["agreements"].append([
        "record_id": id, "agreement_id": id, "name": "Tratado \(id)",
        "in_force_from": "2020-07-01", "in_force_until": until, "hs_edition": "2022",
        "de_minimis": "0",
      ])
      for country in countries {
        self["agreement_parties"].append(["record_id": id, "country": country])
      }
      for importer in countries.dropFirst() {
        for heading in ["3926", "8542"] where random.below(5) > 0 {
          let isByWeight = random.below(6) == 0
          for year in ["2025", "2028"] {
            self["preferences"].append([
              "record_id": id, "importer": importer, "hs": heading, "year": year,
              "mfn_rate": isByWeight ? "" : pick(["0", "2.5", "5", "5", "25"]),
              "preferential_rate": pick(["0", "2.5", "4.25"]),
              "mfn_duty": isByWeight ? "5 EUR/kg" : "",
              "illustrative": pick(["true", "false"]),
            ])
          }
        }
      }
      for heading in ["3926", "8542"] where random.below(3) > 0 {
        self["origin_rules"].append([
          "record_id": id, "hs_from": heading, "rule": pick(["CTH", "CC"]), "heading": heading,
          "illustrative": pick(["true", "false"]),
        ])
      }
    }
  }

  /// Bills of materials that tell everything.
  mutating func addBills(of id: String, _ random: inout SplitMix64) {
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    guard random.below(3) == 0 else { return }
    for number in 0..<1 + random.below(2) {
      let bill = "\(id)-\(number)"
      self["supplier_bills"].append([
        "bill_id": bill, "supplier_id": id, "hs": pick(["39269099", "3926", "854231"]),
        "transaction_value": "1000",
      ])
      for position in 1...1 + random.below(3) {
        let origin = pick(["CN", "US", "MX", "JP"])
        self["bill_materials"].append([
          "bill_id": bill, "position": "\(position)", "origin": origin,
          "hs": pick(["392690", "390110", "854239", "741011"]), "value": "\(random.below(400))",
          "originating": origin == "CN" ? "false" : pick(["true", "false"]),
        ])
      }
    }
  }
}
