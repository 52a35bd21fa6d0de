import Tables
import Text
import Workbench

/// Makes the number that decides which figures cover for a sensitive one.
///
/// A reader who has the program and the published table could otherwise work through the secret tables
/// that would have been covered in the same way. The number must be the same on every machine that
/// repeats the run, so it is made from what the run has and no reader does: everyone who was
/// counted, for any group, at the oldest edition that is compared with. Not those counted tonight:
/// the firm that came this month would then change the whole pattern, and who can list all others
/// could tell the two patterns apart. And the same for all editions of a year, so that where nothing
/// changes the same figures cover, and two editions do not lay bare each other's.
struct StatisticsSalt {
  private var text: [UInt8] = []

  /// Takes those counted tonight, for a first edition.
  ///
  /// - Parameters:
  ///   - ids: The keys of the suppliers, ascending.
  ///   - masks: By supplier, the groups it is counted for.
  ///   - keys: The keys of the groups.
  init(tonight ids: TextColumn, masks: [UInt16], keys: [String]) {
    for row in masks.indices where masks[row] != 0 {
      let groups = keys.indices.filter { masks[row] >> UInt16($0) & 1 == 1 }.map { keys[$0] }
      add(ids, row, Array(groups.joined(separator: ";").utf8))
    }
  }

  /// Takes those counted at an earlier edition.
  init(_ ledger: MembershipLedger, on day: Int32) {
    let lists = (0..<ledger.lists.count).map { Array(ledger.lists[$0].utf8) }
    for row in 0..<ledger.count where !lists[Int(ledger.groups[row])].isEmpty {
      if ledger.holds(row, on: day) { add(ledger.ids, row, lists[Int(ledger.groups[row])]) }
    }
  }

  private mutating func add(_ ids: TextColumn, _ row: Int, _ groups: [UInt8]) {
    text.append(contentsOf: ids.bytes[ids.bounds(row)])
    text.append(UInt8(ascii: "\t"))
    text.append(contentsOf: groups)
    text.append(UInt8(ascii: "\n"))
  }

  /// The salt of a group's series: 64 bits of the SHA-256 digest of who was counted, the group,
  /// and the day of that edition.
  func salt(of group: String, on day: Int32) -> UInt64 {
    let digest = SHA256Digest.hex(of: text + Array("\(group)\n\(day)".utf8))
    return UInt64(digest.prefix(16), radix: 16) ?? 0
  }
}
