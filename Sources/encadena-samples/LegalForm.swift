/// A legal form of firms and the ways in which registries spell it.
enum LegalForm: CaseIterable {
  case anonima, limitada, promotora, rural, cooperativa, simplificada, civil

  /// The spellings, the careful one first.
  var spellings: [String] {
    switch self {
    case .anonima:
      [
        "S.A. de C.V.", "SA DE CV", "S.A. DE C.V.", "S A DE C V",
        "Sociedad Anónima de Capital Variable",
      ]
    case .limitada: ["S. de R.L. de C.V.", "S DE RL DE CV", "S. DE R.L. DE C.V.", "SRL DE CV"]
    case .promotora: ["S.A.P.I. de C.V.", "SAPI DE CV", "S.A.P.I. DE C.V."]
    case .rural: ["S.P.R. de R.L.", "SPR DE RL", "S.P.R. DE R.L. DE C.V."]
    case .cooperativa: ["S.C. de R.L. de C.V.", "SC DE RL DE CV", "Sociedad Cooperativa de R.L."]
    case .simplificada: ["S.A.S. de C.V.", "SAS DE CV", "SAS"]
    case .civil: ["S.C.", "SC"]
    }
  }

  /// How often it is met among 100 firms.
  var weight: Int {
    switch self {
    case .anonima: 56
    case .limitada: 26
    case .promotora: 7
    case .rural: 1
    case .cooperativa: 3
    case .simplificada: 5
    case .civil: 2
    }
  }
}
