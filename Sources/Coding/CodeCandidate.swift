/// A code that a text may have, how sure that is, and what speaks for it.
public struct CodeCandidate: Sendable, Equatable {
  /// What speaks for a code.
  public enum EvidenceKind: String, Sendable, CaseIterable {
    /// The title of the code.
    case title
    /// A phrase of the list's index.
    case phrase
    /// Records that have the code.
    case record
    /// Single words that are commoner under the code than elsewhere.
    case words
  }

  /// The code.
  public let code: String
  /// The share of such candidates that are right, 0 to 1.
  public let confidence: Double
  /// What speaks for it.
  public let evidenceKind: EvidenceKind
  /// The title, the phrase, or how many like records have the code.
  public let evidence: String

  /// Notes a candidate.
  public init(code: String, confidence: Double, evidenceKind: EvidenceKind, evidence: String) {
    self.code = code
    self.confidence = confidence
    self.evidenceKind = evidenceKind
    self.evidence = evidence
  }
}
