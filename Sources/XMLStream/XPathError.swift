public import Workbench

/// Why an XPath expression, or a record it is asked of, is refused.
public enum XPathError: ReportableError, Equatable {
  /// The document, or the path of its records, is refused.
  case document(XMLStreamError)
  /// An expression is not XPath 1.0; `position` counts from 1.
  case syntax(expression: String, position: Int, reason: String)
  /// An expression uses a prefix that has no namespace.
  case unknownPrefix(expression: String, position: Int, prefix: String)
  /// An expression calls a function that XPath 1.0 does not have.
  case unknownFunction(expression: String, position: Int, name: String)
  /// An expression uses a variable that it cannot have.
  case unknownVariable(expression: String, position: Int, name: String, known: [String])
  /// An expression for rows gives a text, a number or a truth value.
  case notNodes(expression: String)
  /// An expression cannot be evaluated.
  case evaluation(file: String, line: Int, expression: String, reason: String)
  /// The expressions of one record took more steps than the limit.
  case tooMuchWork(file: String, line: Int, expression: String, limit: Int)
  /// One record has more elements, attributes and texts than the limit.
  case tooManyNodes(file: String, line: Int, limit: Int)
  /// One record takes more bytes than the limit.
  case recordTooLong(file: String, line: Int, limit: Int)
  /// There are records, and none has a row.
  case noRows(file: String, line: Int, record: String, rows: String, element: String)

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .document(let error): error.exitCode
    case .syntax, .unknownPrefix, .unknownFunction, .unknownVariable, .notNodes: .definition
    default: .data
    }
  }

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .document(let error):
      error.description
    case .syntax(let expression, let position, let reason):
      "XPath '\(Self.shown(expression))', character \(position): \(reason); write XPath 1.0"
    case .unknownPrefix(let expression, let position, let prefix):
      "XPath '\(Self.shown(expression))', character \(position): prefix '\(prefix)' is not among the "
        + "namespaces; add it there"
    case .unknownFunction(let expression, let position, let name):
      "XPath '\(Self.shown(expression))', character \(position): there is no function '\(name)()' in "
        + "XPath 1.0"
    case .unknownVariable(let expression, let position, let name, let known):
      "XPath '\(Self.shown(expression))', character \(position): there is no '$\(name)' here; known: "
        + known.map { "$\($0)" }.joined(separator: ", ")
    case .notNodes(let expression):
      "XPath '\(Self.shown(expression))' must give elements, not a text, number or truth value"
    case .evaluation(let file, let line, let expression, let reason):
      "\(file):\(line): XPath '\(Self.shown(expression))' cannot be evaluated for this record: \(reason); "
        + "simplify the expression"
    case .tooMuchWork(let file, let line, let expression, let limit):
      "\(file):\(line): XPath takes more than \(limit) steps for this record, at "
        + "'\(Self.shown(expression))'; avoid '//', or check the record path"
    case .tooManyNodes(let file, let line, let limit):
      "\(file):\(line): the record holds more than \(limit) elements, attributes and texts; "
        + "check the record path, which must lead to one record at a time"
    case .recordTooLong(let file, let line, let limit):
      "\(file):\(line): the record takes more than \(limit) bytes; check the record path, which "
        + "must lead to one record at a time"
    case .noRows(let file, let line, let record, let rows, let element):
      "\(file):\(line): the record at '\(record)' is \(element), and no record has a row by "
        + "'\(Self.shown(rows))'; check that the file is of the kind the mapping is for"
    }
  }

  /// An expression as messages show it, cut where it would drown them.
  private static func shown(_ expression: String) -> String {
    expression.count > 120 ? "\(expression.prefix(120))…" : expression
  }
}
