import Glibc
import Text
import Workbench

/// The features of all coded texts: a sparse matrix, one row per text.
///
/// A value is `(1 + ln tf) · (1 + ln((1 + N) / (1 + df)))`. Words with pairs, and pieces of words,
/// are two blocks that are brought to length 1 each.
struct FeatureMatrix: Sendable {
  /// The features known.
  private(set) var table = FeatureTable()
  /// By feature, how much it counts.
  private(set) var scales: [Float] = []
  /// By feature, whether it is a piece of a word.
  private(set) var isPiece: [Bool] = []
  /// Where the row of each text starts, and after the last the number of entries.
  private(set) var starts: [Int] = [0]
  /// The features of the entries.
  private(set) var features: [UInt32] = []
  /// The values of the entries.
  private(set) var values: [Float] = []

  /// The number of features.
  var width: Int { table.count }
  /// The number of texts.
  var count: Int { starts.count - 1 }

  /// Reads texts.
  init(_ texts: CodedTexts, workers: Int) {
    let blocks = concurrentBlocks(
      of: texts.count, blockSize: 512, workers: workers, scratch: { TextFeatures() }
    ) { reader, range in
      range.map { index -> (words: [UInt64], pieces: [UInt64]) in
        reader.read(texts.text(index), in: texts.languages[index])
        return (reader.words, reader.pieces)
      }
    }
    var numbers: [UInt32] = []
    for block in blocks {
      for text in block {
        numbers.removeAll(keepingCapacity: true)
        for hash in text.words { numbers.append(table.add(hash)) }
        while isPiece.count < table.count { isPiece.append(false) }
        for hash in text.pieces { numbers.append(table.add(hash)) }
        while isPiece.count < table.count { isPiece.append(true) }
        numbers.sort()
        appendCounts(numbers)
      }
    }
    scale()
  }

  /// Adds a row of sorted features with their counts as values.
  private mutating func appendCounts(_ numbers: [UInt32]) {
    var index = 0
    while index < numbers.count {
      var end = index + 1
      while end < numbers.count, numbers[end] == numbers[index] { end += 1 }
      features.append(numbers[index])
      values.append(Float(end - index))
      index = end
    }
    starts.append(features.count)
  }

  private mutating func scale() {
    var holders = [Int](repeating: 0, count: width)
    for feature in features { holders[Int(feature)] += 1 }
    scales = holders.map { 1 + log(Float(1 + count) / Float(1 + $0)) }
    for row in 0..<count { weigh(starts[row]..<starts[row + 1]) }
  }

  private mutating func weigh(_ range: Range<Int>) {
    var squares: (Float, Float) = (0, 0)
    for index in range {
      let feature = Int(features[index])
      let value = (1 + log(values[index])) * scales[feature]
      values[index] = value
      if isPiece[feature] { squares.1 += value * value } else { squares.0 += value * value }
    }
    let factors = (1 / max(squares.0, 1e-12).squareRoot(), 1 / max(squares.1, 1e-12).squareRoot())
    for index in range {
      values[index] *= isPiece[Int(features[index])] ? factors.1 : factors.0
    }
  }

  /// Reads a text into a vector; features that no coded text has are left out.
  func read(
    _ text: ArraySlice<UInt8>, in language: Language, by reader: TextFeatures,
    numbers: inout [UInt32], into vector: inout FeatureVector
  ) {
    reader.read(text, in: language)
    vector.removeAll()
    numbers.removeAll(keepingCapacity: true)
    for hash in reader.words {
      if let number = table.find(hash) { numbers.append(number) }
    }
    for hash in reader.pieces {
      if let number = table.find(hash) { numbers.append(number) }
    }
    numbers.sort()
    var squares: (Float, Float) = (0, 0)
    var index = 0
    while index < numbers.count {
      var end = index + 1
      while end < numbers.count, numbers[end] == numbers[index] { end += 1 }
      let feature = Int(numbers[index])
      let value = (1 + log(Float(end - index))) * scales[feature]
      if isPiece[feature] { squares.1 += value * value } else { squares.0 += value * value }
      vector.features.append(numbers[index])
      vector.values.append(value)
      index = end
    }
    let factors = (1 / max(squares.0, 1e-12).squareRoot(), 1 / max(squares.1, 1e-12).squareRoot())
    for index in vector.features.indices {
      vector.values[index] *= isPiece[Int(vector.features[index])] ? factors.1 : factors.0
    }
  }
}
