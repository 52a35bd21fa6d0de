/// Mexico's postal codes: five digits, of which the first two belong to a state.
///
/// - Source: Servicio Postal Mexicano, Catálogo Nacional de Códigos Postales.
public enum PostalCode {
  /// The last pair of first digits of each run, and the state it belongs to; 0 for none.
  private static let runs: [(last: Int, state: Int)] = [
    (0, 0), (16, 9), (19, 0), (20, 1), (22, 2), (23, 3), (24, 4), (27, 5), (28, 6), (30, 7),
    (33, 8), (35, 10), (38, 11), (41, 12), (43, 13), (49, 14), (57, 15), (61, 16), (62, 17),
    (63, 18), (67, 19), (71, 20), (75, 21), (76, 22), (77, 23), (79, 24), (82, 25), (85, 26),
    (86, 27), (89, 28), (90, 29), (96, 30), (97, 31), (99, 32),
  ]

  /// By the first two digits, the state.
  private static let states: [UInt8] = runs.reduce(into: []) { states, run in
    while states.count <= run.last { states.append(UInt8(run.state)) }
  }

  /// Whether a code is five digits.
  public static func isWellFormed(_ code: ArraySlice<UInt8>) -> Bool {
    code.count == 5 && code.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// The state, 1 to 32, that a well-formed code belongs to; nil for no state's and other shapes.
  public static func state(of code: ArraySlice<UInt8>) -> Int? {
    guard isWellFormed(code) else { return nil }
    let start = code.startIndex
    let state = states[Int(code[start] - 0x30) * 10 + Int(code[start + 1] - 0x30)]
    return state == 0 ? nil : Int(state)
  }
}
