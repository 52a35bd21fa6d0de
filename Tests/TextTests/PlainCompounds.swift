@testable import Text

/// The rules of compounds said over strings, for comparison.
struct PlainCompounds {
  private struct Piece {
    var text: String
    var joint: Character
    var isMeasure = false
    var mayBeInches = false
    var points = 0
    var place: Range<Int>
    var hasDigit: Bool { text.unicodeScalars.contains { ("0"..."9").contains($0) } }
    var isNumber = false
  }

  private let all: [Unicode.Scalar]
  private var found: [String] = []
  private var earlier: [Range<Int>] = []

  /// The words of a text that is lowered already.
  static func words(_ lowered: String) -> [String] {
    var reader = PlainCompounds(all: Array(lowered.unicodeScalars))
    reader.read()
    return reader.found
  }

  private init(all: [Unicode.Scalar]) { self.all = all }

  private func at(_ place: Int) -> Character? {
    all.indices.contains(place) ? Character(all[place]) : nil
  }
  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(all[range]))
  }
  private func isDigit(_ place: Int) -> Bool { at(place).map { ("0"..."9").contains($0) } ?? false }
  private func isPart(_ place: Int) -> Bool {
    guard all.indices.contains(place) else { return false }
    return Folding.foldedScalars(of: all[place]).allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
  }
  private func end(_ start: Int, while holds: (Int) -> Bool) -> Int {
    var place = start
    while holds(place) { place += 1 }
    return place
  }
  private func unit(_ word: String) -> String? {
    let bytes = Array(word.utf8)
    return TechnicalWords.units.form(of: bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }
  private func isBody(_ word: String) -> Bool { TechnicalWords.designators.find(word) != nil }

  private mutating func read() {
    var place = 0
    while place < all.count {
      let stop = end(place, while: isPart)
      if stop == place {
        place += 1
        continue
      }
      let isPlain = !(place..<stop).contains(where: isDigit) && afterHyphen(stop) == nil
      if isPlain {
        found.append(text(place..<stop))
        earlier.append(place..<stop)
        place = stop
      } else {
        place = chain(place)
      }
    }
  }

  private func afterHyphen(_ place: Int) -> Int? {
    guard let mark = at(place), "-\u{2010}\u{2011}".contains(mark) else { return nil }
    return isPart(place + 1) ? place + 1 : nil
  }

  private func afterTimes(_ place: Int) -> Int? {
    for sign in [" x ", " × ", "× ", " ×", "×"] {
      let stop = place + sign.unicodeScalars.count
      if stop <= all.count, text(place..<stop) == sign {
        return isDigit(stop) ? stop : nil
      }
    }
    return nil
  }

  private mutating func chain(_ start: Int) -> Int {
    var (pieces, place) = ([Piece](), start)
    func add(_ from: Int, _ joint: Character) {
      let piece = piece(from, joint)
      pieces.append(piece)
      place = piece.place.upperBound
    }
    add(start, "^")
    while pieces.count < 8 {
      if let next = afterHyphen(place) {
        add(next, "-")
      } else if pieces.last?.hasDigit == true, let next = afterTimes(place) {
        add(next, "x")
      } else {
        break
      }
    }
    let year = end(place + 1, while: isDigit)
    if at(place) == ":", year == place + 5, !isPart(year), pieces.last?.hasDigit == true {
      pieces.append(
        Piece(text: text(place + 1..<year), joint: ":", place: place + 1..<year))
      place = year
    } else if pieces.count > 1, let last = pieces.last, last.joint == "-",
      last.text.wholeMatch(of: /(19|20)[0-9][0-9]/) != nil,
      pieces.dropLast().contains(where: \.hasDigit)
    {
      pieces[pieces.count - 1].joint = ":"
    }
    for piece in pieces { say(piece) }
    sayWhole(pieces.filter { $0.joint != ":" })
    sayDesignated(pieces)
    earlier += pieces.map(\.place)
    return place
  }

  // MARK: Pieces

  private func piece(_ start: Int, _ joint: Character) -> Piece {
    var place = end(start, while: isPart)
    var piece = Piece(text: text(start..<place), joint: joint, place: start..<place)
    var isNumber = (start..<place).allSatisfy(isDigit)
    if isNumber, place - start <= 3 {
      while at(place) == ",", end(place + 1, while: isPart) == place + 4,
        end(place + 1, while: isDigit) == place + 4
      {
        piece.text += text(place + 1..<place + 4)
        place += 4
      }
    }
    while isDigit(place - 1), isDigit(place + 1), let mark = at(place), mark == "." || mark == "," {
      let digits = end(place + 1, while: isDigit)
      if mark == "," {
        let isMarked = (at(digits) == "," || at(digits) == ".") && isDigit(digits + 1)
        guard isNumber, piece.points == 0, digits - place <= 3, !isMarked else { break }
      }
      let stop = end(place + 1, while: isPart)
      isNumber = isNumber && stop == digits
      piece.text += "." + text(place + 1..<stop)
      piece.points += 1
      place = stop
    }
    piece.isNumber = isNumber
    if piece.hasDigit, piece.points < 2 {
      if isNumber {
        place = fraction(place, &piece)
        place = measure(place, &piece)
      } else if let split = piece.text.lastIndex(where: { ("0"..."9").contains($0) }),
        ("0"..."9").contains(piece.text.first ?? " "),
        let form = unit(String(piece.text[piece.text.index(after: split)...]))
      {
        piece.text = piece.text[...split] + form
        piece.isMeasure = true
      }
    }
    piece.place = start..<place
    return piece
  }

  private func fraction(_ place: Int, _ piece: inout Piece) -> Int {
    guard piece.points == 0, piece.text.count <= 3 else { return place }
    var stroke = place
    if at(place) == " " || at(place) == "-" {
      stroke = end(place + 1, while: isDigit)
      guard (1...3).contains(stroke - place - 1) else { return place }
    }
    guard at(stroke) == "/" else { return place }
    let stop = end(stroke + 1, while: isDigit)
    guard (1...3).contains(stop - stroke - 1) else { return place }
    if let next = at(stop), "/.,".contains(next), isDigit(stop + 1) { return place }
    let word = end(stop, while: isPart)
    if word > stop, unit(text(stop..<word)) == nil { return place }
    piece.text += (stroke > place ? "-" + text(place + 1..<stroke) : "") + text(stroke..<stop)
    piece.points = 1
    return stop
  }

  private func measure(_ place: Int, _ piece: inout Piece) -> Int {
    for sign in ["\"", "''", "″", "”"] {
      let stop = place + sign.unicodeScalars.count
      guard stop <= all.count, text(place..<stop) == sign else { continue }
      if piece.points == 0 {
        piece.mayBeInches = true
        return place
      }
      piece.text += "in"
      piece.isMeasure = true
      return stop
    }
    let isApart = at(place) == " " || at(place) == "-"
    let start = isApart ? place + 1 : place
    let stop = end(start, while: isPart)
    let word = text(start..<stop)
    guard let form = unit(word) else { return place }
    if isApart, word == "a" || word == "in" && piece.points == 0 || afterHyphen(stop) != nil {
      return place
    }
    piece.text += form
    piece.isMeasure = true
    return stop
  }

  // MARK: Words

  private mutating func say(_ piece: Piece) {
    if piece.isNumber, let code = piece.text.wholeMatch(of: /([0-9]{4})((\.[0-9]{2}){1,3})/) {
      found.append(String(piece.text.prefix(7)))
      var joined = String(code.1)
      for group in code.2.split(separator: ".") {
        joined += group
        found.append(joined)
      }
      return
    }
    let hasLetter = piece.text.unicodeScalars.contains {
      !("0"..."9").contains($0) && $0 != "." && $0 != "/" && $0 != "-"
    }
    if piece.hasDigit, hasLetter, !(piece.isNumber) {
      var parts = [""]
      let letters = Array(piece.text)
      for (place, letter) in letters.enumerated() {
        let isBetween =
          letter == "x" && place > 0 && place + 1 < letters.count
          && "0123456789".contains(letters[place - 1])
          && "0123456789".contains(letters[place + 1])
        if isBetween { parts.append("") } else { parts[parts.count - 1].append(letter) }
      }
      if parts.count > 1 { found += parts }
      let head = piece.text.prefix { ("a"..."z").contains($0) && $0.isASCII }
      let heads = [head.count, head.count - 1].filter { $0 >= 2 && head.count < piece.text.count }
      for count in heads where count == head.count || count >= 3 {
        guard isBody(String(head.prefix(count))) else { continue }
        found += [String(head.prefix(count)), String(piece.text.dropFirst(count))]
        break
      }
    }
    found.append(piece.text)
    if piece.mayBeInches { found.append(piece.text + "in") }
  }

  private mutating func sayWhole(_ pieces: [Piece]) {
    guard pieces.count > 1 else { return }
    if pieces.contains(where: { $0.joint == "x" }) {
      found.append(pieces.map(\.text).joined(separator: "x"))
      return
    }
    if let number = pieces.firstIndex(where: \.hasDigit), number > 0, number + 1 < pieces.count {
      found.append(pieces[...number].map(\.text).joined())
    }
    let isLettered = pieces.contains { !$0.isNumber }
    let digits = pieces.filter { !$0.isMeasure }.reduce(0) { $0 + $1.text.utf8.count }
    if isLettered || digits >= 6 { found.append(pieces.map(\.text).joined()) }
  }

  private mutating func sayDesignated(_ pieces: [Piece]) {
    let rest = pieces.drop { !$0.hasDigit && isBody($0.text) }
    let letters = rest.prefix { !$0.hasDigit }
    guard letters.allSatisfy({ $0.text.utf8.count <= 2 }), letters.count < rest.count else {
      return
    }
    let number = rest[rest.startIndex + letters.count]
    if number.joint == ":" || number.isMeasure && number.isNumber { return }
    let core = (letters + [number]).map(\.text).joined()
    var next = pieces[0].place.lowerBound
    for word in earlier.suffix(2).reversed() {
      guard next == word.upperBound + 1, let gap = at(word.upperBound), " -/".contains(gap),
        isBody(text(word))
      else { return }
      if ["en", "as"].contains(text(word)), core.utf8.count < 4 || core.hasPrefix("2") { return }
      found.append(text(word) + core)
      next = word.lowerBound
    }
  }
}
