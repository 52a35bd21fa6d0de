import Dispatch
import Export
import Foundation
import Pipeline
import Workbench

/// Where the command's words go: results to standard output, messages to standard error.
///
/// On a terminal a run shows a line per stage that counts up, and a table at its end; elsewhere (under
/// cron) a run that goes well says nothing on standard error.
struct Console: Sendable {
  /// The form of messages.
  enum LogFormat: String, Sendable { case text, json }

  /// Takes results.
  let output: @Sendable (String) -> Void
  /// Takes messages.
  let errors: @Sendable (String) -> Void
  /// Whether standard error is a terminal.
  let isTerminal: Bool
  /// What the process was told of its surroundings, such as TERM and NO_COLOR.
  let environment: [String: String]
  /// Takes a line that somebody answers; nil where nobody is there to answer.
  var answer: (@Sendable () -> String?)?
  /// The form of messages.
  var format = LogFormat.text

  /// The colours of messages.
  var style: TerminalStyle {
    TerminalStyle(isTerminal: isTerminal && format == .text, environment: environment)
  }

  /// The width of the terminal: as the system tells, else as COLUMNS says, else 80.
  var columns: Int {
    ProcessFacts.terminalColumns(2) ?? environment["COLUMNS"].flatMap(Int.init).flatMap {
      $0 > 0 ? $0 : nil
    } ?? 80
  }

  /// Writes a result line.
  func say(_ line: String) { output(line + "\n") }

  /// Writes a message line.
  func log(_ level: String, _ message: String, code: ExitCode? = nil) {
    switch format {
    case .text:
      let name = level == "error" ? style.fault("encadena:") : style.warning("encadena:")
      errors("\(name) \(message)\n")
    case .json:
      var parts = ["\"level\":\"\(level)\"", "\"message\":\(JSONText.quoted(message))"]
      if let code { parts.append("\"exit\":\(code.rawValue)") }
      errors("{" + parts.joined(separator: ",") + "}\n")
    }
  }

  /// Does work whose stages are shown where somebody may look, and takes the line away when it ends.
  func showing<Result>(
    _ language: ExportSettings.Language, _ body: (RunObserver) throws -> Result
  ) rethrows -> Result {
    if format == .json {
      return try body(RunObserver(logged: { errors($0.json + "\n") }))
    }
    guard isTerminal else { return try body(RunObserver()) }
    let clock = ContinuousClock()
    let start = clock.now
    let meter = ProgressMeter(
      words: TerminalWords(language: language), style: style,
      movesCursor: !TerminalStyle.isDumb(environment), columns: { columns },
      now: { (clock.now - start) / .seconds(1) }, write: errors)
    let timer = meter.ticking()
    let stopping = Interruption.tell { _ in meter.clear() }
    defer {
      Interruption.forget(stopping)
      timer.cancel()
      meter.clear()
    }
    return try body(meter.observer)
  }

  /// Shows what a run did, where somebody may look.
  func show(_ outcome: Run.Outcome, _ language: ExportSettings.Language) {
    guard isTerminal, format == .text else { return }
    let table = RunTable(
      words: TerminalWords(language: language), style: style, columns: max(20, columns) - 1)
    for line in table.lines(outcome.summary, counts: outcome.counts, folder: outcome.folder) {
      errors(line + "\n")
    }
  }
}
