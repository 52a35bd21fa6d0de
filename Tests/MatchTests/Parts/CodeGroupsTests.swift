import Testing
import Workbench

@testable import Match

@Suite struct CodeGroupsTests {
  @Test("a group holds the rows of its prefix, each once", arguments: 0..<100 as Range<UInt64>)
  func groups(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = 1 + random.below(4)
    let texts = (0..<random.below(60)).map { _ in
      (0..<random.below(7)).map { _ in String(1 + random.below(2)) }.joined()
    }
    let codes = texts.map { PackedCode($0, limit: 8) }
    let owners = codes.indices.map { UInt32($0 / 3) }
    let groups = CodeGroups(codes: codes.map(\.bits), owners: owners, digits: digits)
    for code in Set(codes) where code.digits >= digits {
      let prefix = code.prefix(digits)
      let expected = Set(
        codes.indices.filter { codes[$0].digits >= digits && codes[$0].prefix(digits) == prefix }
          .map { owners[$0] })
      #expect(Array(groups.rows[groups.group(prefix)]) == expected.sorted())
    }
    #expect(groups.group(PackedCode("99999", limit: 8).prefix(digits)).isEmpty)
  }
}
