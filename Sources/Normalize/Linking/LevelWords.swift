import Linkage
import Tables

/// Writes how far two records agree: `name=1 place=otherwise`, comparisons without values left out.
struct LevelWords: Sendable {
  private let names: [[UInt8]]

  init(_ settings: LinkageSettings) { names = settings.comparisons.map { Array($0.name.utf8) } }

  /// Appends the levels of a pattern; nothing that needs quotes in a CSV cell.
  func append(_ pattern: UInt64, onto out: inout [UInt8]) {
    var isFirst = true
    for (comparison, name) in names.enumerated() {
      let code = pattern >> UInt64(4 * comparison) & 15
      if code == 0 { continue }
      if !isFirst { out.append(0x20) }
      isFirst = false
      out.append(contentsOf: name)
      out.append(0x3D)
      if code == 15 {
        out.append(contentsOf: "otherwise".utf8)
      } else {
        if code > 9 { out.append(0x31) }
        out.append(0x30 + UInt8(code % 10))
      }
    }
  }
}
