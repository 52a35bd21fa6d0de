import Registry
import Text

extension ExplanationWords {
  /// What was decided on a pair, by whom and when; why, where that is wanted.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - isPinned: Whether it gives the firm its place.
  ///   - hasNote: Whether the note is told.
  /// - Returns: The words, without a capital and a full stop.
  func words(_ decision: DecisionNote, isPinned: Bool, hasNote: Bool) -> String {
    var text =
      switch decision.verdict {
      case .accepted:
        isPinned
          ? voice.pick("fijada: aceptada", "pinned: accepted") : voice.pick("aceptada", "accepted")
      case .rejected: voice.pick("fuera: rechazada", "out: rejected")
      case .contacted: voice.pick("contactada", "contacted")
      case .underReview: voice.pick("en revisión", "under review")
      case .withdrawn: voice.pick("decisión retirada", "decision withdrawn")
      }
    if !decision.author.isEmpty {
      text += voice.pick(" por \(decision.author)", " by \(decision.author)")
    }
    if !decision.day.isEmpty { text += voice.pick(" el \(decision.day)", " on \(decision.day)") }
    if hasNote, !decision.note.isEmpty { text += ": \(decision.note)" }
    return text
  }

  /// The same as a sentence.
  func sentence(_ decision: DecisionNote, isPinned: Bool) -> String {
    let words = words(decision, isPinned: isPinned, hasNote: true)
    let end = words.last.map { ".!?".contains($0) } == true ? "" : "."
    return words.prefix(1).uppercased() + words.dropFirst() + end
  }
}
