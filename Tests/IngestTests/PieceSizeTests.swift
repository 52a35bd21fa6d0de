import Testing

@testable import Ingest

@Suite("Piece size")
struct PieceSizeTests {
  @Test("usual tables are read a mebibyte at a time")
  func usual() {
    #expect(PieceSize.bytes(columns: 0) == 1 << 20)
    #expect(PieceSize.bytes(columns: 30) == 1 << 20)
  }

  @Test("a piece of the shortest records never gives more cells than memory has room for")
  func wide() {
    for columns in [1, 100, 2000, 10_000, 60_000] {
      let rows = PieceSize.bytes(columns: columns) / "<s/>".utf8.count
      #expect(rows * columns <= max(8 << 20, 1024 * columns))
    }
    #expect(PieceSize.bytes(columns: 10_000_000) == 4096)
  }
}
