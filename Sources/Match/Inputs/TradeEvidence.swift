import Tables

/// STUB until room Trade lands.
struct TradeEvidence: Sendable {
  private(set) var strays = 0
  init(
    _ source: EvidenceSource, suppliers ids: TextColumn, needs: Needs, settings: MatchSettings,
    today: Int32
  ) throws {}
  func hasBill(_ row: Int) -> Bool { false }
}
