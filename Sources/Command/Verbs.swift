import Export
import Pipeline
import Workbench

/// What each verb does.
struct Verbs {
  let console: Console
  let command: ParsedCommand

  /// Carries out the verb.
  func carryOut() throws {
    switch command.verb {
    case "run": try run()
    case "check": try check()
    case "init": try propose()
    case "explain": try explain()
    case "diff": try diff()
    case "evaluate": try evaluate()
    case "sql": try loadScript()
    case "review": try review()
    case "status": try status()
    case "man": manual()
    case "completions": completions()
    case "verify": try verify()
    default:
      if let stage = Stage(rawValue: command.verb) { try single(stage) }
    }
  }

  /// Number of threads to work on.
  var threads: Int { command.number(of: "threads") ?? ProcessFacts.processors }

  /// The day it is, for pipelines without a date.
  var today: String { String(ProcessFacts.timestamp(ProcessFacts.now).prefix(10)) }

  /// The language asked for, or Spanish.
  var language: ExportSettings.Language {
    command.value(of: "language").flatMap(ExportSettings.Language.init) ?? .es
  }

  func definition() throws -> Definition {
    try Definition.read(
      file: command.arguments[0], overrides: command.assignments(of: "set"), today: today)
  }

  private func single(_ stage: Stage) throws {
    let folder = command.value(of: "run") ?? "."
    let definition = try definition()
    var runner = StageRunner(definition, folder: folder, threads: threads)
    if stage == .match {
      if try carryOutShard(runner) { return }
      runner.merged = command.value(of: "merged")
    }
    if stage == .normalize {
      if let round = try linkRound() { return try link(round, by: runner) }
      runner.links = command.value(of: "links")
    }
    let prepared = runner
    try console.showing(definition.language) { observer in
      try prepared.runAlone(stage, observer: observer)
    }
    console.say(prepared.path(stage))
  }

  private func explain() throws {
    let language = command.value(of: "language").flatMap(ExportSettings.Language.init)
    console.say(
      try PairExplanation.text(
        run: command.arguments[0], need: command.arguments[1], supplier: command.arguments[2],
        language: language, threads: threads))
  }

  private func status() throws {
    let home = command.arguments.first ?? "Runs"
    guard FileSystem.isFolder(home) else { throw FileFault.missing(path: home) }
    let status = HomeStatus(home: home)
    guard console.format == .text else { return console.say(status.json) }
    for line in status.lines { console.say(line) }
  }

  private func verify() throws {
    let verification = try RunVerification(run: command.arguments[0], threads: threads)
    if console.format == .json {
      console.say(verification.json)
    } else {
      for line in verification.lines { console.say(line) }
    }
    if let error = verification.error { throw error }
  }
}
