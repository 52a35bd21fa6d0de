public import Linkage
public import Registry

/// What Normalize is told beside its input.
public struct NormalizeSettings: Sendable {
  /// How the records of a kind are linked; a kind without settings is joined by its keys alone.
  public var linkage: [String: LinkageSettings]
  /// Whether texts without a code get candidates.
  public var coding: Bool
  /// The kinds of records that the pipeline file declares.
  public var kinds: [RegistryKind]
  /// The day of the run, `YYYY-MM-DD`.
  public var date: String
  /// The ledger of the newest complete run; nil on the first night.
  public var ledger: String?
  /// The firms of an earlier run, when they were made of the same; nil to make them.
  public var firms: EarlierFirms?
  /// Where shards left what they found of the linked records; nil to compare them here.
  public var links: LinkFolder?

  /// States what Normalize is told.
  public init(
    linkage: [String: LinkageSettings] = [:], coding: Bool = true, kinds: [RegistryKind] = [],
    date: String = "", ledger: String? = nil, links: LinkFolder? = nil
  ) {
    self.linkage = linkage
    self.coding = coding
    self.kinds = kinds
    self.date = date
    self.ledger = ledger
    self.links = links
  }
}
