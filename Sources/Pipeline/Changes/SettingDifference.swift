import JSON
import Match

/// A setting of two pipeline files that is not the same in both.
struct SettingDifference: Sendable, Equatable {
  /// The key, its steps joined by points, as `--set` takes it.
  let key: String
  /// The value in the earlier night as JSON; nil when it is not stated.
  let before: String?
  /// The value in the later night.
  let after: String?

  /// The setting as people read it.
  var text: String { "\(key) \(before ?? "–") → \(after ?? "–")" }

  /// The settings of Match that differ, in the order of their keys.
  static func all(_ before: Definition, _ after: Definition) throws -> [SettingDifference] {
    let old = try values(before)
    let new = try values(after)
    return Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { old[$0] != new[$0] }
      .map { SettingDifference(key: $0, before: old[$0], after: new[$0]) }
  }

  private static func values(_ definition: Definition) throws -> [String: String] {
    let text = definition.canonicalMatchText
    var values: [String: String] = [:]
    gather(try JSON5Parser.parse(bytes: Array(text.utf8), file: "match"), "match", into: &values)
    return values
  }

  private static func gather(
    _ value: JSON5Value, _ key: String, into values: inout [String: String]
  ) {
    guard let members = value.members, !members.isEmpty else {
      values[key] = rendered(value)
      return
    }
    for member in members { gather(member.value, "\(key).\(member.key)", into: &values) }
  }

  private static func rendered(_ value: JSON5Value) -> String {
    switch value.content {
    case .null: "null"
    case .boolean(let value): String(value)
    case .number(let number): CanonicalText.number(number)
    case .text(let text): CanonicalText.text(text)
    case .list(let values): CanonicalText.list(values.map(rendered))
    case .object(let members):
      CanonicalText.ordered(members.map { ($0.key, rendered($0.value)) })
    }
  }

  /// The earlier night's settings with this one of the later; nil when that makes no whole file.
  func taken(into before: ComparedNight) -> MatchSettings? {
    guard let after else { return nil }
    return try? Definition.read(
      file: StageRunner.definitionFile(before.folder), overrides: [(key, after)]
    ).match
  }
}
