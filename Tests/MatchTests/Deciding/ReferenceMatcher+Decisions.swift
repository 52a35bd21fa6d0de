import Registry

@testable import Match

/// What staff decided, and what comes of it.
extension ReferenceMatcher {
  private func verdict(_ row: Inputs.Row) -> Verdict? { Verdict(words: row["verdict"] ?? "") }

  /// The decision that holds on each supplier of a need.
  func holding(_ need: String) -> [String: Inputs.Row] {
    var holding: [String: Inputs.Row] = [:]
    for row in inputs["decisions"] where row["need_id"] == need && verdict(row) != nil {
      let supplier = row["supplier_id"] ?? ""
      let (day, id) = (row["decided_on"] ?? "", row["decision_id"] ?? "")
      if let other = holding[supplier],
        (other["decided_on"] ?? "", other["decision_id"] ?? "") > (day, id)
      {
        continue
      }
      holding[supplier] = row
    }
    return holding
  }

  /// The verdict that holds on each supplier of a need.
  func verdicts(_ need: String) -> [String: Verdict] {
    holding(need).compactMapValues(verdict).filter { $0.value != .withdrawn }
  }

  /// What each decision did: its key, effect, obstacle and rank.
  func effects(_ matches: [[String]]) -> [[String]] {
    let ids = Set(inputs["suppliers"].map { $0["supplier_id"] ?? "" })
    let sorted = inputs["decisions"].sorted {
      ($0["decision_id"] ?? "") < ($1["decision_id"] ?? "")
    }
    return sorted.map { row in
      let (need, supplier) = (row["need_id"] ?? "", row["supplier_id"] ?? "")
      func told(_ effect: String, _ why: String = "", _ rank: String = "") -> [String] {
        [row["decision_id"] ?? "", effect, why, rank]
      }
      guard let verdict = verdict(row) else { return told("unknown_verdict") }
      guard let wanted = inputs["needs"].first(where: { $0["need_id"] == need }) else {
        return told("unknown_need")
      }
      guard ids.contains(supplier),
        let firm = inputs["suppliers"].first(where: { $0["supplier_id"] == supplier })
      else { return told("unknown_firm") }
      guard holding(need)[supplier]?["decision_id"] == row["decision_id"] else {
        return told("superseded")
      }
      let rank = matches.first { $0[0] == need && $0[2] == supplier }?[1]
      switch verdict {
      case .withdrawn: return told("withdrawn")
      case .rejected: return told("kept_out")
      case .accepted, .contacted, .underReview:
        if let rank { return told(verdict == .accepted ? "pinned" : "marked", "", rank) }
        if !exclusions(firm).isEmpty { return told("not_applied", "barred") }
        if !missing(certificates(wanted), skills(wanted), firm).isEmpty {
          return told("not_applied", "hard_requirement")
        }
        guard verdict == .accepted else { return told("not_applied", "not_ranked") }
        let isCandidate = scoredIDs(wanted).contains(supplier)
        return told("not_applied", isCandidate ? "no_place" : "no_evidence")
      }
    }
  }
}
