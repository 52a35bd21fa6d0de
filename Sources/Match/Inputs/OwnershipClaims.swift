import Registry
import Tables
import Text

/// What owners say they are, as far as they consent to its use.
///
/// A firm is of a group when one of its claims is in force, or in the grace after its last day. It
/// consents to a use only when every record of the claim says so: silence is no consent, and one
/// refusal outweighs any consent. Nothing is inherited from other firms of its group of
/// establishments.
///
/// Nobody outlives the reading of this type: ``NamedGroups`` takes from it what may be seen, the
/// statistics what may only be counted.
struct OwnershipClaims {
  /// A claim that may be counted: the supplier, the group's number in the settings, and whether it
  /// may be named.
  struct Claim {
    let row: Int
    let group: Int
    let mayBeNamed: Bool
  }

  /// The claims that may be counted, by supplier and group, each pair once.
  private(set) var counted: [Claim] = []
  /// Rows whose supplier is unknown.
  private(set) var strays = 0

  /// Reads the claims.
  ///
  /// - Parameters:
  ///   - source: The folder that Normalize wrote.
  ///   - ids: The keys of the suppliers.
  ///   - groups: The groups of the settings.
  ///   - validity: How far a claim holds on the run's date.
  /// - Throws: An error of the tables when the file is torn.
  init(
    _ source: EvidenceSource, suppliers ids: TextColumn, groups: [InclusionSettings.Group],
    validity: Validity
  ) throws {
    guard !groups.isEmpty else { return }
    let table = try source.table("supplier_ownership")
    guard table.rowCount > 0 else { return }
    let keys = table.columnOrEmpty("supplier_id")
    let names = table.columnOrEmpty("group")
    let speakers = table.columnOrEmpty("claimed_by")
    let assurances = table.columnOrEmpty("assurance")
    let starts = table.columnOrEmpty("valid_from")
    let ends = table.columnOrEmpty("valid_until")
    let uses = table.columnOrEmpty("consent_use")
    let namings = table.columnOrEmpty("consent_named")
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.key, $0) })
    var finder = RowFinder(ids)
    var said: [(row: Int, group: Int, holds: Bool, uses: Bool, names: Bool)] = []
    for row in 0..<table.rowCount {
      guard let owner = finder.row(of: keys.bytes[keys.bounds(row)]) else {
        strays += 1
        continue
      }
      guard let group = numbers[names[row]] else { continue }
      let state = validity.state(
        from: DayNumber.day(starts.bytes, starts.bounds(row)),
        until: DayNumber.day(ends.bytes, ends.bounds(row)))
      // Of what is sensitive it must be known who says so.
      let isVouched =
        groups[group].certifiedOnly
        ? assurances[row] == "certified"
        : groups[group].protection == .ordinary || !speakers.isEmpty(row)
      said.append(
        (
          owner, group, state != .lapsed && isVouched, uses[row] == "true",
          namings[row] == "true"
        ))
    }
    said.sort { ($0.row, $0.group) < ($1.row, $1.group) }
    var first = 0
    while first < said.count {
      var next = first
      while next < said.count, said[next].row == said[first].row,
        said[next].group == said[first].group
      { next += 1 }
      let all = said[first..<next]
      if all.contains(where: \.holds), all.allSatisfy(\.uses) {
        counted.append(
          Claim(
            row: said[first].row, group: said[first].group,
            mayBeNamed: all.allSatisfy(\.names)))
      }
      first = next
    }
  }
}

/// The groups of each supplier that consents to be named for them, as bits; bit g is the g-th group
/// of the settings.
struct NamedGroups: Sendable {
  /// By supplier; empty when nobody is named.
  let masks: [UInt16]

  /// Keeps what may be seen of the claims.
  init(_ claims: OwnershipClaims, count: Int) {
    var masks = [UInt16](repeating: 0, count: count)
    var isEmpty = true
    for claim in claims.counted where claim.mayBeNamed {
      masks[claim.row] |= 1 << UInt16(claim.group)
      isEmpty = false
    }
    self.masks = isEmpty ? [] : masks
  }

  /// The groups of a supplier.
  @inline(__always)
  subscript(row: Int) -> UInt16 { masks.isEmpty ? 0 : masks[row] }
}
