/// One verb of the command, its arguments and its options.
struct VerbDeclaration: Sendable, Equatable {
  /// The word on the command line.
  var name: String
  /// What it does, in one sentence.
  var summary: String
  /// What its arguments stand for, in order; those that may be left out come last.
  var arguments: [ArgumentDeclaration]
  /// Its own options; those that all verbs share are the parser's.
  var options: [OptionDeclaration]
  /// What a newcomer should know, paragraph by paragraph.
  var discussion: [String] = []
}
