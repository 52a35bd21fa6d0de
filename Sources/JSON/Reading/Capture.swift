/// What is gathered whole before it is read: a record, a name, or a value that nobody wants.
struct Capture {
  /// How its end is known.
  enum Form {
    /// Its closing quote.
    case text
    /// A byte that no number or word holds.
    case word
    /// As many brackets closed as opened.
    case container
  }

  /// What it is for.
  enum Purpose { case record, name, nothing }

  var form: Form
  var purpose: Purpose
  /// Where its first byte stands.
  var place: JSONPlace
  /// Brackets open.
  var depth = 0
  /// Whether the next byte lies in a text.
  var isInText = false
  /// Whether the next byte is escaped.
  var isEscaped = false

  /// Goes on to the end of what is gathered, or of the piece.
  ///
  /// - Returns: The byte after the last that belongs to it, and whether it is whole.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, isWhole: Bool) {
    switch form {
    case .text: scanText(bytes, from: start)
    case .word: scanWord(bytes, from: start)
    case .container: scanContainer(bytes, from: start)
    }
  }

  private mutating func scanText(_ bytes: Span<UInt8>, from start: Int) -> (Int, Bool) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        if isInText { return (index, true) }
        isInText = true
      }
    }
    return (index, false)
  }

  private func scanWord(_ bytes: Span<UInt8>, from start: Int) -> (Int, Bool) {
    var index = start
    while index < bytes.count {
      if JSONTree.endsWord(bytes[index]) { return (index, true) }
      index += 1
    }
    return (index, false)
  }

  private mutating func scanContainer(_ bytes: Span<UInt8>, from start: Int) -> (Int, Bool) {
    var index = start
    var depth = depth
    var isInText = isInText
    var isEscaped = isEscaped
    defer {
      self.depth = depth
      self.isInText = isInText
      self.isEscaped = isEscaped
    }
    let count = bytes.count
    while index < count {
      if isInText {
        if isEscaped {
          isEscaped = false
          index += 1
        }
        while index < count, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
        guard index < count else { break }
        isEscaped = bytes[index] == 0x5C
        isInText = isEscaped
        index += 1
        continue
      }
      let byte = bytes[index]
      index += 1
      if byte == 0x22 {
        isInText = true
      } else if byte | 0x20 == 0x7B {
        depth += 1
      } else if byte | 0x20 == 0x7D {
        depth -= 1
        if depth == 0 { return (index, true) }
      }
    }
    return (index, false)
  }
}
