import JSON
import Workbench

/// Where the package of a stage comes from: this run, or an earlier one that it was taken over from.
struct StageOrigin: Sendable, Equatable {
  /// The stage.
  let stage: Stage
  /// What the package rests on; nil of a run of a version that noted none.
  let key: StageKey?
  /// The activity that wrote it, as `2026-11-25T02-00-00Z/match`.
  let generator: String
  /// Whether an earlier run wrote it.
  let isTakenOver: Bool

  /// As a manifest states it.
  var json: String {
    "{\"stage\": \"\(stage.rawValue)\", \"key\": \(Self.quoted(key?.own)), "
      + "\"earlier\": \(Self.quoted(key?.earlier)), "
      + "\"wasGeneratedBy\": \(JSONText.quoted(generator)), \"isTakenOver\": \(isTakenOver)}"
  }

  private static func quoted(_ digest: String?) -> String {
    digest.map { JSONText.quoted($0) } ?? "null"
  }

  /// Reads what a manifest states, as an origin of what is taken over from its run.
  init?(_ value: JSON5Value) {
    guard let stage = Stage(rawValue: value.text("stage")), !value.text("wasGeneratedBy").isEmpty
    else { return nil }
    self.stage = stage
    let own = value.text("key")
    key = own.isEmpty ? nil : StageKey(own: own, earlier: value.text("earlier"))
    generator = value.text("wasGeneratedBy")
    isTakenOver = true
  }

  /// States where a package comes from.
  init(_ stage: Stage, key: StageKey?, generator: String, isTakenOver: Bool) {
    self.stage = stage
    self.key = key
    self.generator = generator
    self.isTakenOver = isTakenOver
  }
}

/// Which activity read a source's file, and what its rows rest on.
struct SourceOrigin: Sendable, Equatable {
  /// What the rows rest on.
  let key: String
  /// The activity, as `2026-11-25T02-00-00Z/ingest`.
  let reader: String
}
