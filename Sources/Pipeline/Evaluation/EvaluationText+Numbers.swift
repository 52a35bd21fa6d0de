import Export
import Tables

extension EvaluationText {
  /// The curve as CSV, for programs.
  static func csv(_ curve: ThresholdCurve) -> String {
    var text = "match_weight,probability,precision,recall,f1,predicted,correct,true\n"
    for point in curve.points {
      let counts = point.counts
      let cells = [
        (point.weight < 0 ? "-" : "") + decimals(abs(point.weight), 1),
        decimals(point.probability, 6), decimals(counts.precision, 6), decimals(counts.recall, 6),
        decimals(counts.f1, 6), String(counts.predicted), String(counts.correct),
        String(counts.actual),
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A number of at least zero with some decimals, rounded half up.
  static func decimals(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let rest = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }

  /// A share in per cent with one decimal, to the nearest.
  static func percent(_ part: Int, _ whole: Int, _ language: ExportSettings.Language) -> String {
    let text = decimals(whole == 0 ? 0 : Double(part) / Double(whole) * 100, 1)
    return (language == .es ? text.replacing(".", with: ",") : text) + " %"
  }

  /// A text filled up with blanks on the right.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// A line without blanks at its end.
  static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
