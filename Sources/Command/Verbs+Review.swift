import Foundation
import Pipeline
import Workbench

extension Verbs {
  /// Takes decisions in.
  func review() throws {
    var options = DecisionReview.Options(day: command.value(of: "date") ?? today)
    options.author = command.value(of: "by") ?? ProcessInfo.processInfo.userName
    options.takesStale = command.flags.contains("stale")
    options.language = command.value(of: "language") == nil ? nil : language
    let isSure = command.flags.contains("yes")
    var attempts = 0
    while true {
      do {
        try review(options, isSure: isSure, isAgain: attempts > 0)
        return
      } catch ReviewError.ledgerChanged(let file) {
        // Where nobody is asked, what is done is worked out anew on what the ledger holds by now.
        attempts += 1
        guard isSure, attempts < 10 else { throw ReviewError.ledgerChanged(file: file) }
      }
    }
  }

  private func review(
    _ options: DecisionReview.Options, isSure: Bool, isAgain: Bool
  ) throws {
    let review = try DecisionReview(
      run: command.arguments[0], files: Array(command.arguments.dropFirst()), options: options)
    if !isAgain { console.say(review.text) }
    let isPartial = command.flags.contains("partial") && review.changeCount > 0
    if review.problemCount > 0, !isPartial {
      throw ReviewError.problems(count: review.problemCount)
    }
    guard review.changeCount > 0 else { return console.say(review.nothingNew) }
    guard !command.flags.contains("dry-run") else { return console.say(review.nothingWritten) }
    if !isSure {
      guard let answer = console.answer else { return console.say(review.nothingWritten) }
      console.errors(review.question)
      guard DecisionReview.isYes(answer() ?? "") else {
        return console.say(review.nothingWritten)
      }
    }
    let refused = try review.take()
    console.say(review.written(refused: refused))
  }
}
