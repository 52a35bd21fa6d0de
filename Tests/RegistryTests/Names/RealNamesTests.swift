import Foundation
import Registry
import TestKit
import Testing

@Suite("Names as a register of plants writes them", .enabled(if: Places.hasShared))
struct RealNamesTests {
  /// The names of one year: the second column of a table parted by tabs.
  private func names(_ year: Int) throws -> [[UInt8]] {
    let text = try String(contentsOfFile: Places.shared("retc/es_\(year).csv"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 20, cells[0].count >= 10 else { return nil }
      return Array(cells[1].utf8.drop { $0 == 0x22 }.filter { $0 != 0x22 })
    }
  }

  @Test("of one year's names, which stand alone, none is torn")
  func whole() throws {
    var maker = NameAlternatives()
    var count = 0
    for name in try names(2008) {
      var parts: [Range<Int>] = []
      maker.split(name[...], into: &parts)
      #expect(parts.count == 1, "\(String(decoding: name, as: UTF8.self))")
      count += 1
    }
    #expect(count > 2_000)
  }

  @Test("of another year's, half of which are joined in pairs, those are parted")
  func joined() throws {
    var maker = NameAlternatives()
    var counts = [0, 0, 0, 0]
    for name in try names(2019) {
      var parts: [Range<Int>] = []
      maker.split(name[...], into: &parts)
      counts[min(parts.count, 3)] += 1
    }
    #expect(counts[2] > 1_400 && counts[2] < 1_550 && counts[3] == 0)
  }

  @Test("the legal form is found in five names of six, also where a branch follows it")
  func forms() throws {
    var words = NameWords()
    var found = 0
    let names = try names(2008)
    for name in names {
      words.take(name[...])
      if words.legalForm != nil { found += 1 }
    }
    #expect(Double(found) / Double(names.count) > 0.75)
  }
}
