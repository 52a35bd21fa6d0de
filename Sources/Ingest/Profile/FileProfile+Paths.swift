import Registry
import Tables

extension FileProfile {
  /// Reads an XML or JSON file by paths: those of its mapping, or those it is found to have.
  static func paths(_ source: Source) throws -> FileProfile {
    guard source.record.isEmpty else {
      let kind = RegistryKind.named(source.registry) ?? .suppliers
      return try paths(source, kind, RecordPlan.paths(of: source, kind: kind))
    }
    let found = try OutlinedSource(source)
    var bare = found.source
    // A field may name any number of paths: one of them all brings each into a cell of its own.
    bare.fields = [RegistryKind.suppliers.fields[0].name: Source.Binding(from: found.paths)]
    var profile = try paths(bare, .suppliers, found.paths)
    profile.lists = found.lists
    return profile
  }

  private static func paths(
    _ source: Source, _ kind: RegistryKind, _ headings: [String]
  ) throws -> FileProfile {
    var profile = FileProfile(path: source.path, format: source.format)
    profile.recordPath = source.record
    profile.namespaces = source.namespaces
    profile.encoding = source.format == .json ? "utf-8" : "as the XML declares"
    var headings = headings
    var total = BlockTally(width: headings.count)
    func weigh(_ block: RecordBlock) {
      // Cells beyond the fields' own are those that conditions look at.
      let width = block.rowCount == 0 ? headings.count : block.cellCount(0)
      if total.records == 0, width > headings.count {
        headings += source.only.keys.sorted().filter { !headings.contains($0) }
        while headings.count < width { headings.append("") }
        headings.removeSubrange(width...)
        total = BlockTally(width: width)
      }
      let full = total.columns.map(\.distinct.isFull)
      total.add(BlockTally(block, width: headings.count, full: full))
    }
    if source.format == .xml {
      let file = try XMLSource(source, kind: kind)
      while let (main, _) = try file.next() { weigh(main) }
      profile.form = file.form
      profile.bytes = file.sourceBytes
    } else {
      let file = try JSONSource(source, kind: kind)
      while let (main, _) = try file.next() { weigh(main) }
      profile.form = file.form
      profile.bytes = file.sourceBytes
    }
    profile.take(total, headings: headings, labels: PathLabels.of(headings))
    return profile
  }
}
