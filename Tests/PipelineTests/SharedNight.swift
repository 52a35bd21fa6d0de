import Foundation
import TestKit
import Workbench

/// Nights over the samples that several tests only look at; each is run once, when the first asks.
enum SharedNight {
  /// What takes a debug build longest; ``whole`` has it all.
  static let quickly = [
    "--set", "coding=false", "--set", "linkage.suppliers.training.randomPairs=20000",
  ]

  /// The sample night as it is shipped.
  static let whole = made("whole", [])
  /// The sample night without codes from words, its linkage learned from fewer pairs.
  static let quick = made("quick", quickly)

  /// Where the runs of a night are.
  static func home(_ name: String) -> String { root + "/" + name }

  private static let root: String = {
    let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    atexit { try? FileManager.default.removeItem(atPath: SharedNight.root) }
    return "\(folder)/encadena-nights-\(ProcessFacts.identifier)"
  }()

  private static func made(_ name: String, _ settings: [String]) -> Night {
    Night(
      ["run", Places.package("Pipelines/nightly.json"), "--out", home(name)] + settings)
  }
}
