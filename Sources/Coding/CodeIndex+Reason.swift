extension CodeIndex {
  /// Below this cosine a text is no longer said to be like another.
  private static let alike: Float = 0.2

  /// What speaks most for a class, in words for people.
  ///
  /// Records are counted, not named: whose name resembles whose is nobody's business.
  func reason(
    _ number: Int, _ place: Int, _ reader: EvidenceReader
  ) -> (kind: CodeCandidate.EvidenceKind, text: String) {
    let nearest = reader.neighbours.nearest
    guard place >= 0, nearest[place].cosine >= Self.alike else { return (.words, title(number)) }
    let row = Int(nearest[place].row)
    switch model.texts.origins[row] {
    case .title: return (.title, String(decoding: model.texts.text(row), as: UTF8.self))
    case .phrase: return (.phrase, String(decoding: model.texts.text(row), as: UTF8.self))
    case .record:
      var count: Float = 0
      for neighbour in nearest where neighbour.cosine >= Self.alike {
        let row = Int(neighbour.row)
        if Int(model.classes.ofText[row]) == number, model.texts.origins[row] == .record {
          count += model.texts.weights[row]
        }
      }
      return (.record, String(Int(count.rounded())))
    }
  }

  /// The title of a class, or nothing when it has none.
  private func title(_ number: Int) -> String {
    for row in model.rows(ofClass: number) where model.texts.origins[row] == .title {
      return String(decoding: model.texts.text(row), as: UTF8.self)
    }
    return ""
  }
}
