import Text

extension CodeCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    guard let best = best(candidate.row, in: context) else {
      return voice.pick("sin código que comparar", "no code to compare")
    }
    let target = best.target
    let system = target.system.name(voice.language)
    let code = best.code.text
    let shared = target.code.sharedDigits(best.code)
    var words: String
    if shared == best.code.digits, shared == target.code.digits {
      words =
        target.system == .scian
        ? voice.pick("misma clase \(system) \(code)", "same class \(system) \(code)")
        : voice.pick("mismo código \(system) \(code)", "same code \(system) \(code)")
    } else if best.value > 0 {
      words = voice.pick(
        "\(system) \(code) comparte \(voice.digits(shared)) con \(target.code.text)",
        "\(system) \(code) shares \(voice.digits(shared)) with \(target.code.text)")
    } else {
      return voice.pick(
        "\(system) \(code) no se parece a \(target.code.text)",
        "\(system) \(code) is unlike \(target.code.text)")
    }
    guard let origin = target.origin else { return words }
    let weight = Decimals.shortText(target.weight)
    let own = "\(origin.system.name(voice.language)) \(origin.code.text)"
    return words
      + (origin.system == target.system
        ? voice.pick(
          ", que es \(own) en otra edición (peso \(weight))",
          ", which is \(own) in another edition (weight \(weight))")
        : voice.pick(
          ", que corresponde a \(own) (peso \(weight))",
          ", which stands for \(own) (weight \(weight))"))
  }
}
