import Text

extension CodedTexts {
  /// The same texts under codes as deep as texts are given, in order.
  ///
  /// Longer codes are cut, shorter ones left out where a longer one that begins with them has a
  /// text of its own, and codes shorter than a group's are no candidates at all.
  func prepared(for system: CodeSystem) -> CodedTexts {
    let digits = system.groupDigits.near
    var cut = CodedTexts()
    for index in 0..<count where code(index).count >= digits {
      cut.append(
        text(index), code: code(index).prefix(system.fullDigits), language: languages[index],
        origin: origins[index], weight: weights[index])
    }
    let all = cut.ordered()
    var result = CodedTexts()
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all.code(end) == all.code(start) { end += 1 }
      // The next code in order begins with this one if any does.
      if end == all.count || !all.code(end).starts(with: all.code(start)) {
        for index in start..<end { result.append(all, index, weight: all.weights[index]) }
      }
      start = end
    }
    return result
  }

  /// The same texts in the order of code, text, origin and language, equal ones once.
  ///
  /// So nothing that is learnt depends on the order in which texts came.
  func ordered() -> CodedTexts {
    let order = (0..<count).sorted { precedes($0, $1) ?? ($0 < $1) }
    var result = CodedTexts()
    for index in order {
      let last = result.count - 1
      if last >= 0, isSame(index, as: last, of: result) {
        result.add(weights[index], to: last)
      } else {
        result.append(
          text(index), code: code(index), language: languages[index], origin: origins[index],
          weight: weights[index])
      }
    }
    return result
  }

  /// Adds a text of another table.
  mutating func append(_ other: CodedTexts, _ index: Int, weight: Float) {
    append(
      other.text(index), code: other.code(index), language: other.languages[index],
      origin: other.origins[index], weight: weight)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool? {
    let codes = (code(left), code(right))
    if codes.0 != codes.1 { return codes.0.lexicographicallyPrecedes(codes.1) }
    let texts = (text(left), text(right))
    if texts.0 != texts.1 { return texts.0.lexicographicallyPrecedes(texts.1) }
    if origins[left] != origins[right] { return origins[left].rawValue < origins[right].rawValue }
    if languages[left] != languages[right] { return languages[left] == .es }
    // Sums of weights must not depend on the order either.
    return weights[left] != weights[right] ? weights[left] < weights[right] : nil
  }

  private func isSame(_ index: Int, as last: Int, of other: CodedTexts) -> Bool {
    origins[index] == other.origins[last] && languages[index] == other.languages[last]
      && code(index) == other.code(last) && text(index) == other.text(last)
  }
}
