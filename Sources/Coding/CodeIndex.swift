public import Text

/// Gives texts without a code the codes they may have, learnt from texts that have one.
///
/// Three kinds of evidence are weighed against each other: the coded texts most like the text, a
/// linear classifier for each class, and how often each word occurs in each class; the groups of
/// the code tree carry over to classes with little evidence of their own. How much each kind counts,
/// and how often a candidate of that strength is right, is found on coded records that are held back
/// for it; where there are too few, both are the usual ones, and ``isMeasured`` says so. The result
/// depends neither on the order of the texts nor on the number of threads.
public struct CodeIndex: Sendable {
  /// The list of codes.
  public let system: CodeSystem
  let model: CodeModel
  let weights: EvidenceWeights
  let calibration: Calibration

  /// The number of codes that texts may be given.
  public var codeCount: Int { model.classes.count }
  /// The number of texts learnt from.
  public var textCount: Int { model.texts.count }
  /// Whether confidences were found on records held back; if not, there were too few of them, and
  /// the usual confidences stand in.
  public var isMeasured: Bool { calibration.isMeasured }

  /// Working memory of one worker.
  public struct Scratch {
    var reader: EvidenceReader
    var shares: [Double] = []
  }

  /// Makes the working memory of one worker.
  public func scratch() -> Scratch { Scratch(reader: EvidenceReader(model)) }

  /// Learns from texts whose code is known; fails when fewer than two codes have a text.
  ///
  /// - Parameters:
  ///   - texts: The texts, in any order.
  ///   - system: The list of codes.
  ///   - workers: Number of threads.
  public init?(_ texts: CodedTexts, system: CodeSystem, workers: Int) {
    let ordered = texts.prepared(for: system)
    let model = CodeModel(ordered, system: system, workers: workers)
    guard model.classes.count > 1 else { return nil }
    (weights, calibration) = Self.trust(ordered, system: system, workers: workers)
    self.model = model
    self.system = system
  }

  /// The codes that a text may have, the surest first, equal ones by code.
  ///
  /// - Parameters:
  ///   - text: The text, UTF-8.
  ///   - language: Its language.
  ///   - count: The most candidates wanted.
  ///   - floor: The least confidence wanted.
  ///   - scratch: Working memory, of one thread at a time.
  /// - Returns: The candidates.
  public func candidates(
    _ text: ArraySlice<UInt8>, language: Language, count: Int, floor: Double = 0,
    by scratch: inout Scratch
  ) -> [CodeCandidate] {
    scratch.reader.read(text, in: language, of: model)
    let evidence = scratch.reader.evidence
    weights.chances(evidence.columns, 0..<evidence.classes.count, into: &scratch.shares)
    let confidences = scratch.shares.map { calibration.confidence($0) }
    // Classes are in the order of their codes.
    let order = confidences.indices.sorted { left, right in
      confidences[left] != confidences[right]
        ? confidences[left] > confidences[right] : left < right
    }
    var candidates: [CodeCandidate] = []
    for place in order.prefix(count) {
      let confidence = confidences[place]
      if confidence < floor { break }
      let number = Int(evidence.classes[place])
      let reason = reason(number, evidence.nearest[place], scratch.reader)
      candidates.append(
        CodeCandidate(
          code: String(decoding: model.classes.codes[number], as: UTF8.self),
          confidence: confidence, evidenceKind: reason.kind, evidence: reason.text))
    }
    return candidates
  }

  /// The codes that a text may have; for single texts.
  public func candidates(
    _ text: String, language: Language, count: Int, floor: Double = 0
  ) -> [CodeCandidate] {
    var scratch = scratch()
    return candidates(
      Array(text.utf8)[...], language: language, count: count, floor: floor, by: &scratch)
  }
}
