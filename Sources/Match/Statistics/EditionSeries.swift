import Disclosure
import Tables
import Workbench

/// The editions of one group's table, as far as they are remembered.
struct EditionSeries: Sendable, Equatable {
  /// What one edition published anew.
  struct Edition: Sendable, Equatable {
    /// The day of the release.
    let day: Int32
    /// The least number of firms that was published.
    let threshold: Int
    /// The figures published anew, by position, ascending.
    var figures: [Figure]
  }

  /// A figure and its position.
  struct Figure: Sendable, Equatable {
    let position: Int
    let firms: Int
  }

  /// For how many months an edition is compared with in any case.
  static let months = 12
  /// For how many months it is compared with as long as a figure of it stands. No longer is it
  /// remembered who was counted.
  static let mostMonths = 36

  /// The key of the group.
  let group: String
  /// The editions, in ascending order of their days; at most one of a month.
  private(set) var editions: [Edition]

  /// A series of editions.
  init(group: String, editions: [Edition] = []) {
    self.group = group
    self.editions = editions
  }

  /// The day of the latest edition; nil when there is none.
  var latest: Int32? { editions.last?.day }

  /// Whether a new edition may be made: not twice in a calendar month, and not back in time.
  func isDue(on day: Int32) -> Bool {
    latest.map { Self.months(from: $0, to: day) > 0 } ?? true
  }

  /// The editions that a new one is compared with, in ascending order of their days: those of the last
  /// months, and older ones with a figure that no later one has renewed.
  func compared(on day: Int32) -> [Edition] {
    let last = lastEditions()
    return editions.indices.filter { place in
      let age = Self.months(from: editions[place].day, to: day)
      return age <= Self.months || age <= Self.mostMonths && last.contains(place)
    }.map { editions[$0] }
  }

  /// The positions whose figure was last published by an edition that is too old to be compared with.
  ///
  /// Such a figure is neither repeated nor renewed as long as the series lasts: it cannot be told any
  /// more whether the difference to a new one, which old copies would show, gives a firm away.
  func sealed(on day: Int32) -> [Int] {
    let last = lastEditions()
    return last.indices.filter { position in
      last[position].map { Self.months(from: editions[$0].day, to: day) > Self.mostMonths }
        ?? false
    }
  }

  /// By position, the place of the last edition that published it; nil where none did.
  private func lastEditions() -> [Int?] {
    var last: [Int?] = []
    for (place, edition) in editions.enumerated() {
      for figure in edition.figures {
        while last.count <= figure.position { last.append(nil) }
        last[figure.position] = place
      }
    }
    return last
  }

  /// The least number of firms for a new edition: a lower one than that of an edition that is compared
  /// with would tell, by the difference, what that one withheld.
  func threshold(on day: Int32, asked: Int) -> Int {
    compared(on: day).reduce(asked) { max($0, $1.threshold) }
  }

  /// The tables as readers saw them, of the editions that are compared with and published anything
  /// anew.
  ///
  /// - Throws: Never for positions of the table; ``DisclosureError`` otherwise.
  func tables(
    on day: Int32, shape: TableShape
  ) throws(DisclosureError) -> [(day: Int32, table: ProtectedTable)] {
    var standing = [ProtectedTable.Figure](repeating: .suppressed, count: shape.count)
    var tables: [(day: Int32, table: ProtectedTable)] = []
    for edition in compared(on: day) where !edition.figures.isEmpty {
      var figures = standing
      let day = DayNumber.text(edition.day)
      for figure in edition.figures {
        figures[figure.position] = .init(figure.firms, releasedOn: day)
        standing[figure.position] = .init(figure.firms, releasedOn: day, carried: true)
      }
      tables.append((edition.day, try ProtectedTable(shape, figures: figures)))
    }
    return tables
  }

  /// Adds an edition after all others, and forgets what is compared with no more, but for figures that
  /// were never renewed.
  mutating func add(_ edition: Edition) {
    let sealed = Set(sealed(on: edition.day))
    let compared = Set(compared(on: edition.day).map(\.day))
    for place in editions.indices where !compared.contains(editions[place].day) {
      editions[place].figures.removeAll { !sealed.contains($0.position) }
    }
    editions.removeAll { !compared.contains($0.day) && $0.figures.isEmpty }
    editions.append(edition)
  }

  /// How many calendar months lie between two days.
  static func months(from: Int32, to: Int32) -> Int { month(to) - month(from) }

  private static func month(_ day: Int32) -> Int {
    let parts = DayNumber.text(day).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? parts[0] * 12 + parts[1] : 0
  }
}
