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

  private func definition() throws -> Definition {
    try Definition.read(
      file: command.arguments[0], overrides: command.assignments(of: "set"), today: today)
  }

  private func run() throws {
    let definition = try definition()
    let home = command.value(of: "out") ?? "Runs"
    let first = command.value(of: "from").flatMap(Stage.init) ?? .ingest
    let last = command.value(of: "to").flatMap(Stage.init) ?? .export
    if command.flags.contains("dry-run") {
      try StageRunner(definition, folder: "", threads: threads).checkSources()
      for stage in Stage.allCases where stage >= first && stage <= last {
        console.say("would run \(stage.rawValue)")
      }
      return
    }
    let outcome = try console.showing(definition.language) { observer in
      try Run(definition, home: home, threads: threads, observer: observer)
        .perform(from: first, to: last)
    }
    console.show(outcome, definition.language)
    console.say(outcome.folder)
  }

  private func single(_ stage: Stage) throws {
    let folder = command.value(of: "run") ?? "."
    let definition = try definition()
    let runner = StageRunner(definition, folder: folder, threads: threads)
    try console.showing(definition.language) { observer in
      observer.began(stage)
      let clock = ContinuousClock()
      let start = clock.now
      try runner.run(stage) { observer.progressed(stage, $0) }
      observer.ended(stage, (clock.now - start) / .seconds(1))
    }
    console.say(runner.path(stage))
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
    let runs = try RunStatus.last(in: home)
    if runs.isEmpty { console.say("\(home): no runs yet") }
    for run in runs {
      let mark = run.isCurrent ? "*" : " "
      let end = run.exit == 0 ? "\(run.matches) matches" : "exit \(run.exit): \(run.failure)"
      console.say("\(mark) \(run.name)  \(run.pipeline)  as of \(run.date)  \(end)")
    }
  }
}
