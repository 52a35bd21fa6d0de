import Registry
import Tables

/// What a source would give, seen from its head alone.
public struct SourceCheck: Sendable {
  /// The source's name.
  public let source: String
  /// `plain`, `gzip` or `zip` with its entry.
  public let form: String
  /// The heading of a CSV; the record path of an XML.
  public let heading: [String]
  /// Fields of the registry that get no value.
  public let unbound: [String]

  /// Says what is wrong with the paths of a mapping, before there is a file; nil when all is well.
  public static func pathFault(_ source: Source) -> String? {
    guard let kind = source.kind else { return nil }
    do {
      switch source.format {
      case .csv, .xlsx: break
      case .xml: try XMLSource.checkPaths(source, kind)
      case .json: try JSONSource.checkPaths(source, kind)
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Opens a source and binds its mapping, without reading its records.
  public static func check(_ source: Source) throws -> SourceCheck {
    guard let kind = source.kind else {
      return SourceCheck(source: source.name, form: "", heading: [], unbound: [])
    }
    switch source.format {
    case .csv:
      let file = try CSVSource(source)
      let plan = try RecordPlan(csv: source, kind: kind, heading: file.heading)
      return SourceCheck(
        source: source.name, form: file.form, heading: file.heading, unbound: plan.unbound)
    case .xml:
      let file = try XMLSource(source, kind: kind)
      let plan = RecordPlan(paths: source, kind: kind)
      return SourceCheck(
        source: source.name, form: file.form, heading: [source.record], unbound: plan.unbound)
    case .xlsx:
      let file = try XLSXSource(source)
      let plan = try RecordPlan(csv: source, kind: kind, heading: file.heading.names)
      return SourceCheck(
        source: source.name, form: file.form, heading: file.heading.names, unbound: plan.unbound)
    case .json:
      let file = try JSONSource(source, kind: kind)
      let plan = RecordPlan(paths: source, kind: kind)
      return SourceCheck(
        source: source.name, form: file.form, heading: [source.record], unbound: plan.unbound)
    }
  }
}
