import Registry
import Tables

/// The ids of tonight's firms: those they had, where a ledger of earlier nights is there.
///
/// An id goes on with the record it was issued for, else with most of its records; see
/// ``IdentityVotes``. Nothing depends on the order of the input rows.
struct SupplierIdentity {
  /// The firms in the order of their ids.
  let firms: Firms
  private let rows: Rows
  private let ledger: IdentityLedger
  private let known: KnownKeys
  private let votes: IdentityVotes
  /// By firm, its place among the firms as they were found. Empty on the first night.
  private let found: [UInt32]
  /// By firm as found, its place among `firms`. Empty where the two are the same.
  private let places: [UInt32]

  /// Finds the ids of firms.
  ///
  /// - Parameters:
  ///   - firms: The firms as they were found.
  ///   - rows: The supplier records.
  ///   - ledger: What earlier nights issued; one without ids on the first night.
  ///   - known: What the ledger knows of the records.
  init(_ firms: Firms, _ rows: Rows, ledger: IdentityLedger, known: KnownKeys) {
    self.rows = rows
    self.ledger = ledger
    self.known = known
    votes = IdentityVotes(firms, known, ledger)
    if ledger.idCount == 0 {
      self.firms = firms
      found = []
      places = []
      return
    }
    var new = NewIDs(rows, firms, ledger)
    // Firms whose id is the key of their first record stand in order; the others are put between.
    var plain: [UInt32] = []
    var other: [(firm: UInt32, id: [UInt8])] = []
    plain.reserveCapacity(firms.count)
    for firm in 0..<UInt32(firms.count) {
      let id = votes.taken[Int(firm)]
      let record = Int(firms.members[Int(firms.starts[Int(firm)])])
      if id == IdentityLedger.none {
        if let issued = new.issue(Int(firm)) {
          other.append((firm, issued))
          continue
        }
      } else if ledger.nameOfID[Int(id)] != known.names[record] {
        other.append((firm, Array(ledger.bytes(ofID: id))))
        continue
      }
      if firms.ordinals.isEmpty || firms.ordinals[firm] == nil {
        plain.append(firm)
      } else {
        other.append((firm, Array(rows.cell(firms.row(Int(firm)), SupplierField.recordID))))
      }
    }
    if other.isEmpty {
      self.firms = firms
      found = []
      places = []
      return
    }
    other.sort { $0.id.lexicographicallyPrecedes($1.id) }
    (found, self.firms) = Self.merge(plain, other, firms, rows)
    var places = [UInt32](repeating: 0, count: firms.count)
    for (place, firm) in found.enumerated() { places[Int(firm)] = UInt32(place) }
    self.places = places
  }

  /// Puts firms in the order of their ids.
  private static func merge(
    _ plain: [UInt32], _ other: [(firm: UInt32, id: [UInt8])], _ firms: Firms, _ rows: Rows
  ) -> ([UInt32], Firms) {
    var found: [UInt32] = []
    var ids = FirmIDs()
    found.reserveCapacity(firms.count)
    var next = 0
    for firm in plain {
      let key = rows.bounds(firms.row(Int(firm)), SupplierField.recordID)
      while next < other.count, precedes(other[next].id, rows.bytes, key) {
        found.append(other[next].firm)
        ids.append(other[next].id, 0..<other[next].id.count)
        next += 1
      }
      found.append(firm)
      ids.append(rows.bytes, key)
    }
    for (firm, id) in other[next...] {
      found.append(firm)
      ids.append(id, 0..<id.count)
    }
    return (found, firms.ordered(by: found, ids: ids))
  }

  /// Whether an id comes before a key.
  private static func precedes(_ id: [UInt8], _ bytes: [UInt8], _ key: Range<Int>) -> Bool {
    var index = 0
    while index < id.count && index < key.count {
      let byte = bytes[key.lowerBound + index]
      if id[index] != byte { return id[index] < byte }
      index += 1
    }
    return id.count < key.count
  }

  // MARK: - The ledger

  /// Tells the entries that tonight adds to the ledger.
  ///
  /// - Parameters:
  ///   - date: The day of the run.
  ///   - verdicts: What staff said since.
  ///   - write: Given entries as CSV lines, and how many.
  /// - Throws: What `write` throws.
  func entries(
    date: String, verdicts: [LedgerVerdict], write: ([UInt8], Int) throws -> Void
  ) rethrows {
    var lines = LedgerLines(after: ledger.entries, date: date)
    for verdict in verdicts {
      lines.add(
        verdict.isSame ? .same : .different, [], record: verdict.left[...],
        other: verdict.right[...], why: verdict.why)
    }
    for id in 0..<UInt32(ledger.idCount) where ledger.current(id) == id {
      let owner = votes.owner[Int(id)]
      if owner == IdentityLedger.none || votes.taken[Int(owner)] == id { continue }
      lines.add(
        .merged, ledger.bytes(ofID: id), other: ledger.bytes(ofID: votes.taken[Int(owner)]))
    }
    var id: [UInt8] = []
    for firm in 0..<firms.count {
      id.removeAll(keepingCapacity: true)
      firms.appendID(firm, of: rows, onto: &id)
      add(firm, id, &lines)
      if lines.bytes.count > 1 << 20 {
        let taken = lines.take()
        try write(taken.bytes, taken.count)
      }
    }
    addShared(&lines)
    for id in 0..<UInt32(ledger.idCount) where ledger.current(id) == id {
      if votes.owner[Int(id)] == IdentityLedger.none, !ledger.isRetired[Int(id)] {
        lines.add(.retired, ledger.bytes(ofID: id))
      }
    }
    let taken = lines.take()
    try write(taken.bytes, taken.count)
  }

  /// Adds the entries of one firm.
  private func add(_ firm: Int, _ id: [UInt8], _ lines: inout LedgerLines) {
    let place = found.isEmpty ? firm : Int(found[firm])
    let records = firms.records(firm)
    let own = votes.taken[place]
    if own == IdentityLedger.none {
      let head = Int(firms.members[records.lowerBound])
      var origin = votes.idOfRecord[head]
      if origin != IdentityLedger.none {
        if !leaves(head, origin) { origin = IdentityLedger.none }
      } else if records.count > 1, known.names[head] == NameTable.none,
        known.run(of: head).count == 1
      {
        origin = votes.most(records, firms) { _ in true }
      }
      if origin == IdentityLedger.none {
        lines.add(.issued, id[...], record: key(head))
      } else {
        lines.add(.split, id[...], record: key(head), other: ledger.bytes(ofID: origin))
      }
    } else if ledger.isRetired[Int(own)] {
      lines.add(.returned, id[...])
    }
    if records.count == 1 && own == IdentityLedger.none { return }
    for index in own == IdentityLedger.none ? records.dropFirst() : records {
      let record = Int(firms.members[index])
      let had = votes.idOfRecord[record]
      if had != IdentityLedger.none {
        // An id that the firm has beside its own is merged into that one, with all its records.
        if had == own || votes.owner[Int(had)] == UInt32(place) { continue }
      }
      if isRepeated(record, firm) { continue }
      let isLeaving = had != IdentityLedger.none && leaves(record, had)
      lines.add(
        .joined, id[...], record: key(record), other: isLeaving ? ledger.bytes(ofID: had) : [])
    }
  }

  /// Whether a record's key leaves the id it had: not when another firm goes on under that id with
  /// a record of this key, nor when one that comes before it has left already.
  private func leaves(_ record: Int, _ id: UInt32) -> Bool {
    let own = firms.firmOfRecord[record]
    for other in known.run(of: record) where firms.firmOfRecord[other] != own {
      let firm = firms.firmOfRecord[other]
      if votes.taken[found.isEmpty ? Int(firm) : Int(found[Int(firm)])] == id { return false }
      if firm < own && votes.idOfRecord[other] == id { return false }
    }
    return true
  }

  /// Notes the order of the firms that share a key, where the ledger would have another one, so
  /// that each finds its id again.
  private func addShared(_ lines: inout LedgerLines) {
    var runs = known.runs
    if !ledger.sharedKeys.isEmpty {
      // A key that had several ids may be that of one record now.
      for record in known.names.indices where known.names[record] != NameTable.none {
        if ledger.isShared(known.names[record]), known.run(of: record).count == 1 {
          runs.append(record..<record + 1)
        }
      }
      runs.sort { $0.lowerBound < $1.lowerBound }
    }
    for run in runs {
      let holders = holders(of: run)
      let name = known.names[run.lowerBound]
      let isShared = name != NameTable.none && ledger.isShared(name)
      guard holders.count > 1 || isShared else { continue }
      let wanted = holders.map { id(of: Int($0)) }
      var told = told(run, name)
      told.removeLast(max(0, told.count - wanted.count))
      if told == wanted { continue }
      for id in wanted.reversed() { lines.add(.joined, id[...], record: key(run.lowerBound)) }
    }
  }

  /// The firms of a run's records in the order they were found in, as places among `firms`.
  private func holders(of run: Range<Int>) -> [UInt32] {
    let own = Set(run.map { firms.firmOfRecord[$0] })
    if found.isEmpty { return own.sorted() }
    return own.map { found[Int($0)] }.sorted().map { places[Int($0)] }
  }

  /// The ids that the ledger tells of the key of a run after the entries of each firm.
  private func told(_ run: Range<Int>, _ name: UInt32) -> [[UInt8]] {
    var ids = name == NameTable.none ? [] : ledger.ids(ofKey: name).map { after($0) }
    for place in holders(of: run).sorted() {
      guard let record = run.first(where: { firms.firmOfRecord[$0] == place }) else { continue }
      let id = id(of: Int(place))
      let firm = found.isEmpty ? Int(place) : Int(found[Int(place)])
      let own = votes.taken[firm]
      let had = votes.idOfRecord[record]
      let isHead =
        rows.compare(
          bounds(Int(firms.members[firms.records(Int(place)).lowerBound])), bounds(record)) == 0
      if had != IdentityLedger.none {
        if had == own || votes.owner[Int(had)] == UInt32(firm) { continue }
        if leaves(record, had) {
          let left = after(had)
          ids.removeAll { $0 == left }
        }
      }
      ids.removeAll { $0 == id }
      if own == IdentityLedger.none && isHead { ids.append(id) } else { ids.insert(id, at: 0) }
    }
    var distinct: [[UInt8]] = []
    for id in ids where !distinct.contains(id) { distinct.append(id) }
    return distinct
  }

  /// What an earlier id has become after tonight's mergers.
  private func after(_ id: UInt32) -> [UInt8] {
    let owner = votes.owner[Int(id)]
    let taken = owner == IdentityLedger.none ? id : votes.taken[Int(owner)]
    return Array(ledger.bytes(ofID: taken))
  }

  private func id(of firm: Int) -> [UInt8] {
    var id: [UInt8] = []
    firms.appendID(firm, of: rows, onto: &id)
    return id
  }

  /// Whether the firm has an earlier record of the same key.
  private func isRepeated(_ record: Int, _ firm: Int) -> Bool {
    let head = Int(firms.members[firms.records(firm).lowerBound])
    let own = bounds(record)
    if head != record, rows.compare(bounds(head), own) == 0 { return true }
    var other = record - 1
    while other >= 0, rows.compare(bounds(other), own) == 0 {
      if firms.firmOfRecord[other] == UInt32(firm) { return true }
      other -= 1
    }
    return false
  }

  private func bounds(_ record: Int) -> Range<Int> {
    rows.bounds(Int(firms.order[record]), SupplierField.recordID)
  }

  private func key(_ record: Int) -> ArraySlice<UInt8> { rows.bytes[bounds(record)] }
}
