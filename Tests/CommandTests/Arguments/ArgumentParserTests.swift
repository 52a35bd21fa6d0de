import Testing
import Workbench

@testable import Command

@Suite("Argument parser")
struct ArgumentParserTests {
  private func parse(_ line: String) throws -> Invocation {
    try ArgumentParser().parse(line.split(separator: " ").map(String.init))
  }

  @Test(
    "a command line that fits is read",
    arguments: [
      ("run p.json", ParsedCommand(verb: "run", arguments: ["p.json"])),
      (
        "run --out Runs p.json --from=match --to match --threads 4 --dry-run",
        ParsedCommand(
          verb: "run", arguments: ["p.json"],
          options: ["out": ["Runs"], "from": ["match"], "to": ["match"], "threads": ["4"]],
          flags: ["dry-run"])
      ),
      (
        "run p.json --set match.topK=5 --set=sources.a.path=b=c.csv --set name=",
        ParsedCommand(
          verb: "run", arguments: ["p.json"],
          options: ["set": ["match.topK=5", "sources.a.path=b=c.csv", "name="]])
      ),
      (
        "run p.json --out a --out b",
        ParsedCommand(verb: "run", arguments: ["p.json"], options: ["out": ["b"]])
      ),
      (
        "ingest --run=Runs/1 --log-format json -- --odd.json",
        ParsedCommand(
          verb: "ingest", arguments: ["--odd.json"],
          options: ["run": ["Runs/1"], "log-format": ["json"]])
      ),
      (
        "match - --run -",
        ParsedCommand(verb: "match", arguments: ["-"], options: ["run": ["-"]])
      ),
      ("check p.json", ParsedCommand(verb: "check", arguments: ["p.json"])),
      (
        "check a.csv b.xml --mapping m.json --sources",
        ParsedCommand(
          verb: "check", arguments: ["a.csv", "b.xml"], options: ["mapping": ["m.json"]],
          flags: ["sources"])
      ),
      (
        "init a.csv --registry needs --name n --out p.json5",
        ParsedCommand(
          verb: "init", arguments: ["a.csv"],
          options: ["registry": ["needs"], "name": ["n"], "out": ["p.json5"]])
      ),
      (
        "explain Runs/current N1 S1 --language en",
        ParsedCommand(
          verb: "explain", arguments: ["Runs/current", "N1", "S1"], options: ["language": ["en"]])
      ),
      ("status", ParsedCommand(verb: "status")),
      ("status Nights", ParsedCommand(verb: "status", arguments: ["Nights"])),
      ("run -- p.json", ParsedCommand(verb: "run", arguments: ["p.json"])),
      ("check -- --help", ParsedCommand(verb: "check", arguments: ["--help"])),
    ])
  func reads(line: String, command: ParsedCommand) throws {
    #expect(try parse(line) == .run(command))
  }

  @Test(
    "a command line that does not fit is refused with the verb's usage in the last line",
    arguments: [
      ("rnu p.json", "unknown verb 'rnu'; did you mean 'run'?"),
      ("frobnicate", "unknown verb 'frobnicate'"),
      ("--verison", "unknown option '--verison'; did you mean '--version'?"),
      ("help mach", "unknown verb 'mach'; did you mean 'match'?"),
      ("run", "missing argument PIPELINE"),
      ("run a b", "unexpected argument 'b'"),
      ("run p --uot d", "unknown option '--uot'; did you mean '--out'?"),
      ("run p --ou=d", "unknown option '--ou'; did you mean '--out'?"),
      ("run p -x", "unknown option '-x'"),
      ("run p --run d", "unknown option '--run'"),
      ("run p --out", "missing value of '--out'"),
      ("run p --out --dry-run", "missing value of '--out'"),
      ("run p --out=", "'' is no value of '--out'; it must not be empty"),
      ("run p --dry-run=yes", "'--dry-run' takes no value"),
      ("run p --threads 0", "'0' is no value of '--threads'; it is a whole number from 1 to 1024"),
      (
        "run p --threads=-1", "'-1' is no value of '--threads'; it is a whole number from 1 to 1024"
      ),
      (
        "run p --threads=+1", "'+1' is no value of '--threads'; it is a whole number from 1 to 1024"
      ),
      (
        "run p --threads two",
        "'two' is no value of '--threads'; it is a whole number from 1 to 1024"
      ),
      (
        "run p --threads 99999999999999999999",
        "'99999999999999999999' is no value of '--threads'; it is a whole number from 1 to 1024"
      ),
      (
        "run p --from macth",
        "'macth' is no value of '--from'; it is one of ingest, normalize, match, export;"
          + " did you mean 'match'?"
      ),
      ("run p --set topK", "'topK' is no value of '--set'; it is written KEY=VALUE"),
      ("run p --set =5", "'=5' is no value of '--set'; it is written KEY=VALUE"),
      ("export p", "missing option '--run'"),
      ("explain r n", "missing argument SUPPLIER"),
      ("explain r n s --language fr", "'fr' is no value of '--language'; it is one of es, en"),
      ("check p --log-format xml", "'xml' is no value of '--log-format'; it is one of text, json"),
      ("status a b", "unexpected argument 'b'"),
      ("check", "missing argument FILE"),
      ("init", "missing argument FILE"),
      ("init a b", "unexpected argument 'b'"),
      (
        "init a --registry need",
        "'need' is no value of '--registry'; it is one of suppliers, needs, agreements, chains,"
          + " decisions, awards, exclusions, bills_of_materials, codes, concordance, places,"
          + " certificates, skills, training_centres, firm_decisions, phrases, lexicon, synonyms;"
          + " did you mean 'needs'?"
      ),
    ])
  func refuses(line: String, message: String) throws {
    do {
      let invocation = try parse(line)
      Issue.record("\(line) was read as \(invocation)")
    } catch let error as UsageError {
      let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first.map(String.init) == message)
      let verb = line.split(separator: " ").first.map(String.init) ?? ""
      let known = VerbDeclaration.all.contains { $0.name == verb }
      #expect(lines.count == 2)
      #expect(lines.last?.hasPrefix("Usage: encadena \(known ? verb : "VERB") ") == true)
      #expect(error.exitCode == .usage)
    }
  }

  @Test("the usage line of a verb names its arguments and options")
  func usageLine() throws {
    #expect(
      throws: UsageError.missingArgument(
        "PIPELINE",
        usage: "encadena run PIPELINE [--out DIR] [--from STAGE] [--to STAGE] [--threads N]"
          + " [--set KEY=VALUE]… [--anew] [--keep N] [--metrics FILE] [--dry-run]"
          + " [--log-format text|json]")
    ) { try parse("run") }
    #expect(
      throws: UsageError.missingOption(
        "--run",
        usage: "encadena match PIPELINE --run DIR [--threads N] [--set KEY=VALUE]… [--shard DIR]"
          + " [--round ROUND] [--merged DIR] [--log-format text|json]")
    ) { try parse("match p") }
    #expect(
      throws: UsageError.unexpectedArgument(
        "b", usage: "encadena status [DIR] [--log-format text|json]")
    ) { try parse("status a b") }
  }

  @Test("the version is told wherever it is asked for", arguments: ["--version", "run --version"])
  func version(line: String) throws {
    #expect(try parse(line) == .version)
  }

  @Test("values are handed over as numbers and as keys and values")
  func values() throws {
    guard
      case .run(let command) = try parse("run p --threads 3 --set a.b=c=d --set e=")
    else {
      Issue.record("not read")
      return
    }
    #expect(command.number(of: "threads") == 3)
    #expect(command.value(of: "out") == nil)
    let pairs = command.assignments(of: "set").map { [$0.key, $0.value] }
    #expect(pairs == [["a.b", "c=d"], ["e", ""]])
  }

  @Test("an argument that may be repeated takes what is left, and one that may not does not")
  func repeatedArguments() throws {
    let verb = VerbDeclaration(
      name: "check", summary: "Check.",
      arguments: [ArgumentDeclaration(name: "FILE", help: "A file", isRepeated: true)], options: [])
    let parser = ArgumentParser(verbs: [verb])
    #expect(
      try parser.parse(["check", "a", "b", "c"])
        == .run(ParsedCommand(verb: "check", arguments: ["a", "b", "c"])))
    #expect(
      throws: UsageError.missingArgument(
        "FILE", usage: "encadena check FILE… [--log-format text|json]")
    ) { try parser.parse(["check"]) }
  }
}
