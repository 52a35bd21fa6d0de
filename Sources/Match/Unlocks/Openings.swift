import Text

/// Which thing would open which lock by which firm, gathered need by need.
///
/// A lock is one way in which a need is closed to firms that would do: too few have what it requires,
/// none is large enough, or no one's goods originate. An opening is a firm that lacks one thing alone
/// for it.
struct Openings: Sendable {
  /// The needs of the locks; a need has up to one lock of each way.
  private(set) var needs: [Int] = []
  /// By opening, the thing.
  private(set) var things: [UInt32] = []
  /// By opening, the lock; never falling.
  private(set) var locks: [UInt32] = []
  /// By opening, the firm.
  private(set) var rows: [UInt32] = []
  /// The things: the number of the kind as a byte, then the key.
  private(set) var keys = WordTable()
  /// By thing, the name people know it by.
  private(set) var titles: [String] = []

  /// The number of openings.
  var count: Int { things.count }

  /// Gathers the locks of all needs and what would open them.
  ///
  /// - Parameters:
  ///   - outcomes: What ranking left of each need.
  ///   - context: The needs and the suppliers.
  ///   - thinBelow: A need with fewer ranked firms is closed by its requirements.
  init(_ outcomes: [NeedOutcome], in context: MatchContext, thinBelow: Int) {
    for outcome in outcomes {
      let need = context.needs.all[outcome.need]
      if outcome.ranked.count < thinBelow, !outcome.lacking.isEmpty {
        addRequirements(outcome, context.certificates)
      }
      if let lock = SizeLock(need, ranked: outcome.ranked, context.suppliers) {
        needs.append(outcome.need)
        let thing = thing(.size, "\(lock.band)", title: SizeLock.title(lock.band))
        for row in lock.rows { add(thing, row) }
      }
      if let lock = OriginLock(need, outcome, in: context) {
        needs.append(outcome.need)
        for opening in lock.openings {
          add(thing(.input, opening.key, title: opening.title), opening.row)
        }
      }
    }
  }

  /// Adds the firms that lack one requirement of a need.
  private mutating func addRequirements(_ outcome: NeedOutcome, _ certificates: Certificates) {
    needs.append(outcome.need)
    // The firms of a need lack few things again and again, so these are found without their bytes.
    var met: [(lack: Lack, thing: UInt32)] = []
    for near in outcome.lacking {
      guard near.missing.count == 1, let lack = near.missing.first else { continue }
      if let known = met.first(where: { $0.lack.kind == lack.kind && $0.lack.key == lack.key }) {
        add(known.thing, near.row)
        continue
      }
      let kind: UnlockStep.Kind =
        switch lack.kind {
        case .selfDeclared: .selfDeclared
        case .skill: .skill
        case .certificate:
          certificates.isEnvironmental(key: lack.key) ? .environment : .certificate
        }
      let thing = thing(kind, lack.key, title: lack.title)
      met.append((lack, thing))
      add(thing, near.row)
    }
  }

  /// Adds an opening of the last lock.
  private mutating func add(_ thing: UInt32, _ row: UInt32) {
    things.append(thing)
    locks.append(UInt32(needs.count - 1))
    rows.append(row)
  }

  /// The number of a thing. Of several names, that of the lowest bytes counts, whatever the order of
  /// the needs.
  private mutating func thing(
    _ kind: UnlockStep.Kind, _ key: String, title: String
  ) -> UInt32 {
    let bytes = [kind.rawValue] + Array(key.utf8)
    let number = keys.add(bytes, 0..<bytes.count)
    if Int(number) == titles.count { titles.append("") }
    let known = titles[Int(number)]
    if known.isEmpty || !title.isEmpty && title.utf8.lexicographicallyPrecedes(known.utf8) {
      titles[Int(number)] = title
    }
    return number
  }
}

extension Certificates {
  /// Whether the certificate of a key is of an environmental kind.
  fileprivate func isEnvironmental(key: String) -> Bool {
    keys.names.find(key).map { isEnvironmental($0) } ?? false
  }
}
