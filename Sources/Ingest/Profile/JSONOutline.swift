import JSON

/// What a JSON document is made of: the list of objects that holds the most of it, and the values
/// of those objects.
struct JSONOutline {
  /// The most paths told.
  private static let most = 2000

  /// The path of one record.
  private(set) var record = "/"
  /// The paths of values below the record that are in no list, in the order found.
  private(set) var paths: [String] = []
  private var known: Set<String> = []
  private var heaviest = 0

  /// Looks through documents: one, or one on each line.
  init(_ documents: [JSONValue]) {
    if documents.count == 1 {
      chooseRecord(documents[0], at: [])
    }
    for document in documents { gather(document, down: steps(of: record)[...]) }
  }

  private func steps(of path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  /// Finds the heaviest list of objects that no other list lies around.
  private mutating func chooseRecord(_ value: JSONValue, at steps: [String]) {
    switch value {
    case .list(let elements):
      let objects = elements.count { if case .object = $0 { true } else { false } }
      guard objects > 0, objects * 2 >= elements.count else { return }
      let weight = Self.weight(value)
      if weight > heaviest {
        heaviest = weight
        record = "/" + steps.joined(separator: "/")
      }
    case .object(let members):
      for member in members {
        guard let step = Self.step(member.name) else { continue }
        chooseRecord(member.value, at: steps + [step])
      }
    default: break
    }
  }

  private static func weight(_ value: JSONValue) -> Int {
    switch value {
    case .null, .boolean: 4
    case .number(let text), .text(let text): text.utf8.count + 1
    case .list(let elements): elements.reduce(2) { $0 + weight($1) }
    case .object(let members):
      members.reduce(2) { $0 + $1.name.utf8.count + weight($1.value) }
    }
  }

  private mutating func gather(_ value: JSONValue, down steps: ArraySlice<String>) {
    if case .list(let elements) = value {
      for element in elements { gather(element, down: steps) }
      return
    }
    guard let first = steps.first else {
      gather(value, below: [])
      return
    }
    guard case .object(let members) = value else { return }
    for member in members where Self.step(member.name) == first {
      gather(member.value, down: steps.dropFirst())
    }
  }

  private mutating func gather(_ value: JSONValue, below steps: [String]) {
    switch value {
    case .object(let members):
      for member in members {
        guard let step = Self.step(member.name) else { continue }
        gather(member.value, below: steps + [step])
      }
    case .boolean, .number, .text:
      let path = steps.joined(separator: "/")
      guard !steps.isEmpty, paths.count < Self.most, known.insert(path).inserted else { return }
      paths.append(path)
    case .list, .null: break
    }
  }

  /// A member's name as a path has it; nil for one that no path can name.
  private static func step(_ name: String) -> String? {
    let isPlain = name.utf8.allSatisfy {
      ValueReader.isDigit($0) || ValueReader.isLetter($0) || $0 == 0x5F
    }
    if isPlain, !name.isEmpty { return name }
    return name.isEmpty || name.contains("'") || name.contains("/") ? nil : "'\(name)'"
  }
}
