import Glibc

/// How far each kind of evidence is trusted: a conditional logit over the classes of a text.
///
/// Fitted by Newton's method on texts that the model has not seen, drawn towards ``usual`` so that
/// a few of them do no harm.
struct EvidenceWeights: Sendable, Equatable {
  /// The weights when there is nothing to learn them from, found on other texts.
  static let usual: [Double] = [1.2, 0.05, 0.1, 0.15, 0.25, 0.3, 0.1, 0.05, 1.2, 0.1, 0.3]
  /// How strongly weights are drawn towards ``usual``.
  static let draw = 1.0

  /// By column, its weight.
  private(set) var weights = usual

  /// Uses the usual weights.
  init() {}

  /// Texts and their true class, for fitting.
  struct Examples: Sendable {
    /// Where the rows of each text start, and after the last their number.
    var starts: [Int] = [0]
    /// Columns, class after class.
    var columns: [Double] = []
    /// By text, which of its classes is true; -1 when none.
    var truths: [Int] = []

    /// Adds a text.
    mutating func append(_ evidence: Evidence, truth: Int) {
      columns.append(contentsOf: evidence.columns)
      starts.append(starts[starts.count - 1] + evidence.classes.count)
      truths.append(truth)
    }

    /// Adds the texts of another set.
    mutating func append(_ other: Examples) {
      let base = starts[starts.count - 1]
      columns.append(contentsOf: other.columns)
      starts.append(contentsOf: other.starts.dropFirst().map { $0 + base })
      truths.append(contentsOf: other.truths)
    }
  }

  /// Fits the weights.
  init(_ examples: Examples) {
    let width = Evidence.width
    for _ in 0..<12 {
      var gradient = [Double](repeating: 0, count: width)
      var curvature = [Double](repeating: 0, count: width * width)
      for column in 0..<width {
        gradient[column] = Self.draw * (Self.usual[column] - weights[column])
        curvature[column * width + column] = Self.draw
      }
      var shares: [Double] = []
      var mean = gradient
      for text in examples.truths.indices where examples.truths[text] >= 0 {
        let rows = examples.starts[text]..<examples.starts[text + 1]
        chances(examples.columns, rows, into: &shares)
        for column in 0..<width { mean[column] = 0 }
        for (place, row) in rows.enumerated() {
          for column in 0..<width {
            mean[column] += shares[place] * examples.columns[row * width + column]
          }
        }
        let truth = rows.lowerBound + examples.truths[text]
        for column in 0..<width {
          gradient[column] += examples.columns[truth * width + column] - mean[column]
        }
        for (place, row) in rows.enumerated() where shares[place] > 1e-6 {
          for first in 0..<width {
            let left = (examples.columns[row * width + first] - mean[first]) * shares[place]
            for second in 0...first {
              curvature[first * width + second] +=
                left * (examples.columns[row * width + second] - mean[second])
            }
          }
        }
      }
      if !advance(by: Self.solve(curvature, gradient), examples) { break }
    }
  }

  /// Goes a step, or so much of it that the examples become likelier.
  ///
  /// - Returns: Whether a step worth going was found.
  private mutating func advance(by step: [Double], _ examples: Examples) -> Bool {
    let start = weights
    let least = likelihood(examples) + 1e-6
    var part = 1.0
    while part > 1e-3 {
      for column in step.indices { weights[column] = start[column] + part * step[column] }
      if likelihood(examples) > least { return true }
      part /= 2
    }
    weights = start
    return false
  }

  /// The logarithm of how likely the examples are, less the cost of unusual weights.
  private func likelihood(_ examples: Examples) -> Double {
    var sum = 0.0
    for column in weights.indices {
      let distance = weights[column] - Self.usual[column]
      sum -= Self.draw * distance * distance / 2
    }
    var shares: [Double] = []
    for text in examples.truths.indices where examples.truths[text] >= 0 {
      chances(examples.columns, examples.starts[text]..<examples.starts[text + 1], into: &shares)
      sum += log(max(shares[examples.truths[text]], 1e-300))
    }
    return sum
  }

  /// The chance of each class of a text, given that one of them is true.
  func chances(_ columns: [Double], _ rows: Range<Int>, into shares: inout [Double]) {
    let width = Evidence.width
    shares.removeAll(keepingCapacity: true)
    var most = -Double.infinity
    for row in rows {
      var score = 0.0
      for column in 0..<width { score += weights[column] * columns[row * width + column] }
      shares.append(score)
      most = max(most, score)
    }
    var sum = 0.0
    for place in shares.indices {
      shares[place] = exp(shares[place] - most)
      sum += shares[place]
    }
    for place in shares.indices { shares[place] /= sum }
  }

  /// Solves a positive definite system given by its lower triangle, by Cholesky's method.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let width = right.count
    var root = matrix
    for row in 0..<width {
      for column in 0...row {
        var sum = root[row * width + column]
        for place in 0..<column {
          sum -= root[row * width + place] * root[column * width + place]
        }
        root[row * width + column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / root[column * width + column]
      }
    }
    var result = right
    for row in 0..<width {
      for column in 0..<row { result[row] -= root[row * width + column] * result[column] }
      result[row] /= root[row * width + row]
    }
    for row in (0..<width).reversed() {
      for column in row + 1..<width { result[row] -= root[column * width + row] * result[column] }
      result[row] /= root[row * width + row]
    }
    return result
  }
}
