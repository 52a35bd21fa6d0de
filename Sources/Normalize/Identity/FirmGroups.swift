import Linkage
import Registry
import Tables
import Workbench

/// Establishments of one firm that stay firms of their own: which belong together.
///
/// They do when they share a valid tax number, or a legal name with its legal form. A name that
/// stands under two tax numbers, or on very many firms, tells nothing; nor does it bring firms
/// together that staff hold to be different.
struct FirmGroups: Sendable {
  /// A name on more firms than this is no evidence.
  static let mostFirms = 500
  /// The same for a name of one word.
  static let mostFirmsOfWord = 50
  /// The fewest letters of a name of one word; shorter ones are initials.
  static let leastLetters = 4
  /// No group.
  static let none = UInt32.max

  /// By firm, the first firm of its group, `none` for a firm alone. Empty when all are alone.
  private(set) var groups: [UInt32] = []
  private var sets: DisjointSets
  /// By root, the first record of its tax number, `none` without one.
  private var taxNumbers: [UInt32]
  /// By root, the roots that staff hold to be other firms.
  private var strangers: [UInt32: Set<UInt32>] = [:]

  /// Groups firms.
  ///
  /// - Parameters:
  ///   - firms: The firms, in the order of their ids.
  ///   - rows: The supplier records.
  ///   - forbidden: Pairs of records that staff hold to be of different firms.
  ///   - workers: Number of threads; the result does not depend on it.
  init(
    _ firms: Firms, _ rows: Rows, forbidden: [ClusterConstraints.Pair], workers: Int
  ) {
    sets = DisjointSets(firms.count)
    taxNumbers = [UInt32](repeating: Self.none, count: firms.count)
    joinByTaxNumber(firms, rows)
    for pair in forbidden {
      let left = root(firms.firmOfRecord[Int(pair.left)])
      let right = root(firms.firmOfRecord[Int(pair.right)])
      if left == right { continue }
      strangers[left, default: []].insert(right)
      strangers[right, default: []].insert(left)
    }
    joinByName(firms, rows, workers)
    groups = (0..<UInt32(firms.count)).map { root($0) }
    var sizes = [UInt32](repeating: 0, count: firms.count)
    for group in groups { sizes[Int(group)] += 1 }
    var hasGroup = false
    for firm in groups.indices {
      if sizes[Int(groups[firm])] == 1 { groups[firm] = Self.none } else { hasGroup = true }
    }
    if !hasGroup { groups = [] }
    sets = DisjointSets(0)
    taxNumbers = []
    strangers = [:]
  }

  /// The first firm of a firm's group, or nil when it is alone.
  func group(of firm: Int) -> Int? {
    groups.isEmpty || groups[firm] == Self.none ? nil : Int(groups[firm])
  }

  private mutating func joinByTaxNumber(_ firms: Firms, _ rows: Rows) {
    var carriers = 0
    for has in firms.hasTaxNumber where has { carriers += 1 }
    if carriers == 0 { return }
    var numbers = NameTable(capacity: carriers)
    var firstRecord: [UInt32] = []
    firstRecord.reserveCapacity(carriers)
    let bytes = rows.bytes.span
    for record in 0..<firms.order.count where firms.hasTaxNumber[record] {
      let bounds = rows.bounds(Int(firms.order[record]), SupplierField.rfc)
      let number = Int(numbers.intern(bytes.extracting(bounds)))
      if number == firstRecord.count { firstRecord.append(UInt32(record)) }
      let firm = firms.firmOfRecord[record]
      let first = firstRecord[number]
      if taxNumbers[Int(root(firm))] == Self.none { taxNumbers[Int(root(firm))] = first }
      join(firm, firms.firmOfRecord[Int(first)])
    }
  }

  /// Joins two groups, never two tax numbers. The first firm of a group is its root.
  private mutating func join(_ left: UInt32, _ right: UInt32) {
    let a = root(left)
    let b = root(right)
    if a == b { return }
    let (low, high) = a < b ? (a, b) : (b, a)
    if !strangers.isEmpty, strangers[low]?.contains(high) == true { return }
    if taxNumbers[Int(low)] == Self.none {
      taxNumbers[Int(low)] = taxNumbers[Int(high)]
    } else if taxNumbers[Int(high)] != Self.none,
      taxNumbers[Int(high)] != taxNumbers[Int(low)]
    {
      return
    }
    sets.attach(high, to: low)
    if strangers.isEmpty { return }
    for other in strangers.removeValue(forKey: high) ?? [] {
      strangers[other]?.remove(high)
      strangers[other]?.insert(low)
      strangers[low, default: []].insert(other)
    }
  }

  private mutating func root(_ firm: UInt32) -> UInt32 { sets.root(of: firm) }

  // MARK: - Names

  private mutating func joinByName(_ firms: Firms, _ rows: Rows, _ workers: Int) {
    if rows.slots[SupplierField.legalName] < 0 { return }
    let order = firms.order
    let hashes = concurrentBlocks(
      of: order.count, blockSize: 16_384, workers: workers, scratch: { GroupName() }
    ) { maker, range in
      range.map { record -> UInt64 in
        maker.make(rows.cell(Int(order[record]), SupplierField.legalName))
          ? DuplicateKeys.hash(maker.key[...]) : 0
      }
    }.flatMap { $0 }
    var entries = DuplicateKeys.candidates(hashes).map { (hash: hashes[Int($0)], record: $0) }
    entries.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
    var maker = GroupName()
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end > start + 1 {
        join(entries[start..<end].map(\.record), firms, rows, &maker)
      }
      start = end
    }
  }

  /// Joins the firms of records whose names have one hash, those of one name each.
  private mutating func join(
    _ records: [UInt32], _ firms: Firms, _ rows: Rows, _ maker: inout GroupName
  ) {
    let first = firms.firmOfRecord[Int(records[0])]
    if records.allSatisfy({ firms.firmOfRecord[Int($0)] == first }) { return }
    var rest = records
    while let record = rest.first {
      let key = maker.key(of: Int(firms.order[Int(record)]), rows)
      var holders: [UInt32] = []
      var others: [UInt32] = []
      for record in rest {
        if maker.key(of: Int(firms.order[Int(record)]), rows) == key {
          holders.append(firms.firmOfRecord[Int(record)])
        } else {
          others.append(record)
        }
      }
      rest = others
      joinHolders(holders, isWord: !key.contains(0x20))
    }
  }

  private mutating func joinHolders(_ holders: [UInt32], isWord: Bool) {
    let distinct = Array(Set(holders)).sorted()
    guard distinct.count > 1, distinct.count <= (isWord ? Self.mostFirmsOfWord : Self.mostFirms)
    else { return }
    var taxNumber = Self.none
    for firm in distinct {
      let own = taxNumbers[Int(root(firm))]
      if own == Self.none { continue }
      if taxNumber != Self.none && taxNumber != own { return }
      taxNumber = own
    }
    for firm in distinct.dropFirst() { join(distinct[0], firm) }
  }
}
