import Ingest
import Pipeline
import Workbench

extension Verbs {
  /// Checks pipeline files and registry files; all are told before the first that fails counts.
  func check() throws {
    var first: (any ReportableError)?
    for file in command.arguments {
      do {
        if FileCheck.isPipeline(file) {
          try check(pipeline: file)
        } else {
          try check(file: file)
        }
      } catch let error as any ReportableError {
        if first == nil { first = error } else { console.log("error", error.description) }
      }
    }
    if let first { throw first }
  }

  private func check(pipeline file: String) throws {
    let definition = try Definition.read(file: file, today: today)
    try StageRunner(definition, folder: "", threads: threads).checkSources()
    var first: HealthError?
    for source in definition.sources {
      let check = try SourceCheck.check(source)
      console.say(
        "\(check.source): \(source.registry), \(check.form), \(check.heading.count) columns")
      if !check.unbound.isEmpty {
        console.say("  without a column: \(check.unbound.joined(separator: ", "))")
      }
      if command.flags.contains("sources") {
        let error = try report(source, isMapped: true)
        if first == nil { first = error }
      }
    }
    if let first { throw first }
    console.say("\(file): no faults")
  }

  private func check(file: String) throws {
    let mapping = command.value(of: "mapping")
    let entry = command.value(of: "entry")
    let sheet = command.value(of: "sheet")
    let line = command.number(of: "heading-line")
    let error = try ProfileError.naming {
      let source =
        try mapping.map {
          try FileCheck.source(
            file, mapping: $0, registry: command.value(of: "registry"), entry: entry, sheet: sheet,
            headingLine: line, today: today)
        } ?? FileProfile.source(file, entry: entry, sheet: sheet, headingLine: line)
      return try report(source, isMapped: mapping != nil)
    }
    if let error { throw error }
  }

  /// Tells the health of one source; returns what is wrong with it.
  private func report(_ source: Source, isMapped: Bool) throws -> HealthError? {
    let profile = try FileProfile.read(source, threads: threads)
    if console.format == .json {
      console.say(profile.json)
    } else {
      for line in HealthReport(profile, language: language).lines { console.say(line) }
    }
    guard profile.records > 0 else { return .noRecords(file: source.path) }
    guard profile.isHealthy else {
      return .unhealthy(
        file: source.path, rejected: profile.rejected, records: profile.records)
    }
    guard isMapped else { return nil }
    let health = try MappingHealth.read(source, threads: threads)
    if console.format == .json {
      console.say(health.json(file: source.path))
    } else {
      for line in health.lines(language: language) { console.say(line) }
    }
    return health.error(file: source.path)
  }
}
