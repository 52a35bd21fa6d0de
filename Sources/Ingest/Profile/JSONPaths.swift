import JSON

/// What JSON documents are made of: the list of objects that holds the most of them, the values of
/// those objects, and the lists within.
struct JSONPaths {
  /// The most paths told.
  private static let most = 2000

  /// The path of one record.
  private(set) var record = "/"
  /// The paths of values below the record that are in no list, in the order found.
  private(set) var paths: [String] = []
  /// What repeats below the record, in the order found.
  private(set) var lists: [OutlinedSource.List] = []
  private var known: Set<String> = []
  private var listed: [String: Int] = [:]
  private var heaviest = 0

  /// Looks through documents: one, or one on each line.
  init(_ documents: [JSONValue]) {
    if documents.count == 1 {
      chooseRecord(documents[0], at: [])
      // What repeats but is no third of the document is a part of one record.
      if record != "/", heaviest * 3 < Self.weight(documents[0]) { record = "/" }
    }
    for document in documents { gather(document, down: steps(of: record)[...]) }
    lists.removeAll { $0.paths.isEmpty }
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
      gather(value, below: [], in: nil)
      return
    }
    guard case .object(let members) = value else { return }
    for member in members where Self.step(member.name) == first {
      gather(member.value, down: steps.dropFirst())
    }
  }

  /// Notes the paths of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - steps: The path from the record, or from the row of the list it is in.
  ///   - list: The list it is in, if any.
  private mutating func gather(_ value: JSONValue, below steps: [String], in list: Int?) {
    switch value {
    case .object(let members):
      for member in members {
        guard let step = Self.step(member.name) else { continue }
        gather(member.value, below: steps + [step], in: list)
      }
    case .list(let elements):
      // A list right in a list counts with it.
      let inner = steps.isEmpty ? list : place(of: steps, in: list)
      for element in elements { gather(element, below: [], in: inner) }
    case .boolean, .number, .text:
      note(steps.isEmpty ? "." : steps.joined(separator: "/"), in: list)
    case .null: break
    }
  }

  private mutating func note(_ path: String, in list: Int?) {
    guard known.count < Self.most else { return }
    guard let list else {
      if path != ".", known.insert(path).inserted { paths.append(path) }
      return
    }
    if known.insert("\(list)\n\(path)").inserted { lists[list].paths.append(path) }
  }

  private mutating func place(of steps: [String], in list: Int?) -> Int {
    let each = ((list.map { [lists[$0].each] } ?? []) + steps).joined(separator: "/")
    if let index = listed[each] { return index }
    listed[each] = lists.count
    lists.append(OutlinedSource.List(each: each, paths: []))
    return lists.count - 1
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
