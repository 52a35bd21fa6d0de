/// How much a compressed file may unfold before it is refused.
public struct ArchiveLimits: Sendable, Equatable {
  /// Bytes below which the ratio is not looked at: small files of repeated text fold well.
  static let ratioFreeBytes = 10 << 20
  /// The most bytes of a zip's directory: it is held in memory whole.
  static let directoryBytes = 64 << 20

  /// The most decompressed bytes, 16 GiB unless stated.
  public var maximumBytes: Int
  /// The most decompressed bytes per compressed byte, looked at once 10 MiB came out.
  public var maximumRatio: Int
  /// The most entries of a zip, 100,000 unless stated.
  public var maximumEntries: Int

  /// Sets the limits.
  public init(
    maximumBytes: Int = 16 << 30, maximumRatio: Int = 200, maximumEntries: Int = 100_000
  ) {
    self.maximumBytes = maximumBytes
    self.maximumRatio = maximumRatio
    self.maximumEntries = maximumEntries
  }

  /// Says whether `unfolded` bytes out of `folded` are within the limits, or which one broke at
  /// which byte of the file.
  func check(
    unfolded: Int, folded: Int, of file: String, entry: String? = nil, at offset: Int
  ) throws(ArchiveError) {
    if unfolded > maximumBytes {
      throw .tooLarge(file: file, entry: entry, offset: offset, limit: maximumBytes)
    }
    if unfolded > Self.ratioFreeBytes, unfolded / maximumRatio > folded {
      throw .tooDense(file: file, entry: entry, offset: offset, limit: maximumRatio)
    }
  }
}
