import Foundation
import Pipeline
import Workbench

/// The command line: words in, exit code out; needs no process, so tests call it as users do.
public struct Command: Sendable {
  private var console: Console
  /// Why not all that was said reached standard output.
  private var outputFault: @Sendable () -> FileFault? = { nil }

  /// Makes a command that writes to the process's own streams.
  public init() {
    let output = StandardStream(.output)
    let errors = StandardStream(.errors)
    var answer: (@Sendable () -> String?)?
    if ProcessFacts.isTerminal(0), ProcessFacts.isTerminal(2) {
      answer = { readLine(strippingNewline: true) }
    }
    self.init(
      output: { output.write($0) }, errors: { errors.write($0) },
      isTerminal: ProcessFacts.isTerminal(2),
      environment: ProcessInfo.processInfo.environment, answer: answer)
    outputFault = { output.fault }
  }

  /// Makes a command that writes elsewhere.
  ///
  /// - Parameters:
  ///   - output: Takes what goes to standard output.
  ///   - errors: Takes what goes to standard error.
  ///   - isTerminal: Whether standard error is a terminal.
  ///   - environment: What the process was told of its surroundings.
  ///   - answer: Takes a line that somebody answers; nil where nobody is there to answer.
  public init(
    output: @escaping @Sendable (String) -> Void, errors: @escaping @Sendable (String) -> Void,
    isTerminal: Bool = false, environment: [String: String] = [:],
    answer: (@Sendable () -> String?)? = nil
  ) {
    console = Console(
      output: output, errors: errors, isTerminal: isTerminal, environment: environment,
      answer: answer)
  }

  /// Carries out one command line.
  ///
  /// - Parameter arguments: The words after the program's name.
  /// - Returns: The exit code.
  public func run(_ arguments: [String]) -> Int32 {
    var console = console
    do {
      switch try ArgumentParser().parse(arguments) {
      case .help(let text): console.output(text.hasSuffix("\n") ? text : text + "\n")
      case .version: console.say("encadena \(Version.current)")
      case .run(let command):
        if let format = command.value(of: "log-format").flatMap(Console.LogFormat.init) {
          console.format = format
        }
        try Verbs(console: console, command: command).carryOut()
      }
      // Who reads the output must not take the part that arrived for all of it.
      if let fault = outputFault() { throw fault }
      return ExitCode.done.rawValue
    } catch let error as any ReportableError {
      console.log("error", error.description, code: error.exitCode)
      return error.exitCode.rawValue
    } catch {
      console.log("error", "a fault of Encadena, please report it: \(error)", code: .fault)
      return ExitCode.fault.rawValue
    }
  }
}
