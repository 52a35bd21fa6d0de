/// Which earlier ids tonight's firms could go on under, and which of them each takes.
///
/// An id belongs to one firm tonight: the one that holds the record it was issued for, else the one
/// with most of its records, else the first. A firm takes, of the ids that are its own, the one
/// that most of its records had, else the one issued first. Its other ids have been merged.
struct IdentityVotes: Sendable {
  /// By record, the id it had, merges followed; `IdentityLedger.none` for a new one.
  private(set) var idOfRecord: [UInt32]
  /// Ids that have come to a firm beside those of its records: of a key that had several.
  private(set) var further: [(firm: UInt32, id: UInt32)] = []
  /// By id, the firm it belongs to tonight; `IdentityLedger.none` when its records are gone.
  private(set) var owner: [UInt32]
  /// By firm, the id it takes; `IdentityLedger.none` for a new one.
  private(set) var taken: [UInt32]

  /// The most pairs of firms and ids of one key that are weighed.
  private static let mostOffers = 65_536
  /// The most records of a firm that are asked for the ids they had.
  private static let mostAsked = 32

  /// What one firm holds of one id.
  private struct Claim {
    let id: UInt32
    let firm: UInt32
    var count: Int
    var hasHead: Bool
  }

  /// Counts the votes.
  init(_ firms: Firms, _ known: KnownKeys, _ ledger: IdentityLedger) {
    let none = IdentityLedger.none
    idOfRecord = [UInt32](repeating: none, count: known.names.count)
    owner = [UInt32](repeating: none, count: ledger.idCount)
    taken = [UInt32](repeating: none, count: firms.count)
    var shared: [Int] = []
    for record in known.names.indices where known.names[record] != NameTable.none {
      let name = known.names[record]
      if ledger.isShared(name) {
        if record == 0 || known.names[record - 1] != name { shared.append(record) }
      } else {
        idOfRecord[record] = ledger.id(ofKey: name)
      }
    }
    for record in shared { deal(known.run(of: record), firms, known, ledger) }
    findOwners(firms, known, ledger)
    choose(firms)
  }

  /// Deals the ids of one key out to the firms whose records carry it: to each the one that most of
  /// its records may have had, of equals the one at its place.
  private mutating func deal(
    _ run: Range<Int>, _ firms: Firms, _ known: KnownKeys, _ ledger: IdentityLedger
  ) {
    let ids = ledger.ids(ofKey: known.names[run.lowerBound])
    let holders = Self.holders(of: run, firms)
    var idOfHolder: [UInt32: UInt32] = [:]
    var isDealt = [Bool](repeating: false, count: ids.count)
    for offer in Self.offers(holders, ids, firms, known, ledger) {
      guard idOfHolder[holders[offer.holder]] == nil, !isDealt[offer.id] else { continue }
      idOfHolder[holders[offer.holder]] = ids[offer.id]
      isDealt[offer.id] = true
    }
    // With as many records as ever, an id that is left over has become the first firm's.
    if run.count >= ids.count {
      for (place, id) in ids.enumerated() where !isDealt[place] && !ledger.isRetired[Int(id)] {
        further.append((holders[0], id))
      }
    }
    for record in run {
      idOfRecord[record] = idOfHolder[firms.firmOfRecord[record]] ?? IdentityLedger.none
    }
  }

  /// The firms that the records of a run are in, in order.
  static func holders(of run: Range<Int>, _ firms: Firms) -> [UInt32] {
    Array(Set(run.map { firms.firmOfRecord[$0] })).sorted()
  }

  /// Which firm might take which id of a key, the best first.
  private static func offers(
    _ holders: [UInt32], _ ids: [UInt32], _ firms: Firms, _ known: KnownKeys,
    _ ledger: IdentityLedger
  ) -> [(holder: Int, id: Int, score: Int)] {
    // A key of very many firms is a fault of its source: its ids are dealt out by place.
    guard holders.count * ids.count <= mostOffers else {
      return (0..<min(holders.count, ids.count)).map { ($0, $0, 0) }
    }
    var offers: [(holder: Int, id: Int, score: Int)] = []
    for (holder, firm) in holders.enumerated() {
      var counts: [UInt32: Int] = [:]
      for index in firms.records(Int(firm)).prefix(mostAsked) {
        let name = known.names[Int(firms.members[index])]
        if name == NameTable.none { continue }
        for id in ledger.ids(ofKey: name) { counts[id, default: 0] += 1 }
      }
      for (place, id) in ids.enumerated() { offers.append((holder, place, counts[id] ?? 0)) }
    }
    offers.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let (a, b) = (left.holder == left.id, right.holder == right.id)
      if a != b { return a }
      return (left.holder, left.id) < (right.holder, right.id)
    }
    return offers
  }

  private mutating func findOwners(_ firms: Firms, _ known: KnownKeys, _ ledger: IdentityLedger) {
    let none = IdentityLedger.none
    var isContested: Set<UInt32> = []
    for record in idOfRecord.indices where idOfRecord[record] != none {
      let id = Int(idOfRecord[record])
      let firm = firms.firmOfRecord[record]
      if owner[id] == none {
        owner[id] = firm
      } else if owner[id] != firm {
        isContested.insert(UInt32(id))
      }
    }
    for (firm, id) in further where owner[Int(id)] == none { owner[Int(id)] = firm }
    if isContested.isEmpty { return }
    var places: [UInt64: Int] = [:]
    var claims: [Claim] = []
    for record in idOfRecord.indices where isContested.contains(idOfRecord[record]) {
      let id = idOfRecord[record]
      let firm = firms.firmOfRecord[record]
      let isHead = ledger.headOfID[Int(id)] == known.names[record]
      if let place = places[UInt64(id) << 32 | UInt64(firm)] {
        claims[place].count += 1
        if isHead { claims[place].hasHead = true }
      } else {
        places[UInt64(id) << 32 | UInt64(firm)] = claims.count
        claims.append(Claim(id: id, firm: firm, count: 1, hasHead: isHead))
      }
    }
    claims.sort { left, right in
      if left.id != right.id { return left.id < right.id }
      if left.hasHead != right.hasHead { return left.hasHead }
      return left.count != right.count ? left.count > right.count : left.firm < right.firm
    }
    for (index, claim) in claims.enumerated()
    where index == 0 || claims[index - 1].id != claim.id { owner[Int(claim.id)] = claim.firm }
  }

  private mutating func choose(_ firms: Firms) {
    for firm in 0..<firms.count {
      let records = firms.records(firm)
      if records.count == 1 {
        let id = idOfRecord[Int(firms.members[records.lowerBound])]
        if id != IdentityLedger.none, owner[Int(id)] == UInt32(firm) { taken[firm] = id }
      } else {
        taken[firm] = most(records, firms) { owner[Int($0)] == UInt32(firm) }
      }
    }
    for (firm, id) in further where taken[Int(firm)] == IdentityLedger.none {
      if owner[Int(id)] == firm { taken[Int(firm)] = id }
    }
  }

  /// The id that most records of a firm had, of equals the one issued first.
  ///
  /// - Parameters:
  ///   - records: The places of the firm's records among the members of all firms.
  ///   - firms: All firms.
  ///   - isMeant: Whether an id counts.
  /// - Returns: The id, or `IdentityLedger.none`.
  func most(_ records: Range<Int>, _ firms: Firms, where isMeant: (UInt32) -> Bool) -> UInt32 {
    var ids: [UInt32] = []
    for index in records {
      let id = idOfRecord[Int(firms.members[index])]
      if id != IdentityLedger.none, isMeant(id) { ids.append(id) }
    }
    if ids.isEmpty { return IdentityLedger.none }
    ids.sort()
    var best = ids[0]
    var bestCount = 0
    var start = 0
    while start < ids.count {
      var end = start + 1
      while end < ids.count, ids[end] == ids[start] { end += 1 }
      if end - start > bestCount { (best, bestCount) = (ids[start], end - start) }
      start = end
    }
    return best
  }
}
