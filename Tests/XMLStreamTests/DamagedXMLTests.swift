import Testing
import Workbench
import XMLStream

@Suite("Damaged XML")
struct DamagedXMLTests {
  private static let splices = [
    "<", ">", "&", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE a [<!ENTITY e 'x'>]>", "&e;", "&#0;",
    "<?xml version='1.0'?>", "\u{0}", "</a>", "<a", "'", "\"", "xmlns:p='urn:a' ",
    "<!ATTLIST a b c>",
    "<!DOCTYPE a [<!ATTLIST a q CDATA 'd' r CDATA 'e'>]>", "<a><a><a><a><a><a><a><a>",
  ].map { Array($0.utf8) }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    for _ in 0..<random.below(4) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] ^= UInt8(1 << random.below(8))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(9)))
      case 2: bytes.removeSubrange(place...)
      default:
        let splice = Self.splices[random.below(Self.splices.count)]
        // A document type is of use at the front only.
        bytes.insert(contentsOf: splice, at: splice.starts(with: "<!D".utf8) ? 0 : place)
      }
    }
  }

  private func outcome(_ bytes: [UInt8], _ shape: XMLShape, _ piece: Int) throws -> XMLBatch? {
    let limits = XMLLimits(depth: 8, cellBytes: 200, attributes: 8, recordBytes: 2_000)
    do {
      return try read(bytes, shape, piece: piece, limits: limits)
    } catch is XMLStreamError {
      return nil
    }
  }

  @Test(
    "a damaged document gives records or a refusal, the same however it is cut",
    arguments: 0..<10 as Range<UInt64>)
  func damaged(part: UInt64) throws {
    let shape = XMLShape(
      record: "/*/*", namespaces: ["p": "urn:a"], fields: [".", "@a", "a", "*/@b", "p:b/*"],
      lists: [.init(each: "*", fields: [".", "@a"]), .init(each: "a/b", fields: ["c"])])
    var outcomes = (good: 0, bad: 0)
    for seed in part * 200..<(part + 1) * 200 {
      var random = SplitMix64(seed: seed)
      var written = WrittenXML(seed: seed)
      var bytes = written.bytes()
      damage(&bytes, &random)
      let whole = try outcome(bytes, shape, 1 << 20)
      for piece in [1, 1 + random.below(40)] {
        let cut = try outcome(bytes, shape, piece)
        if cut != whole { Issue.record("seed \(seed), pieces of \(piece)") }
      }
      _ = try? outline(bytes, piece: 1 + random.below(40))
      if whole == nil { outcomes.bad += 1 } else { outcomes.good += 1 }
    }
    #expect(outcomes.good > 5 && outcomes.bad > 50)
  }
}
