import Testing
import Workbench

@testable import JSON

/// The streaming reader against the parser of whole documents, on documents that are damaged.
@Suite("Damaged JSON")
struct JSONDamageTests {
  @Test(
    "wherever the records are and however it is cut, a document is refused at the same place",
    arguments: 0..<8 as Range<UInt64>)
  func samePlace(seed: UInt64) {
    var refused = 0
    for turn in 0..<400 as Range<UInt64> {
      var random = RandomJSON(seed: seed << 40 | turn)
      random.names = ["a", "b", "é"]
      var bytes = Array(
        random.written(.list([random.object(), random.value(), random.object()])).utf8)
      Self.damage(&bytes, &random.random)
      var whole: JSONError?
      do throws(JSONError) {
        _ = try JSONDocuments(bytes, file: "x.json", limits: JSONLimits())
      } catch {
        whole = error
      }
      if case .duplicateKey = whole { continue }
      if whole != nil { refused += 1 }
      for record in ["/", "/a", "/*/b", "/none"] {
        let piece = 1 + random.random.below(9)
        var streamed: JSONError?
        do throws(JSONError) {
          _ = try Reading.read(
            bytes, JSONShape(record: record, fields: ["string-join(*, ';')"]), pieces: [piece])
        } catch {
          streamed = error
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
          Self.isSame(whole, streamed),
          "\(whole?.description ?? "sound"), but \(streamed?.description ?? "sound"): \(text)")
      }
    }
    #expect(refused > 100)
  }

  /// Changes, takes out or puts in a few bytes.
  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let signs = Array("[]{},:\"\\-+.0eutn \n".utf8)
    for _ in 0..<1 + random.below(2) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes[place] = signs[random.below(signs.count)]
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(signs[random.below(signs.count)], at: place)
      default: bytes.removeSubrange(place...)
      }
    }
  }

  private static func isSame(_ whole: JSONError?, _ streamed: JSONError?) -> Bool {
    switch (whole, streamed) {
    case (nil, nil), (nil, .noRecords), (nil, .notValue), (.empty, .empty): true
    // Records are checked for names that stand twice one by one.
    case (nil, .duplicateKey): false
    case (nil, .malformed(_, _, let reason)):
      // Two documents in one line are told apart only as a stream of them.
      reason.contains("or a line break")
    case (.malformed(_, let a, _), .malformed(_, let b, let reason)):
      a == b || (b.byte < a.byte && reason.contains("or a line break"))
    case (.truncated(_, let a), .truncated(_, let b)): a.byte <= b.byte
    case (.truncated(_, let a), .malformed(_, let b, let reason)):
      b.byte <= a.byte && reason.contains("or a line break")
    case (.encoding(_, let a, _), .encoding(_, let b, _)): a == b
    // A whole document's bytes are checked before anything is read.
    case (.encoding(_, let a, _), .malformed(_, let b, _)): b.byte <= a.byte
    default: false
    }
  }
}
