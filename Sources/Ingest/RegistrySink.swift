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

  /// A place to which the tables can be taken back.
  struct Mark {
    fileprivate let table: TableWriter.Mark
    fileprivate let lists: [Int]
    fileprivate let listRows: [Int]
  }

  /// The place before the present source's rows, when none was kept yet.
  var mark: Mark { Mark(table: table.mark, lists: lists.map(\.count), listRows: listRows) }

  /// Takes back what was kept after a place.
  mutating func rewind(to mark: Mark, _ source: Source) throws {
    try table.rewind(to: mark.table)
    for index in lists.indices { lists[index].removeSubrange(mark.lists[index]...) }
    listRows = mark.listRows
    begin(source)
  }

  /// Takes rows that are lines of one of the tables already.
  mutating func keep(_ bytes: [UInt8], count: Int, of name: String) throws {
    if name == kind.schema.name {
      try table.rows(bytes, count: count)
    } else if let place = kind.lists.firstIndex(where: { $0.schema.name == name }) {
      lists[place].append(contentsOf: bytes)
      listRows[place] += count
    }
  }

  /// Where the rows begin and end that each table has taken since a place.
  func kept(
    since mark: Mark
  ) -> [(table: String, from: TableWriter.Mark, to: TableWriter.Mark)] {
    let own = [(table: kind.schema.name, from: mark.table, to: table.mark)]
    return own
      + kind.lists.indices.map { place in
        let schema = kind.lists[place].schema
        var heading: [UInt8] = []
        CSVText.append(line: schema.names, onto: &heading)
        return (
          table: schema.name,
          from: TableWriter.Mark(
            bytes: heading.count + mark.lists[place], rows: mark.listRows[place]),
          to: TableWriter.Mark(bytes: heading.count + lists[place].count, rows: listRows[place])
        )
      }
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
