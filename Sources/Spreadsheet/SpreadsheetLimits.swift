public import Archives

/// How large the parts of a workbook may be before it is refused.
public struct SpreadsheetLimits: Sendable, Equatable {
  /// How much each part may unfold.
  public var archive: ArchiveLimits
  /// The most bytes of shared strings, which are held in memory; each also counts four bytes.
  public var sharedStringBytes: Int
  /// The most bytes of one row, as written and as read.
  public var rowBytes: Int
  /// The most bytes of text of the sheet, a shared string counted wherever it stands.
  public var textBytes: Int

  /// Sets the limits.
  public init(
    archive: ArchiveLimits = ArchiveLimits(), sharedStringBytes: Int = 512 << 20,
    rowBytes: Int = 64 << 20, textBytes: Int = 16 << 30
  ) {
    self.archive = archive
    self.sharedStringBytes = sharedStringBytes
    self.rowBytes = rowBytes
    self.textBytes = textBytes
  }
}
