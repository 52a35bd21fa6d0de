/// The regions that chains are told by: the states of Mexico, 1 to 32, and 0 for the whole country.
enum Region {
  /// The whole country.
  static let country = 0
  /// The number of regions.
  static let count = 33

  /// The number of a state from its key of one or two digits; 0 when it is none.
  static func state(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
    guard let number = digits(bytes, range), range.count <= 2, number < count else { return 0 }
    return UInt8(number)
  }

  /// The number of a municipality from its key: three digits within a state, or five with the state's;
  /// 0 when it is none.
  static func municipality(_ bytes: [UInt8], _ range: Range<Int>) -> UInt16 {
    guard let number = digits(bytes, range), number < count * 1_000 else { return 0 }
    return range.count <= 3 || range.count == 5 ? UInt16(number) : 0
  }

  /// The number of a municipality within its state, as thousands for the state and the rest; 0 when
  /// either is not known, or they contradict each other.
  static func municipality(_ number: UInt16, of state: UInt8) -> UInt16 {
    let stated = number / 1_000
    guard number % 1_000 != 0 else { return 0 }
    if stated > 0 && state > 0 && stated != UInt16(state) { return 0 }
    let owner = stated > 0 ? stated : UInt16(state)
    return owner == 0 ? 0 : owner * 1_000 + number % 1_000
  }

  /// The key of a state, as 09; empty for the country.
  static func key(state: Int) -> String { state == country ? "" : padded(state, 2) }

  /// The key of a municipality with its state's, as 09014.
  static func key(municipality: Int) -> String { padded(municipality, 5) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func digits(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 5 else { return nil }
    var number = 0
    for index in range {
      guard bytes[index] &- 48 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] &- 48)
    }
    return number
  }
}
