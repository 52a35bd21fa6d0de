/// What Export writes, as the pipeline file states it.
public struct ExportSettings: Sendable, Equatable {
  /// The language of headings, sheets and sentences.
  public enum Language: String, Sendable, CaseIterable { case es, en }

  /// The language.
  public var language: Language
  /// Whether `review.xlsx` is written.
  public var writesWorkbook: Bool
  /// Whether `review.html` and its folder are written.
  public var writesPage: Bool
  /// Whom staff write to about the workbook or the page.
  public var contact: String

  /// Settings with the defaults of the schema.
  public init() {
    language = .es
    writesWorkbook = true
    writesPage = true
    contact = ""
  }
}
