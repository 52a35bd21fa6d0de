/// INEGI's key of an establishment: state, municipality, SCIAN class, then the unit's own number.
///
/// - Source: INEGI, Clave Estadística Empresarial, DENUE's `clee`.
public struct CLEE: Sendable, Equatable {
  /// The state, 1 to 32.
  public let state: Int
  /// The municipality within the state.
  public let municipality: Int
  /// The digits of the key: two of the state, three of the municipality, six of the SCIAN class.
  public static let placeAndClass = 11

  /// Reads a key, or nil when its shape is another.
  public init?(_ text: ArraySlice<UInt8>) {
    guard 26...30 ~= text.count else { return nil }
    var number = 0
    for byte in text.prefix(Self.placeAndClass) {
      guard byte &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    for byte in text.dropFirst(Self.placeAndClass) {
      guard byte &- 0x30 < 10 || byte &- 0x41 < 26 else { return nil }
    }
    state = number / 1_000_000_000
    municipality = number / 1_000_000 % 1000
    guard 1...32 ~= state, municipality > 0 else { return nil }
  }

  /// The part of a valid key that is its SCIAN class.
  public static func scian(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.dropFirst(5).prefix(6)
  }
}
