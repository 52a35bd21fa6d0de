import Text

/// Which columns of a file of labelled pairs hold what.
struct LabelColumns: Sendable, Equatable {
  /// A record's key, and its source where a column states it.
  struct Key: Sendable, Equatable {
    /// The column of the key.
    var record: Int
    /// The column of the source.
    var source: Int?
  }

  /// The two ways in which truth is written.
  enum Form: Sendable, Equatable {
    /// Two records a row, and whether they are one; without a label they are.
    case pairs(left: Key, right: Key, label: Int?)
    /// A record a row, and the key of the thing it stands for.
    case clusters(record: Key, cluster: Int)
  }

  /// The columns a user named; each may be `SOURCE,KEY`.
  struct Named: Sendable, Equatable {
    var left: String?
    var right: String?
    var label: String?
    var record: String?
    var cluster: String?
  }

  /// How truth is written.
  let form: Form

  /// Whether records are told apart by source and key.
  var hasSources: Bool {
    switch form {
    case .pairs(let left, let right, _): left.source != nil && right.source != nil
    case .clusters(let record, _): record.source != nil
    }
  }

  /// Finds the columns in a heading: those named, else those whose names tell.
  ///
  /// - Throws: ``EvaluationError`` when a name is not there, or when nothing tells.
  init(heading: [String], named: Named, file: String) throws(EvaluationError) {
    let folded = heading.map { Self.plain($0) }
    func place(_ name: String) throws(EvaluationError) -> Int {
      if let exact = heading.firstIndex(of: name) { return exact }
      guard let place = folded.firstIndex(of: Self.plain(name)) else {
        throw .missingColumn(file: file, name: name, found: heading)
      }
      return place
    }
    func key(_ name: String, sources: [String]) throws(EvaluationError) -> Key {
      if !heading.contains(name), let comma = name.firstIndex(of: ",") {
        return Key(
          record: try place(String(name[name.index(after: comma)...])),
          source: try place(String(name[..<comma])))
      }
      return Key(record: try place(name), source: Self.first(sources, in: folded))
    }
    if let left = named.left, let right = named.right {
      let pair = Self.sourcePair(in: folded)
      let label = try named.label.map { (name) throws(EvaluationError) in try place(name) }
      form = .pairs(
        left: try key(left, sources: pair.map { [$0.0] } ?? []),
        right: try key(right, sources: pair.map { [$0.1] } ?? []),
        label: label ?? Self.first(Self.labels, in: folded))
      return
    }
    if let record = named.record, let cluster = named.cluster {
      form = .clusters(
        record: try key(record, sources: Self.sources), cluster: try place(cluster))
      return
    }
    guard let found = Self.found(in: folded, label: named.label.map { Self.plain($0) }) else {
      throw .unclearHeading(file: file, found: heading)
    }
    form = found
  }

  private static func found(in names: [String], label: String?) -> Form? {
    for (left, right) in pairNames {
      guard let one = names.firstIndex(of: left), let other = names.firstIndex(of: right)
      else { continue }
      let sources = sourcePair(in: names)
      return .pairs(
        left: Key(record: one, source: sources.flatMap { names.firstIndex(of: $0.0) }),
        right: Key(record: other, source: sources.flatMap { names.firstIndex(of: $0.1) }),
        label: first(label.map { [$0] } ?? labels, in: names))
    }
    guard let record = first(records, in: names), let cluster = first(clusters, in: names) else {
      return nil
    }
    return .clusters(
      record: Key(record: record, source: first(sources, in: names)), cluster: cluster)
  }

  private static func first(_ wanted: [String], in names: [String]) -> Int? {
    for name in wanted { if let place = names.firstIndex(of: name) { return place } }
    return nil
  }

  private static func sourcePair(in names: [String]) -> (String, String)? {
    sourcePairs.first { names.contains($0.0) && names.contains($0.1) }
  }

  /// A name without case, accents, blanks and underscores.
  private static func plain(_ name: String) -> String {
    Folding.fold(name).filter { $0.isLetter || $0.isNumber }
  }

  private static let sources = ["source", "fuente", "dataset", "registro"]
  private static let records = ["recordid", "record", "clave", "recid", "id", "key", "uniqueid"]
  private static let clusters = [
    "cluster", "clusterid", "firm", "firma", "empresa", "grupo", "group", "entity", "entityid",
    "entidad", "plant", "planta", "supplierid", "truth", "trueid",
  ]
  private static let labels = [
    "label", "etiqueta", "match", "ismatch", "same", "misma", "gold", "veredicto", "verdict",
  ]
  private static let pairNames = [
    ("left", "right"), ("recorda", "recordb"), ("record1", "record2"), ("recordl", "recordr"),
    ("leftid", "rightid"), ("leftrecord", "rightrecord"), ("leftrecordid", "rightrecordid"),
    ("ida", "idb"), ("id1", "id2"), ("idl", "idr"), ("uniqueidl", "uniqueidr"),
    ("ltableid", "rtableid"), ("izquierda", "derecha"), ("registroa", "registrob"),
    ("clavea", "claveb"), ("a", "b"), ("recordida", "recordidb"), ("recordid1", "recordid2"),
  ]
  private static let sourcePairs = [
    ("sourcea", "sourceb"), ("source1", "source2"), ("sourcel", "sourcer"),
    ("leftsource", "rightsource"), ("fuentea", "fuenteb"), ("fuente1", "fuente2"),
    ("sourcedatasetl", "sourcedatasetr"),
  ]
}
