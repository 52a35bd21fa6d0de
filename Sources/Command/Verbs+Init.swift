import Ingest
import Pipeline
import Workbench

extension Verbs {
  /// Proposes a mapping for a registry file and writes it as a pipeline file.
  func propose() throws {
    let file = command.arguments[0]
    let out = command.value(of: "out")
    if let out, FileSystem.exists(out) { throw ProposalError.exists(file: out) }
    let (text, missing) = try ProfileError.naming { try proposal(for: file, out: out) }
    if let out {
      try FileCheck.write(text, to: out)
      console.say(out)
    } else {
      console.output(text)
    }
    for field in missing {
      console.log(
        "warning",
        "\(file): no column serves as the required field '\(field)'; the proposal says what to do")
    }
  }

  /// The proposal, and the required fields that it leaves open.
  private func proposal(for file: String, out: String?) throws -> (text: String, missing: [String])
  {
    let source = try FileProfile.source(
      file, entry: command.value(of: "entry"), sheet: command.value(of: "sheet"),
      headingLine: command.number(of: "heading-line"))
    let registry = command.value(of: "registry")
    let name = command.value(of: "name")
    if let shipped = try ShippedProposal(
      source, registry: registry, threads: threads, today: today)
    {
      return (shipped.text(name: name, out: out, language: language), [])
    }
    let proposal = try Proposal(
      try FileProfile.read(source, threads: threads), registry: registry)
    let path = FileCheck.path(of: file, seenFrom: out)
    return (
      proposal.text(name: name, path: path, language: language), proposal.missingFields
    )
  }
}
