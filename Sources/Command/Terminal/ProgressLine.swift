import Pipeline
import Workbench

/// The line that tells how far a stage is; pure, so that what it says can be tested without a clock.
struct ProgressLine: Sendable {
  /// The stage.
  let stage: Stage
  /// How far it is; nil before it says so.
  let progress: StageProgress?
  /// Seconds since the stage began.
  let elapsed: Double
  /// How many were done since counting began, and in how many seconds.
  let counted: (done: Int, seconds: Double)

  /// How many are done in a second; nil before there is enough to tell.
  var rate: Double? {
    guard counted.done > 0, counted.seconds >= 0.2 else { return nil }
    return Double(counted.done) / counted.seconds
  }

  /// Seconds that the work under way will still take at this rate; nil where it cannot be told.
  var left: Double? {
    guard let rate, let progress, let total = progress.total, progress.done <= total,
      counted.seconds >= 1
    else { return nil }
    return Double(total - progress.done) / rate
  }

  /// The line, at most so many columns wide.
  func text(_ words: TerminalWords, _ style: TerminalStyle, columns: Int) -> String {
    let name = TerminalText.padded(words.stage(stage), to: 13)
    var parts: [String] = []
    if let progress {
      parts.append(words.work(progress.what))
      if progress.done > 0 || progress.total != nil { parts.append(count(progress, words)) }
      if let rate { parts.append(perSecond(rate, progress.unit, words)) }
    }
    parts.append(words.clock(elapsed))
    if let left { parts.append(words.pick("faltan ", "left ") + words.clock(left)) }
    let line = TerminalText.cut(name + "  " + parts.joined(separator: " · "), to: columns)
    // Colour is put in after the cut, so that no sign of it is lost.
    let head = String(line.prefix(name.count))
    return style.stage(head) + line.dropFirst(name.count)
  }

  private func count(_ progress: StageProgress, _ words: TerminalWords) -> String {
    guard let total = progress.total else {
      return amount(Double(progress.done), progress.unit, words) + unit(progress.unit, words)
    }
    let share = total == 0 ? 100 : min(100, Int(Double(progress.done) / Double(total) * 100))
    return amount(Double(progress.done), progress.unit, words) + words.pick(" de ", " of ")
      + amount(Double(total), progress.unit, words) + unit(progress.unit, words) + " \(share) %"
  }

  private func perSecond(_ rate: Double, _ unit: StageProgress.Unit, _ words: TerminalWords)
    -> String
  {
    unit == .bytes ? words.bytes(rate) + "/s" : words.decimals(rate, rate < 9.95 ? 1 : 0) + "/s"
  }

  private func amount(_ count: Double, _ unit: StageProgress.Unit, _ words: TerminalWords) -> String
  {
    unit == .bytes ? words.bytes(count) : words.whole(Int(count))
  }

  private func unit(_ unit: StageProgress.Unit, _ words: TerminalWords) -> String {
    unit == .bytes ? "" : " " + words.unit(unit)
  }
}
