import Linkage
import Registry
import Tables

extension NormalizeStage {
  /// Writes `identity_notes.csv`: keys too common to be keys, and unions that were asked for and
  /// refused.
  mutating func writeNotes(_ resolution: EntityResolution, _ rows: Rows) throws {
    var lines: [UInt8] = []
    for placeholder in resolution.placeholders {
      CSVText.append(
        line: [
          "placeholder", placeholder.key, placeholder.value, "\(placeholder.records)", "", "",
          "carried by too many records of different names",
        ], onto: &lines)
    }
    let linking = resolution.linking
    var count = resolution.placeholders.count
    func refused(_ note: String, _ refusals: [Clusters.Refusal], _ linking: RecordLinking) {
      for refusal in refusals {
        let keys = [refusal.pair.left, refusal.pair.right].map {
          rows.text(Int(resolution.records[Int($0)]), SupplierField.recordID)
        }
        CSVText.append(
          line: [note, "", "", ""] + keys + [linking.outcome(refusal.reason)], onto: &lines)
        count += 1
      }
    }
    if let linking {
      refused("refused_key", linking.clusters.refusedFixed, linking)
      refused("refused_verdict", linking.clusters.refusedForced, linking)
    }
    try write(LinkageTables.notes, lines, count: count)
  }
}
