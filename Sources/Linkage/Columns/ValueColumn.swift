/// A field's cleaned values, each distinct one held once.
///
/// Values are numbered by the first record that has them, so that the numbers depend on the
/// records' order alone.
public struct ValueColumn: Sendable {
  /// How many values a record has at most: one for each column the field is read from, two of
  /// names, of which a cell may hold two. Missing ones stand last.
  public let width: Int
  /// The number of the k-th value of record r at `r * width + k`; 0 when it is missing.
  public let ids: [UInt32]
  /// The bytes of the distinct values.
  public let bytes: [UInt8]
  /// Value v lies at `ends[v − 1]..<ends[v]`; value 0 is empty.
  public let ends: [UInt32]
  /// By value, in how many records it stands.
  public let counts: [UInt32]
  /// The words of value v are at `wordStarts[v]..<wordStarts[v + 1]` in `words`; empty when no
  /// measure or key asks for words.
  public let wordStarts: [UInt32]
  /// The numbers of the values' words, each value's in the order it has them.
  public let words: [UInt32]
  /// The bytes of the distinct words.
  public let wordBytes: [UInt8]
  /// Word w lies at `wordEnds[w − 1]..<wordEnds[w]`, the first from 0.
  public let wordEnds: [UInt32]
  /// By word, in how many records it stands.
  public let wordCounts: [UInt32]

  /// The bounds of a value in `bytes`.
  @inlinable
  public func value(_ id: UInt32) -> Range<Int> {
    id == 0 ? 0..<0 : Int(ends[Int(id) - 1])..<Int(ends[Int(id)])
  }

  /// The bounds of a word in `wordBytes`.
  @inlinable
  public func word(_ word: UInt32) -> Range<Int> {
    (word == 0 ? 0 : Int(wordEnds[Int(word) - 1]))..<Int(wordEnds[Int(word)])
  }

  /// The bounds of a value's words in `words`.
  @inlinable
  public func wordRange(_ id: UInt32) -> Range<Int> {
    Int(wordStarts[Int(id)])..<Int(wordStarts[Int(id) + 1])
  }
}
