import Glibc
import Tables
import Text

extension TrainingPlace {
  /// How many are told at most.
  static let limit = 500

  /// Finds where skills are wanted that near misses lack or that no ranked firm has.
  ///
  /// - Parameters:
  ///   - outcomes: What ranking left of each need.
  ///   - context: The needs and the suppliers.
  ///   - source: Where the tables are.
  ///   - thinBelow: A need with fewer ranked firms is thin.
  ///   - limit: How many are told at most.
  /// - Returns: Those with the most needs unmet first, then by the keys of skill, state and
  ///   municipality.
  /// - Throws: `FileFault` or `TableError` when a table is torn.
  static func places(
    _ outcomes: [NeedOutcome], in context: MatchContext, source: EvidenceSource, thinBelow: Int,
    limit: Int = limit
  ) throws -> [TrainingPlace] {
    let demands = try SkillDemand.all(
      outcomes, in: context, source: source, thinBelow: thinBelow
    ).filter(\.isFelt)
    guard !demands.isEmpty else { return [] }
    let names = context.evidence.skills.keys.names
    let ranks = names.ranks()
    let told = demands.sorted { left, right in
      if left.unmet != right.unmet { return left.unmet > right.unmet }
      let (one, other) = (ranks[Int(left.skill.number)], ranks[Int(right.skill.number)])
      return one != other ? one < other : left.place < right.place
    }.prefix(limit)
    let kinds = try kinds(source, names)
    let centres = try TrainingCentres(source, names)
    let middles = try middles(told, source)
    return told.map { demand in
      let middle = middles[demand.place].map { [$0] } ?? []
      return TrainingPlace(
        skill: demand.skill.number, kind: kinds[demand.skill.number] ?? "", place: demand.place,
        needs: demand.needs, unmet: demand.unmet, firms: Set(demand.rows).sorted(),
        nearest: nearest(
          demand, from: demand.positions.isEmpty ? middle : demand.positions, centres, in: context))
    }
  }

  /// What kind each skill is.
  private static func kinds(
    _ source: EvidenceSource, _ names: WordTable
  ) throws -> [UInt32: String] {
    let rows = try source.rows("skills", ["skill", "kind"])
    var kinds: [UInt32: String] = [:]
    for row in 0..<rows.count {
      guard let skill = names.find(rows.bytes, rows.bounds(row, 0)) else { continue }
      let kind = rows.text(row, 1)
      kinds[skill] = kinds[skill].map { min($0, kind) } ?? kind
    }
    return kinds
  }

  /// The middles of the municipalities whose needs state no position.
  private static func middles(
    _ demands: ArraySlice<SkillDemand>, _ source: EvidenceSource
  ) throws -> [MunicipalityKey: SkillDemand.Position] {
    let bare = demands.filter { $0.positions.isEmpty && !$0.place.municipality.isEmpty }
    guard !bare.isEmpty else { return [:] }
    let rows = try source.rows(
      "places", ["state_key", "municipality_key", "latitude", "longitude"])
    var middles: [MunicipalityKey: SkillDemand.Position] = [:]
    for row in 0..<rows.count {
      let key = MunicipalityKey(state: rows.text(row, 0), municipality: rows.text(row, 1))
      guard let north = Decimals.number(rows.bytes, rows.bounds(row, 2)),
        let east = Decimals.number(rows.bytes, rows.bounds(row, 3))
      else { continue }
      let middle = (latitude: north * .pi / 180, longitude: east * .pi / 180)
      if let known = middles[key], known <= middle { continue }
      middles[key] = middle
    }
    return middles
  }

  /// The centre that teaches a skill and is nearest to any of its needs.
  ///
  /// One within reach goes before one in the same municipality, as where firms are scored; after them
  /// comes the nearest of all, and where no distance is known the first of the state or of all.
  private static func nearest(
    _ demand: SkillDemand, from positions: [SkillDemand.Position], _ centres: TrainingCentres,
    in context: MatchContext
  ) -> Nearest? {
    guard let reach = context.evidence.skills.reaches[demand.skill.number] else { return nil }
    func told(_ id: String, _ distance: Double?, _ isWithinReach: Bool?) -> Nearest? {
      centres.centre(id).map { centre in
        Nearest(
          centre: centre, distance: distance, graduates: centres.graduates(of: id, demand.skill),
          isWithinReach: isWithinReach)
      }
    }
    let best = closest(positions, reach)
    if let best, best.distance <= context.settings.skillsReach + SkillReach.rounding {
      return told(best.id, best.distance, true)
    }
    let all = reach.centres.compactMap { centres.centre($0.id) }.sorted()
    if let own = all.first(where: { $0.place.isSame(as: demand.place) }) {
      let alone = SkillReach(reach.centres.filter { $0.id == own.id })
      return told(own.id, closest(positions, alone)?.distance, true)
    }
    if let best { return told(best.id, best.distance, false) }
    let sameState = all.first { !$0.place.state.isEmpty && $0.place.state == demand.place.state }
    return (sameState ?? all.first).flatMap { told($0.id, nil, nil) }
  }

  /// The centre nearest to any of some positions; of equals that of the lowest key.
  private static func closest(
    _ positions: [SkillDemand.Position], _ reach: SkillReach
  ) -> (id: String, distance: Double)? {
    var best: (id: String, distance: Double)?
    var last: SkillDemand.Position?
    let sorted = positions.sorted { left, right in
      (left.latitude, left.longitude) < (right.latitude, right.longitude)
    }
    for position in sorted {
      if let last, last == position { continue }
      last = position
      let place = (position.latitude, position.longitude, cos(position.latitude))
      guard let found = reach.nearest(place) else { continue }
      if let best, (best.distance, best.id) <= (found.distance, found.centre.id) { continue }
      best = (found.centre.id, found.distance)
    }
    return best
  }
}
