import Export
import Pipeline

extension Verbs {
  /// Measures the links of a run against labelled pairs.
  func evaluate() throws {
    var options = EvaluationOptions()
    options.registry = command.value(of: "registry") ?? "suppliers"
    options.left = command.value(of: "left")
    options.right = command.value(of: "right")
    options.label = command.value(of: "label")
    options.record = command.value(of: "record")
    options.cluster = command.value(of: "cluster")
    options.onlyListed = command.flags.contains("only-listed")
    options.isCSV = command.flags.contains("csv")
    options.errors = command.number(of: "errors")
    options.fields = command.value(of: "fields").map { list in
      list.split(separator: ",").map { String($0) }
    }
    options.language = command.value(of: "language").flatMap(ExportSettings.Language.init)
    options.threads = threads
    let evaluation = try Evaluation(
      run: command.arguments[0], pairs: command.arguments[1], options: options)
    guard options.isCSV else { return console.output(evaluation.text) }
    console.output(try evaluation.curveCSV())
  }
}
