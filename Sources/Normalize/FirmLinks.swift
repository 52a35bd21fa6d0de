import Tables

/// Rows of a table and the firms they belong to, ordered by firm.
struct FirmLinks: Sendable {
  /// A row and its firm.
  struct Link: Sendable {
    let firm: UInt32
    let row: UInt32
  }

  private let links: [Link]

  /// Takes links that are ordered by firm.
  init(_ links: [Link]) { self.links = links }

  /// The number of links.
  var count: Int { links.count }
  /// The row of a link.
  func row(_ link: Int) -> Int { Int(links[link].row) }
  /// The firm of a link.
  func firm(_ link: Int) -> Int { Int(links[link].firm) }

  /// The first link of a firm or a later one.
  func first(of firm: Int) -> Int {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].firm < firm { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The links of a firm, when `cursor` is where those of earlier firms end.
  func next(of firm: Int, from cursor: inout Int) -> Range<Int> {
    let start = cursor
    while cursor < links.count, links[cursor].firm == firm { cursor += 1 }
    return start..<cursor
  }
}
