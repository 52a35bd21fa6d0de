import Linkage
import Registry
import Tables
import Workbench

/// Puts the supplier records of one firm together: by exact keys first (record key, tax number,
/// establishment key), then by what staff decided, then by links where the pipeline file says how
/// records are compared.
struct EntityResolution {
  /// A key carried by more records than this, with more names than `mostNames`, is a placeholder.
  static let mostRecords = 20
  /// See `mostRecords`.
  static let mostNames = 3

  private let rows: Rows
  private let order: [UInt32]
  private let ranks: [UInt16]
  private var taxHashes: [UInt64]
  private let unitHashes: [UInt64]
  /// Records with one key, where more than one has it.
  private let sameID: [[UInt32]]
  /// Keys that were not used.
  private(set) var placeholders: [NormalizeReport.Placeholder] = []
  /// Unions refused.
  private(set) var refusedUnions = 0
  /// The links and what became of them, where records were compared.
  private(set) var linking: RecordLinking?
  private let workers: Int

  /// Orders the records and reads their keys.
  init(_ rows: Rows, ranks: [UInt16], workers: Int) {
    self.rows = rows
    self.ranks = ranks
    self.workers = workers
    let records = RecordOrder(rows, ranks: ranks)
    sameID = records.sameKey
    order = records.rows
    let hasKeys = rows.slots[SupplierField.rfc] >= 0 || rows.slots[SupplierField.clee] >= 0
    guard hasKeys else {
      taxHashes = [UInt64](repeating: 0, count: rows.count)
      unitHashes = taxHashes
      return
    }
    let sorted = order
    let facts = concurrentBlocks(of: rows.count, blockSize: 16_384, workers: workers) { range in
      Self.keys(rows, sorted, range)
    }
    taxHashes = facts.flatMap(\.tax)
    unitHashes = facts.flatMap(\.unit)
  }

  /// The row of each record, which is its number everywhere.
  var records: [UInt32] { order }

  /// Joins the records into firms.
  ///
  /// - Parameters:
  ///   - settings: How records are compared; nil joins by keys and staff's word alone.
  ///   - forced: Pairs that staff hold to be one firm.
  ///   - forbidden: Pairs that staff hold to be different firms.
  ///   - found: What shards found of the records; nil to compare them here.
  ///   - progress: Told the pairs compared so far.
  /// - Returns: The firms.
  mutating func firms(
    settings: LinkageSettings? = nil, forced: [ClusterConstraints.Pair] = [],
    forbidden: [ClusterConstraints.Pair] = [], found: ShardedLinks? = nil,
    progress: @escaping ProgressReport = { _ in }
  ) -> Firms {
    var sameTax = DuplicateKeys(hashes: taxHashes, in: rows, by: SupplierField.rfc, order: order)
    let (taxGroups, shared) = withoutPlaceholders(sameTax.groups, SupplierField.rfc, "rfc")
    if !shared.isEmpty {
      for record in shared { taxHashes[Int(record)] = 0 }
      sameTax = DuplicateKeys(hashes: taxHashes, in: rows, by: SupplierField.rfc, order: order)
    }
    let sameUnit = DuplicateKeys(
      hashes: unitHashes, in: rows, by: SupplierField.clee, order: order)
    let (unitGroups, sharedUnits) = withoutPlaceholders(
      sameUnit.groups, SupplierField.clee, "clee")
    let carriers = (
      recordID: rows.count, rfc: sameTax.carriers,
      clee: sameUnit.carriers - sharedUnits.count
    )
    let isLinked = settings != nil || !forced.isEmpty || !forbidden.isEmpty
    if !isLinked && sameID.isEmpty && taxGroups.isEmpty && unitGroups.isEmpty {
      return alone(carriers)
    }
    var taxNumbers = taxHashes.indices.map { taxHashes[$0] == 0 ? Int32(-1) : Int32($0) }
    for group in taxGroups {
      for record in group { taxNumbers[Int(record)] = Int32(group[0]) }
    }
    var clusters = FirmClusters(taxNumbers: taxNumbers)
    for group in sameID { clusters.unite(group, by: FirmClusters.Evidence.recordID) }
    for group in taxGroups { clusters.unite(group, by: FirmClusters.Evidence.rfc) }
    for group in unitGroups { clusters.unite(group, by: FirmClusters.Evidence.clee) }
    refusedUnions = clusters.refused
    var roots = (0..<UInt32(order.count)).map { clusters.root(of: $0) }
    if isLinked {
      var constraints = ClusterConstraints()
      constraints.fixed = roots
      constraints.forced = forced
      constraints.forbidden = forbidden
      constraints.conflicts = [
        ClusterConflict(field: "rfc", ids: taxNumbers.map { UInt32($0 + 1) })
      ]
      let linking = RecordLinking(
        rows, order: order, ranks: ranks, settings: settings, constraints: constraints,
        found: found, workers: workers, progress: progress)
      roots = linking.clusters.roots
      self.linking = linking
    }
    return gather(roots, clusters.evidence, carriers)
  }

  /// Hashes of the valid tax numbers and establishment keys of a block of records.
  private static func keys(
    _ rows: Rows, _ order: [UInt32], _ range: Range<Int>
  ) -> (tax: [UInt64], unit: [UInt64]) {
    var tax: [UInt64] = []
    var unit: [UInt64] = []
    tax.reserveCapacity(range.count)
    unit.reserveCapacity(range.count)
    for record in range {
      let row = Int(order[record])
      let rfc = rows.bounds(row, SupplierField.rfc)
      if rfc.isEmpty {
        tax.append(0)
      } else if case .valid = RFC.judge(rows.bytes[rfc]) {
        tax.append(DuplicateKeys.hash(rows.bytes[rfc]))
      } else {
        tax.append(0)
      }
      let clee = rows.bounds(row, SupplierField.clee)
      let isKey = !clee.isEmpty && CLEE(rows.bytes[clee]) != nil
      unit.append(isKey ? DuplicateKeys.hash(rows.bytes[clee]) : 0)
    }
    return (tax, unit)
  }

  /// Takes out the keys that many records of different names carry, and reports them.
  private mutating func withoutPlaceholders(
    _ groups: [[UInt32]], _ cell: Int, _ name: String
  ) -> (kept: [[UInt32]], shared: [UInt32]) {
    var kept: [[UInt32]] = []
    var shared: [UInt32] = []
    for group in groups {
      guard group.count > Self.mostRecords, hasManyNames(group) else {
        kept.append(group)
        continue
      }
      shared += group
      placeholders.append(
        .init(
          key: name, value: rows.text(Int(order[Int(group[0])]), cell), records: group.count))
    }
    return (kept, shared)
  }

  private func hasManyNames(_ group: [UInt32]) -> Bool {
    var maker = NameKey()
    var names: [[UInt8]] = []
    for record in group {
      let row = Int(order[Int(record)])
      var key: [UInt8] = []
      let legal = rows.cell(row, SupplierField.legalName)
      _ = maker.append(
        legal.isEmpty ? rows.cell(row, SupplierField.tradeName) : legal, onto: &key)
      if !names.contains(key) { names.append(key) }
      if names.count > Self.mostNames { return true }
    }
    return false
  }

  /// Each record a firm of its own.
  private func alone(_ carriers: (recordID: Int, rfc: Int, clee: Int)) -> Firms {
    let own = (0..<UInt32(rows.count)).map { $0 }
    return Firms(
      order: order, ranks: ranks, hasTaxNumber: taxHashes.map { $0 != 0 },
      evidence: [UInt8](repeating: 0, count: own.count), starts: own + [UInt32(own.count)],
      members: own, firmOfRecord: own, ordinals: [:], carriers: carriers)
  }

  /// Lays the clusters out as firms.
  private func gather(
    _ roots: [UInt32], _ evidence: [UInt8], _ carriers: (recordID: Int, rfc: Int, clee: Int)
  ) -> Firms {
    let count = order.count
    // Records in the order (cluster, source, record): the first of a cluster stands for it.
    var sizes = [UInt32](repeating: 0, count: count)
    for root in roots { sizes[Int(root)] += 1 }
    var heads: [UInt32] = []  // By cluster, the record that stands for it.
    var shared: [UInt32] = []  // The roots of clusters of two or more.
    var groups: [UInt32: [UInt32]] = [:]
    for record in 0..<UInt32(count) {
      let root = roots[Int(record)]
      if sizes[Int(root)] == 1 {
        heads.append(record)
      } else {
        if root == record { shared.append(root) }
        groups[root, default: []].append(record)
      }
    }
    var groupOfHead: [UInt32: [UInt32]] = [:]
    for root in shared {
      guard var group = groups[root] else { continue }
      group.sort { left, right in
        let (a, b) = (ranks[Int(order[Int(left)])], ranks[Int(order[Int(right)])])
        return a != b ? a < b : left < right
      }
      heads.append(group[0])
      groupOfHead[group[0]] = group
    }
    heads.sort()
    let ordinals = ordinals(&heads)
    var starts: [UInt32] = [0]
    var members: [UInt32] = []
    var firmOfRecord = [UInt32](repeating: 0, count: count)
    starts.reserveCapacity(heads.count + 1)
    members.reserveCapacity(count)
    for (firm, head) in heads.enumerated() {
      for record in groupOfHead[head] ?? [head] {
        firmOfRecord[Int(record)] = UInt32(firm)
        members.append(record)
      }
      starts.append(UInt32(members.count))
    }
    return Firms(
      order: order, ranks: ranks, hasTaxNumber: taxHashes.map { $0 != 0 },
      evidence: evidence, starts: starts, members: members, firmOfRecord: firmOfRecord,
      ordinals: ordinals, carriers: carriers)
  }

  /// Tells firms apart whose records have one key but two valid tax numbers: all but the first get
  /// a number behind it, and the firms are ordered by the keys that result.
  private func ordinals(_ heads: inout [UInt32]) -> [UInt32: Int] {
    var numbered: [(head: UInt32, ordinal: Int)] = []
    var start = 0
    while start + 1 < heads.count {
      var end = start + 1
      while end < heads.count, hasSameID(heads[start], heads[end]) {
        numbered.append((heads[end], end - start + 1))
        end += 1
      }
      start = end
    }
    if numbered.isEmpty { return [:] }
    // A record may have such a key already; then the number goes on.
    var taken: Set<[UInt8]> = []
    for record in order {
      let id = rows.cell(Int(record), SupplierField.recordID)
      if id.contains(0x7E) { taken.insert(Array(id)) }
    }
    var ordinalOfHead: [UInt32: Int] = [:]
    for (head, least) in numbered {
      let id = Array(rows.cell(Int(order[Int(head)]), SupplierField.recordID))
      var ordinal = least
      while !taken.insert(id + Array("~\(ordinal)".utf8)).inserted { ordinal += 1 }
      ordinalOfHead[head] = ordinal
    }
    let ids = heads.map { head -> [UInt8] in
      let id = Array(rows.cell(Int(order[Int(head)]), SupplierField.recordID))
      guard let ordinal = ordinalOfHead[head] else { return id }
      return id + Array("~\(ordinal)".utf8)
    }
    let sorted = heads.indices.sorted {
      ids[$0] != ids[$1] ? ids[$0].lexicographicallyPrecedes(ids[$1]) : $0 < $1
    }
    heads = sorted.map { heads[$0] }
    var ordinals: [UInt32: Int] = [:]
    for (firm, head) in heads.enumerated() {
      if let ordinal = ordinalOfHead[head] { ordinals[UInt32(firm)] = ordinal }
    }
    return ordinals
  }

  private func hasSameID(_ left: UInt32, _ right: UInt32) -> Bool {
    rows.compare(
      rows.bounds(Int(order[Int(left)]), SupplierField.recordID),
      rows.bounds(Int(order[Int(right)]), SupplierField.recordID)) == 0
  }
}
