/// Makes the key of a telephone number: its last ten digits, as Mexico dials since 2019.
///
/// Codes of country and of long distance stand before the ten digits, extensions behind them, so
/// neither is in the key. Seven to nine digits are a local number of before and stay as they are.
public enum PhoneKey {
  /// The fewest digits of a number.
  static let fewest = 7
  /// The digits of a whole number.
  static let whole = 10
  /// Codes of country and trunk that may stand before a whole number, longest together.
  private static let longestPrefix = 5

  /// Appends the key of a cell's first number, or nothing when it holds none.
  ///
  /// Numbers that only fill the field, such as 0000000000, are none.
  public static func append(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    let start = out.count
    for byte in value {
      if byte &- 0x30 < 10 {
        out.append(byte)
        continue
      }
      // Blanks, brackets, dots, dashes and plus signs stand within a number.
      let isWithin =
        byte == 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2D || byte == 0x2E || byte == 0x2B
      // So does the slash behind an area code: 310/246-1501.
      let isArea = byte == 0x2F && 2...5 ~= out.count - start
      if isWithin || isArea { continue }
      if out.count - start >= fewest { break }
      // What came before was no number; a letter may also name it: "Tel. 55…".
      out.removeSubrange(start...)
    }
    let count = out.count - start
    if count > whole + longestPrefix {
      // Two numbers with a blank between them.
      out.removeSubrange((start + whole)...)
    } else if count > whole {
      out.removeSubrange(start..<start + count - whole)
    }
    if isFiller(out[start...]) { out.removeSubrange(start...) }
  }

  /// Whether digits are too few, all alike from the third on, or the row of digits.
  private static func isFiller(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count >= fewest, let last = digits.last else { return true }
    let rest = digits.count < whole ? digits : digits.dropFirst(2)
    if rest.allSatisfy({ $0 == last }) { return true }
    return digits.elementsEqual("1234567890".utf8) || digits.elementsEqual("0123456789".utf8)
  }
}
