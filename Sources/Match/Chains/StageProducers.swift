/// Who makes the goods of a stage, and who makes something near.
struct StageProducers: Sendable {
  /// The codes of the stage.
  let codes: [MadeCode]
  /// The suppliers that have one of them, or a longer one, each once.
  let now: [UInt32]
  /// The others that have a code of the same SCIAN branch or HS heading, each once.
  let could: [UInt32]

  /// Which suppliers were taken for the stage at hand.
  struct Scratch {
    /// For each supplier, the last stage that took it, plus one.
    fileprivate var takers: [UInt32]

    init(suppliers: Int) { takers = [UInt32](repeating: 0, count: suppliers) }
  }

  /// Gathers the producers of a stage.
  ///
  /// - Parameters:
  ///   - stage: The number of the stage; a scratch serves each once.
  ///   - codes: What it makes.
  ///   - makers: Who has which code, of these and of their branches.
  ///   - scratch: What the stages before have used.
  init(stage: Int, _ codes: [MadeCode], _ makers: CodeMakers, _ scratch: inout Scratch) {
    let taker = UInt32(truncatingIfNeeded: stage + 1)
    func gather(_ codes: [MadeCode]) -> [UInt32] {
      var taken: [UInt32] = []
      for code in codes {
        for row in makers.rows(code) where scratch.takers[Int(row)] != taker {
          scratch.takers[Int(row)] = taker
          taken.append(row)
        }
      }
      return taken
    }
    self.codes = codes
    now = gather(codes)
    could = gather(Set(codes.map(\.branch)).sorted())
  }
}
