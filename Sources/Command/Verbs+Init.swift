import Ingest
import Pipeline
import Workbench

extension Verbs {
  /// Proposes a mapping for a registry file and writes it as a pipeline file.
  func propose() throws {
    let file = command.arguments[0]
    let out = command.value(of: "out")
    if let out, FileSystem.exists(out) { throw ProposalError.exists(file: out) }
    let profile = try FileProfile.read(FileProfile.source(file), threads: threads)
    let proposal = try Proposal(profile, registry: command.value(of: "registry"))
    let text = proposal.text(
      name: command.value(of: "name"), path: FileCheck.path(of: file, seenFrom: out),
      language: language)
    if let out {
      try FileCheck.write(text, to: out)
      console.say(out)
    } else {
      console.output(text)
    }
    for field in proposal.missingFields {
      console.log(
        "warning",
        "\(file): no column serves as the required field '\(field)'; the proposal says what to do")
    }
  }
}
