import Foundation

@testable import Export

/// The data scripts of a page, read by Foundation's JSON parser.
struct PageScripts {
  /// A table by columns.
  struct Columns {
    let rows: Int
    let columns: [String: [Any]]

    init?(_ value: Any?) {
      guard let object = value as? [String: Any], let rows = object["rows"] as? Int,
        let columns = object["columns"] as? [String: [Any]]
      else { return nil }
      self.rows = rows
      self.columns = columns
    }

    func texts(_ name: String) -> [String] { (columns[name] ?? []).map { $0 as? String ?? "¿?" } }
    func integers(_ name: String) -> [Int?] { (columns[name] ?? []).map { $0 as? Int } }
    func numbers(_ name: String) -> [Double?] { (columns[name] ?? []).map { $0 as? Double } }
    /// Whether every column has a value for each row.
    var isWhole: Bool { columns.values.allSatisfy { $0.count == rows } && !columns.isEmpty }
  }

  /// What a script that could not be read lacks.
  struct Unreadable: Error { let file: String }

  let folder: String
  /// The text of each data script, by name.
  let texts: [String: String]
  /// What each holds, by name.
  let payloads: [String: Any]

  /// Reads the scripts beside a page; those of the page's own are not data.
  init(_ export: String) throws {
    folder = export + "/review"
    let own = Set(PageFile.all.map(\.name))
    var texts: [String: String] = [:]
    var payloads: [String: Any] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !own.contains(file) {
      let name = String(file.dropLast(3))
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
      let head = Data("encadena(\"\(name)\",".utf8)
      let tail = Data(");\n".utf8)
      guard file.hasSuffix(".js"), bytes.starts(with: head), bytes.suffix(3) == tail,
        let text = String(data: bytes, encoding: .utf8)
      else { throw Unreadable(file: file) }
      texts[name] = text
      payloads[name] = try JSONSerialization.jsonObject(
        with: bytes.dropFirst(head.count).dropLast(3))
    }
    self.texts = texts
    self.payloads = payloads
  }

  var run: [String: Any] { payloads["run"] as? [String: Any] ?? [:] }
  var needs: Columns? { Columns(payloads["needs"]) }
  var firms: Columns? { Columns(payloads["firms"]) }

  /// The chunks of the rankings: the file, the first need, how many.
  var chunks: [(name: String, first: Int, count: Int)] {
    (run["chunks"] as? [[String: Any]] ?? []).map {
      (
        String(($0["file"] as? String ?? "").dropLast(3)), $0["first"] as? Int ?? -1,
        $0["count"] as? Int ?? -1
      )
    }
  }

  /// One of the tables of a script.
  func table(_ script: String, _ name: String) -> Columns? {
    Columns((payloads[script] as? [String: Any])?[name])
  }

  /// The keys of a list of named things in `run`.
  func keys(_ list: String) -> [String] {
    (run[list] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
  }
}
