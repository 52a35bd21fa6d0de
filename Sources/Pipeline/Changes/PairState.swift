import Match

/// What a night makes of a need and a firm.
struct PairState: Sendable, Equatable {
  /// What becomes of the firm by itself, whatever the others.
  enum Standing: UInt8, Sendable {
    case eligible, belowMinimum, noEvidence, lacking, barred, rejected
  }

  /// What becomes of the firm by itself.
  let standing: Standing
  /// What it lacks or is barred by, or that staff gave it its place.
  let note: String
  /// Its place among all who are eligible, from 1; 0 for one that is not.
  let rank: Int
  /// Whether it is in the ranking.
  let isListed: Bool
  /// In millionths.
  let score: Int
  /// The points of each criterion in the order of the cases, in millionths; −1 where it does not count.
  let points: SIMD16<Int32>

  /// The criteria, in order.
  static let criteria = MatchSettings.Criterion.allCases

  /// Takes what counts out of an explanation.
  init(_ explanation: Explanation) {
    switch explanation.outcome {
    case .ranked(let rank, _):
      (standing, self.rank, isListed) = (.eligible, rank, true)
      note = explanation.isPinned ? "pinned" : ""
    case .beyondTopK(let rank, _):
      (standing, self.rank, isListed, note) = (.eligible, rank, false, "")
    case .noEvidence: (standing, rank, isListed, note) = (.noEvidence, 0, false, "")
    case .rejected: (standing, rank, isListed, note) = (.rejected, 0, false, "")
    case .belowMinimum: (standing, rank, isListed, note) = (.belowMinimum, 0, false, "")
    case .hardRequirement(let missing):
      (standing, rank, isListed) = (.lacking, 0, false)
      note = missing.map { "\($0.kind.rawValue) \($0.key)" }.joined(separator: "; ")
    case .barred(let bars):
      (standing, rank, isListed) = (.barred, 0, false)
      note = bars.map { "\($0.exclusion) \($0.from) \($0.until)" }.joined(separator: "; ")
    }
    score = explanation.score
    var points = SIMD16<Int32>(repeating: -1)
    for part in explanation.parts {
      if let place = Self.criteria.firstIndex(of: part.criterion) {
        points[place] = Int32(part.contribution)
      }
    }
    self.points = points
  }

  /// The points of a criterion; 0 where it does not count.
  func points(_ criterion: MatchSettings.Criterion) -> Int {
    Self.criteria.firstIndex(of: criterion).map { max(0, Int(points[$0])) } ?? 0
  }

  /// The criteria that give other points than another night's.
  func criteria(differingFrom other: PairState) -> Set<MatchSettings.Criterion> {
    Set(
      Self.criteria.indices.filter { points[$0] != other.points[$0] }.map { Self.criteria[$0] })
  }

  /// Whether the firm by itself is what it is in another night.
  func isAlike(_ other: PairState) -> Bool {
    standing == other.standing && note == other.note && points == other.points
  }

  /// Whether only its points may differ from another night's.
  func standsLike(_ other: PairState) -> Bool {
    standing == other.standing && note == other.note
  }
}

/// What a night makes of a pair, with the words for it.
struct ToldPair: Sendable {
  /// What counts.
  let state: PairState
  /// By criterion, what was compared.
  let sentences: [MatchSettings.Criterion: String]
  /// What became of the pair.
  let outcome: String
  /// What staff decided; empty where nothing holds.
  let decision: String

  /// Takes it from an explanation.
  init(_ explanation: Explanation) {
    state = PairState(explanation)
    var sentences: [MatchSettings.Criterion: String] = [:]
    for part in explanation.parts { sentences[part.criterion] = part.sentence }
    self.sentences = sentences
    outcome = explanation.outcomeSentence
    decision = explanation.decisionSentence
  }
}
