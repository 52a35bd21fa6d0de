/// Where a cell lies: column from 0, row from 1.
struct CellReference: Equatable {
  /// The most rows of a sheet.
  static let rows = 1_048_576
  /// The most columns of a sheet.
  static let columns = 16_384

  /// What a reference turned out to be.
  enum Reading: Equatable {
    case place(CellReference)
    case beyond
    case senseless
  }

  var column: Int
  var row: Int

  /// Reads `AB12`.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Reading {
    var column = 0
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 8 {
      // Lower case is taken as well, as spreadsheet programs do.
      let letter = bytes[index] & 0xDF
      guard 0x41...0x5A ~= letter, bytes[index] >= 0x41 else { break }
      column = column * 26 + Int(letter - 0x40)
      index += 1
    }
    guard index > range.lowerBound, let row = number(bytes, index..<range.upperBound), row > 0
    else { return .senseless }
    if column > columns || row > rows { return .beyond }
    return .place(CellReference(column: column - 1, row: row))
  }

  /// Reads digits alone; what is too large comes out as a billion.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var number = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = min(number * 10 + Int(digit), 1_000_000_000)
    }
    return number
  }

  /// The text of a place.
  static func text(column: Int, row: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + "\(row)"
  }
}
