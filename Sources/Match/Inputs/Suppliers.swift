import Glibc
import Tables
import Text
import Workbench

/// The suppliers by columns of plain numbers, in ascending order of the bytes of their keys.
struct Suppliers: Sendable {
  /// The keys; row order is key order, so a lower row is a lower key.
  let ids: TextColumn
  /// By row, its row in the table that was read; nil when the keys ascended there already.
  let order: [UInt32]?
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
  /// Where they are, how large they are, and which are of one firm.
  let sites: SupplierSites
  /// The suppliers of each SCIAN prefix.
  let byClass: CodeGroups
  /// The suppliers of each HS prefix of products.
  private(set) var byProduct = CodeGroups(codes: [], digits: 2)

  /// The number of suppliers.
  var count: Int { ids.count }

  /// Puts the columns of suppliers in the order of their keys.
  ///
  /// - Parameters:
  ///   - columns: The rows, in any order.
  ///   - scianDigits: The length of the SCIAN prefixes that are grouped.
  ///   - units: The units met so far.
  ///   - threads: Number of threads.
  /// - Throws: ``MatchError`` when a key names two rows, `TableError` when the keys are too many
  ///   for one column.
  init(
    columns: SupplierColumns, scianDigits: Int, units: inout WordTable, threads: Int
  ) throws {
    let parts = concurrentBlocks(of: columns.blocks.count, blockSize: 1, workers: threads) {
      NumberBlock(columns, block: $0.lowerBound)
    }
    let keys = try TextColumn(joining: parts.map(\.ids))
    order = try Self.order(keys)
    ids = order.map { keys.gathered($0) } ?? keys
    scian = Self.joined(parts, order, \.scian)
    band = Self.joined(parts, order, \.band)
    latitude = Self.joined(parts, order, \.latitude)
    longitude = Self.joined(parts, order, \.longitude)
    cosineOfLatitude = Self.joined(parts, order, \.cosineOfLatitude)
    if let names = columns.names.capacity {
      capacity = Self.joined(parts, order, \.capacity)
      var numbers: [UInt32] = []
      numbers.reserveCapacity(ids.count)
      for block in columns.blocks.indices {
        numbers += columns.chunk(names.unit, block).mapped { bytes, range in
          range.isEmpty ? 0 : Units.number(bytes[range], in: &units)
        }
      }
      unit = order.map { order in order.map { numbers[Int($0)] } } ?? numbers
    } else {
      capacity = [Double](repeating: .nan, count: ids.count)
      unit = [UInt32](repeating: 0, count: ids.count)
    }
    sites = SupplierSites(columns, order: order, threads: threads)
    byClass = CodeGroups(codes: scian, digits: scianDigits)
    scianLengths = Self.lengths(scian)
  }

  /// One column of all blocks, in the order of the keys.
  private static func joined<Value>(
    _ parts: [NumberBlock], _ order: [UInt32]?, _ column: (NumberBlock) -> [Value]
  ) -> [Value] {
    var all: [Value] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.ids.count })
    for part in parts { all += column(part) }
    return order.map { order in order.map { all[Int($0)] } } ?? all
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
      let number = certificates.keys.number(names.bytes, names.bounds(row))
      let state = certificates.state(from: start, until: end)
      let isSelfDeclared = assurances[row] == "self_declared"
      pairs.append(
        (
          owner,
          Credential(
            certificate: number, state: state, isSelfDeclared: isSelfDeclared, until: end)
        ))
    }
    let rank = certificates.keys.names.ranks()
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

  /// The rows in ascending order of their keys; nil when that is their own order.
  private static func order(_ ids: TextColumn) throws(MatchError) -> [UInt32]? {
    var isAscending = true
    var row = 1
    while row < ids.count, isAscending {
      isAscending = RowFinder.precedes(ids.bytes, ids.bounds(row - 1), ids.bytes, ids.bounds(row))
      row += 1
    }
    if isAscending { return nil }
    var words = WordTable(capacity: ids.count)
    for row in 0..<ids.count {
      guard Int(words.add(ids.bytes, ids.bounds(row))) == row else {
        throw .repeatedKey(table: "suppliers", key: ids[row])
      }
    }
    return words.sortedByBytes()
  }
}

/// The keys and numbers of a block of suppliers.
private struct NumberBlock: Sendable {
  let ids: TextColumn
  let scian: [UInt32]
  let band: [Int8]
  let capacity: [Double]
  private(set) var latitude: [Double]
  private(set) var longitude: [Double]
  private(set) var cosineOfLatitude: [Double]

  init(_ columns: SupplierColumns, block: Int) {
    let names = columns.names
    let keys = columns.chunk(names.id, block)
    ids = TextColumn(keys)
    scian = columns.chunk(names.scian, block).mapped { PackedCode($0, $1, limit: 6).bits }
    let words = names.bandWords.map { Array($0.utf8) }
    band = columns.chunk(names.band, block).mapped { bytes, range in
      Int8(words.firstIndex { bytes[range].elementsEqual($0) } ?? -1)
    }
    capacity = names.capacity.map { columns.chunk($0.amount, block).decimals } ?? []
    latitude = columns.chunk(names.latitude, block).decimals
    longitude = columns.chunk(names.longitude, block).decimals
    cosineOfLatitude = latitude
    for row in latitude.indices {
      if latitude[row].isNaN || longitude[row].isNaN {
        latitude[row] = .nan
        longitude[row] = .nan
        cosineOfLatitude[row] = .nan
      } else {
        latitude[row] *= .pi / 180
        longitude[row] *= .pi / 180
        cosineOfLatitude[row] = cos(latitude[row])
      }
    }
  }
}

extension TextColumn {
  /// The cells of a chunk.
  fileprivate init(_ chunk: ColumnChunk) {
    self.init()
    let bytes = chunk.bytes
    reserve(cells: chunk.count, bytes: bytes.count)
    for row in 0..<chunk.count { append(bytes, chunk.bounds(row)) }
  }

  /// The cells of several columns, one after another.
  fileprivate init(joining parts: [TextColumn]) throws(TableError) {
    self.init()
    let size = parts.reduce(0) { $0 + $1.bytes.count }
    guard size <= Int(UInt32.max) else {
      throw .columnTooLarge(file: "suppliers", name: "supplier_id")
    }
    reserve(cells: parts.reduce(0) { $0 + $1.count }, bytes: size)
    for part in parts { append(part) }
  }

  /// The cells of some rows, in their order.
  fileprivate func gathered(_ rows: [UInt32]) -> TextColumn {
    var column = TextColumn()
    column.reserve(cells: rows.count, bytes: bytes.count)
    for row in rows { column.append(bytes, bounds(Int(row))) }
    return column
  }
}
