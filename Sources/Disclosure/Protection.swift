/// A protected table, and how well it is protected. Only ``table`` may leave the house.
public struct Protection: Sendable {
  /// What may be published.
  public let table: ProtectedTable
  /// Whether every sensitive figure was found uncertain enough. Always true: what fails is hidden
  /// until it passes.
  public let isProtected: Bool
  private let question: TableQuestion
  private let suppression: Suppression

  init(
    table: ProtectedTable, question: TableQuestion, suppression: Suppression, isProtected: Bool
  ) {
    self.table = table
    self.question = question
    self.suppression = suppression
    self.isProtected = isProtected
  }

  /// How many cells and totals are not shown with their figure of this edition; a total over one
  /// line counts with the line.
  public var unpublished: Int {
    let hidden = table.hidden
    return hidden.indices.count { hidden[$0] && !table.shape.isCopy($0) }
  }

  /// Works out, for each figure that is not published, all that can be worked out about it.
  ///
  /// - Returns: The figures by position; a total over one line is left out.
  /// - Complexity: Four maximum flows for each hidden figure.
  public func audit() -> [AuditedFigure] {
    var suppression = suppression
    return suppression.audit(of: question, hidden: table.hidden)
  }
}

/// A figure that is not published, and what an attacker can still work out about it.
public struct AuditedFigure: Sendable, Equatable {
  /// Why a figure is not published.
  public enum Reason: Sendable {
    /// It is sensitive itself.
    case sensitive
    /// A sensitive one could be worked out from it.
    case cover
  }

  /// An interval of whole numbers; without an upper bound when `upper` is nil.
  public struct Bounds: Sendable, Equatable {
    /// The least it can be.
    public let lower: Int
    /// The most it can be; nil when there is no bound.
    public let upper: Int?
  }

  /// Its row; nil for the total over all rows.
  public let row: Int?
  /// Its column; nil for the total over all columns.
  public let column: Int?
  /// Why it is not published.
  public let reason: Reason
  /// What follows from the published figures, the sums, and what is public about each cell.
  public let bounds: Bounds
  /// The same for someone who also knows of a member wherever there is one, and of a firm that is
  /// none wherever there is one: insiders, or readers who believe that zeros are always shown.
  public let insiderBounds: Bounds
}

extension Protection {
  /// Protects one table on its own.
  ///
  /// - Parameters:
  ///   - table: The table as counted.
  ///   - rule: What is sensitive.
  ///   - day: The day of this edition, as it will be published.
  ///   - salt: A number nobody else knows, which decides between figures that would hide a
  ///     sensitive one equally well. With it, a reader who has the program cannot try out which
  ///     tables it would have hidden in the same way.
  public init(
    _ table: StatisticTable, rule: SuppressionRule, releasedOn day: String, salt: UInt64 = 0
  ) {
    let question = TableQuestion(table, rule: rule, salt: salt)
    var suppression = Suppression(
      table.shape, hidden: question.sensitive, weights: question.weights)
    suppression.protect(from: question)
    var isProtected = suppression.resists(question)
    if !isProtected {
      suppression.hideAll()
      isProtected = suppression.resists(question)
    }
    let hidden = question.withoutCommonKnowledge(suppression.closed())
    self.init(
      table: ProtectedTable(table, hidden: hidden, releasedOn: day), question: question,
      suppression: suppression, isProtected: isProtected)
  }
}

extension Suppression {
  /// Hides more until every attacker of a table is resisted.
  mutating func protect(from question: TableQuestion) {
    protect(from: question.open)
    protect(from: question.insider)
    // Each figure hidden on the way may have an only contributor, who then is one more attacker.
    var known: [Bool] = Array(repeating: false, count: hidden.count)
    while let cell = question.singles.first(where: { hidden[$0] && !known[$0] }) {
      known[cell] = true
      protect(from: question.contributor(of: cell))
    }
  }

  /// Whether every attacker of a table is resisted.
  mutating func resists(_ question: TableQuestion) -> Bool {
    guard resists(question.open), resists(question.insider) else { return false }
    for cell in question.singles where hidden[cell] {
      guard resists(question.contributor(of: cell)) else { return false }
    }
    return true
  }

  /// The exact bounds of all figures that are not published.
  mutating func audit(of question: TableQuestion, hidden: [Bool]) -> [AuditedFigure] {
    var audited: [AuditedFigure] = []
    for position in 0..<shape.count where hidden[position] && !shape.isCopy(position) {
      audited.append(
        AuditedFigure(
          row: shape.row(of: position), column: shape.column(of: position),
          reason: question.sensitive[position] ? .sensitive : .cover,
          bounds: bounds(position, of: question.values[position], question.open),
          insiderBounds: bounds(position, of: question.values[position], question.insider)))
    }
    return audited
  }

  private mutating func bounds(
    _ position: Int, of value: Int, _ attacker: Attacker
  ) -> AuditedFigure.Bounds {
    let up = reach(position, up: true, atMost: Attacker.unbounded, attacker)
    let down = reach(position, up: false, atMost: Attacker.unbounded, attacker)
    return AuditedFigure.Bounds(
      lower: value - down, upper: up >= Attacker.unbounded / 2 ? nil : value + up)
  }
}
