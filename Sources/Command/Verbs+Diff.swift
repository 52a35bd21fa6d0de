import Export
import Pipeline

extension Verbs {
  /// Tells what changed between two nights, and why.
  func diff() throws {
    let comparison = try NightComparison(
      from: command.arguments[0], to: command.arguments[1], need: command.value(of: "need"),
      language: command.value(of: "language").flatMap { .init(rawValue: $0) }, threads: threads)
    if let folder = command.value(of: "out") { try comparison.write(to: folder) }
    console.output(comparison.text)
  }
}
