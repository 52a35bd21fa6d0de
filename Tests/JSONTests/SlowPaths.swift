@testable import JSON

/// A way through a document, as a structure that can be written and followed.
struct SlowPath {
  indirect enum Condition {
    case position(Int)
    case exists(SlowPath)
    case text(SlowPath, isEqual: Bool, String)
    case join(SlowPath, isEqual: Bool, SlowPath)
  }

  var ups = 0
  var steps: [(name: String?, conditions: [Condition])] = []

  /// The path as mappings write it.
  var text: String {
    let way = steps.map { step in
      let name = step.name.map { "'\($0.replacing("'", with: "''"))'" } ?? "*"
      return name + step.conditions.map { "[\(Self.text($0))]" }.joined()
    }
    let up = [String](repeating: "..", count: ups)
    return ups + way.count == 0 ? "." : (up + way).joined(separator: "/")
  }

  private static func text(_ condition: Condition) -> String {
    switch condition {
    case .position(let number): "\(number)"
    case .exists(let path): path.text
    case .text(let path, let isEqual, let text):
      "\(path.text) \(isEqual ? "=" : "!=") '\(text.replacing("'", with: "''"))'"
    case .join(let path, let isEqual, let other):
      "\(path.text)\(isEqual ? "=" : "!=")$\(other.text)"
    }
  }
}

/// A value that knows the object around it: paths followed slowly and obviously.
final class SlowNode {
  let value: JSONValue
  let parent: SlowNode?
  private var cache: [(name: String, nodes: [SlowNode])]?

  init(_ value: JSONValue, parent: SlowNode?) {
    self.value = value
    self.parent = parent
  }

  /// The members' occurrences: lists count as their elements, lists in them too.
  var members: [(name: String, nodes: [SlowNode])] {
    guard case .object(let members) = value else { return [] }
    if let cache { return cache }
    let made = members.map { member in
      (member.name, Self.flat(member.value).map { SlowNode($0, parent: self) })
    }
    cache = made
    return made
  }

  static func flat(_ value: JSONValue) -> [JSONValue] {
    if case .list(let values) = value { values.flatMap(flat) } else { [value] }
  }

  /// Everything a path leads to.
  func follow(_ path: SlowPath, origin: SlowNode) -> [SlowNode] {
    var start: SlowNode? = self
    for _ in 0..<path.ups { start = start?.parent }
    guard let start else { return [] }
    var found = [start]
    for step in path.steps {
      found = found.flatMap { node in
        var occurrences = node.members.filter { step.name == nil || $0.name == step.name }
          .flatMap(\.nodes)
        for condition in step.conditions {
          occurrences = occurrences.enumerated().filter { index, occurrence in
            occurrence.meets(condition, position: index + 1, origin: origin)
          }.map(\.element)
        }
        return occurrences
      }
    }
    return found
  }

  private func meets(_ condition: SlowPath.Condition, position: Int, origin: SlowNode) -> Bool {
    switch condition {
    case .position(let number): position == number
    case .exists(let path): follow(path, origin: origin).contains { $0.value != .null }
    case .text(let path, let isEqual, let text):
      follow(path, origin: origin).contains { $0.text == text } == isEqual
    case .join(let path, let isEqual, let other):
      follow(path, origin: origin).contains { node in
        node.text.map { text in
          !text.isEmpty && origin.follow(other, origin: origin).contains { $0.text == text }
        } ?? false
      } == isEqual
    }
  }

  /// A scalar's text.
  var text: String? {
    switch value {
    case .null: ""
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number(let text), .text(let text): text
    case .list, .object: nil
    }
  }
}
