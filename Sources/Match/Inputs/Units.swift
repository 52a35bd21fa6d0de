import Text

/// Units of volume and capacity, compared folded.
enum Units {
  /// The number of a unit, plus one; zero when there is none.
  static func number(_ cell: ArraySlice<UInt8>, in units: inout WordTable) -> UInt32 {
    var folded: [UInt8] = []
    Folding.fold(cell, onto: &folded)
    let blank = UInt8(ascii: " ")
    guard
      let first = folded.firstIndex(where: { $0 != blank }),
      let last = folded.lastIndex(where: { $0 != blank })
    else { return 0 }
    return units.add(folded, first..<last + 1) + 1
  }
}
