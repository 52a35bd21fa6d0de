import Registry
import Tables

/// STUB until room Trade lands.
struct OriginGap: Sendable {
  static func gaps(_ rows: [Int], _ scorer: Scorer, in context: MatchContext) -> [OriginGap] { [] }
  func write(to table: inout TableWriter, need: Int, in context: MatchContext) throws {}
}
