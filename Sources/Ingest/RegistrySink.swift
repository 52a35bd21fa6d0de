import Registry
import Tables

/// The tables of one registry while its sources are read one after another.
struct RegistrySink: ~Copyable {
  private let kind: RegistryKind
  private var table: TableWriter
  /// Lines of each list's table; they wait in memory, since tables cannot stand in an array.
  private var lists: [[UInt8]]
  private var listRows: [Int]
  /// Which of the registry's lists the present source has, in order.
  private var places: [Int] = []
  /// The counts of the present source.
  var report: SourceReport

  init(_ kind: RegistryKind, table: consuming TableWriter) {
    self.kind = kind
    self.table = table
    lists = [[UInt8]](repeating: [], count: kind.lists.count)
    listRows = [Int](repeating: 0, count: kind.lists.count)
    report = SourceReport(Source(name: "", registry: "", path: "", format: .csv))
  }

  /// Turns to the next source.
  mutating func begin(_ source: Source) {
    places = kind.lists.indices.filter { source.lists[kind.lists[$0].name] != nil }
    report = SourceReport(source)
  }

  /// Takes what a block became.
  mutating func keep(_ block: MappedBlock) throws {
    report.add(block)
    try table.rows(block.accepted, count: block.acceptedCount)
    for (index, place) in places.enumerated() {
      lists[place].append(contentsOf: block.lists[index])
      listRows[place] += block.listRows[index]
    }
  }

  /// Ends the tables; a list that no source has gets none.
  consuming func close(in package: inout PackageWriter, lists present: [Bool]) throws {
    let kind = kind
    let lists = lists
    let rows = listRows
    try package.close(table)
    for (index, list) in kind.lists.enumerated() where present[index] {
      var table = try package.table(schema: list.schema)
      try table.rows(lists[index], count: rows[index])
      try package.close(table)
    }
  }
}
