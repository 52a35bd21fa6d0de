import Registry
import Tables
import Text

/// Which cell of a record feeds which field: a mapping bound to the heading of one file.
struct RecordPlan: Sendable {
  /// One field of a table: the cell it comes from, or the constant it always is.
  struct FieldPlan: Sendable {
    let name: String
    let kind: FieldKind
    let isRequired: Bool
    /// Whether a value that cannot be read sets the whole record or row aside.
    var isDecisive = false
    /// The cell's place in the record, or nil when the file has none.
    let cell: Int?
    /// XML: other places to look when that cell is empty, in order.
    var others: [Int] = []
    let constant: [UInt8]?
    var form: Source.Form?
    /// A number whose column speaks for a decimal comma and for a decimal point.
    var isUndecided = false
    /// Whether an empty cell has the value of the last one above it.
    var isCarried = false
    /// Whether the value is the number of the record's line.
    var isLine = false
  }

  /// A cell and the values of which it must have one.
  struct Condition: Sendable {
    let cell: Int
    let values: [[UInt8]]
  }

  /// A nested list: its fields, and how its rows are found.
  struct ListPlan: Sendable {
    let list: RegistryKind.List
    var fields: [FieldPlan]
    /// Paths of the cells of a row; empty where cells are split.
    var paths: [String] = []
    /// CSV: what separates the values of a cell; nil when rows come as a block of their own.
    let separator: [UInt8]?

    /// Cells of every row that comes as a block of its own.
    var cellCount: Int { paths.count }
  }

  let source: Source
  let kind: RegistryKind
  var fields: [FieldPlan]
  var lists: [ListPlan]
  /// What tells this registry's records from others.
  let conditions: [Condition]
  /// The names of a record's cells: its heading, or its paths.
  let heading: [String]
  /// Cells of every sound record.
  let cellCount: Int
  /// Fields of the registry that the file has no column for.
  let unbound: [String]

  /// Binds a CSV source to the heading of its file.
  init(csv source: Source, kind: RegistryKind, heading: [String]) throws(IngestError) {
    let folded = heading.map(Self.foldHeading)
    self.source = source
    self.kind = kind
    self.heading = heading
    cellCount = heading.count
    var conditions: [Condition] = []
    for (name, values) in source.only.sorted(by: { $0.key < $1.key }) {
      guard let cell = folded.firstIndex(of: Self.foldHeading(name)) else {
        throw .unknownColumn(
          source: source.name, file: source.path, field: "only", wanted: name, found: heading)
      }
      conditions.append(Condition(cell: cell, values: values.map { Array($0.utf8) }))
    }
    self.conditions = conditions
    var missing: [String] = []
    var bound: [FieldPlan] = []
    for field in kind.fields {
      let binding = source.fields[field.name]
      let cell = binding?.from.lazy.compactMap { folded.firstIndex(of: Self.foldHeading($0)) }.first
      if cell == nil, binding?.constant == nil, binding?.isLine != true {
        if field.isRequired {
          throw .missingColumn(
            source: source.name, file: source.path, field: field.name,
            wanted: binding?.from ?? [], found: heading)
        }
        // A single name is meant; a list of names is a choice of editions.
        if let only = binding?.from.first, binding?.from.count == 1 {
          throw .unknownColumn(
            source: source.name, file: source.path, field: field.name, wanted: only,
            found: heading)
        }
        missing.append(field.name)
      }
      bound.append(Self.plan(field, binding, cell: cell))
    }
    var lists: [ListPlan] = []
    for list in kind.lists {
      guard let binding = source.lists[list.name] else { continue }
      var fields: [FieldPlan] = []
      for field in list.fields {
        let from = binding.fields[field.name]?.from ?? []
        let cell = from.lazy.compactMap { folded.firstIndex(of: Self.foldHeading($0)) }.first
        fields.append(Self.plan(field, binding.fields[field.name], cell: cell))
      }
      lists.append(ListPlan(list: list, fields: fields, separator: Array(binding.separator.utf8)))
    }
    fields = bound
    self.lists = lists
    unbound = missing
  }

  /// Binds a source that is read by paths: cells come in the order of `paths(of:kind:)`.
  init(paths source: Source, kind: RegistryKind) {
    self.source = source
    self.kind = kind
    let paths = Self.paths(of: source, kind: kind)
    heading = paths
    cellCount = paths.count
    conditions = source.only.sorted { $0.key < $1.key }.compactMap { name, values in
      paths.firstIndex(of: name).map {
        Condition(cell: $0, values: values.map { Array($0.utf8) })
      }
    }
    fields = kind.fields.map { Self.plan($0, source.fields[$0.name], among: paths) }
    lists = kind.lists.compactMap { list in
      guard let binding = source.lists[list.name] else { return nil }
      let paths = Self.paths(of: binding.fields, in: list.fields)
      let fields = list.fields.map { Self.plan($0, binding.fields[$0.name], among: paths) }
      return ListPlan(list: list, fields: fields, paths: paths, separator: nil)
    }
    unbound = kind.fields.map(\.name).filter { source.fields[$0] == nil }
  }

  /// The distinct paths of a record: its fields', then those of `only`.
  static func paths(of source: Source, kind: RegistryKind) -> [String] {
    let fields = paths(of: source.fields, in: kind.fields)
    return fields + source.only.keys.sorted().filter { !fields.contains($0) }
  }

  /// The heading of the rejected records: the cells' names, then those of the lists' cells.
  var rejectedHeading: [String] {
    heading + lists.flatMap { list in list.paths.map { "\(list.list.name)/\($0)" } }
  }

  /// The distinct paths of bindings, in the order of the registry's fields.
  static func paths(
    of bindings: [String: Source.Binding], in fields: [RegistryKind.Field]
  ) -> [String] {
    var paths: [String] = []
    for field in fields {
      for path in bindings[field.name]?.from ?? [] where !paths.contains(path) {
        paths.append(path)
      }
    }
    return paths
  }

  private static func plan(
    _ field: RegistryKind.Field, _ binding: Source.Binding?, among paths: [String]
  ) -> FieldPlan {
    let cells = (binding?.from ?? []).compactMap { paths.firstIndex(of: $0) }
    var plan = plan(field, binding, cell: cells.first)
    plan.others = Array(cells.dropFirst())
    return plan
  }

  private static func plan(
    _ field: RegistryKind.Field, _ binding: Source.Binding?, cell: Int?
  ) -> FieldPlan {
    FieldPlan(
      name: field.name, kind: field.kind, isRequired: field.isRequired,
      isDecisive: field.isDecisive, cell: cell,
      constant: binding?.constant.map { Array($0.utf8) }, form: binding?.form,
      isCarried: binding?.isCarried ?? false, isLine: binding?.isLine ?? false)
  }

  /// A heading as it is compared: folded, runs of white space as one blank.
  static func foldHeading(_ heading: String) -> String {
    Folding.fold(heading).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
