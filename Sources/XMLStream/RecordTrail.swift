/// How far the record path was followed, to say why no record was found.
struct RecordTrail {
  private let steps: [Substring]
  private var deepest = 0
  /// The first element that stood where the path was left, at the deepest level reached.
  private var instead: String?
  private var insteadDepth = 0
  private var rootName = ""
  private var rootURI: String?

  init(record: String) { steps = record.split(separator: "/") }

  /// The root element came.
  mutating func root(_ element: StartTag) {
    rootName = unsafe element.name
    rootURI = unsafe element.uri
  }

  /// An element fits the path.
  mutating func follow(depth: Int) { deepest = max(deepest, depth) }

  /// An element does not fit the path.
  mutating func astray(_ element: StartTag, depth: Int) {
    if depth == 1 { unsafe root(element) }
    guard depth > insteadDepth else { return }
    insteadDepth = depth
    instead =
      unsafe "'\(element.name)' in " + (element.uri.map { "namespace '\($0)'" } ?? "no namespace")
  }

  /// The error for a document without records.
  func noRecords(file: String, record: String) -> XMLStreamError {
    let reason =
      if deepest == 0 {
        "the path wants '\(steps.first ?? "")'"
      } else if let instead, insteadDepth > deepest, deepest < steps.count {
        "below '/\(steps[..<deepest].joined(separator: "/"))' comes \(instead), "
          + "not '\(steps[deepest])'"
      } else {
        "below '/\(steps[..<deepest].joined(separator: "/"))' comes no element"
      }
    return .noRecords(
      file: file, record: record, root: rootName, namespace: rootURI, instead: reason)
  }
}
