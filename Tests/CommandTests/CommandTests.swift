import Synchronization
import Testing

@testable import Command

/// The command's front: help, version and the streams.
@Suite("Command")
struct CommandTests {
  private func run(_ arguments: String...) -> (exit: Int32, output: String, errors: String) {
    let said = Mutex((output: "", errors: ""))
    let exit = Command(
      output: { text in said.withLock { $0.output += text } },
      errors: { text in said.withLock { $0.errors += text } }
    ).run(arguments)
    return said.withLock { (exit, $0.output, $0.errors) }
  }

  @Test(
    "help goes to standard output and ends with 0",
    arguments: ["run", "check", "init", "explain", "diff", "review", "evaluate", "sql", "verify"])
  func help(verb: String) {
    let told = run(verb, "--help")
    #expect(told.exit == 0)
    #expect(told.output.contains("encadena \(verb)"))
    #expect(told.errors == "")
  }

  @Test("the version is told")
  func version() {
    #expect(run("--version").output.hasPrefix("encadena 0."))
  }

  @Test("messages for machines are one JSON object a line")
  func jsonLog() {
    let told = run("status", "/nowhere", "--log-format", "json")
    #expect(told.exit == 66)
    #expect(told.errors.hasPrefix("{\"level\":\"error\",\"message\":\"/nowhere"))
    #expect(told.errors.hasSuffix("\"exit\":66}\n"))
  }
}
