/// The postings of a run of suppliers, small enough that their scores stay in the cache.
struct TextSegment: Sendable {
  /// Suppliers in a segment, as a rule; at most 65,536, so that a place in it fits in 16 bits.
  static let usualSize = 1 << 15

  /// The terms that occur, ascending; term i has the postings `starts[i] ..< starts[i + 1]`.
  var terms: [UInt32] = []
  var starts: [UInt32] = [0]
  /// The place of each posting's supplier in the segment, ascending within a term.
  var places: [UInt16] = []
  /// The kind of each posting: how often the term occurs, and in how long a text.
  var kinds: [UInt32] = []
  /// By kind, how often the term occurs.
  var counts: [Double] = []
  /// By kind, the length of the text.
  var lengths: [UInt32] = []
  /// By kind, the norm of that length.
  var norms: [Double] = []
}
