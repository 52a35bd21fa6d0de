public import Workbench

/// The firms of an earlier run, which are taken over as they are.
public struct EarlierFirms: Sendable {
  /// A table of them.
  public struct Table: Sendable {
    /// The file as it was written.
    public let file: WrittenFile
    /// Its rows.
    public let rows: Int

    /// Notes a table.
    public init(file: WrittenFile, rows: Int) {
      self.file = file
      self.rows = rows
    }
  }

  /// The folder that Normalize wrote then.
  let folder: String
  /// The tables in it, in their order, that are ``FirmsPart``'s.
  let tables: [Table]

  /// Takes firms over.
  ///
  /// - Parameters:
  ///   - folder: The folder that Normalize wrote then, whose files are as they were written.
  ///   - tables: The tables of it that firms are told in; all that they were made of is the same now.
  public init(folder: String, tables: [Table]) {
    self.folder = folder
    self.tables = tables
  }
}
