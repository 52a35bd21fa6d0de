import Foundation
import TestKit
import Testing

@testable import Command

private let zshProgram = "/usr/bin/zsh"
private let fishProgram = "/usr/bin/fish"

private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Completions as zsh and fish read them.
@Suite("Completions of other shells")
struct OtherShellsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func file(_ shell: Shell, _ parser: ArgumentParser = ArgumentParser()) throws -> String {
    try scratch.write("_encadena", shell.completions(of: parser))
  }

  /// A command whose words hold what shells take for their own.
  private var thorny: ArgumentParser {
    var parser = ArgumentParser()
    parser.verbs = [
      VerbDeclaration(
        name: "v", summary: "It's [one]: $HOME `x` \\ \"q\".", arguments: [],
        options: [
          OptionDeclaration(name: "o", valueName: "A:B", help: "It's [one]: $HOME `x` \\ \"q\"")
        ])
    ]
    return parser
  }

  @Test("zsh reads its file and takes it for the command's", .enabled(if: isThere(zshProgram)))
  func zshReads() throws {
    for parser in [ArgumentParser(), thorny] {
      let file = try file(.zsh, parser)
      let syntax = try Judge.run(zshProgram, ["-f", "-n", file])
      #expect(syntax.exit == 0 && syntax.text == "", "\(syntax.text)")
      let told = try Judge.run(
        zshProgram,
        [
          "-f", "-c",
          "autoload -Uz compinit && compinit -D -u && source $1 && print $_comps[encadena]", "zsh",
          file,
        ])
      #expect(told.text == "_encadena\n")
    }
  }

  @Test("zsh is given every verb and every option", .enabled(if: isThere(zshProgram)))
  func zshSpecifications() throws {
    let file = try file(.zsh)
    for verb in VerbDeclaration.all {
      // What is given to zsh's own functions is told; the state is set as they would set it.
      let script = """
        compdef() { }
        source $1
        _arguments() { if [[ $1 == -C ]] { state=rest; return 1 } else { print -rl -- "$@" } }
        words=($2)
        _encadena
        """
      let told = try Judge.run(zshProgram, ["-f", "-c", script, "zsh", file, verb.name])
      let lines = told.text.split(separator: "\n")
      #expect(lines.count == verb.arguments.count + verb.options.count + 2, "\(told.text)")
      for option in verb.options {
        let name = (option.isRepeated ? "*" : "") + "--\(option.name)"
        #expect(lines.contains { $0.hasPrefix(name + (option.valueName == nil ? "[" : "=[")) })
      }
    }
  }

  @Test(
    "fish offers what fits", .enabled(if: isThere(fishProgram)),
    arguments: [
      ("encadena ex", ["explain", "export"]),
      ("encadena help di", ["diff"]),
      ("encadena run --fr", ["--from"]),
      ("encadena run --from ", ["export", "ingest", "match", "normalize"]),
      ("encadena run --from=ma", ["--from=match"]),
      ("encadena completions ", ["bash", "fish", "zsh"]),
      ("encadena explain diff", ["diffs/"]),
      ("encadena run p", ["p.json"]),
    ])
  func fishOffers(line: String, expected: [String]) throws {
    let file = try file(.fish)
    try scratch.write("p.json", "{}")
    try scratch.write("diffs/x", "")
    let told = try Judge.run(
      fishProgram, ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", file, line],
      in: scratch.url)
    let offered = told.text.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(offered.map(String.init).sorted() == expected, "\(told.text)")
  }

  @Test("fish offers every verb and every option with its help", .enabled(if: isThere(fishProgram)))
  func fishIsComplete() throws {
    let file = try file(.fish)
    let script =
      "source $argv[1]; for v in $argv[2..-1]; echo = $v; complete -C \"encadena $v --\"; end"
    let told = try Judge.run(
      fishProgram, ["--no-config", "-c", script, file] + VerbDeclaration.all.map(\.name)
    ).text
    let sections = told.split(separator: "= ").map(String.init)
    for verb in VerbDeclaration.all {
      let section = try #require(sections.first { $0.hasPrefix(verb.name + "\n") })
      for option in verb.options {
        let entry = "\n--\(option.name)\t\(option.help.prefix(12))"
        #expect(section.contains(entry), "\(section)")
      }
    }
    let thorn = try Judge.run(
      fishProgram,
      [
        "--no-config", "-c", "source $argv[1]; complete -C 'encadena v --o'",
        try self.file(.fish, thorny),
      ])
    #expect(thorn.text == "--o\tIt's [one]: $HOME `x` \\ \"q\"\n")
  }
}
