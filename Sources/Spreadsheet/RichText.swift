/// A text in runs of different looks, joined.
enum RichText {
  /// Appends the text of the runs.
  ///
  /// The runs come without the white space at their ends; `whole` is all text of the element, in
  /// which it still stands, with readings for East Asian writing after the last run. White space
  /// between elements of a part that was laid out for the eye is left out.
  static func append(
    whole: [UInt8], _ range: Range<Int>, pieces: [ArraySlice<UInt8>], isLaidOut: Bool,
    onto out: inout [UInt8]
  ) {
    var joined: [UInt8] = []
    var place = range.lowerBound
    for piece in pieces where !piece.isEmpty {
      let gap = place
      while place < range.upperBound, EscapedText.isSpace(whole[place]) { place += 1 }
      if !joined.isEmpty {
        let space = whole[gap..<place]
        let end = isLaidOut ? space.firstIndex(of: 0x0A) ?? place : place
        joined.append(contentsOf: whole[gap..<end])
      }
      joined.append(contentsOf: piece)
      place = min(place + piece.count, range.upperBound)
    }
    EscapedText.append(joined, 0..<joined.count, onto: &out)
  }
}
