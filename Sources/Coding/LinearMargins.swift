import Workbench

/// One linear classifier per class, each told apart from the classes it is mistaken for.
///
/// An L2-regularised squared-hinge support vector machine, trained by dual coordinate descent. The
/// texts against a class are those that ``WordFrequencies`` takes for it, so that training stays
/// near linear in the number of texts.
///
/// - Source: Hsieh et al. (2008), doi:10.1145/1390156.1390208.
struct LinearMargins: Sendable {
  /// How much an error costs.
  static let cost: Float = 0.5
  /// Rounds over the texts of a class, at most.
  static let rounds = 5
  /// Weights that are dropped as good as nothing.
  static let least: Float = 0.02

  private let lists: ClassLists
  private let biases: [Float]

  /// The texts of each class: first those it has, then those it is told apart from.
  struct Examples: Sendable {
    var starts: [Int]
    var rows: [UInt32]
  }

  /// Trains the classifiers.
  ///
  /// - Parameters:
  ///   - matrix: The texts.
  ///   - rivals: By text, the classes it is taken for.
  ///   - rivalCount: How many of them a text has.
  ///   - classOfText: The class of each text.
  ///   - classCount: The number of classes.
  ///   - weights: How much each text counts.
  ///   - workers: Number of threads; the result does not depend on it.
  init(
    _ matrix: FeatureMatrix, rivals: [UInt32], rivalCount: Int, classOfText: [UInt32],
    classCount: Int, weights: [Float], workers: Int
  ) {
    let examples = Self.examples(rivals, rivalCount, classOfText, classCount)
    let width = matrix.width
    let blocks = concurrentBlocks(
      of: classCount, blockSize: 4, workers: workers,
      scratch: { [Float](repeating: 0, count: width) }
    ) { plane, range in
      range.map { number in
        Self.train(
          UInt32(number), examples.rows[examples.starts[number]..<examples.starts[number + 1]],
          matrix, classOfText, weights, &plane)
      }
    }
    var vectors: [FeatureVector] = []
    var biases: [Float] = []
    for block in blocks {
      for result in block {
        vectors.append(result.plane)
        biases.append(result.bias)
      }
    }
    lists = ClassLists(vectors, width: matrix.width)
    self.biases = biases
  }

  /// Scores a text for every class; only classes it may be taken for have scores that mean much.
  func score(_ vector: FeatureVector, into scores: inout ClassScores) {
    for number in biases.indices { scores.values[number] = biases[number] }
    lists.add(vector, to: &scores)
  }

  private static func examples(
    _ rivals: [UInt32], _ rivalCount: Int, _ classOfText: [UInt32], _ classCount: Int
  ) -> Examples {
    var starts = [Int](repeating: 0, count: classCount + 1)
    for (row, own) in classOfText.enumerated() {
      starts[Int(own) + 1] += 1
      for rival in rivals[row * rivalCount..<(row + 1) * rivalCount]
      where rival != own && rival != UInt32.max { starts[Int(rival) + 1] += 1 }
    }
    for number in 0..<classCount { starts[number + 1] += starts[number] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: starts[classCount])
    for (row, own) in classOfText.enumerated() {
      rows[next[Int(own)]] = UInt32(row)
      next[Int(own)] += 1
      for rival in rivals[row * rivalCount..<(row + 1) * rivalCount]
      where rival != own && rival != UInt32.max {
        rows[next[Int(rival)]] = UInt32(row)
        next[Int(rival)] += 1
      }
    }
    return Examples(starts: starts, rows: rows)
  }

  private static func train(
    _ number: UInt32, _ rows: ArraySlice<UInt32>, _ matrix: FeatureMatrix,
    _ classOfText: [UInt32], _ weights: [Float], _ scratch: inout [Float]
  ) -> (plane: FeatureVector, bias: Float) {
    let order = Array(rows)
    var slopes = [Float](repeating: 0, count: order.count)
    var places = Array(order.indices)
    var random = SplitMix64(seed: UInt64(number))
    let starts = matrix.starts.span
    let features = matrix.features.span
    let values = matrix.values.span
    var bias: Float = 0
    do {
      var plane = scratch.mutableSpan
      for _ in 0..<rounds {
        places.shuffle(using: &random)
        var largest: Float = 0
        for place in places {
          let row = Int(order[place])
          let sign: Float = classOfText[row] == number ? 1 : -1
          let give = 1 / (2 * cost * weights[row])
          var score = bias
          var norm = 1 + give
          for index in starts[row]..<starts[row + 1] {
            let value = values[index]
            score += plane[Int(features[index])] * value
            norm += value * value
          }
          let gradient = sign * score - 1 + give * slopes[place]
          if slopes[place] == 0 && gradient >= 0 { continue }
          let slope = max(0, slopes[place] - gradient / norm)
          let change = slope - slopes[place]
          largest = max(largest, abs(change))
          slopes[place] = slope
          let step = change * sign
          bias += step
          for index in starts[row]..<starts[row + 1] {
            plane[Int(features[index])] += step * values[index]
          }
        }
        if largest < 0.02 { break }
      }
    }
    var vector = FeatureVector()
    for row in rows {
      for index in starts[Int(row)]..<starts[Int(row) + 1] {
        let feature = features[index]
        let value = scratch[Int(feature)]
        if value == 0 { continue }
        if abs(value) >= least {
          vector.features.append(feature)
          vector.values.append(value)
        }
        scratch[Int(feature)] = 0
      }
    }
    return (vector, bias)
  }
}
