import Workbench

extension CodeIndex {
  /// Records held back to find out how far evidence can be trusted, at most.
  private static let mostHeld = 4000
  /// Fewer than these teach nothing.
  private static let leastHeld = 30
  /// One in so many is held back.
  private static let heldPart = 3

  /// Learns from some of the texts, and from records held back how far that can be trusted.
  static func trust(
    _ texts: CodedTexts, system: CodeSystem, workers: Int
  ) -> (EvidenceWeights, Calibration) {
    guard let (rest, held) = split(texts) else { return (EvidenceWeights(), Calibration()) }
    let model = CodeModel(rest, system: system, workers: workers)
    let blocks = concurrentBlocks(
      of: held.count, blockSize: 64, workers: workers, scratch: { EvidenceReader(model) }
    ) { reader, range in
      var examples = EvidenceWeights.Examples()
      for index in range {
        reader.read(held.text(index), in: held.languages[index], of: model)
        let code = held.code(index)
        let truth = reader.evidence.classes.firstIndex {
          model.classes.codes[Int($0)][...] == code
        }
        for _ in 0..<Int(held.weights[index]) {
          examples.append(reader.evidence, truth: truth ?? -1)
        }
      }
      return examples
    }
    var examples = EvidenceWeights.Examples()
    for block in blocks { examples.append(block) }
    let weights = EvidenceWeights(examples)
    var pairs: [(chance: Double, isRight: Bool)] = []
    var shares: [Double] = []
    for text in examples.truths.indices {
      let rows = examples.starts[text]..<examples.starts[text + 1]
      if rows.isEmpty { continue }
      weights.chances(examples.columns, rows, into: &shares)
      for place in shares.indices where shares[place] > 0.002 {
        pairs.append((shares[place], place == examples.truths[text]))
      }
    }
    return (weights, Calibration(pairs))
  }

  /// Holds back some records; one that came several times may be held back in part.
  ///
  /// Only records tell how often a code of a record is right: titles and phrases are in the words of
  /// the lists themselves, and so are far easier.
  ///
  /// - Returns: The texts to learn from and those held back, or nil when there are too few records.
  static func split(_ texts: CodedTexts) -> (rest: CodedTexts, held: CodedTexts)? {
    var total = 0
    for index in 0..<texts.count where texts.origins[index] == .record {
      total += Int(min(texts.weights[index], CodeModel.heaviest))
    }
    let wanted = min(mostHeld, total / heldPart)
    guard wanted >= leastHeld else { return nil }
    var random = SplitMix64(seed: 20_211)
    var rest = CodedTexts()
    var held = CodedTexts()
    for index in 0..<texts.count {
      var units = 0
      let weight = min(texts.weights[index], CodeModel.heaviest)
      if texts.origins[index] == .record {
        for _ in 0..<Int(weight) where random.below(total) < wanted { units += 1 }
      }
      if units > 0 { held.append(texts, index, weight: Float(units)) }
      if weight > Float(units) { rest.append(texts, index, weight: weight - Float(units)) }
    }
    return (rest, held)
  }
}
