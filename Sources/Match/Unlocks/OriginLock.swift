import Text
import Trade

/// Whether no ranked firm's goods originate at a need's destination, and whose would if one input did.
struct OriginLock {
  /// A firm and the one input that stands in its way.
  struct Opening {
    let row: UInt32
    let key: String
    let title: String
  }

  /// Those that are one input away, best first.
  let openings: [Opening]

  /// Looks at the firms ranked for a need; nil when the goods of one originate, or when no input is
  /// known to stand in the way.
  init?(_ need: Need, _ outcome: NeedOutcome, in context: MatchContext) {
    guard !outcome.gaps.isEmpty, let offer = context.evidence.trade.offer(need) else { return nil }
    // Without a bill of materials nothing is known of origin.
    let hasMet = outcome.ranked.contains { scored in
      offer.bill(scored.row) != nil && offer.choice(scored.row)?.answer.origin.status == .met
    }
    if hasMet { return nil }
    var inputs: [Int: Int] = [:]
    for gap in outcome.gaps { inputs[gap.row, default: 0] += 1 }
    openings = outcome.gaps.compactMap { gap in
      let key = Self.key(of: gap.input)
      guard inputs[gap.row] == 1, !key.isEmpty else { return nil }
      return Opening(row: UInt32(gap.row), key: key, title: gap.input.description)
    }
  }

  /// The HS subheading of an input, by which alike inputs count together, or else its folded name;
  /// empty when it has neither.
  private static func key(of input: SpoilingInput) -> String {
    guard let hs = input.hs, !hs.isEmpty else { return Folding.fold(input.description) }
    return String(hs.prefix(6))
  }
}
