import Glibc

/// Naive Bayes over classes: how much likelier each feature is in a class than at large.
///
/// With T the class's sum of a feature's values, N the sum of all of them, g the feature's share at
/// large and α = 1, a feature's weight is `ln((T + α·g) / ((N + α) · g))`.
struct WordFrequencies: Sendable {
  private let lists: ClassLists
  /// By class, the weight of a feature that it never had.
  private let absent: [Float]

  /// Counts the features of each class.
  init(_ matrix: FeatureMatrix, classOfText: [UInt32], classCount: Int) {
    var share = [Double](repeating: 0, count: matrix.width)
    var total = 0.0
    for index in matrix.features.indices {
      share[Int(matrix.features[index])] += Double(matrix.values[index])
      total += Double(matrix.values[index])
    }
    var lists: [FeatureVector] = []
    var absent: [Float] = []
    var sums = [Double](repeating: 0, count: matrix.width)
    var row = 0
    // Texts are in the order of their codes, so each class is a run of rows.
    for number in 0..<classCount {
      var found: [UInt32] = []
      var all = 0.0
      while row < matrix.count, classOfText[row] == number {
        for index in matrix.starts[row]..<matrix.starts[row + 1] {
          let feature = matrix.features[index]
          if sums[Int(feature)] == 0 { found.append(feature) }
          sums[Int(feature)] += Double(matrix.values[index])
          all += Double(matrix.values[index])
        }
        row += 1
      }
      found.sort()
      lists.append(
        FeatureVector(
          features: found,
          values: found.map {
            Float(log(1 + sums[Int($0)] * total / max(share[Int($0)], 1e-9)))
          }))
      absent.append(Float(-log(1 + all)))
      for feature in found { sums[Int(feature)] = 0 }
    }
    self.lists = ClassLists(lists, width: matrix.width)
    self.absent = absent
  }

  /// Scores a text for every class.
  func score(_ vector: FeatureVector, into scores: inout ClassScores) {
    var sum: Float = 0
    for value in vector.values { sum += value }
    for number in absent.indices { scores.values[number] = sum * absent[number] }
    lists.add(vector, to: &scores)
  }
}
