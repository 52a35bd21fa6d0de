import Glibc
import Workbench

/// What is known of the texts of one list of codes, before it is known how far to trust it.
struct CodeModel: Sendable {
  /// Classes that one kind of evidence may propose.
  static let proposed = 24
  /// Classes that each text is told apart from.
  static let rivals = 24
  /// How much a record counts among neighbours, a phrase or a title being 1.
  static let recordWeight: Float = 5
  /// How often one text may count.
  static let heaviest: Float = 50

  let texts: CodedTexts
  let classes: CodeClasses
  let matrix: FeatureMatrix
  /// How often words occur in each class, each nearer and each wider group.
  let frequencies: WordFrequencies
  let nearFrequencies: WordFrequencies
  let farFrequencies: WordFrequencies
  let margins: LinearMargins
  let neighbours: NeighbourIndex
  /// By class, the logarithm of its records.
  let priors: [Float]

  /// Learns from texts in order.
  init(_ texts: CodedTexts, system: CodeSystem, workers: Int) {
    let classes = CodeClasses(texts, system: system)
    let matrix = FeatureMatrix(texts, workers: workers)
    let frequencies = WordFrequencies(
      matrix, classOfText: classes.ofText, classCount: classes.count)
    nearFrequencies = WordFrequencies(
      matrix, classOfText: classes.ofText.map { classes.nearGroups[Int($0)] },
      classCount: classes.nearCount)
    farFrequencies = WordFrequencies(
      matrix, classOfText: classes.ofText.map { classes.farGroups[Int($0)] },
      classCount: classes.farCount)
    let weights = texts.weights.map { min($0, Self.heaviest) }
    margins = LinearMargins(
      matrix, rivals: Self.rivals(matrix, frequencies, classes.count, workers),
      rivalCount: Self.rivals, classOfText: classes.ofText, classCount: classes.count,
      weights: weights, workers: workers)
    var counts = [Float](repeating: 0.3, count: classes.count)
    var nearWeights = weights
    for index in 0..<texts.count where texts.origins[index] == .record {
      counts[Int(classes.ofText[index])] += weights[index]
      nearWeights[index] *= Self.recordWeight
    }
    neighbours = NeighbourIndex(
      matrix, classOfText: classes.ofText, classCount: classes.count, weights: nearWeights)
    priors = counts.map { log($0) }
    self.texts = texts
    self.classes = classes
    self.matrix = matrix
    self.frequencies = frequencies
  }

  /// The texts of a class.
  func rows(ofClass number: Int) -> Range<Int> {
    var low = 0
    var high = classes.ofText.count
    while low < high {
      let middle = (low + high) / 2
      if Int(classes.ofText[middle]) < number { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < classes.ofText.count, Int(classes.ofText[end]) == number { end += 1 }
    return low..<end
  }

  /// By text, the classes it is taken for, unused places `UInt32.max`.
  private static func rivals(
    _ matrix: FeatureMatrix, _ frequencies: WordFrequencies, _ classCount: Int, _ workers: Int
  ) -> [UInt32] {
    struct Memory {
      var scores: ClassScores
      var top = TopClasses()
      var vector = FeatureVector()
    }
    let blocks = concurrentBlocks(
      of: matrix.count, blockSize: 256, workers: workers,
      scratch: { Memory(scores: ClassScores(count: classCount)) }
    ) { memory, range in
      var rivals: [UInt32] = []
      for row in range {
        memory.vector.removeAll()
        let entries = matrix.starts[row]..<matrix.starts[row + 1]
        memory.vector.features.append(contentsOf: matrix.features[entries])
        memory.vector.values.append(contentsOf: matrix.values[entries])
        frequencies.score(memory.vector, into: &memory.scores)
        let top = memory.top.pick(Self.rivals, of: memory.scores.values, above: -.infinity)
        rivals.append(contentsOf: top)
        for _ in top.count..<Self.rivals { rivals.append(UInt32.max) }
      }
      return rivals
    }
    return blocks.flatMap { $0 }
  }
}
