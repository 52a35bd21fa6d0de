public import Workbench

/// Why a shape or a document is refused.
public enum XMLStreamError: ReportableError, Equatable {
  /// A path uses a prefix that has no namespace; `position` counts from 1.
  case unknownPrefix(path: String, position: Int, prefix: String)
  /// A path has nothing between two `/`, or is empty; `position` counts from 1.
  case emptyStep(path: String, position: Int)
  /// A path has a step that cannot stand there; `position` counts from 1.
  case badStep(path: String, position: Int, step: String)
  /// The document has no bytes.
  case empty(file: String)
  /// The document is not well-formed.
  case malformed(file: String, line: Int, column: Int, reason: String)
  /// The document states an encoding that neither libxml2 nor the system knows.
  case unknownEncoding(file: String, line: Int, name: String)
  /// The bytes are not in the encoding the document states.
  case encoding(file: String, line: Int, column: Int, reason: String)
  /// The document ends while elements are open.
  case truncated(file: String, line: Int)
  /// The document declares an entity.
  case entityDeclared(file: String, line: Int, name: String)
  /// The document uses an entity that XML does not know.
  case undeclaredEntity(file: String, line: Int, name: String)
  /// More elements lie within each other than the limit.
  case tooDeep(file: String, line: Int, limit: Int)
  /// The text of the field at `path` is longer than the limit.
  case cellTooLong(file: String, line: Int, path: String, limit: Int)
  /// An element has more attributes than the limit.
  case tooManyAttributes(file: String, line: Int, limit: Int)
  /// The document has more different names than the limit.
  case tooManyNames(file: String, line: Int, limit: Int)
  /// A tag, comment, instruction or document type is longer than the limit.
  case markupTooLong(file: String, line: Int, limit: Int)
  /// The text of one record is longer than the limit.
  case recordTooLong(file: String, line: Int, limit: Int)
  /// Default values of attributes unfold to more than the document itself.
  case defaultsTooLong(file: String, line: Int)
  /// The document is longer than the limit.
  case documentTooLong(file: String, limit: Int)
  /// One batch was given more text than the limit.
  case batchTooLong(file: String, line: Int, limit: Int)
  /// No element lies at the record path; `instead` is what stands where it first goes astray.
  case noRecords(file: String, record: String, root: String, namespace: String?, instead: String)
  /// The parser cannot start.
  case cannotStart(file: String)

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .unknownPrefix, .emptyStep, .badStep: .definition
    case .batchTooLong, .cannotStart: .fault
    default: .data
    }
  }

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unknownPrefix(let path, let position, let prefix):
      "path '\(path)', character \(position): prefix '\(prefix)' is not among the namespaces; "
        + "add it there"
    case .emptyStep(let path, let position):
      "path '\(path)', character \(position): a step is missing; write names joined by single '/'"
    case .badStep(let path, let position, let step):
      "path '\(path)', character \(position): '\(step)' cannot stand here; "
        + "use a name, prefix:name or *, and @name or . only at the end of a field"
    case .empty(let file):
      "\(file): the document is empty; fetch it again"
    case .malformed(let file, let line, let column, let reason):
      "\(file):\(line):\(column): not well-formed XML: \(reason); mend it or fetch it again"
    case .encoding(let file, let line, let column, let reason):
      "\(file):\(line):\(column): the bytes are not in the encoding stated: \(reason); "
        + "state the right one in the XML declaration"
    case .unknownEncoding(let file, let line, let name):
      "\(file):\(line): the encoding '\(name)' is not known here; "
        + "have the document written in UTF-8, or correct the XML declaration"
    case .truncated(let file, let line):
      "\(file):\(line): the document ends before its root element does; fetch it again"
    case .noRecords(let file, let record, let root, let namespace, let instead):
      "\(file): no record '\(record)'; the root element is '\(root)' in "
        + (namespace.map { "namespace '\($0)'" } ?? "no namespace")
        + ", and \(instead); check the record path and the namespaces"
    case .cannotStart(let file):
      "\(file): the XML parser cannot start, for want of memory"
    default: limitDescription
    }
  }

  private var limitDescription: String {
    switch self {
    case .entityDeclared(let file, let line, let name):
      "\(file):\(line): declares the entity '\(name)', which is not allowed; "
        + "have the document written without entity declarations"
    case .undeclaredEntity(let file, let line, let name):
      "\(file):\(line): entity '&\(name);' is not known in XML; "
        + "write the character itself or its number"
    case .tooDeep(let file, let line, let limit):
      "\(file):\(line): more than \(limit) elements lie within each other; "
        + "check that the document is what it should be"
    case .cellTooLong(let file, let line, let path, let limit):
      "\(file):\(line): the text of '\(path)' is longer than \(limit) bytes; shorten it"
    case .tooManyAttributes(let file, let line, let limit):
      "\(file):\(line): an element has more than \(limit) attributes; "
        + "check that the document is what it should be"
    case .tooManyNames(let file, let line, let limit):
      "\(file):\(line): there are more than \(limit) different names of elements and attributes; "
        + "check that the document is what it should be"
    case .markupTooLong(let file, let line, let limit):
      "\(file):\(line): a tag, comment or document type is longer than \(limit) bytes; "
        + "look for one that is not closed"
    case .recordTooLong(let file, let line, let limit):
      "\(file):\(line): the record is longer than \(limit) bytes; check the record path"
    case .defaultsTooLong(let file, let line):
      "\(file):\(line): default values of attributes are longer than the document; "
        + "have it written without a document type"
    case .documentTooLong(let file, let limit):
      "\(file): the document is longer than \(limit) bytes; split it"
    case .batchTooLong(let file, let line, let limit):
      "\(file):\(line): more than \(limit) bytes of text in one batch; "
        + "feed the document in smaller pieces"
    default: ""
    }
  }
}
