import Archives
import Foundation
import TestKit
import Testing
import XMLStream

@Suite("Conformance of XML reading", .enabled(if: Places.hasShared))
struct ConformanceTests {
  private static let archive = Places.shared("malformed/xmlconf/xmltest.zip")
  private let shape = XMLShape(record: "/*", fields: ["."])

  /// Names of the documents in a folder, from the index beside the archive.
  private func names(_ folder: String) throws -> [String] {
    let index = try Data(contentsOf: URL(filePath: Places.shared("malformed/xmlconf/xmltest.json")))
    let all = try #require(JSONSerialization.jsonObject(with: index) as? [String: Any])
    return all.keys.filter { name in
      name.hasPrefix("xmltest/\(folder)/") && name.hasSuffix(".xml") && !name.contains("/out/")
    }.sorted()
  }

  private func bytes(_ entry: String) throws -> [UInt8] {
    let stream = try ByteStream(file: Self.archive, entry: entry)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try stream.read(into: &piece, from: 0), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }

  /// The text of a document, or why it is refused.
  private func outcome(_ document: [UInt8]) throws -> Result<String, XMLStreamError> {
    do {
      return .success(Texts(try read(document, shape)).main[0][0])
    } catch let error as XMLStreamError {
      return .failure(error)
    }
  }

  /// The text of a canonical form: no comments, no CDATA, few references.
  private func text(canonical: [UInt8]) -> String {
    var rest = Substring(String(decoding: canonical, as: UTF8.self))
    var text = ""
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let close = rest[open...].hasPrefix("<?") ? "?>" : ">"
      guard let end = rest[open...].range(of: close) else { break }
      rest = rest[end.upperBound...]
    }
    text += rest
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"),
      ("&#13;", "\r"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: reference, with: character)
    }
    return text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\n"))
  }

  /// Documents that are well-formed themselves and name an outside document type that is not;
  /// it is never opened, so its faults stay unknown: bad conditional sections (001, 003, 004, 006),
  /// an undeclared parameter entity (005), a document type within (007), a stray '%' (008).
  private static let faultyOutside = ["001", "003", "004", "005", "006", "007", "008"]
    .map { "xmltest/not-wf/not-sa/\($0).xml" }

  @Test("what is not well-formed is refused", arguments: ["sa", "not-sa", "ext-sa"])
  func notWellFormed(folder: String) throws {
    let names = try names("not-wf/\(folder)")
    #expect(names.count >= 3)
    for name in names {
      let document = try bytes(name)
      guard case .success(let text) = try outcome(document) else { continue }
      #expect(Self.faultyOutside.contains(name), "\(name) gave '\(text)'")
      #expect(String(decoding: document, as: UTF8.self).contains("SYSTEM"))
    }
  }

  @Test(
    "what is valid gives the text of its canonical form, or is refused for its entities",
    arguments: [("sa", 94, 25), ("not-sa", 24, 7), ("ext-sa", 0, 14)])
  func valid(folder: String, read: Int, refused: Int) throws {
    var counts = (read: 0, refused: 0)
    for name in try names("valid/\(folder)") {
      let document = try bytes(name)
      let declares = String(decoding: document, as: UTF8.self).contains("<!ENTITY")
      switch try outcome(document) {
      case .success(let text):
        counts.read += 1
        let file = name.split(separator: "/").last ?? ""
        let canonical = try bytes("xmltest/valid/\(folder)/out/\(file)")
        #expect(text == self.text(canonical: canonical), "\(name)")
        #expect(!declares, "\(name)")
      case .failure(.entityDeclared):
        counts.refused += 1
        #expect(declares, "\(name)")
      case .failure(let error):
        counts.refused += 1
        // Its entity is declared in an outside document type, which is never opened.
        #expect(name == "xmltest/valid/not-sa/031.xml", "\(name): \(error)")
        #expect(error == .undeclaredEntity(file: "F", line: 2, name: "e"))
      }
    }
    #expect(counts == (read, refused))
  }

  @Test("what is only invalid is read")
  func invalid() throws {
    let names = try names("invalid")
    #expect(names.count > 5)
    for name in names {
      if case .failure(let error) = try outcome(bytes(name)) { Issue.record("\(name): \(error)") }
    }
  }
}
