import JSON
import Synchronization
import Workbench

/// What a `datapackage.json` says of one of its files.
struct PackageFacts: Sendable {
  /// The descriptions read last, by the digests of their bytes: a run asks for each a dozen times.
  private static let known = Mutex<[(digest: String, facts: [PackageFacts])]>([])
  /// How many of them are held.
  private static let mostKnown = 16

  let path: String
  let bytes: Int
  let sha256: String
  let rows: Int
  /// Whether it is a table, whose rows are counted.
  let isTable: Bool

  /// Reads the files of a package from its description.
  static func read(_ descriptionFile: String) throws -> [PackageFacts] {
    let bytes = try FileSystem.contents(descriptionFile)
    let digest = SHA256Digest.hex(of: bytes)
    let held = known.withLock { known in known.first { $0.digest == digest }?.facts }
    if let held { return held }
    let value = try JSON5Value(bytes: bytes, file: descriptionFile)
    guard case .list(let resources)? = value["resources"]?.content else { return [] }
    let facts = resources.map { resource in
      PackageFacts(
        path: resource.text("path"), bytes: resource.whole("bytes"),
        sha256: String(resource.text("hash").drop { $0 != ":" }.dropFirst()),
        rows: resource.whole("rows"), isTable: resource["schema"] != nil)
    }
    known.withLock { known in
      known.append((digest, facts))
      known.removeFirst(max(0, known.count - mostKnown))
    }
    return facts
  }
}

extension JSON5Value {
  /// The text of a key; empty when there is none.
  func text(_ key: String) -> String {
    if case .text(let text)? = self[key]?.content { text } else { "" }
  }

  /// The whole number of a key; 0 when there is none, or none that fits.
  func whole(_ key: String) -> Int {
    guard case .number(let number)? = self[key]?.content else { return 0 }
    return Int(exactly: number.rounded(.towardZero)) ?? 0
  }
}
