import Glibc
import Tables
import Text
import Workbench

/// The suppliers by columns of plain numbers, in ascending order of the bytes of their keys.
struct Suppliers: Sendable {
  /// The keys; row order is key order, so a lower row is a lower key.
  let ids: TextColumn
  /// The texts that are compared.
  let texts: TextColumn
  /// The SCIAN classes, as the bits of a ``PackedCode``.
  private(set) var scian: [UInt32] = []
  /// The lengths of SCIAN classes that occur.
  private(set) var scianLengths: Set<Int> = []
  /// The lengths of the products' HS codes that occur.
  private(set) var productLengths: Set<Int> = []
  /// The bands of workers, −1 when unknown.
  private(set) var band: [Int8] = []
  /// The monthly capacities, NaN when unknown.
  private(set) var capacity: [Double] = []
  /// The number of the capacity's unit in the table of units, plus one; zero for none.
  private(set) var unit: [UInt32] = []
  /// Radians north, NaN when unknown.
  private(set) var latitude: [Double] = []
  /// Radians east, NaN when unknown.
  private(set) var longitude: [Double] = []
  /// The cosine of each latitude.
  private(set) var cosineOfLatitude: [Double] = []
  /// The HS codes of each supplier's products.
  private(set) var products = RowLists<UInt32>()
  /// The certificates of each supplier.
  private(set) var credentials = RowLists<Credential>()
  /// The suppliers of each SCIAN prefix.
  let byClass: CodeGroups
  /// The suppliers of each HS prefix of products.
  private(set) var byProduct = CodeGroups(codes: [], digits: 2)

  /// The columns of the table that are read.
  static let columns = [
    "supplier_id", "text", "scian", "size_band", "capacity", "capacity_unit", "latitude",
    "longitude",
  ]

  /// The number of suppliers.
  var count: Int { ids.count }

  /// Reads the columns of the table of suppliers.
  ///
  /// - Parameters:
  ///   - table: The rows, in any order.
  ///   - scianDigits: The length of the SCIAN prefixes that are grouped.
  ///   - units: The units met so far.
  ///   - threads: Number of threads.
  /// - Throws: ``MatchError`` when a key names two rows, ``TableError`` when a column is missing.
  init(table: Table, scianDigits: Int, units: inout WordTable, threads: Int) throws {
    let sorted = try Self.sorted(table)
    ids = try sorted.column("supplier_id")
    texts = try sorted.column("text")
    let codes = try sorted.column("scian")
    let bands = try sorted.column("size_band")
    let capacities = try sorted.column("capacity")
    let latitudes = try sorted.column("latitude")
    let longitudes = try sorted.column("longitude")
    let blocks = concurrentBlocks(of: ids.count, blockSize: 1 << 16, workers: threads) { rows in
      var block = NumberBlock()
      for row in rows {
        block.scian.append(PackedCode(codes.bytes, codes.bounds(row), limit: 6).bits)
        block.band.append(Decimals.band(bands.bytes, bands.bounds(row)))
        block.capacity.append(
          Decimals.number(capacities.bytes, capacities.bounds(row)) ?? .nan)
        block.appendPlace(
          Decimals.number(latitudes.bytes, latitudes.bounds(row)),
          Decimals.number(longitudes.bytes, longitudes.bounds(row)))
      }
      return block
    }
    for block in blocks {
      scian += block.scian
      band += block.band
      capacity += block.capacity
      latitude += block.latitude
      longitude += block.longitude
      cosineOfLatitude += block.cosineOfLatitude
    }
    let unitNames = try sorted.column("capacity_unit")
    unit = [UInt32](repeating: 0, count: ids.count)
    for row in 0..<ids.count where !unitNames.isEmpty(row) {
      unit[row] = Units.number(unitNames.bytes[unitNames.bounds(row)], in: &units)
    }
    byClass = CodeGroups(codes: scian, digits: scianDigits)
    scianLengths = Self.lengths(scian)
  }

  /// Adds the table of products.
  ///
  /// - Returns: The rows whose supplier is unknown.
  mutating func addProducts(_ table: Table, hsDigits: Int) throws -> Int {
    let keys = try table.column("supplier_id")
    let codes = try table.column("hs")
    var finder = RowFinder(ids)
    var pairs: [(row: Int, value: UInt32)] = []
    var strays = 0
    for row in 0..<table.rowCount {
      let code = PackedCode(codes.bytes, codes.bounds(row), limit: 8)
      guard let owner = finder.row(of: keys.bytes[keys.bounds(row)]) else {
        strays += 1
        continue
      }
      if code != .none { pairs.append((owner, code.bits)) }
    }
    products = RowLists(pairs, rows: count) { $0 < $1 }
    productLengths = Self.lengths(products.values)
    byProduct = CodeGroups(
      codes: products.values, owners: products.owners(), digits: hsDigits)
    return strays
  }

  /// Adds the table of certificates.
  ///
  /// - Returns: The rows whose supplier is unknown.
  mutating func addCredentials(_ table: Table, certificates: inout Certificates) throws -> Int {
    let keys = try table.column("supplier_id")
    let names = try table.column("certificate")
    let starts = try table.column("valid_from")
    let ends = try table.column("valid_until")
    let assurances = table.columnOrEmpty("assurance")
    var finder = RowFinder(ids)
    var pairs: [(row: Int, value: Credential)] = []
    var strays = 0
    for row in 0..<table.rowCount {
      guard let owner = finder.row(of: keys.bytes[keys.bounds(row)]) else {
        strays += 1
        continue
      }
      let start = DayNumber.day(starts.bytes, starts.bounds(row))
      let end = DayNumber.day(ends.bytes, ends.bounds(row))
      let number = certificates.number(names.bytes, names.bounds(row))
      let state = certificates.state(from: start, until: end)
      let isSelfDeclared = assurances[row] == "self_declared"
      pairs.append(
        (
          owner,
          Credential(
            certificate: number, state: state, isSelfDeclared: isSelfDeclared, until: end)
        ))
    }
    let order = certificates.names.sortedByBytes()
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { rank[Int(number)] = UInt32(place) }
    credentials = RowLists(pairs, rows: count) { left, right in
      left.sortKey(rank) < right.sortKey(rank)
    }
    return strays
  }

  /// The lengths of codes that occur.
  private static func lengths(_ codes: [UInt32]) -> Set<Int> {
    var found = [Bool](repeating: false, count: 9)
    for bits in codes { found[PackedCode(bits: bits).digits] = true }
    return Set((1...8).filter { found[$0] })
  }

  /// The table with its rows in ascending order of their keys.
  private static func sorted(_ table: Table) throws -> Table {
    let ids = try table.column("supplier_id")
    var isAscending = true
    var row = 1
    while row < ids.count, isAscending {
      isAscending = RowFinder.precedes(ids.bytes, ids.bounds(row - 1), ids.bytes, ids.bounds(row))
      row += 1
    }
    if isAscending { return table }
    var words = WordTable(capacity: ids.count)
    for row in 0..<ids.count {
      guard Int(words.add(ids.bytes, ids.bounds(row))) == row else {
        throw MatchError.repeatedKey(table: "suppliers", key: ids[row])
      }
    }
    let order = words.sortedByBytes()
    let columns = table.columns.map { column in
      var gathered = TextColumn()
      gathered.reserve(cells: column.count, bytes: column.bytes.count)
      for row in order { gathered.append(column.bytes, column.bounds(Int(row))) }
      return gathered
    }
    return Table(names: table.names, columns: columns)
  }
}

/// The numbers of a block of suppliers.
private struct NumberBlock: Sendable {
  var scian: [UInt32] = []
  var band: [Int8] = []
  var capacity: [Double] = []
  var latitude: [Double] = []
  var longitude: [Double] = []
  var cosineOfLatitude: [Double] = []

  mutating func appendPlace(_ north: Double?, _ east: Double?) {
    guard let north, let east else {
      latitude.append(.nan)
      longitude.append(.nan)
      cosineOfLatitude.append(.nan)
      return
    }
    let radians = north * .pi / 180
    latitude.append(radians)
    longitude.append(east * .pi / 180)
    cosineOfLatitude.append(cos(radians))
  }
}
