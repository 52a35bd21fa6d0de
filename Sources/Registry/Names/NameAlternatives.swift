/// Splits a cell that holds several whole names joined by commas, as RETC joins a legal name and the
/// name of the plant.
///
/// A comma parts names only where a legal form stands before it and another name behind it, or where
/// the name before it is said again; so the commas within a name never tear it. What only names a
/// branch stays with its firm.
public struct NameAlternatives {
  private var letters = NameLetters()
  private var words = NameWords()
  private var first: [UInt8] = []
  private var second: [UInt8] = []

  /// Prepares to split cells.
  public init() {}

  /// Appends where each name of a cell lies; an empty cell has none.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - parts: Takes the ranges, as indices of the cell.
  public mutating func split(_ cell: ArraySlice<UInt8>, into parts: inout [Range<Int>]) {
    var start = cell.startIndex
    var index = cell.startIndex
    while index < cell.endIndex {
      if cell[index] == 0x2C, partsNames(cell[start..<index], cell[(index + 1)...]) {
        add(cell, start..<index, &parts)
        start = index + 1
      }
      index += 1
    }
    add(cell, start..<cell.endIndex, &parts)
  }

  /// Adds a range without the blanks and commas around it, unless nothing is left.
  private func add(_ cell: ArraySlice<UInt8>, _ range: Range<Int>, _ parts: inout [Range<Int>]) {
    var range = range
    while let first = range.first, Self.isEdge(cell[first]) { range.removeFirst() }
    while let last = range.last, Self.isEdge(cell[last]) { range.removeLast() }
    if !range.isEmpty { parts.append(range) }
  }

  private static func isEdge(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C }

  /// Whether what stands on both sides of a comma are names of their own.
  private mutating func partsNames(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if Self.hasOpenBracket(left) { return false }
    second.removeAll(keepingCapacity: true)
    words.append(right, onto: &second)
    let isWhole = words.legalForm != nil && words.legalForm != .note
    if second.isEmpty || goesOn(right) { return false }
    first.removeAll(keepingCapacity: true)
    words.append(left, onto: &first)
    if first.isEmpty { return false }
    // JUAN PÉREZ,JUAN PÉREZ
    let again =
      second.starts(with: first) && (second.count == first.count || second[first.count] == 0x20)
    if again { return true }
    letters.take(left)
    guard let found = letters.lastForm(letters.count), found.form != .note else { return false }
    // A blank behind the comma is how one name is written.
    return isWhole || right.first != 0x20
  }

  /// Whether a bracket is open at the end of a text.
  private static func hasOpenBracket(_ text: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for byte in text {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
    }
    return depth > 0
  }

  /// What a name goes on with behind its legal form: the rest of the form, or the group it is of.
  private static let rests = [
    "decv", "decapitalvariable", "cv", "v", "derl", "rl", "derldecv", "deresponsabilidadlimitada",
    "mi", "grupofinanciero",
  ].map { Array($0.utf8) }

  /// Whether a text goes on with the name before it: a branch, a legal form or its rest, a state.
  private mutating func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
    letters.take(text)
    let count = letters.count
    // What a bracket or a dash begins is a branch.
    guard count > 0, letters.gaps[0].isDisjoint(with: [.bracket, .dash]) else { return true }
    let vocabulary = NameVocabulary.all
    if let entry = vocabulary.find(letters.letters, letters.bounds(0)),
      !vocabulary.facts[entry].isDisjoint(with: [.strongMarker, .weakMarker])
    {
      return true
    }
    for words in 1...min(count, 6) {
      let end = letters.bounds(words - 1).upperBound
      if Self.rests.contains(where: { letters.letters[..<end].elementsEqual($0) }) { return true }
      let isCut = words == count || letters.gaps[words].contains(.comma)
      if let form = letters.wholeForm(words), isCut || form.isSure { return true }
    }
    return StateKeys.number(ofName: text) != nil
  }
}
