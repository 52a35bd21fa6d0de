/// What gives a cell its text.
indirect enum JSONExpression: Sendable, Equatable {
  /// A text as it is, within a concatenation.
  case text([UInt8])
  /// The first value of a path that is not empty.
  case first(JSONPath)
  /// Parts one after another; nothing when one of them is empty.
  case concatenation([JSONExpression])
  /// Every value of a path that is not empty, with a text between them.
  case joined(JSONPath, [UInt8])

  /// The paths in it.
  var paths: [JSONPath] {
    switch self {
    case .text: []
    case .first(let path), .joined(let path, _): [path]
    case .concatenation(let parts): parts.flatMap(\.paths)
    }
  }
}
