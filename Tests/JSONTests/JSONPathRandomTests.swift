import Testing
import Workbench

@testable import JSON

/// The streaming reader against paths followed slowly through whole documents.
@Suite("JSON paths by chance")
struct JSONPathRandomTests {
  @Test(
    "10,000 shapes give what they should, however documents are cut",
    arguments: 0..<10 as Range<UInt64>)
  func shapes(seed: UInt64) throws {
    var told = [0, 0, 0, 0]
    for turn in 0..<1000 as Range<UInt64> {
      var chance = PathChance(seed: seed << 32 | turn)
      let (values, text) = chance.documents()
      let shape = chance.shape()
      let pieces = (0..<3).map { _ in
        1 + chance.json.random.below(chance.json.random.below(2) == 0 ? 4 : 60)
      }
      let expected = shape.read(values)
      do throws(JSONError) {
        let read = try Reading.read(text, shape.json, pieces: pieces)
        #expect(read.rows == expected.rows, "\(shape.json) \(text)")
        #expect(read.lists == expected.lists, "\(shape.json) \(text)")
        #expect(read.parents == expected.parents, "\(shape.json) \(text)")
        told[0] += 1
      } catch {
        switch error {
        case .noRecords:
          #expect(expected.records == 0, "\(shape.json) \(text)")
          told[1] += 1
        case .noRows:
          #expect(expected.records > 0 && expected.rows.isEmpty, "\(shape.json) \(text)")
          told[2] += 1
        case .notValue:
          #expect(expected.hasObjectsAlone, "\(shape.json) \(text)")
          told[3] += 1
        default: Issue.record("\(error) \(shape.json) \(text)")
        }
        continue
      }
      #expect(expected.records > 0 && !expected.rows.isEmpty && !expected.hasObjectsAlone)
    }
    // The test would be worth little if most shapes found nothing.
    #expect(told.allSatisfy { $0 > 20 }, "\(told)")
  }

  @Test(
    "a document cut off anywhere is refused as such, or has ended",
    arguments: 0..<20 as Range<UInt64>)
  func truncation(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let text = random.written(.list([random.object(), random.value(), random.object()]))
    let bytes = Array(text.utf8)
    let last = bytes.lastIndex(of: 0x5D) ?? 0
    for cut in 0..<last {
      for record in ["/", "/a", "/none"] {
        let error = Reading.error(
          Array(bytes[..<cut]), JSONShape(record: record, fields: ["a"]), pieces: [3])
        let isTold =
          error?.contains("ends before") == true || error?.contains("is empty") == true
          || error?.contains("within a character") == true
        #expect(isTold, "\(error ?? "none"), cut at \(cut): \(text)")
      }
    }
  }

  @Test("places are those that counting from the start gives", arguments: 0..<300 as Range<UInt64>)
  func places(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let records = (0..<5).map { _ in random.object() } + [.object([("x", .number("1"))])]
    let bytes = Array(random.written(.list(records)).utf8)
    let read = try Reading.read(
      bytes, JSONShape(record: "/", fields: ["x"]), pieces: [1 + random.random.below(30)])
    #expect(read.offsets.count == records.count)
    for (line, offset) in zip(read.lines, read.offsets) {
      #expect(bytes[offset] == 0x7B)
      #expect(line == 1 + bytes[..<offset].count { $0 == 0x0A })
    }
  }
}

/// What a shape takes, slowly.
private struct SlowShape {
  struct Result {
    var records = 0
    var rows: [[String]] = []
    var lists: [[[String]]] = []
    var parents: [[Int]] = []
    var hasObjectsAlone = false
  }

  var record: [[String?]]
  var rows: [SlowPath]
  var fields: [SlowPath]
  var lists: [(each: [SlowPath], fields: [SlowPath])]

  var json: JSONShape {
    JSONShape(
      record: record.map { path in
        "/" + path.map { $0.map { "'\($0)'" } ?? "*" }.joined(separator: "/")
      }.joined(separator: " | "),
      rows: rows.isEmpty ? nil : rows.map(\.text).joined(separator: "|"),
      fields: fields.map(\.text),
      lists: lists.map { list in
        .init(each: list.each.map(\.text).joined(separator: " | "), fields: list.fields.map(\.text))
      })
  }

  func read(_ documents: [JSONValue]) -> Result {
    var result = Result()
    var cells = [(isValue: Bool, isObject: Bool)](
      repeating: (false, false), count: fields.count + lists.reduce(0) { $0 + $1.fields.count })
    result.lists = lists.map { _ in [] }
    result.parents = lists.map { _ in [] }
    func cell(_ path: SlowPath, _ index: Int, _ node: SlowNode) -> String {
      for found in node.follow(path, origin: node) {
        guard let text = found.text else {
          cells[index].isObject = true
          continue
        }
        if text.isEmpty { continue }
        cells[index].isValue = true
        return text
      }
      return ""
    }
    for record in documents.flatMap({ records(in: $0, record.map { $0[...] }) }) {
      result.records += 1
      let root = SlowNode(record, parent: nil)
      for row in rows.isEmpty ? [root] : occurrences(rows, root) {
        result.rows.append(fields.enumerated().map { cell($1, $0, row) })
        var first = fields.count
        for (index, list) in lists.enumerated() {
          for item in occurrences(list.each, row) {
            result.lists[index].append(
              list.fields.enumerated().map { cell($1, first + $0, item) })
            result.parents[index].append(result.rows.count - 1)
          }
          first += list.fields.count
        }
      }
    }
    result.hasObjectsAlone = cells.contains { $0.isObject && !$0.isValue }
    return result
  }

  /// What several paths lead to, in document order.
  private func occurrences(_ paths: [SlowPath], _ node: SlowNode) -> [SlowNode] {
    let found = Set(paths.flatMap { node.follow($0, origin: node) }.map(ObjectIdentifier.init))
    func all(_ node: SlowNode) -> [SlowNode] { [node] + node.members.flatMap(\.nodes).flatMap(all) }
    return all(node).filter { found.contains(ObjectIdentifier($0)) && $0.value != .null }
  }

  /// The records of a document: the outermost values at the end of some path.
  private func records(in value: JSONValue, _ paths: [ArraySlice<String?>]) -> [JSONValue] {
    if case .list(let values) = value { return values.flatMap { records(in: $0, paths) } }
    if paths.contains(where: \.isEmpty) { return value == .null ? [] : [value] }
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member in
      let left = paths.filter { $0.first == .some(nil) || $0.first == member.name }
      return left.isEmpty ? [] : records(in: member.value, left.map { $0.dropFirst() })
    }
  }
}

/// Draws documents and shapes that fit them now and then.
private struct PathChance {
  var json: RandomJSON

  init(seed: UInt64) {
    json = RandomJSON(seed: seed)
    json.names = ["a", "b", "c", "d", "é"]
  }

  /// One document, or several of JSON Lines.
  mutating func documents() -> (values: [JSONValue], text: String) {
    let count = json.random.below(3) == 0 ? 1 + json.random.below(3) : 1
    var values: [JSONValue] = []
    var text = json.random.below(4) == 0 ? "\u{FEFF}" : ""
    for number in 0..<count {
      var records: [JSONValue] = []
      for _ in 0..<1 + json.random.below(3) { records.append(json.object()) }
      let value = json.random.below(2) == 0 ? .list(records) : json.object(depth: -1)
      values.append(value)
      text += (number > 0 ? "\n" : "") + json.written(value, inLine: count > 1)
    }
    return (values, text)
  }

  mutating func shape() -> SlowShape {
    let record = (0..<(json.random.below(4) == 0 ? 2 : 1)).map { _ in
      (0..<json.random.below(2)).map { _ in name() }
    }
    var rows: [SlowPath] = []
    if json.random.below(2) == 0 {
      rows = (0..<(json.random.below(4) == 0 ? 2 : 1)).map { _ in path(steps: 1...1, ups: 0) }
    }
    let depth = rows.isEmpty ? 0 : 1
    let fields = (0..<1 + json.random.below(3)).map { _ in path(steps: 0...2, ups: depth) }
    let lists = (0..<json.random.below(3)).map { _ in
      (
        each: [path(steps: 1...2, ups: 0)], fields: [path(steps: 0...1, ups: depth + 1)]
      )
    }
    return SlowShape(record: record, rows: rows, fields: fields, lists: lists)
  }

  private mutating func name() -> String? {
    json.random.below(5) == 0 ? nil : json.names[json.random.below(json.names.count)]
  }

  private mutating func path(steps: ClosedRange<Int>, ups: Int, depth: Int = 0) -> SlowPath {
    var path = SlowPath(ups: ups == 0 ? 0 : json.random.below(ups + 1))
    for _ in 0..<steps.lowerBound + json.random.below(steps.count) {
      var conditions: [SlowPath.Condition] = []
      while depth < 2, json.random.below(4) == 0 { conditions.append(condition(depth: depth)) }
      path.steps.append((name(), conditions))
    }
    return path
  }

  private mutating func condition(depth: Int) -> SlowPath.Condition {
    let left = path(steps: 0...1, ups: 0, depth: depth + 1)
    let isEqual = json.random.below(2) == 0
    switch json.random.below(4) {
    case 0: return .position(1 + json.random.below(2))
    case 1: return .exists(left.steps.isEmpty ? path(steps: 1...1, ups: 0, depth: 2) : left)
    case 2:
      return .text(left, isEqual: isEqual, ["x", "true", "", "0", "y1"][json.random.below(5)])
    default: return .join(left, isEqual: isEqual, path(steps: 0...2, ups: 0, depth: 2))
    }
  }
}
