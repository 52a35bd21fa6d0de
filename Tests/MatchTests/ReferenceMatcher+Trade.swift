import Foundation

@testable import Match

/// Agreements whose rules are CC or CTH, over bills that tell everything.
extension ReferenceMatcher {
  struct TradeAnswer {
    var value: Double?
    /// The greatest margin that counts, which what is unknown takes the prior's share of.
    var most = 0.0
    /// The columns of the ranking.
    var columns = ["", "", "", ""]
  }

  private struct Choice {
    let agreement: String
    /// Ten-thousandths of a point.
    let margin: Int
    let origin: String
    let isIllustrative: Bool
    let counted: Double
    let value: Double
  }

  func hasMargin(_ need: Inputs.Row) -> Bool { best(need, nil) != nil }

  func trade(_ need: Inputs.Row, _ supplier: Inputs.Row) -> TradeAnswer {
    guard let open = best(need, nil), let choice = best(need, bill(need, supplier)) else {
      return TradeAnswer()
    }
    let isOpen = choice.origin == "unknown" && choice.agreement == open.agreement
    return TradeAnswer(
      value: isOpen ? nil : choice.value, most: open.counted,
      columns: [
        choice.agreement, String(format: "%.4f", Double(choice.margin) / 1e4), choice.origin,
        "\(choice.isIllustrative)",
      ])
  }

  /// The bill whose code shares most digits with the need's, at least four.
  private func bill(_ need: Inputs.Row, _ supplier: Inputs.Row) -> Inputs.Row? {
    let hs = need["hs"] ?? ""
    func shared(_ bill: Inputs.Row) -> Int {
      (bill["hs"] ?? "").commonPrefix(with: hs).count / 2 * 2
    }
    let bills = inputs["supplier_bills"].filter { $0["supplier_id"] == supplier["supplier_id"] }
    return bills.filter { shared($0) >= 4 }
      .min { (-shared($0), $0["bill_id"] ?? "") < (-shared($1), $1["bill_id"] ?? "") }
  }

  private func best(_ need: Inputs.Row, _ bill: Inputs.Row?) -> Choice? {
    let (hs, destination) = (need["hs"] ?? "", need["destination"] ?? "")
    guard !hs.isEmpty, destination != "", destination != "MX" else { return nil }
    let choices = inputs["agreements"].compactMap { agreement -> Choice? in
      let id = agreement["agreement_id"] ?? ""
      let from = agreement["in_force_from"] ?? ""
      let until = agreement["in_force_until"] ?? ""
      let parties = inputs["agreement_parties"].filter { $0["record_id"] == id }
        .map { $0["country"] ?? "" }
      guard from <= Inputs.date, until.isEmpty || until >= Inputs.date,
        parties.contains(destination), let line = line(id, need, destination),
        line["mfn_duty"] == "", let general = number(line["mfn_rate"]),
        let preferential = number(line["preferential_rate"]), general > preferential
      else { return nil }
      let margin = Int(((general - preferential) * 1e4).rounded())
      let counted = min(1, Double(margin) / 10_000 / settings.marginScale)
      let rules = inputs["origin_rules"].filter {
        let heading = $0["hs_from"] ?? ""
        return $0["record_id"] == id && (heading.hasPrefix(hs) || hs.hasPrefix(heading))
      }
      let origin = origin(bill, hs, hs.count >= 4 ? rules.first : nil, parties)
      let share = origin == "met" ? 1 : origin == "unknown" ? settings.priors[.trade] ?? 0 : 0
      return Choice(
        agreement: id, margin: margin, origin: origin,
        isIllustrative: ([line] + rules).contains { $0["illustrative"] == "true" },
        counted: counted, value: counted * share)
    }
    func key(_ choice: Choice) -> (Double, Int, Int, String) {
      let rank = ["met": 0, "unknown": 1, "not_met": 2][choice.origin] ?? 3
      return (-choice.value, rank, -choice.margin, choice.agreement)
    }
    return choices.min { key($0) < key($1) }
  }

  /// The line of preference for a heading, as of the last year not after the need's.
  private func line(_ id: String, _ need: Inputs.Row, _ destination: String) -> Inputs.Row? {
    let hs = need["hs"] ?? ""
    let year = max("2026", (need["deadline"] ?? "").prefix(4))
    return inputs["preferences"].filter {
      let heading = $0["hs"] ?? ""
      return $0["record_id"] == id && $0["importer"] == destination
        && (heading.hasPrefix(hs) || hs.hasPrefix(heading)) && ($0["year"] ?? "") <= year
    }.max { ($0["year"] ?? "") < ($1["year"] ?? "") }
  }

  private func origin(
    _ bill: Inputs.Row?, _ hs: String, _ rule: Inputs.Row?, _ parties: [String]
  ) -> String {
    guard let bill, let rule else { return "unknown" }
    let digits = rule["rule"] == "CC" ? 2 : 4
    let foreign = inputs["bill_materials"].filter { $0["bill_id"] == bill["bill_id"] }.filter {
      !(parties.contains($0["origin"] ?? "") && $0["originating"] == "true")
    }
    let changes = foreign.allSatisfy { ($0["hs"] ?? "").prefix(digits) != hs.prefix(digits) }
    return changes ? "met" : "not_met"
  }
}
