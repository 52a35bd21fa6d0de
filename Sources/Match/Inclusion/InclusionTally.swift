import Fairness
import Registry
import Tables

/// How the rankings of all needs treat each group, before floors and after.
struct InclusionTally: Sendable {
  /// The first places that skew is measured at, beside all of them.
  private static let firstPlaces = [5, 10]

  /// What is counted of a group's members in one order of the places.
  private struct Side {
    var skews: [SkewTally]
    var exposure = Exposure()
    var divergence = Mean()
    var met = 0

    init(_ count: Int) { skews = [SkewTally](repeating: SkewTally(), count: count) }
  }

  private let floors: InclusionFloors
  private let cuts: [Int]
  private let shares: [Share]
  private var before: [Side]
  private var after: [Side]
  private var unreached: [Int]
  private var placesByFloor: [Int]
  private var givenUp = Mean()
  private var gap = Mean()
  private var needs = 0

  /// Starts with no ranking.
  ///
  /// - Parameters:
  ///   - floors: The floors.
  ///   - places: The places of a ranking.
  init(_ floors: InclusionFloors, places: Int) {
    self.floors = floors
    cuts = Self.firstPlaces.filter { $0 < places } + [places]
    shares = floors.groups.map { Share(millionths: $0.floor.share) ?? .none }
    before = floors.groups.map { [cuts] _ in Side(cuts.count) }
    after = before
    unreached = floors.groups.map { _ in 0 }
    placesByFloor = unreached
  }

  /// Adds the ranking of a need; one without anybody counts for nothing.
  mutating func add(_ need: NeedInclusion) {
    guard !need.after.isEmpty else { return }
    needs += 1
    let (shortBefore, shortAfter) = (floors.short(need.before), floors.short(need.after))
    for group in floors.groups.indices where floors.groups[group].floor != .none {
      add(group, need.before, to: &before[group])
      add(group, need.after, to: &after[group])
      before[group].met += shortBefore >> UInt16(group) & 1 == 0 ? 1 : 0
      after[group].met += shortAfter >> UInt16(group) & 1 == 0 ? 1 : 0
      if need.shortfalls.contains(where: { $0.group == group }) { unreached[group] += 1 }
      placesByFloor[group] += need.grounds.count { $0 >> UInt16(group) & 1 == 1 }
    }
    givenUp.add(need.givenUp)
    gap.add(need.gap)
  }

  private func add(_ group: Int, _ masks: [UInt16], to side: inout Side) {
    let isMember = masks.map { $0 >> UInt16(group) & 1 == 1 }
    for (place, cut) in cuts.enumerated() {
      let first = isMember.prefix(cut)
      side.skews[place].add(
        members: first.count { $0 }, of: first.count, share: shares[group])
    }
    side.exposure.add(isMember)
    if shares[group] > .none, shares[group] < .all,
      let others = Share(millionths: Share.whole - shares[group].millionths),
      let nats = Divergence(isMember.map { $0 ? 0 : 1 }, shares: [shares[group], others]).value
    {
      side.divergence.add(nats)
    }
  }

  /// Writes what was counted.
  func write(to table: inout TableWriter) throws {
    var rows = MeasureRows(needs: needs)
    for (group, settings) in floors.groups.enumerated() where settings.floor != .none {
      rows.group = settings.key
      try rows.write("floors_met", Double(before[group].met), Double(after[group].met), to: &table)
      try rows.write("floors_unreached", nil, Double(unreached[group]), to: &table)
      try rows.write("places_by_floor", nil, Double(placesByFloor[group]), to: &table)
      for (place, cut) in cuts.enumerated() {
        try rows.write(
          "skew", k: cut, before[group].skews[place].skew.value,
          after[group].skews[place].skew.value, to: &table)
      }
      try rows.write(
        "ndkl", before[group].divergence.mean, after[group].divergence.mean, to: &table)
      try rows.write(
        "exposure_ratio", before[group].exposure.ratio, after[group].exposure.ratio, to: &table)
    }
    rows.group = ""
    guard floors.groups.contains(where: { $0.floor != .none }) else { return }
    try rows.write("ndcg_given_up_mean", nil, givenUp.mean, to: &table)
    try rows.write("ndcg_given_up_worst", nil, givenUp.greatest, to: &table)
    try rows.write("ranking_gap_worst", nil, gap.greatest, to: &table)
  }
}

/// Writes measures, one a row.
struct MeasureRows {
  /// Needs looked at.
  let needs: Int
  /// The group of the rows to come.
  var group = ""

  /// Starts with rows of no group.
  init(needs: Int) { self.needs = needs }

  /// Writes a measure before and after; nil where it has no value.
  func write(
    _ metric: String, k: Int? = nil, _ before: Double?, _ after: Double?,
    to table: inout TableWriter
  ) throws {
    table.cell(metric)
    table.cell(group)
    if let k { table.cell(integer: k) } else { table.emptyCell() }
    for value in [before, after] {
      if let value {
        table.cell(
          value == value.rounded() && abs(value) < 1e9
            ? String(Int(value)) : Decimals.text(value, decimals: 6))
      } else {
        table.emptyCell()
      }
    }
    table.cell(integer: needs)
    try table.endRow()
  }
}
