/// Reads paths and tells the first character that cannot stand where it does.
struct JSONPathParser {
  /// The most paths within each other: each takes some of the stack.
  private static let deepest = 64

  private let path: String
  private let letters: [Unicode.Scalar]
  private var at = 0
  private var depth = 0

  private init(_ path: String) {
    self.path = path
    letters = Array(path.unicodeScalars)
  }

  /// Reads what gives a cell its text.
  static func expression(_ path: String) throws(JSONError) -> JSONExpression {
    var parser = JSONPathParser(path)
    let expression = try parser.expression()
    try parser.end()
    return expression
  }

  /// Reads where rows are below a record or row: a path, or several joined by `|`.
  static func rows(_ path: String) throws(JSONError) -> [JSONPath] {
    var parser = JSONPathParser(path)
    var paths: [JSONPath] = []
    repeat {
      paths.append(try parser.relative(allowsUps: false))
      parser.space()
    } while parser.take("|")
    try parser.end()
    return paths
  }

  /// Reads the way from the root to the records.
  static func record(_ path: String) throws(JSONError) -> RecordPath {
    var parser = JSONPathParser(path)
    var alternatives: [[[UInt8]?]] = []
    repeat {
      parser.space()
      guard parser.take("/") else { throw parser.fault("the path of a record starts with '/'") }
      var steps: [[UInt8]?] = []
      parser.space()
      if let next = parser.next, next != "|" {
        for step in try parser.steps() {
          guard step.predicates.isEmpty else {
            throw parser.fault("a record path has no conditions; put them into 'rows'")
          }
          steps.append(step.name)
        }
      }
      alternatives.append(steps)
      if alternatives.count > RecordPath.maximum {
        throw parser.fault("more than \(RecordPath.maximum) paths side by side")
      }
      parser.space()
    } while parser.take("|")
    try parser.end()
    return RecordPath(alternatives: alternatives)
  }

  private mutating func goDeeper() throws(JSONError) {
    guard depth < Self.deepest else {
      throw fault("more than \(Self.deepest) paths stand within each other")
    }
    depth += 1
  }

  private mutating func expression() throws(JSONError) -> JSONExpression {
    try goDeeper()
    defer { depth -= 1 }
    space()
    if takeCall("concat") {
      var parts: [JSONExpression] = []
      repeat {
        space()
        if let text = try quoted() {
          parts.append(.text(text))
        } else {
          parts.append(try expression())
        }
        space()
      } while take(",")
      guard take(")") else { throw fault("expected ',' or ')'") }
      return .concatenation(parts)
    }
    if takeCall("string-join") {
      let joined = try relative(allowsUps: true)
      space()
      guard take(",") else { throw fault("expected ',' and the text between values in quotes") }
      space()
      guard let separator = try quoted() else { throw fault("expected a text in quotes") }
      space()
      guard take(")") else { throw fault("expected ')'") }
      return .joined(joined, separator)
    }
    return .first(try relative(allowsUps: true))
  }

  /// Reads a path that starts at an object.
  private mutating func relative(allowsUps: Bool) throws(JSONError) -> JSONPath {
    try goDeeper()
    defer { depth -= 1 }
    var path = JSONPath()
    space()
    if next == "/" { throw fault("the path lies below its record; leave out the first '/'") }
    while next == ".", ahead == "." {
      guard allowsUps else { throw fault("'..' cannot stand here") }
      at += 2
      path.ups += 1
      space()
      guard take("/") else { return path }
      space()
    }
    if next == "." {
      at += 1
      space()
      return path
    }
    path.steps = try steps()
    return path
  }

  private mutating func steps() throws(JSONError) -> [JSONPath.Step] {
    var steps: [JSONPath.Step] = []
    repeat { steps.append(try step()) } while take("/")
    return steps
  }

  private mutating func step() throws(JSONError) -> JSONPath.Step {
    space()
    var step = JSONPath.Step()
    if next == "*" {
      at += 1
    } else if let name = try quoted() {
      step.name = name
    } else {
      let name = word()
      if name.isEmpty {
        throw fault("expected a member's name; one with signs in it stands in single quotes")
      }
      if name == ".." { throw fault("'..' can only stand at the start") }
      if name == "." { throw fault("'.' can only stand alone") }
      step.name = Array(name.utf8)
    }
    if let name = step.name { step.hash = JSONTree.hash(name.span, 0..<name.count) }
    space()
    while take("[") {
      step.predicates.append(try predicate())
      space()
      guard take("]") else { throw fault("expected ']'") }
      space()
    }
    return step
  }

  private mutating func predicate() throws(JSONError) -> JSONPath.Predicate {
    space()
    let start = at
    let digits = digits()
    space()
    if !digits.isEmpty, next == "]" {
      guard let number = Int(digits), number > 0 else {
        throw fault("positions count from 1")
      }
      return .position(number)
    }
    at = start
    let left = try relative(allowsUps: true)
    space()
    let isEqual = next != "!"
    if !isEqual { at += 1 }
    guard take("=") else {
      if isEqual, next == "]" { return .exists(left) }
      throw fault("expected '=', '!=' or ']'")
    }
    space()
    if let text = try quoted() { return .text(left, isEqual: isEqual, text) }
    if take("$") { return .join(left, isEqual: isEqual, try relative(allowsUps: true)) }
    let number = self.digits()
    guard !number.isEmpty else {
      throw fault("expected a text in single quotes, a number, or '$' and a path")
    }
    return .text(left, isEqual: isEqual, Array(number.utf8))
  }

  private var next: Unicode.Scalar? { at < letters.count ? letters[at] : nil }
  private var ahead: Unicode.Scalar? { at + 1 < letters.count ? letters[at + 1] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    at += 1
    return true
  }

  private mutating func takeCall(_ name: String) -> Bool {
    let call = Array((name + "(").unicodeScalars)
    guard letters[at...].starts(with: call) else { return false }
    at += call.count
    return true
  }

  private mutating func space() {
    while next == " " || next == "\t" || next == "\n" || next == "\r" { at += 1 }
  }

  private mutating func digits() -> String {
    var text = ""
    while let scalar = next, ("0"..."9").contains(scalar) {
      text.unicodeScalars.append(scalar)
      at += 1
    }
    return text
  }

  /// A name without quotes, to the next sign that means something; blanks within it count.
  private mutating func word() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, !"/[]'\"=!|,()".unicodeScalars.contains(scalar) {
      text.append(scalar)
      at += 1
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A text in quotes; a quote within it is doubled.
  private mutating func quoted() throws(JSONError) -> [UInt8]? {
    guard let quote = next, quote == "'" || quote == "\"" else { return nil }
    let start = at
    at += 1
    var text = String.UnicodeScalarView()
    while let scalar = next {
      at += 1
      if scalar != quote {
        text.append(scalar)
      } else if next == quote {
        text.append(quote)
        at += 1
      } else {
        return Array(String(text).utf8)
      }
    }
    at = start
    throw fault("a quote opens here and does not close")
  }

  private func end() throws(JSONError) {
    guard at == letters.count else { throw fault("'\(letters[at])' cannot stand here") }
  }

  private func fault(_ reason: String) -> JSONError {
    .badPath(path: path, position: at + 1, reason: reason)
  }
}
