import Tables

/// What leads from a row of the ranking to the same row of the page.
struct PageLinks {
  /// The most links that a sheet takes; a longer ranking has them in the first row of each need.
  static let limit = 60_000

  private let needs: TextColumn
  private let ranks: TextColumn
  private let suppliers: TextColumn
  private let isEveryRow: Bool

  init(_ review: Review, limit: Int = PageLinks.limit) {
    needs = review.matches.columnOrEmpty("need_id")
    ranks = review.matches.columnOrEmpty("rank")
    suppliers = review.matches.columnOrEmpty("supplier_id")
    isEveryRow = review.matches.rowCount <= limit
  }

  /// The cell of a row: a word that leads to it; nothing where there is no room for a link.
  func cell(_ row: Int, _ word: String) -> Cell {
    guard isEveryRow || ranks[row] == "1" else { return .empty }
    let target = "review.html#need=\(Self.escaped(needs[row]))&firm=\(Self.escaped(suppliers[row]))"
    // Spreadsheets refuse a longer one.
    guard target.utf8.count <= 200 else { return .empty }
    return .link(word, to: target)
  }

  /// A key as it stands in a link: letters, digits, `-`, `.`, `_` and `~` as they are, all else by
  /// its bytes.
  static func escaped(_ key: String) -> String {
    var out = ""
    for byte in key.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return out
  }
}
