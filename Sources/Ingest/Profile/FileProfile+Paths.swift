import JSON
import Registry
import Tables
import XMLStream

extension FileProfile {
  /// Reads an XML or JSON file by paths: those of its mapping, or those it is found to have.
  static func paths(_ source: Source) throws -> FileProfile {
    guard source.record.isEmpty else {
      let kind = source.kind ?? RegistryKind.suppliers
      let headings = RecordPlan.paths(of: source, kind: kind)
      let file: any RecordSource =
        source.format == .xml
        ? try XMLSource(source, kind: kind) : try JSONSource(source, kind: kind)
      return try paths(source, file, headings, [])
    }
    let found = try OutlinedSource(source)
    let file: any RecordSource
    if source.format == .xml {
      let shape = XMLShape(
        record: found.source.record, namespaces: found.source.namespaces, fields: found.paths,
        lists: found.lists.map { XMLShape.List(each: $0.each, fields: $0.paths) })
      file = try XMLSource(found.source, shape: shape)
    } else {
      let shape = JSONShape(
        record: found.source.record, fields: found.paths,
        lists: found.lists.map { JSONShape.List(each: $0.each, fields: $0.paths) })
      file = try JSONSource(found.source, shape: shape)
    }
    return try paths(found.source, file, found.paths, found.lists)
  }

  private static func paths(
    _ source: Source, _ file: any RecordSource, _ headings: [String], _ lists: [OutlinedSource.List]
  ) throws -> FileProfile {
    var profile = FileProfile(path: source.path, format: source.format)
    profile.recordPath = source.record
    profile.namespaces = source.namespaces
    var headings = headings
    var total = BlockTally(width: headings.count)
    var listTotals = lists.map { BlockTally(width: $0.paths.count) }
    while let (main, rows) = try file.next() {
      // Cells beyond the fields' own are those that conditions look at.
      let width = main.rowCount == 0 ? headings.count : main.cellCount(0)
      if total.records == 0, width > headings.count {
        headings += source.only.keys.sorted().filter { !headings.contains($0) }
        while headings.count < width { headings.append("") }
        headings.removeSubrange(width...)
        total = BlockTally(width: width)
      }
      total.weigh(main)
      for index in lists.indices { listTotals[index].weigh(rows[index]) }
    }
    profile.form = file.form
    profile.bytes = file.sourceBytes
    profile.encoding = "as the XML declares"
    if let json = file as? JSONSource {
      profile.encoding = json.encoding.rawValue
      profile.encodingEvidence = json.encodingEvidence
    }
    profile.take(total, headings: headings, labels: PathLabels.of(headings))
    profile.lists = zip(lists, listTotals).map { ListProfile($0, $1) }
    return profile
  }
}
