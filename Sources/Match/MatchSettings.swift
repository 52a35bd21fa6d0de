/// How needs and suppliers are scored and ranked, as the pipeline file states it.
public struct MatchSettings: Sendable, Equatable {
  /// The criteria, in the order in which scores are summed.
  public enum Criterion: String, Sendable, CaseIterable {
    case code, text, place, capacity, credentials
  }

  /// How text is broken into terms.
  public enum Analyzer: String, Sendable, CaseIterable {
    /// Folded words of two or more letters or digits, no stems.
    case plain
    /// Folded Snowball stems, by the language of each text.
    case stemmed
  }

  /// What a BM25 sum is divided by to lie in 0 … 1.
  public enum TextScale: String, Sendable, CaseIterable {
    /// The query's supremum, Σ idf.
    case supremum
    /// The need's best sum over all suppliers.
    case best
  }

  /// Weights by criterion; a criterion without one does not count.
  public var weights: [Criterion: Double]
  /// The score that missing evidence takes, by criterion; 0 where none is stated.
  public var priors: [Criterion: Double]
  /// Places in a need's ranking.
  public var topK: Int
  /// No supplier below this score is ranked.
  public var minimumScore: Double
  /// How many near misses are kept for a need.
  public var nearMisses: Int
  /// At most this many suppliers enter by text, the best; nil lets every text match in.
  public var textCandidates: Int?
  /// A shared SCIAN code of this many digits makes a supplier eligible.
  public var scianDigits: Int
  /// A shared HS code of this many digits makes a supplier eligible.
  public var hsDigits: Int
  /// Code scores by number of shared SCIAN digits 2 … 6; nil takes Wu–Palmer.
  public var codeScale: [Double]?
  /// How text is broken into terms.
  public var analyzer: Analyzer
  /// Words that are not terms.
  public var stopWords: [String]
  /// What a BM25 sum is divided by.
  public var textScale: TextScale
  /// Half-distance of needs that state none, km.
  public var halfDistance: Double
  /// Days after its end during which a certificate is in grace.
  public var graceDays: Int

  /// Settings with the defaults of the schema.
  public init() {
    weights = [.code: 0.3, .text: 0.25, .place: 0.15, .capacity: 0.15, .credentials: 0.15]
    priors = [.place: 0.25, .capacity: 0.5]
    topK = 20
    minimumScore = 0
    nearMisses = 5
    textCandidates = nil
    scianDigits = 4
    hsDigits = 4
    codeScale = nil
    analyzer = .stemmed
    stopWords = []
    textScale = .supremum
    halfDistance = 300
    graceDays = 180
  }
}
