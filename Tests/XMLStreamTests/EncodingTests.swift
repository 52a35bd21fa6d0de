import Foundation
import Testing
import XMLStream

@Suite("XML encodings")
struct EncodingTests {
  private let shape = XMLShape(record: "/r/e", fields: ["@n", "t"])

  private func document(_ name: String, records: Int) -> String {
    let row = "<e n='á'>\n<t>Cuauhtémoc ñ</t></e>\n"
    return "<?xml version='1.0' encoding='\(name)'?>\n<r>" + String(repeating: row, count: records)
      + "</r>"
  }

  @Test(
    "text comes out as UTF-8, with the place of each record",
    arguments: [
      ("windows-1252", String.Encoding.windowsCP1252), ("ISO-8859-1", .isoLatin1), ("UTF-8", .utf8),
      ("UTF-16", .utf16LittleEndian), ("UTF-16", .utf16BigEndian),
    ])
  func encodings(name: String, encoding: String.Encoding) throws {
    let text = document(name, records: 4_000)
    let mark = name == "UTF-16" ? "\u{FEFF}" : ""
    let bytes = [UInt8](try #require((mark + text).data(using: encoding)))
    let start = [UInt8](try #require("<e n=".data(using: encoding)))
    let whole = try read(bytes, shape)
    #expect(Texts(whole).main == Array(repeating: ["á", "Cuauhtémoc ñ"], count: 4_000))
    #expect(whole.main.lines == (0..<4_000).map { 2 + 2 * $0 })
    #expect(whole.main.offsets.allSatisfy { bytes[$0...].starts(with: start) })
    for piece in [1, 7, 4096] { #expect(try read(bytes, shape, piece: piece) == whole) }
  }

  @Test("a byte order mark of UTF-8 is no text")
  func byteOrderMark() throws {
    let batch = try read([0xEF, 0xBB, 0xBF] + Array("<r><e n='1'/></r>".utf8), shape)
    #expect(Texts(batch).main == [["1", ""]])
    #expect(batch.main.offsets == [6])
  }

  @Test("bytes that are not UTF-8 are refused with their line", arguments: [1, 7, 4096])
  func notUTF8(piece: Int) throws {
    let bytes = Array("<r>\n<e n='1'/><e><t>Cuauht".utf8) + [0xE9] + Array("moc</t></e></r>".utf8)
    #expect {
      try read(bytes, shape, piece: piece)
    } throws: { error in
      guard case .encoding("F", 2, _, _)? = error as? XMLStreamError else { return false }
      return true
    }
  }

  @Test("an unknown encoding is refused by its name")
  func unknown() throws {
    let error = XMLStreamError.unknownEncoding(file: "F", line: 1, name: "no-such-code")
    #expect(throws: error) { try read(document("no-such-code", records: 1), shape) }
    #expect(error.description.contains("'no-such-code'"))
  }
}
