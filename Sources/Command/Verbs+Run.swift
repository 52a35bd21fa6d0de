import Pipeline
import Synchronization
import Workbench

extension Verbs {
  /// Runs a pipeline, and writes its measures where they are asked for.
  func run() throws {
    guard let file = command.value(of: "metrics"), !command.flags.contains("dry-run") else {
      return try runPipeline { _ in }
    }
    try MetricsFile.check(file)
    let started = ProcessFacts.now
    let measured = Mutex<RunMeasures?>(nil)
    do {
      try runPipeline { measures in measured.withLock { $0 = measures } }
    } catch {
      // A pipeline file that cannot be read has no name but its file's.
      let name = FileSystem.name(command.arguments[0])
      let measures =
        measured.withLock { $0 }
        ?? RunMeasures(
          pipeline: name.split(separator: ".").first.map(String.init) ?? name,
          exit: (error as? any ReportableError)?.exitCode ?? .fault, started: started,
          ended: ProcessFacts.now)
      do {
        try MetricsFile.write(measures, to: file)
      } catch let fault {
        console.log("error", fault.description)
      }
      throw error
    }
    if let measures = measured.withLock({ $0 }) { try MetricsFile.write(measures, to: file) }
  }

  private func runPipeline(_ measured: @escaping @Sendable (RunMeasures) -> Void) throws {
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
    let console = console
    let stopping = Interruption.tell { signal in
      console.log("error", "stopped by \(signal); run it again: it goes on from what is finished")
    }
    defer { Interruption.forget(stopping) }
    let outcome = try console.showing(definition.language) { observer in
      var observer = observer
      observer.measured = measured
      return try Run(
        definition, home: home, threads: threads, isAnew: command.flags.contains("anew"),
        kept: command.number(of: "keep"), observer: observer
      ).perform(from: first, to: last)
    }
    console.show(outcome, definition.language)
    console.say(outcome.folder)
  }
}
