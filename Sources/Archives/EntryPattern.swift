/// A pattern for the name of a zip entry.
///
/// `*` stands for any characters and `?` for one, but neither for a `/`. A pattern without `/`
/// is compared with the last part of a name. A name fits itself, whatever it holds.
struct EntryPattern {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let isWholeName: Bool

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    isWholeName = text.utf8.contains(UInt8(ascii: "/"))
  }

  /// Says whether a name fits.
  func fits(_ name: String) -> Bool {
    if isExactly(name) { return true }
    let all = Array(name.unicodeScalars)
    let start = isWholeName ? 0 : all.lastIndex(of: "/").map { $0 + 1 } ?? 0
    return fits(all[start...])
  }

  /// Says whether the pattern is the name itself, byte for byte.
  func isExactly(_ name: String) -> Bool { text.utf8.elementsEqual(name.utf8) }

  /// Goes back only to the latest star, so the time is at most the product of the lengths.
  private func fits(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var p = 0
    var n = name.startIndex
    var star: (pattern: Int, name: Int)?
    while n < name.endIndex {
      if p < scalars.count, scalars[p] == "*" {
        star = (p + 1, n)
        p += 1
      } else if p < scalars.count,
        scalars[p] == name[n] || (scalars[p] == "?" && name[n] != "/")
      {
        p += 1
        n += 1
      } else if let back = star, name[back.name] != "/" {
        star = (back.pattern, back.name + 1)
        p = back.pattern
        n = back.name + 1
      } else {
        return false
      }
    }
    return scalars[p...].allSatisfy { $0 == "*" }
  }
}
