/// The legal forms in every spelling, as letters without dots and blanks: `S.A. de C.V.`, `SA DE CV`
/// and `S A de C V` are all `sadecv`.
struct LegalForms: Sendable {
  /// One spelling.
  struct Spelling: Sendable {
    /// Its letters.
    let letters: [UInt8]
    /// What it means.
    let form: LegalForm
    /// Whether it is a form even where more words follow it.
    let isSure: Bool
  }

  /// The longest spelling, in letters.
  let longest: Int
  /// By byte, whether a spelling ends with it.
  let ends: [Bool]
  private let spellings: [Spelling]
  /// Open addressing by ``extend(_:by:)``: a spelling's number plus one, or 0 for a free slot.
  private let slots: [UInt16]
  private let mask: Int

  /// Every spelling.
  static let all = LegalForms(LegalFormSpellings.all)

  private init(_ spellings: [Spelling]) {
    var size = 1024
    while size < spellings.count * 4 { size *= 2 }
    mask = size - 1
    longest = spellings.map(\.letters.count).max() ?? 0
    var slots = [UInt16](repeating: 0, count: size)
    var ends = [Bool](repeating: false, count: 256)
    for (number, spelling) in spellings.enumerated() {
      guard let last = spelling.letters.last else { continue }
      ends[Int(last)] = true
      var slot = Int(truncatingIfNeeded: spelling.letters.reversed().reduce(0, Self.extend)) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt16(number + 1)
    }
    self.slots = slots
    self.ends = ends
    self.spellings = spellings
  }

  /// Takes one more letter into a hash, from the end of a name towards its start.
  @inline(__always)
  static func extend(_ hash: UInt64, by letter: UInt8) -> UInt64 {
    let mixed = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// The spelling that some letters are, whose hash the caller has.
  func spelling(_ letters: ArraySlice<UInt8>, hash: UInt64) -> Spelling? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if letters.elementsEqual(spellings[number].letters) { return spellings[number] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
