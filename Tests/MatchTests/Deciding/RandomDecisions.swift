import Workbench

@testable import Match

extension Inputs {
  /// Adds decisions full of repeats, of strangers and of words that nobody knows.
  mutating func decide(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 31 &+ 7)
    func pick(_ values: [String]) -> String { values[random.below(values.count)] }
    let needs = self["needs"].map { $0["need_id"] ?? "" } + ["N99"]
    let suppliers = self["suppliers"].map { $0["supplier_id"] ?? "" } + ["stranger"]
    for number in 0..<random.below(60) {
      self["decisions"].append([
        "decision_id": "D\(100 + number * 37 % 61)", "need_id": pick(needs),
        "supplier_id": pick(suppliers),
        "verdict": pick([
          "accepted", "accepted", "aceptado", "rejected", "rejected", "Rechazado", "contacted",
          "under_review", "en revisión", "withdrawn", "maybe",
        ]),
        "note": pick(["", "visita hecha", "sin capacidad"]), "decided_by": pick(["", "ana"]),
        "decided_on": pick(["", "2026-11-01", "2026-11-02", "2026-11-02", "2026-11-20"]),
      ])
    }
  }
}
