import Dispatch
import Pipeline
import Synchronization
import Workbench

/// Draws the line of the stage under way, anew at most ten times a second, and leaves one for each
/// stage that is done.
///
/// The clock is read for what is shown and for nothing else.
final class ProgressMeter: Sendable {
  /// Seconds between two drawings.
  static let interval = 0.1

  private struct State {
    var stage: Stage?
    var began = 0.0
    var progress: StageProgress?
    /// When counting of the work under way began, and what was done by then.
    var since = 0.0
    var base = 0
    var drawn = -1.0
    var isShown = false
  }

  private let words: TerminalWords
  private let style: TerminalStyle
  private let movesCursor: Bool
  private let columns: @Sendable () -> Int
  private let now: @Sendable () -> Double
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// Makes a meter.
  ///
  /// - Parameters:
  ///   - words: The language.
  ///   - style: The colours.
  ///   - movesCursor: Whether a line can be drawn anew; where not, only stages that are done are told.
  ///   - columns: The width of the terminal.
  ///   - now: Seconds of a clock that never goes back.
  ///   - write: Takes what is drawn.
  init(
    words: TerminalWords, style: TerminalStyle, movesCursor: Bool,
    columns: @escaping @Sendable () -> Int, now: @escaping @Sendable () -> Double,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.words = words
    self.style = style
    self.movesCursor = movesCursor
    self.columns = columns
    self.now = now
    self.write = write
  }

  /// What a run tells.
  var observer: RunObserver {
    RunObserver(
      began: { self.begin($0) }, progressed: { _, progress in self.progress(progress) },
      ended: { stage, seconds in self.end(stage, seconds) },
      tookOver: { stage, run in self.tell(stage, self.words.takenOver(run)) })
  }

  /// Draws the time again now and then, so that long work is seen to go on; until it is cancelled.
  func ticking() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { self.state.withLock { self.draw(&$0) } }
    timer.resume()
    return timer
  }

  /// Takes the line away, for other words.
  func clear() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
      state.stage = nil
    }
  }

  private func begin(_ stage: Stage) {
    state.withLock { state in
      let shown = state.isShown
      state = State()
      state.isShown = shown
      state.stage = stage
      state.began = now()
      draw(&state)
    }
  }

  private func progress(_ progress: StageProgress) {
    state.withLock { state in
      let moment = now()
      let last = state.progress
      if last == nil || last?.unit != progress.unit || last?.total != progress.total
        || progress.done < state.base || (progress.unit != .bytes && last?.what != progress.what)
      {
        state.since = moment
        state.base = progress.done
      }
      let isOther = last?.what != progress.what
      state.progress = progress
      if isOther || moment - state.drawn >= Self.interval { draw(&state) }
    }
  }

  private func end(_ stage: Stage, _ seconds: Double) {
    tell(stage, "\(words.decimals(seconds, 2)) s")
  }

  /// Leaves the line of a stage that is done.
  private func tell(_ stage: Stage, _ what: String) {
    state.withLock { state in
      let start = state.isShown ? "\r\u{1B}[K" : ""
      let name = TerminalText.padded(words.stage(stage), to: 13)
      write("\(start)\(style.stage(name))  \(what)\n")
      state = State()
    }
  }

  private func draw(_ state: inout State) {
    guard movesCursor, let stage = state.stage else { return }
    let moment = now()
    // Ten times a second is enough, also where the work under way changes faster.
    guard moment - state.drawn >= Self.interval else { return }
    let line = ProgressLine(
      stage: stage, progress: state.progress, elapsed: moment - state.began,
      counted: (
        done: (state.progress?.done ?? 0) - state.base, seconds: moment - state.since
      ))
    write("\r" + line.text(words, style, columns: max(20, columns()) - 1) + "\u{1B}[K")
    state.drawn = moment
    state.isShown = true
  }
}
