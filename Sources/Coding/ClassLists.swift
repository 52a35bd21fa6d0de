/// By feature, the classes that have a weight for it: a sparse matrix read by feature.
///
/// A feature that many classes have is held as a full row, which is added eight classes at a time.
struct ClassLists: Sendable {
  /// A class and its weight.
  private struct Entry: Sendable {
    var number: UInt32
    var weight: Float
  }

  /// Where the list of each feature starts, and after the last the number of entries.
  private let starts: [Int]
  /// The entries of lists that are not full rows, classes in order within a list.
  private let entries: [Entry]
  /// By feature, its full row, or -1.
  private let rowOfFeature: [Int32]
  /// The full rows.
  private let rows: [SIMD8<Float>]
  /// How many steps of eight a row has.
  private let steps: Int

  /// Turns lists by class, in the order of classes, into lists by feature.
  ///
  /// - Parameters:
  ///   - lists: For each class its features and weights.
  ///   - width: The number of features.
  init(_ lists: [FeatureVector], width: Int) {
    let steps = (lists.count + 7) / 8
    var counts = [Int](repeating: 0, count: width)
    for list in lists {
      for feature in list.features { counts[Int(feature)] += 1 }
    }
    // A step of a full row costs about as much as an entry of a list.
    var rowOfFeature = [Int32](repeating: -1, count: width)
    var starts = [0]
    starts.reserveCapacity(width + 1)
    var rowCount: Int32 = 0
    for feature in 0..<width {
      if counts[feature] > steps {
        rowOfFeature[feature] = rowCount
        rowCount += 1
        starts.append(starts[feature])
      } else {
        starts.append(starts[feature] + counts[feature])
      }
    }
    var next = starts
    var entries = [Entry](repeating: Entry(number: 0, weight: 0), count: starts[width])
    var rows = [SIMD8<Float>](repeating: .zero, count: Int(rowCount) * steps)
    for (number, list) in lists.enumerated() {
      for index in list.features.indices {
        let feature = Int(list.features[index])
        let row = Int(rowOfFeature[feature])
        if row < 0 {
          entries[next[feature]] = Entry(number: UInt32(number), weight: list.values[index])
          next[feature] += 1
        } else {
          rows[row * steps + number / 8][number % 8] = list.values[index]
        }
      }
    }
    self.starts = starts
    self.entries = entries
    self.rowOfFeature = rowOfFeature
    self.rows = rows
    self.steps = steps
  }

  /// Adds a text's value times weight to every class's score.
  func add(_ vector: FeatureVector, to scores: inout ClassScores) {
    add(vector, sums: &scores.values, wide: &scores.wide)
  }

  private func add(
    _ vector: FeatureVector, sums: inout [Float], wide: inout [SIMD8<Float>]
  ) {
    let entries = entries.span
    let starts = starts.span
    let rows = rows.span
    let rowOfFeature = rowOfFeature.span
    let features = vector.features.span
    let values = vector.values.span
    for step in wide.indices { wide[step] = .zero }
    var sums = sums.mutableSpan
    var wide = wide.mutableSpan
    for index in features.indices {
      let feature = Int(features[index])
      let value = values[index]
      let row = Int(rowOfFeature[feature])
      if row >= 0 {
        let factor = SIMD8<Float>(repeating: value)
        for step in 0..<steps { wide[step] += factor * rows[row * steps + step] }
      } else {
        for place in starts[feature]..<starts[feature + 1] {
          let entry = entries[place]
          sums[Int(entry.number)] += value * entry.weight
        }
      }
    }
    // Lanes by constants: a lane chosen by a variable goes through memory.
    for step in 0..<sums.count / 8 {
      let lanes = wide[step]
      let first = step * 8
      sums[first] += lanes[0]
      sums[first + 1] += lanes[1]
      sums[first + 2] += lanes[2]
      sums[first + 3] += lanes[3]
      sums[first + 4] += lanes[4]
      sums[first + 5] += lanes[5]
      sums[first + 6] += lanes[6]
      sums[first + 7] += lanes[7]
    }
    for number in sums.count / 8 * 8..<sums.count { sums[number] += wide[number / 8][number % 8] }
  }
}
