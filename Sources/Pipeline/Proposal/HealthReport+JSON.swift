public import Ingest
import Workbench

extension FileProfile {
  /// The health of the file as one JSON object on one line, for machines.
  public var json: String {
    let columns = columns.map(Self.json).joined(separator: ",")
    let faults = faults.map { fault in
      let places = fault.places.map { "{\"line\":\($0.line),\"byte\":\($0.byte)}" }
      return "{\"kind\":\(JSONText.quoted(fault.kind)),\"count\":\(fault.count),\"first\":["
        + places.joined(separator: ",") + "]}"
    }
    var parts = ["\"file\":\(JSONText.quoted(path))", "\"format\":\"\(format.rawValue)\""]
    for (key, value) in [
      ("form", form), ("encoding", encoding), ("encodingEvidence", encodingEvidence),
      ("delimiter", delimiter), ("delimiterEvidence", delimiterEvidence), ("quote", quote),
      ("record", recordPath), ("sheet", sheet ?? ""),
    ] where !value.isEmpty {
      parts.append("\"\(key)\":\(JSONText.quoted(value))")
    }
    if let headingLine { parts.append("\"headingLine\":\(headingLine)") }
    if !lists.isEmpty {
      let lists = lists.map { "{\"each\":\(JSONText.quoted($0.each)),\"rows\":\($0.rows)}" }
      parts.append("\"lists\":[\(lists.joined(separator: ","))]")
    }
    parts += [
      "\"bytes\":\(bytes)", "\"records\":\(records)", "\"rejected\":\(rejected)",
      "\"healthy\":\(isHealthy)", "\"columns\":[\(columns)]",
      "\"faults\":[\(faults.joined(separator: ","))]",
    ]
    return "{" + parts.joined(separator: ",") + "}"
  }

  private static func json(_ column: ColumnProfile) -> String {
    func counts(_ counts: [ColumnProfile.Count]) -> String {
      "{" + counts.map { "\(JSONText.quoted($0.text)):\($0.count)" }.joined(separator: ",") + "}"
    }
    let isCapped = column.distinct > FileProfile.distinctLimit
    return "{"
      + [
        "\"heading\":\(JSONText.quoted(column.heading))", "\"type\":\"\(column.type.name)\"",
        "\"filled\":\(column.filled)", "\"blank\":\(column.blank)",
        "\"distinct\":\(isCapped ? FileProfile.distinctLimit : column.distinct)",
        "\"distinctIsMore\":\(isCapped)", "\"longest\":\(column.longest)",
        "\"private\":\(column.isPrivate)",
        "\"samples\":[\(column.samples.map { JSONText.quoted($0) }.joined(separator: ","))]",
        "\"missing\":\(counts(column.missing))", "\"damage\":\(counts(column.damage))",
      ].joined(separator: ",") + "}"
  }
}
