import Glibc

/// Finds the coded texts most like a text, by the cosine of their features.
///
/// A feature counts by how far its classes are few: a word that all classes share says nothing. The
/// texts looked at are those that share the rarer features, up to a bound of work; among them the
/// cosines are exact.
struct NeighbourIndex: Sendable {
  /// How many entries of features are looked at, the rarer features first.
  static let work = 10_000
  /// Texts whose exact cosine is found.
  static let kept = 64

  /// By feature, how much it counts here.
  private let scales: [Float]
  private let starts: [Int]
  private let rows: [UInt32]
  private let values: [Float]
  /// The texts' own entries, scaled.
  private let rowStarts: [Int]
  private let rowFeatures: [UInt32]
  private let rowValues: [Float]
  /// The number of texts.
  let count: Int

  /// Working memory of one worker.
  struct Scratch {
    var sums: [Float]
    var dense: [Float]
    var touched: [UInt32] = []
    var order: [Int] = []
    var heap = TopClasses()
    /// The nearest texts, nearest first, and their cosines.
    var nearest: [(row: UInt32, cosine: Float)] = []
  }

  /// Makes the working memory of one worker.
  func scratch() -> Scratch {
    Scratch(
      sums: [Float](repeating: 0, count: count), dense: [Float](repeating: 0, count: scales.count))
  }

  /// Indexes texts.
  init(_ matrix: FeatureMatrix, classOfText: [UInt32], classCount: Int, weights: [Float]) {
    let width = matrix.width
    var starts = [Int](repeating: 0, count: width + 1)
    for feature in matrix.features { starts[Int(feature) + 1] += 1 }
    for index in 0..<width { starts[index + 1] += starts[index] }
    var rows = [UInt32](repeating: 0, count: matrix.features.count)
    var values = [Float](repeating: 0, count: matrix.features.count)
    var next = starts
    for row in 0..<matrix.count {
      for index in matrix.starts[row]..<matrix.starts[row + 1] {
        let feature = Int(matrix.features[index])
        rows[next[feature]] = UInt32(row)
        next[feature] += 1
      }
    }
    scales = Self.scales(starts, rows, classOfText, classCount, weights)
    var own = matrix.values
    for row in 0..<matrix.count {
      var square: Float = 0
      for index in matrix.starts[row]..<matrix.starts[row + 1] {
        own[index] *= scales[Int(matrix.features[index])]
        square += own[index] * own[index]
      }
      let factor = 1 / max(square, 1e-12).squareRoot()
      for index in matrix.starts[row]..<matrix.starts[row + 1] { own[index] *= factor }
    }
    next = starts
    for row in 0..<matrix.count {
      for index in matrix.starts[row]..<matrix.starts[row + 1] {
        let feature = Int(matrix.features[index])
        values[next[feature]] = own[index]
        next[feature] += 1
      }
    }
    self.starts = starts
    self.rows = rows
    self.values = values
    rowStarts = matrix.starts
    rowFeatures = matrix.features
    rowValues = own
    count = matrix.count
  }

  /// How much each feature counts: the root of one less its entropy over classes.
  ///
  /// The entropy is drawn towards that of a common feature, the more the rarer the feature is.
  private static func scales(
    _ starts: [Int], _ rows: [UInt32], _ classOfText: [UInt32], _ classCount: Int,
    _ weights: [Float]
  ) -> [Float] {
    let most = log(Float(max(2, classCount)))
    var scales: [Float] = []
    for feature in 0..<starts.count - 1 {
      var total: Float = 0
      var sum: Float = 0
      var index = starts[feature]
      while index < starts[feature + 1] {
        let own = classOfText[Int(rows[index])]
        var weight: Float = 0
        while index < starts[feature + 1], classOfText[Int(rows[index])] == own {
          weight += weights[Int(rows[index])]
          index += 1
        }
        total += weight
        sum += weight * log(weight)
      }
      let entropy = total > 0 ? log(total) - sum / total : 0
      let drawn = (entropy * total + 0.7 * most) / (total + 1)
      scales.append(max(0.05, 1 - drawn / most).squareRoot())
    }
    return scales
  }

  /// Finds the nearest texts of a vector.
  func find(_ vector: FeatureVector, by scratch: inout Scratch) {
    scratch.nearest.removeAll(keepingCapacity: true)
    var square: Float = 0
    for index in vector.features.indices {
      let feature = Int(vector.features[index])
      let value = vector.values[index] * scales[feature]
      scratch.dense[feature] = value
      square += value * value
    }
    let factor = 1 / max(square, 1e-12).squareRoot()
    gather(vector, &scratch)
    let floor = threshold(&scratch)
    for row in scratch.touched {
      if scratch.sums[Int(row)] >= floor {
        var cosine: Float = 0
        for index in rowStarts[Int(row)]..<rowStarts[Int(row) + 1] {
          cosine += rowValues[index] * scratch.dense[Int(rowFeatures[index])]
        }
        scratch.nearest.append((row, cosine * factor))
      }
      scratch.sums[Int(row)] = 0
    }
    for feature in vector.features { scratch.dense[Int(feature)] = 0 }
    scratch.nearest.sort { left, right in
      left.cosine != right.cosine ? left.cosine > right.cosine : left.row < right.row
    }
    if scratch.nearest.count > Self.kept {
      scratch.nearest.removeLast(scratch.nearest.count - Self.kept)
    }
  }

  /// Sums the products of the rarer features over the texts that have them.
  private func gather(_ vector: FeatureVector, _ scratch: inout Scratch) {
    scratch.touched.removeAll(keepingCapacity: true)
    scratch.order.removeAll(keepingCapacity: true)
    for index in vector.features.indices { scratch.order.append(index) }
    scratch.order.sort { left, right in
      let (a, b) = (vector.features[left], vector.features[right])
      let (first, second) = (holders(a), holders(b))
      return first != second ? first < second : a < b
    }
    var done = 0
    let rows = rows.span
    let values = values.span
    for place in scratch.order {
      let feature = Int(vector.features[place])
      let count = starts[feature + 1] - starts[feature]
      if done > 0 && done + count > Self.work { break }
      done += count
      let value = scratch.dense[feature]
      let entries = starts[feature]..<starts[feature + 1]
      Self.add(value, rows, values, entries, to: &scratch.sums, &scratch.touched)
    }
  }

  private static func add(
    _ value: Float, _ rows: Span<UInt32>, _ values: Span<Float>, _ entries: Range<Int>,
    to sums: inout [Float], _ touched: inout [UInt32]
  ) {
    var sums = sums.mutableSpan
    for index in entries {
      let row = Int(rows[index])
      if sums[row] == 0 { touched.append(rows[index]) }
      sums[row] += value * values[index]
    }
  }

  @inline(__always)
  private func holders(_ feature: UInt32) -> Int {
    starts[Int(feature) + 1] - starts[Int(feature)]
  }

  /// A sum that about ``kept`` texts reach.
  private func threshold(_ scratch: inout Scratch) -> Float {
    if scratch.touched.count <= Self.kept { return 0 }
    var most: Float = 0
    for row in scratch.touched { most = max(most, scratch.sums[Int(row)]) }
    var counts = [Int](repeating: 0, count: 256)
    let scale = 255 / max(most, 1e-12)
    for row in scratch.touched { counts[Int(scratch.sums[Int(row)] * scale)] += 1 }
    var bin = 255
    var reached = counts[255]
    while bin > 0, reached < Self.kept {
      bin -= 1
      reached += counts[bin]
    }
    // Never below what four times as many texts reach: ties may be thousands.
    if reached > Self.kept * 8, bin < 255 { bin += 1 }
    return Float(bin) / scale
  }
}
