/// Makes the key of a house number: its digits and the letter behind them.
public enum StreetNumber {
  /// Appends the key of a cell, or nothing for S/N, 0 and cells without digits.
  ///
  /// `No. 1200-A` is `1200a`, `KM 37.5` is `km37.5`; of `1200-1210` the first counts.
  public static func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    guard var first = value.firstIndex(where: { $0 &- 0x30 < 10 }) else { return }
    let isKilometre = value[..<first].contains { $0 | 0x20 == 0x6B }
    while first + 1 < value.endIndex, value[first] == 0x30, value[first + 1] &- 0x30 < 10 {
      first += 1
    }
    var end = first
    while end < value.endIndex, value[end] &- 0x30 < 10 { end += 1 }
    if isKilometre {
      appendKilometre(value, first..<end, onto: &out)
      return
    }
    if end - first == 1, value[first] == 0x30 { return }
    out.append(contentsOf: value[first..<end])
    var next = end
    while next < value.endIndex, value[next] == 0x20 || value[next] == 0x2D { next += 1 }
    guard next < value.endIndex, isLetter(value[next]) else { return }
    if next + 1 < value.endIndex, isWord(value[next + 1]) { return }
    out.append(value[next] | 0x20)
  }

  /// Appends a kilometre and its tenths; 5+500 is 5.5.
  private static func appendKilometre(
    _ value: ArraySlice<UInt8>, _ whole: Range<Int>, onto out: inout [UInt8]
  ) {
    out.append(contentsOf: "km".utf8)
    out.append(contentsOf: value[whole])
    var end = whole.upperBound
    guard end + 1 < value.endIndex, value[end] == 0x2E || value[end] == 0x2B else { return }
    let first = end + 1
    end = first
    while end < value.endIndex, value[end] &- 0x30 < 10 { end += 1 }
    while end > first, value[end - 1] == 0x30 { end -= 1 }
    if end > first {
      out.append(0x2E)
      out.append(contentsOf: value[first..<end])
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80
  }
}
