/// The words for what changed between two nights.
struct ChangeWords {
  private let say: ReportWords

  /// Takes the language.
  init(_ say: ReportWords) { self.say = say }

  /// A cause.
  func cause(_ cause: RankingChange.Cause) -> String {
    switch cause {
    case .data: say("datos de la empresa", "the firm's data")
    case .need: say("datos de la necesidad", "the need's data")
    case .rule: say("reglas", "rules")
    case .definition: say("definición", "definition")
    case .date: say("fecha", "date")
    case .decision: say("decisión", "decision")
    case .floor: say("piso", "floor")
    case .otherFirms: say("otras empresas", "other firms")
    case .program: say("programa", "program")
    case .several: say("varias", "several")
    }
  }

  /// How a ranking changed.
  func kind(_ kind: RankingChange.Kind) -> String {
    switch kind {
    case .entered: say("entró", "entered")
    case .left: say("salió", "left")
    case .movedUp: say("subió", "moved up")
    case .movedDown: say("bajó", "moved down")
    case .rescored: say("puntuación", "score")
    }
  }

  /// A name, cut where it is long.
  static func short(_ name: String) -> String {
    name.count <= 48 ? name : String(name.prefix(47)) + "…"
  }

  /// A score in millionths.
  static func score(_ millionths: Int) -> String {
    let digits = String(abs(millionths) % 1_000_000)
    return (millionths < 0 ? "−" : "") + "\(abs(millionths) / 1_000_000)."
      + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// A difference of scores.
  static func signed(_ millionths: Int) -> String {
    (millionths > 0 ? "+" : "") + score(millionths)
  }
}
