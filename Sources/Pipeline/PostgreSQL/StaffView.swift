import Export

/// A view that answers a question staff ask.
struct StaffView: Sendable {
  /// Its name.
  let name: String
  /// The question and how the answer reads, in Spanish.
  let spanish: String
  /// The same in English.
  let english: String
  /// The question in SQL, over the tables of the schema.
  let query: String

  /// What is said of the view.
  func comment(_ language: ExportSettings.Language) -> String {
    language == .es ? spanish : english
  }
}

/// All views.
enum StaffViews {
  /// In the order in which they are made: later ones ask earlier ones.
  static let all = runs + needs + chains + trade + quality

  /// Their names.
  static let names = all.map(\.name)
}
