/// How much a compressed file may unfold before it is refused.
public struct ArchiveLimits: Sendable, Equatable {
  /// Bytes below which the ratio is not looked at: small files of repeated text fold well.
  static let ratioFreeBytes = 10 << 20

  /// The most decompressed bytes, 16 GiB unless stated.
  public var maximumBytes: Int
  /// The most decompressed bytes per compressed byte, looked at once 10 MiB came out.
  public var maximumRatio: Int

  /// Sets the limits.
  public init(maximumBytes: Int = 16 << 30, maximumRatio: Int = 200) {
    self.maximumBytes = maximumBytes
    self.maximumRatio = maximumRatio
  }

  /// Says whether `unfolded` bytes out of `folded` are within the limits, or which one broke.
  func check(unfolded: Int, folded: Int, of file: String) throws(ArchiveError) {
    if unfolded > maximumBytes { throw .tooLarge(file: file, limit: maximumBytes) }
    if unfolded > Self.ratioFreeBytes, unfolded / maximumRatio > folded {
      throw .tooDense(file: file, limit: maximumRatio)
    }
  }
}
