/// A path to values: members by name, lists taken as so many occurrences of their member.
struct JSONPath: Sendable, Equatable {
  /// One member on the way.
  struct Step: Sendable, Equatable {
    /// Its name; nil is any member.
    var name: [UInt8]?
    /// The hash of the name.
    var hash: UInt32 = 0
    /// What its occurrences must meet, in order.
    var predicates: [Predicate] = []
  }

  /// What an occurrence must meet.
  indirect enum Predicate: Sendable, Equatable {
    /// It is the so-manieth, from 1, of those that met the predicates before.
    case position(Int)
    /// It has a value, or an object, at the path.
    case exists(JSONPath)
    /// One of its values at the path is the text; or, negated, none is.
    case text(JSONPath, isEqual: Bool, [UInt8])
    /// One of its values at the path is one of those at a path from where the whole path starts.
    case join(JSONPath, isEqual: Bool, JSONPath)
  }

  /// How many objects to go up first.
  var ups = 0
  /// The members to go down then.
  var steps: [Step] = []
}
