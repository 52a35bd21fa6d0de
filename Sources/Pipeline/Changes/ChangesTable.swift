import Registry
import Tables
import Workbench

extension NightComparison {
  /// What changed: one row per need and firm.
  static let schema = TableSchema(
    "changes",
    fields: [
      .init("need_id", required: true, "Clave de la necesidad", english: "Key of the need"),
      .init("supplier_id", required: true, "Clave de la empresa", english: "Key of the firm"),
      .init(
        "change", required: true,
        "Entró, salió, subió, bajó, o sigue en su lugar con otra puntuación",
        english: "Entered, left, moved up or down, or stands where it stood with another score",
        allowed: RankingChange.Kind.allCases.map(\.rawValue)),
      .init("rank_before", .integer, "Lugar antes", english: "Place before"),
      .init("rank_after", .integer, "Lugar después", english: "Place after"),
      .init("score_before", .number, "Puntuación antes", english: "Score before"),
      .init("score_after", .number, "Puntuación después", english: "Score after"),
      .init(
        "cause", required: true,
        "Por qué: data (datos de la empresa), need (datos de la necesidad), rule (reglas),"
          + " definition (archivo del proceso), date (fecha), decision (decisión), floor (piso),"
          + " other_firms (otras empresas), program (programa), several (varias)",
        english: "Why: data of the firm, data of the need, a rule, the pipeline file, the date, a"
          + " decision, a floor, other firms, the program, several of these",
        allowed: RankingChange.Cause.allCases.map(\.rawValue)),
      .init("detail", "Qué cambió", english: "What changed"),
    ], primaryKey: ["need_id", "supplier_id"])

  /// Writes the changes as a data package.
  ///
  /// - Parameter folder: The folder, new or one that this wrote before.
  /// - Throws: ``ComparisonError/folderInUse(_:)``, or a fault of the file system.
  public func write(to folder: String) throws {
    if FileSystem.exists(folder) {
      let names = FileSystem.names(in: folder)
      guard FileSystem.isFolder(folder), names.allSatisfy(Self.files.contains) else {
        throw ComparisonError.folderInUse(folder)
      }
    }
    var package = try PackageWriter(folder: folder, name: "changes")
    var table = try package.table(schema: Self.schema)
    for change in changes {
      table.cell(change.need)
      table.cell(change.supplier)
      table.cell(change.kind.rawValue)
      for rank in [change.rankBefore, change.rankAfter] {
        if let rank { table.cell(integer: rank) } else { table.emptyCell() }
      }
      for score in [change.scoreBefore, change.scoreAfter] {
        if let score { table.cell(ChangeWords.score(score)) } else { table.emptyCell() }
      }
      table.cell(change.cause.rawValue)
      table.cell(change.detail)
      try table.endRow()
    }
    try package.close(table)
    _ = try package.finish()
  }

  private static let files: Set<String> = ["changes.csv", "datapackage.json"]
}
