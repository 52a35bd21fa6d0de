import Glibc

/// The values of all text fields laid out in a few flat buffers, so that comparing two records
/// touches no more than those.
struct TextArena: Sendable {
  /// The letters of a value, counted by kind: 26 letters, and other bytes by their low bits.
  typealias Shape = SIMD32<UInt8>

  /// Where each field's values start in `ids`; field f's k-th value of record r is at
  /// `idStarts[f] + r * widths[f] + k`.
  private(set) var idStarts: [Int] = []
  /// How many values each field gives a record.
  private(set) var widths: [Int] = []
  /// The number of a value among those of all fields; 0 when it is missing.
  private(set) var ids: [UInt32] = []
  /// The bytes of every value.
  private(set) var bytes: [UInt8] = []
  /// Value v lies at `ends[v − 1]..<ends[v]`.
  private(set) var ends: [UInt32] = [0]
  /// By value, −log2 of the share of records that have it.
  private(set) var bits: [Float] = [0]
  /// By value, its letters, for fields that ask for them; else zeros.
  private(set) var shapes: [Shape] = [Shape()]
  /// The words of value v are at `wordStarts[v]..<wordStarts[v + 1]`.
  private(set) var wordStarts: [UInt32] = [0, 0]
  /// Numbers of words.
  private(set) var words: [UInt32] = []
  /// The bytes of every word.
  private(set) var wordBytes: [UInt8] = []
  /// Word w lies at `wordEnds[w]..<wordEnds[w + 1]`.
  private(set) var wordEnds: [UInt32] = [0]
  /// By word, −log2 of the share of records that have it.
  private(set) var wordBits: [Float] = []
  /// By word, which letters it has, as bits.
  private(set) var wordLetters: [UInt32] = []

  /// Lays out fields.
  ///
  /// - Parameters:
  ///   - columns: The fields; those of places and numbers have no values here.
  ///   - hasShapes: By field, whether its values' letters are counted.
  ///   - count: The number of records.
  init(_ columns: [LinkRecords.Column], hasShapes: [Bool], count: Int) {
    let total = Double(max(2, count))
    for (field, column) in columns.enumerated() {
      idStarts.append(ids.count)
      guard case .values(let own) = column else {
        widths.append(0)
        continue
      }
      widths.append(own.width)
      let valueBase = UInt32(ends.count - 1)
      let byteBase = UInt32(bytes.count)
      let wordBase = UInt32(wordEnds.count - 1)
      let wordByteBase = UInt32(wordBytes.count)
      ids.append(contentsOf: own.ids.lazy.map { $0 == 0 ? 0 : $0 + valueBase })
      bytes.append(contentsOf: own.bytes)
      ends.append(contentsOf: own.ends.dropFirst().lazy.map { $0 + byteBase })
      bits.append(
        contentsOf: own.counts.dropFirst().lazy.map { Self.bits(of: $0, among: total) })
      let wordsBefore = UInt32(words.count)
      if own.wordStarts.isEmpty {
        for _ in 1..<max(1, own.ends.count) { wordStarts.append(wordsBefore) }
      } else {
        words.append(contentsOf: own.words.lazy.map { $0 + wordBase })
        wordStarts.append(contentsOf: own.wordStarts.dropFirst(2).lazy.map { $0 + wordsBefore })
        wordBytes.append(contentsOf: own.wordBytes)
        wordEnds.append(contentsOf: own.wordEnds.lazy.map { $0 + wordByteBase })
        wordBits.append(
          contentsOf: own.wordCounts.lazy.map { max(0.01, Self.bits(of: $0, among: total)) })
        for word in 0..<own.wordEnds.count {
          wordLetters.append(Self.letters(own.wordBytes[own.word(UInt32(word))]))
        }
      }
      for value in 1..<max(1, own.ends.count) {
        shapes.append(
          hasShapes[field] ? Self.shape(own.bytes[own.value(UInt32(value))]) : Shape())
      }
    }
  }

  private static func bits(of count: UInt32, among total: Double) -> Float {
    Float(log2(total / Double(max(1, count))))
  }

  private static func shape(_ value: ArraySlice<UInt8>) -> Shape {
    var shape = Shape()
    for byte in value.prefix(JaroWinkler.longest) { shape[Int(byte & 31)] &+= 1 }
    return shape
  }

  private static func letters(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The most letters that two values can share, whatever their order.
  @inline(__always)
  static func mostShared(_ one: Shape, _ other: Shape) -> Int {
    let least = pointwiseMin(one, other)
    // Sums of up to 128 fit into a byte.
    let sixteen = least.lowHalf &+ least.highHalf
    let eight = sixteen.lowHalf &+ sixteen.highHalf
    let four = eight.lowHalf &+ eight.highHalf
    let two = four.lowHalf &+ four.highHalf
    return Int(two[0] &+ two[1])
  }
}
