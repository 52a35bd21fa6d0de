import Foundation
import Pipeline
import TestKit
import Testing

/// Public labelled sets, where this machine has them beside the project.
@Suite("Linking public labelled sets", .enabled(if: Places.hasShared))
struct PublicLinkageTests {
  /// Links a set by its shipped pipeline, in one source order on two threads.
  private static func link(_ name: String, _ scratch: ScratchFolder) -> Night {
    Night(
      "run", Places.package("Pipelines/linkage/\(name).json"), "--to", "normalize", "--out",
      scratch.path, "--threads", "2", "--set",
      "linkage.\(name.hasPrefix("febrl") ? "persons" : "restaurants").training.randomPairs=100000")
  }

  /// Measures a run's links against a truth, as a CSV.
  private static func measure(
    _ night: Night, _ registry: String, _ truth: String, _ scratch: ScratchFolder
  ) throws -> Evaluation {
    let file = scratch.path + "/truth.csv"
    try truth.write(toFile: file, atomically: true, encoding: .utf8)
    var options = EvaluationOptions()
    options.registry = registry
    return try Evaluation(run: night.folder, pairs: file, options: options)
  }

  @Test("made-up persons with errors are found again: F1 of at least 0.97")
  func persons() throws {
    let scratch = try ScratchFolder()
    let night = Self.link("febrl1", scratch)
    #expect(night.exit == 0, "\(night.errors)")
    let links = try String(
      contentsOfFile: night.folder + "/2-normalize/persons_links.csv", encoding: .utf8)
    var truth = "record_id,cluster\n"
    var records = 0
    for line in links.split(separator: "\n").dropFirst() {
      let record = line.split(separator: ",", omittingEmptySubsequences: false)[2]
      truth += "\(record),\(record.split(separator: "-")[1])\n"
      records += 1
    }
    #expect(records == 1000)
    let measured = try Self.measure(night, "persons", truth, scratch)
    #expect(measured.pairs.actual == 500)
    #expect(measured.pairs.f1 >= 0.97, "\(measured.text)")
  }

  @Test("restaurants of two guides are linked one to one: F1 of at least 0.97")
  func restaurants() throws {
    let scratch = try ScratchFolder()
    let night = Self.link("fodors-zagats", scratch)
    #expect(night.exit == 0, "\(night.errors)")
    let labelled = try String(
      contentsOfFile: Places.shared("entity_resolution/match_fodors_zagats_more_attrs.csv"),
      encoding: .utf8)
    var truth = "left,right\n"
    for line in labelled.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      truth += "f:\(cells[1]),z:\(cells[2])\n"
    }
    let measured = try Self.measure(night, "restaurants", truth, scratch)
    #expect(measured.pairs.actual == 112)
    #expect(measured.pairs.f1 >= 0.97, "\(measured.text)")
  }
}
