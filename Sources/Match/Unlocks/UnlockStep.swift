/// One thing that would open needs if the firms of one state that lack nothing else came by it.
struct UnlockStep: Sendable {
  /// What kind of thing it is; in the order in which equal steps are taken.
  enum Kind: UInt8, Sendable, CaseIterable {
    /// A certificate that is not environmental.
    case certificate
    /// A certificate that the firms declare themselves: it remains to have it certified.
    case selfDeclared
    /// A labour standard or a technical career.
    case skill
    /// A certificate of an environmental kind.
    case environment
    /// The next band of workers.
    case size
    /// An input to be bought where it originates.
    case input

    /// How it is written.
    var name: String {
      switch self {
      case .certificate: "certificate"
      case .selfDeclared: "self_declared"
      case .skill: "skill"
      case .environment: "environment"
      case .size: "size"
      case .input: "input"
      }
    }
  }

  let kind: Kind
  /// The key of the certificate or the skill, the band of workers to reach, or the HS subheading of
  /// the input; the folded name of an input without a code.
  let key: String
  /// The name people know it by.
  let title: String
  /// The state of the firms; empty where it is not known.
  let state: String
  /// The locks that it opens beside those of the steps before it.
  let opened: Int
  /// The locks that it would open alone.
  let openedAlone: Int
  /// The locks that are open when this step and those before it are taken.
  let openedTotal: Int
  /// No choice of as many steps opens more locks than this.
  let bound: Int
  /// The needs it opens beside those of the steps before it, in the order of their keys.
  let needs: [Int]
  /// The firms of the state that lack this alone for a lock, ascending.
  let firms: [UInt32]
}
