import Foundation
import Testing
import Workbench

@testable import JSON

@Suite("JSON by chance")
struct JSONRandomTests {
  @Test("what Foundation reads is read alike, 10,000 times", arguments: 0..<10 as Range<UInt64>)
  func values(seed: UInt64) throws {
    for turn in 0..<1000 as Range<UInt64> {
      var random = RandomJSON(seed: seed << 32 | turn)
      let value = random.value()
      let text = random.written(value)
      #expect(try JSONValue.parse(Array(text.utf8), file: "x") == value, "\(text)")
      let theirs = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(Self.isSame(value, theirs), "\(text)")
    }
  }

  @Test(
    "what Foundation refuses is refused, and but for last commas nothing else, whatever is damaged",
    arguments: 0..<10 as Range<UInt64>)
  func damage(seed: UInt64) {
    for turn in 0..<1000 as Range<UInt64> {
      var random = RandomJSON(seed: ~seed << 32 | turn)
      var bytes = Array(random.written(random.value()).utf8)
      guard !bytes.isEmpty else { continue }
      let place = random.random.below(bytes.count)
      switch random.random.below(3) {
      case 0: bytes[place] = UInt8(random.random.below(256))
      case 1: bytes[place] = Array("[]{},:\"\\-+.0eutn \n".utf8)[random.random.below(18)]
      default: bytes.remove(at: place)
      }
      var ours: JSONError?
      do throws(JSONError) {
        _ = try JSONValue.parse(bytes, file: "x")
      } catch {
        ours = error
      }
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      switch ours {
      case nil:
        #expect(theirs != nil, "\(String(decoding: bytes, as: UTF8.self))")
      case .malformed(_, let at, _) where theirs != nil:
        // Foundation lets a comma stand before a closing bracket; that alone tells us apart.
        let comma = bytes[..<at.byte].lastIndex(of: 0x2C) ?? 0
        bytes.remove(at: comma)
        #expect(throws: Never.self) { try JSONValue.parse(bytes, file: "x") }
      case .duplicateKey: continue
      default:
        #expect(theirs == nil, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// Whether Foundation's value is ours; numbers by their value.
  static func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .boolean(let isTrue): (theirs as? Bool) == isTrue
    case .number(let text):
      // Foundation's last digit is not always the nearest.
      if let number = (theirs as? NSNumber)?.doubleValue, let own = Double(text) {
        abs(number - own) <= own.ulp
      } else {
        false
      }
    case .text(let text): (theirs as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .list(let values):
      (theirs as? [Any]).map { list in
        list.count == values.count && zip(values, list).allSatisfy { isSame($0, $1) }
      } ?? false
    case .object(let members):
      (theirs as? [String: Any]).map { object in
        object.count == members.count
          && members.allSatisfy { member in
            object[member.name].map { isSame(member.value, $0) } ?? false
          }
      } ?? false
    }
  }
}
