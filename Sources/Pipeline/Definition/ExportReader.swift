import Export
import JSON

/// Reads `export`, what is written for staff.
enum ExportReader {
  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - value: The object, or nil for the defaults.
  ///   - language: The language of the pipeline, where `export` states none.
  ///   - faults: Receives what is wrong.
  /// - Returns: The settings; what is absent or at fault has its default.
  static func read(
    _ value: JSON5Value?, language: ExportSettings.Language, faults: inout FaultCollector
  ) -> ExportSettings {
    var settings = ExportSettings()
    settings.language = language
    guard
      let object = ObjectReader(value, "export", keys: DefinitionKeys.export, faults: &faults)
    else { return settings }
    settings.language =
      faults.choice(object["language"], "language", of: ExportSettings.Language.self) ?? language
    settings.writesWorkbook =
      faults.boolean(object["workbook"], "workbook") ?? settings.writesWorkbook
    settings.writesPage = faults.boolean(object["page"], "page") ?? settings.writesPage
    settings.contact =
      faults.text(object["contact"], "contact", allowsEmpty: true) ?? settings.contact
    return settings
  }
}
