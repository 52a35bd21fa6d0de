/// Gathers the paths of documents.
struct OutlineSurvey {
  private struct Member: Hashable {
    let path: Int
    let name: [UInt8]
  }

  private(set) var paths = [JSONOutline.Path(path: "/", names: [])]
  private var known: [Member: Int] = [:]

  /// Adds a document.
  mutating func add(_ tree: JSONTree) {
    // Nodes stand in document order: what lies in a node comes after it.
    var last = tree.nodes.map { $0.isDecoded ? Int($0.start) : Int(max($0.start, $0.textEnd)) }
    for node in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      let parent = Int(tree.nodes[node].parent)
      last[parent] = max(last[parent], last[node])
    }
    var pathOf = [Int](repeating: -1, count: tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = Int(tree.nodes[node].parent)
      let isElement = parent >= 0 && tree.nodes[parent].kind == .list
      let path =
        parent < 0 ? 0 : isElement ? pathOf[parent] : member(node, tree, of: pathOf[parent])
      pathOf[node] = path
      guard path >= 0 else { continue }
      switch tree.nodes[node].kind {
      case .list: break
      case .object:
        paths[path].objects += 1
        if isElement {
          paths[path].isListed = true
          paths[path].listedBytes += last[node] - Int(tree.nodes[node].start)
        }
      case .null, .boolean, .number, .text:
        let text = tree.text(node)
        guard !text.isEmpty else { break }
        paths[path].values += 1
        if paths[path].samples.count < 3 {
          let sample = JSONWords.shown(text, limit: 80)
          if !paths[path].samples.contains(sample) { paths[path].samples.append(sample) }
        }
      }
    }
  }

  /// The path of the records.
  func record(isLines: Bool, size: Int) -> String {
    if isLines || paths[0].isListed { return "/" }
    var best = 0
    for index in paths.indices
    where paths[index].isListed && paths[index].listedBytes > paths[best].listedBytes {
      best = index
    }
    return paths[best].listedBytes * 3 >= size ? paths[best].path : "/"
  }

  /// The path of a member, or -1 when there are too many.
  private mutating func member(_ node: Int, _ tree: JSONTree, of path: Int) -> Int {
    guard path >= 0 else { return -1 }
    let key = Member(path: path, name: Array(tree.name(node)))
    if let found = known[key] { return found }
    guard paths.count < JSONOutline.maximumPaths else { return -1 }
    let names = paths[path].names + [Self.step(String(decoding: key.name, as: UTF8.self))]
    known[key] = paths.count
    paths.append(JSONOutline.Path(path: "/" + names.joined(separator: "/"), names: names))
    return paths.count - 1
  }

  /// A name as a step of a path, in quotes where it has to be.
  private static func step(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && name != "." && name != ".." && name != "*" && !name.hasPrefix("concat(")
      && name.first != " " && name.last != " " && !name.hasPrefix("../")
      && !name.unicodeScalars.contains { "/[]'\"=!|,()*\t\r\n".unicodeScalars.contains($0) }
    return isPlain
      ? name
      : "'"
        + name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
  }
}
