import Foundation
import XMLStream

/// Reads a tree by the rules of `XMLShape`, one path after the other.
struct SlowReading {
  let shape: XMLShape
  var main: [[String]] = []
  var mainPlaces: [[Int]] = []
  var lists: [[[String]]]
  var listPlaces: [[[Int]]]
  var parents: [[Int]]
  var repeats: [Int]

  init(_ root: WrittenElement, _ shape: XMLShape) {
    self.shape = shape
    lists = shape.lists.map { _ in [] }
    listPlaces = shape.lists.map { _ in [] }
    parents = shape.lists.map { _ in [] }
    repeats = shape.fields.map { _ in 0 }
    let steps = shape.record.dropFirst().split(separator: "/").map(String.init)
    guard fits(root, steps[0]) else { return }
    for record in select(Array(steps.dropFirst()), from: root) { read(record) }
  }

  private mutating func read(_ record: WrittenElement) {
    for (index, list) in shape.lists.enumerated() {
      for row in select(list.each.split(separator: "/").map(String.init), from: record) {
        lists[index].append(list.fields.map { values($0, from: row).first ?? "" })
        listPlaces[index].append([row.line, row.offset])
        parents[index].append(main.count)
      }
    }
    let found = shape.fields.map { values($0, from: record) }
    for (index, values) in found.enumerated() where values.count > 1 {
      repeats[index] += values.count - 1
    }
    main.append(found.map { $0.first ?? "" })
    mainPlaces.append([record.line, record.offset])
  }

  private func values(_ path: String, from element: WrittenElement) -> [String] {
    var steps = path.split(separator: "/").map(String.init)
    var attribute: String?
    if steps.last == "." { steps.removeLast() }
    if let last = steps.last, last.hasPrefix("@") {
      attribute = String(last.dropFirst())
      steps.removeLast()
    }
    let white = CharacterSet(charactersIn: " \t\r\n")
    return select(steps, from: element).flatMap { found -> [String] in
      guard let attribute else { return [found.text.trimmingCharacters(in: white)] }
      let (local, uri) = name(attribute, isAttribute: true)
      return found.attributes.filter { $0.local == local && $0.uri == uri }
        .map { $0.value.trimmingCharacters(in: white) }
    }
  }

  private func select(_ steps: [String], from element: WrittenElement) -> [WrittenElement] {
    guard let step = steps.first else { return [element] }
    return element.children.filter { fits($0, step) }
      .flatMap { select(Array(steps.dropFirst()), from: $0) }
  }

  private func fits(_ element: WrittenElement, _ step: String) -> Bool {
    if step == "*" { return true }
    let (local, uri) = name(step, isAttribute: false)
    return element.uri == uri && (local == "*" || element.local == local)
  }

  private func name(_ step: String, isAttribute: Bool) -> (String, String) {
    let parts = step.split(separator: ":").map(String.init)
    if parts.count == 2 { return (parts[1], shape.namespaces[parts[0]] ?? "?") }
    return (step, isAttribute ? "" : shape.namespaces[""] ?? "")
  }
}
