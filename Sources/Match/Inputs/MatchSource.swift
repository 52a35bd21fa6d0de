import Tables
import Workbench

/// Where the tables that matching reads come from: the folder that Normalize wrote, or memory.
struct MatchSource: Sendable {
  /// Where the tables are; nil when all is in memory.
  let night: NightTables?
  /// The suppliers.
  let suppliers: SupplierColumns
  /// What the fields of their texts weigh.
  let fields: FieldWeights
  /// The index of their texts, if it was kept.
  let index: TextIndex?
  /// Where the index is kept, and what it is called there.
  let place: (cache: IndexCache, key: String)?
  private let tables: [String: Table]
  private let threads: Int

  /// Looks at the suppliers of a folder.
  ///
  /// - Parameters:
  ///   - night: Where the tables are.
  ///   - settings: What the fields of the texts weigh.
  ///   - cache: Where the index may be.
  ///   - segmentSize: Suppliers in a segment of the index.
  ///   - threads: Number of threads.
  /// - Throws: `FileFault` or `TableError` when the table is absent or torn.
  init(
    night: NightTables, settings: MatchSettings, cache: IndexCache?, segmentSize: Int, threads: Int
  ) throws {
    let file = night.file("suppliers")
    var names = SupplierColumns.Names()
    let heading = try TableReading(file).heading
    let columns = MatchSettings.TextField.allCases.map { "text_" + $0.rawValue }
    if columns.allSatisfy(heading.contains) { names.fields = columns.map { [$0] } }
    names.reported = SupplierSites.columns.filter(heading.contains)
    self.night = night
    fields = FieldWeights(names.fields, settings)
    self.threads = threads
    tables = [:]
    var place: (cache: IndexCache, key: String)?
    if let cache, cache.isValid(for: file) {
      place = (cache, cache.key(settings, fields, segmentSize: segmentSize))
    }
    self.place = place
    let kept = place.flatMap { $0.cache.read($0.key, threads: threads) }
    guard let kept else {
      index = nil
      suppliers = try SupplierColumns(file: file, names: names, threads: threads)
      return
    }
    // The texts are in the index already.
    let texts = names.fields
    names.fields = []
    let numbers = try SupplierColumns(file: file, names: names, threads: threads)
    let isWhole = kept.count == numbers.count
    index = isWhole ? kept : nil
    names.fields = texts
    suppliers =
      isWhole ? numbers : try SupplierColumns(file: file, names: names, threads: threads)
  }

  /// Takes tables in memory; those that are not there are empty.
  init(
    suppliers: SupplierColumns, tables: [String: Table], settings: MatchSettings, threads: Int
  ) {
    night = nil
    index = nil
    place = nil
    fields = FieldWeights(suppliers.names.fields, settings)
    self.suppliers = suppliers
    self.tables = tables
    self.threads = threads
  }

  /// Reads columns of a table.
  ///
  /// - Throws: `FileFault` or `TableError` when its file is absent or torn, or misses a column.
  func table(_ name: String, _ columns: [String]) throws -> Table {
    guard let night else {
      let table = tables[name] ?? Table(names: columns, rows: [])
      return Table(names: columns, columns: columns.map { table.columnOrEmpty($0) })
    }
    return try Table.read(file: night.file(name), columns: columns, workers: threads)
  }

  /// Whether a table is there at all.
  func has(_ name: String) -> Bool {
    night.map { FileSystem.exists($0.file(name)) } ?? (tables[name] != nil)
  }
}

extension FieldWeights {
  /// Weighs the fields of a text as the settings say; a text that is not in fields weighs 1.
  fileprivate init(_ fields: [[String]], _ settings: MatchSettings) {
    let weights = MatchSettings.TextField.allCases.map { settings.fields[$0] ?? 1 }
    self.init(fields, weights: fields.count == 1 ? [] : weights)
  }
}
