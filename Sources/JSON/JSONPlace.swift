/// Where a byte of a document stands.
public struct JSONPlace: Sendable, Equatable {
  /// The line, from 1; lines end with a line feed.
  public var line = 1
  /// The character in the line, from 1.
  public var column = 1
  /// The byte in the document, from 0.
  public var byte = 0

  /// States a place; by default the first.
  public init(line: Int = 1, column: Int = 1, byte: Int = 0) {
    self.line = line
    self.column = column
    self.byte = byte
  }

  /// Goes on over bytes that follow the place.
  mutating func advance(over bytes: Span<UInt8>, _ range: Range<Int>) {
    let part = bytes.extracting(range)
    var lines = 0
    var characters = 0
    for index in 0..<part.count {
      lines &+= part[index] == 0x0A ? 1 : 0
      characters &+= part[index] & 0xC0 != 0x80 ? 1 : 0
    }
    byte += part.count
    guard lines > 0 else {
      column += characters
      return
    }
    line += lines
    column = 1
    var index = part.count - 1
    while part[index] != 0x0A {
      column += part[index] & 0xC0 != 0x80 ? 1 : 0
      index -= 1
    }
  }
}
