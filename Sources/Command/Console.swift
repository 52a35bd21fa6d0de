import Foundation
import Pipeline
import Synchronization
import Workbench

/// Where the command's words go: results to standard output, messages to standard error.
///
/// On a terminal a run shows one line per stage that counts up; elsewhere (under cron) a run that
/// goes well says nothing on standard error.
struct Console: Sendable {
  /// The form of messages.
  enum LogFormat: String, Sendable { case text, json }

  /// Takes results.
  let output: @Sendable (String) -> Void
  /// Takes messages.
  let errors: @Sendable (String) -> Void
  /// Whether standard error is a terminal.
  let isTerminal: Bool
  /// The form of messages.
  var format = LogFormat.text

  /// Writes a result line.
  func say(_ line: String) { output(line + "\n") }

  /// Writes a message line.
  func log(_ level: String, _ message: String, code: ExitCode? = nil) {
    switch format {
    case .text: errors("encadena: \(message)\n")
    case .json:
      var parts = ["\"level\":\"\(level)\"", "\"message\":\(JSONText.quoted(message))"]
      if let code { parts.append("\"exit\":\(code.rawValue)") }
      errors("{" + parts.joined(separator: ",") + "}\n")
    }
  }

  /// Shows how a run goes, where somebody may look.
  var observer: RunObserver {
    let console = self
    if format == .json {
      return RunObserver(
        began: { console.event("START", $0, nil) }, ended: { console.event("COMPLETE", $0, $1) })
    }
    guard isTerminal else { return RunObserver() }
    let shown = Mutex(0)
    return RunObserver(
      began: { console.errors("\r\u{1B}[K\($0.rawValue)…") },
      progressed: { stage, what, count in
        // A line is drawn anew only when the count has grown by enough to see.
        let draws = shown.withLock { last in
          guard count < last || count - last > 20_000 else { return false }
          last = count
          return true
        }
        if draws { console.errors("\r\u{1B}[K\(stage.rawValue) \(what): \(count)") }
      },
      ended: { stage, seconds in
        let text = String(format: "%.2f", seconds)
        console.errors("\r\u{1B}[K\(stage.rawValue) \(text) s\n")
      })
  }

  private func event(_ type: String, _ stage: Stage, _ seconds: Double?) {
    var parts = ["\"eventType\":\"\(type)\"", "\"stage\":\"\(stage.rawValue)\""]
    if let seconds { parts.append("\"seconds\":" + String(format: "%.3f", seconds)) }
    errors("{" + parts.joined(separator: ",") + "}\n")
  }
}
