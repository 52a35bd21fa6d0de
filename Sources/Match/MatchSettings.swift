/// How needs and suppliers are scored and ranked, as the pipeline file states it.
public struct MatchSettings: Sendable, Equatable {
  /// The criteria, in the order in which scores are summed.
  public enum Criterion: String, Sendable, CaseIterable {
    case code, text, place, capacity, credentials, skills, environment, trade, experience

    /// The place of the criterion among the cases.
    var index: Int {
      switch self {
      case .code: 0
      case .text: 1
      case .place: 2
      case .capacity: 3
      case .credentials: 4
      case .skills: 5
      case .environment: 6
      case .trade: 7
      case .experience: 8
      }
    }
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

  /// The fields of a supplier's text.
  public enum TextField: String, Sendable, CaseIterable {
    case names, activity, products, awards
  }

  /// Weights by criterion; a criterion without one does not count.
  public var weights: [Criterion: Double]
  /// The score that missing evidence takes, by criterion; 0 where none is stated. That of trade is
  /// the share of the margin that a firm of unknown origin gets.
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
  /// A shared UNSPSC code of this many digits makes a supplier eligible.
  public var unspscDigits: Int
  /// Code scores by number of shared SCIAN digits 2 … 6; nil takes Wu–Palmer.
  public var codeScale: [Double]?
  /// What an occurrence in a field counts, 0 … 1000 in thousandths; 1 where none is stated.
  public var fields: [TextField: Double]
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
  /// What a self-declared certificate counts for a wish; it never meets a requirement.
  public var selfDeclaredShare: Double
  /// A training centre within this distance is within reach, km.
  public var skillsReach: Double
  /// What a skill within reach counts beside one held at the firm.
  public var skillsReachShare: Double
  /// Keys of environmental certificates that needs wish for that ask for none themselves.
  public var environmentalWishes: [String]
  /// The number of alike awards at which experience counts half.
  public var experienceHalf: Double
  /// Awards older than this many years do not count; nil counts all.
  public var experienceYears: Int?
  /// The margin of preference that counts whole, points.
  public var marginScale: Double
  /// Floors, shortlists and statistics.
  public var inclusion = InclusionSettings()

  /// Settings with the defaults of the schema.
  public init() {
    weights = [
      .code: 0.25, .text: 0.2, .place: 0.1, .capacity: 0.1, .credentials: 0.1, .skills: 0.05,
      .environment: 0.05, .trade: 0.1, .experience: 0.05,
    ]
    priors = [.place: 0.25, .capacity: 0.5, .trade: 0.5]
    topK = 20
    minimumScore = 0
    nearMisses = 5
    textCandidates = nil
    scianDigits = 4
    hsDigits = 4
    unspscDigits = 6
    codeScale = nil
    fields = [:]
    analyzer = .stemmed
    stopWords = []
    textScale = .supremum
    halfDistance = 300
    graceDays = 180
    selfDeclaredShare = 0.5
    skillsReach = 30
    skillsReachShare = 0.5
    environmentalWishes = []
    experienceHalf = 3
    experienceYears = nil
    marginScale = 10
  }
}
