import Ingest
import Normalize

/// What a stage that must run takes over of earlier runs all the same.
struct UnchangedParts: Sendable {
  /// The package of which Ingest takes unchanged sources over; nil reads all.
  var sources: EarlierIngest?
  /// The firms that Normalize takes over; nil makes them.
  var firms: EarlierFirms?
}
