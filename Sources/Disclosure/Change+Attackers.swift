extension Change {
  /// One part of a change, as someone might ask for it.
  struct Part {
    /// Who asks.
    let attacker: Attacker
    /// Where it is sensitive, by position.
    let sensitive: [Bool]
  }

  /// The parts of the change: who came, who went, and who stayed and changed.
  ///
  /// Whoever asks is taken to know the whole table as it was, and from every figure of the new
  /// edition what part of the change is due to whom: more than can be worked out.
  ///
  /// - Parameters:
  ///   - rule: What is sensitive.
  ///   - exposed: Positions where the new figure is sensitive, which is known as well as its parts.
  /// - Returns: Each part twice, for its two kinds of reader.
  func parts(rule: SuppressionRule, exposed: [Bool]) -> [Part] {
    let strict = SuppressionRule(threshold: rule.threshold, width: rule.width)
    // Nobody knows of a firm that it might have joined or left: that none did tells nothing.
    let lenient = SuppressionRule(
      threshold: rule.threshold, width: rule.width, zerosAreSensitive: false)
    let anyNumber = Array(repeating: Attacker.unbounded, count: shape.count)
    let none = Array(repeating: false, count: shape.count)
    return [
      part(arrived, of: came, rule: strict, exposed: exposed) {
        (up: came[$0] - arrived[$0], down: arrived[$0])
      },
      // With the old count known, another one that went can only have been a member instead of one
      // that stayed.
      part(departed, of: went, rule: strict, exposed: exposed) {
        (
          up: min(departedOthers($0), faithful($0)),
          down: min(departed[$0], unmoved($0))
        )
      },
      part(
        joined, of: firmsBefore == nil ? anyNumber : unmovedOrJoined, rule: lenient, exposed: none
      ) {
        (up: unmoved($0), down: joined[$0])
      },
      part(left, of: stayed, rule: lenient, exposed: none) {
        (up: faithful($0), down: left[$0])
      },
    ].flatMap { $0 }
  }

  private var unmovedOrJoined: [Int] { now.indices.map { unmoved($0) + joined[$0] } }

  /// Both readings of one part: by who knows the bounds alone, and by who also knows of a member,
  /// and of a firm that is none, wherever there is one.
  private func part(
    _ values: [Int], of firms: [Int], rule: SuppressionRule, exposed: [Bool],
    room: (Int) -> (up: Int, down: Int)
  ) -> [Part] {
    let sensitive = values.indices.map { position in
      !shape.isCopy(position) && rule.hides(values[position], of: firms[position])
    }
    return [0, 1].map { known in
      var attacker = Attacker(shape, values: values) { position in
        let (up, down) = room(position)
        return values[position] - max(0, down - known)...values[position] + max(0, up - known)
      }
      for position in values.indices where sensitive[position] || exposed[position] {
        attacker.protect(position, width: rule.width)
      }
      return Part(attacker: attacker, sensitive: sensitive)
    }
  }
}
