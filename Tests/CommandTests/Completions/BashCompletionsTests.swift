import Foundation
import TestKit
import Testing

@testable import Command

/// Completions as a bash gives them.
@Suite("Bash completions")
struct BashCompletionsTests {
  private let scratch: ScratchFolder
  private let file: String

  init() throws {
    scratch = try ScratchFolder()
    file = try scratch.write("encadena", Shell.bash.completions(of: ArgumentParser()))
  }

  /// What bash offers for the last of some words, as its own reading takes them apart; what is left
  /// to bash's completion of names is told as `compopt` is.
  private func offered(_ words: [String]) throws -> [String] {
    let script = """
      set -u
      source "$1"; shift
      compopt() { COMPREPLY+=("compopt $*"); }
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      _encadena
      ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
      """
    let verdict = try Judge.run("/bin/bash", ["--norc", "-c", script, "bash", file] + words)
    return verdict.text.split(separator: "\n").map(String.init)
  }

  @Test(
    "each place is offered what fits there",
    arguments: [
      ("ex", ["export", "explain"]),
      ("help di", ["diff"]),
      ("run --fr", ["--from"]),
      ("run --from ", ["ingest", "normalize", "match", "export"]),
      ("run --from = ma", ["match"]),
      ("run --from =", ["ingest", "normalize", "match", "export"]),
      ("run ", ["compopt -o default"]),
      ("run --out ", ["compopt -o dirnames"]),
      ("run --out Runs ", ["compopt -o default"]),
      ("run --out = Runs ", ["compopt -o default"]),
      ("run p.json ", []),
      ("run --threads ", []),
      ("run -- --fr", ["compopt -o default"]),
      ("explain ", ["compopt -o dirnames"]),
      ("explain Runs/current ", []),
      ("review Runs/current a.csv b.csv ", ["compopt -o default"]),
      ("check --registry = nee", ["needs"]),
      ("completions ", ["bash", "zsh", "fish"]),
      ("status --log-format ", ["text", "json"]),
      ("nonsense ", []),
    ])
  func offers(line: String, expected: [String]) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    #expect(try offered(["encadena"] + words) == expected)
  }

  @Test("every verb and each of its options is offered")
  func isComplete() throws {
    let verbs = Set(try offered(["encadena", ""]))
    for verb in VerbDeclaration.all {
      #expect(verbs.contains(verb.name))
      let options = verb.options.map { "--" + $0.name } + ["--log-format", "--help", "--version"]
      #expect(try offered(["encadena", verb.name, "-"]) == options)
    }
  }
}
