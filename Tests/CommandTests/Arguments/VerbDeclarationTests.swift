import Testing

@testable import Command

@Suite("Verb declarations")
struct VerbDeclarationTests {
  @Test("verbs, and options within a verb, have names of their own")
  func uniqueNames() {
    let names = VerbDeclaration.all.map(\.name)
    #expect(Set(names).count == names.count)
    for verb in VerbDeclaration.all {
      let options = (verb.options + ArgumentParser().common).map(\.name)
      #expect(Set(options).count == options.count, "\(verb.name)")
    }
  }

  @Test("arguments that may be left out or repeated come last", arguments: VerbDeclaration.all)
  func argumentOrder(verb: VerbDeclaration) {
    let optional = verb.arguments.map(\.isOptional)
    #expect(optional == optional.sorted { !$0 && $1 })
    #expect(verb.arguments.dropLast().allSatisfy { !$0.isRepeated })
  }
}
