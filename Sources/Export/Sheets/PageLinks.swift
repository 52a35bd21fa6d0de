import Tables

/// What leads from a row of the ranking to the same row of the page.
struct PageLinks {
  /// The most links that a sheet takes; a longer ranking has them in the first row of each need.
  static let limit = 60_000

  private let needs: TextColumn
  private let ranks: TextColumn
  private let suppliers: TextColumn
  private let isEveryRow: Bool
  private let hasPage: Bool

  /// Gathers the keys of the rows.
  ///
  /// - Parameters:
  ///   - review: The ranking.
  ///   - hasPage: Whether there is a page to lead to.
  ///   - limit: The most links.
  init(_ review: Review, hasPage: Bool = true, limit: Int = PageLinks.limit) {
    self.hasPage = hasPage
    needs = review.matches.columnOrEmpty("need_id")
    ranks = review.matches.columnOrEmpty("rank")
    suppliers = review.matches.columnOrEmpty("supplier_id")
    isEveryRow = review.matches.rowCount <= limit
  }

  /// The cell of a row: a firm's name, which leads to its row where there is room for links.
  func cell(_ row: Int, _ name: String) -> Cell {
    guard hasPage, isEveryRow || ranks[row] == "1" else { return .text(name) }
    let target = "review.html#need=\(Self.escaped(needs[row]))&firm=\(Self.escaped(suppliers[row]))"
    // A longer target is refused; spreadsheets open no link to a name that holds nothing.
    guard target.utf8.count <= 200, !name.isEmpty else { return .text(name) }
    return .link(name, to: target)
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
