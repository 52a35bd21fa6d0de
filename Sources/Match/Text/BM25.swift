import Glibc

/// Lucene's form of BM25, with exact document lengths.
///
/// - Source: Robertson et al., TREC-3; Lucene's `BM25Similarity` since version 8.
public enum BM25 {
  /// How soon more occurrences stop counting.
  public static let k1 = 1.2
  /// How much the length of a text counts.
  public static let b = 0.75

  /// The weight of a term that `frequency` of `documents` texts have.
  public static func idf(documents: Int, frequency: Int) -> Double {
    let df = Double(frequency)
    return log(1 + (Double(documents) - df + 0.5) / (df + 0.5))
  }

  /// What a text's length adds below the line; the average must be above zero.
  public static func norm(length: Int, average: Double) -> Double {
    k1 * (1 - b + b * Double(length) / average)
  }

  /// What a term adds to a text's score, rounded to a multiple of 2⁻³⁶ above zero.
  ///
  /// Sums below 2¹⁷ of such numbers are exact, so they do not depend on the order of the terms, and
  /// a search may add them in the order that lets it skip most.
  @inline(__always)
  public static func impact(idf: Double, count: Double, norm: Double) -> Double {
    // Adding a number of that size leaves no room for smaller bits, and rounds to even.
    let rounded = ((idf * count) / (count + norm) + 0x1.8p16) - 0x1.8p16
    return rounded > 0x1p-36 ? rounded : 0x1p-36
  }
}
