import Glibc
import Text

/// Working memory of one worker, and the evidence of the text it read last.
struct EvidenceReader {
  /// The evidence of the text read last.
  private(set) var evidence = Evidence()
  /// Its nearest texts.
  private(set) var neighbours: NeighbourIndex.Scratch

  private let reader = TextFeatures()
  private var vector = FeatureVector()
  private var numbers: [UInt32] = []
  private var frequencies: ClassScores
  private var nearFrequencies: ClassScores
  private var farFrequencies: ClassScores
  private var margins: ClassScores
  /// By class, what records and what titles and phrases among the neighbours say.
  private var records: [Float]
  private var references: [Float]
  /// By class, the place of its nearest text.
  private var best: [Int32]
  /// By group, what neighbours say.
  private var near: [Float]
  private var far: [Float]
  private var isCandidate: [Bool]
  private var top = TopClasses()

  /// Makes the working memory for a model.
  init(_ model: CodeModel) {
    let count = model.classes.count
    neighbours = model.neighbours.scratch()
    frequencies = ClassScores(count: count)
    margins = frequencies
    records = [Float](repeating: 0, count: count)
    references = records
    best = [Int32](repeating: -1, count: count)
    isCandidate = [Bool](repeating: false, count: count)
    near = [Float](repeating: 0, count: model.classes.nearCount)
    far = [Float](repeating: 0, count: model.classes.farCount)
    nearFrequencies = ClassScores(count: model.classes.nearCount)
    farFrequencies = ClassScores(count: model.classes.farCount)
  }

  /// Reads a text; without any feature that is known there is no evidence.
  mutating func read(_ text: ArraySlice<UInt8>, in language: Language, of model: CodeModel) {
    evidence.removeAll()
    model.matrix.read(text, in: language, by: reader, numbers: &numbers, into: &vector)
    if vector.features.isEmpty { return }
    model.neighbours.find(vector, by: &neighbours)
    model.frequencies.score(vector, into: &frequencies)
    model.nearFrequencies.score(vector, into: &nearFrequencies)
    model.farFrequencies.score(vector, into: &farFrequencies)
    model.margins.score(vector, into: &margins)
    let found = spread(model)
    propose(found)
    putColumns(model)
    for number in found {
      let index = Int(number)
      records[index] = 0
      references[index] = 0
      best[index] = -1
      near[Int(model.classes.nearGroups[index])] = 0
      far[Int(model.classes.farGroups[index])] = 0
    }
    for number in evidence.classes { isCandidate[Int(number)] = false }
  }

  /// Gives each neighbour's say to its class and its groups.
  ///
  /// - Returns: The classes that got a say, that of the nearest text first.
  private mutating func spread(_ model: CodeModel) -> [UInt32] {
    var found: [UInt32] = []
    for (place, neighbour) in neighbours.nearest.enumerated() {
      let row = Int(neighbour.row)
      let number = Int(model.classes.ofText[row])
      let square = neighbour.cosine * neighbour.cosine
      let weight = min(model.texts.weights[row], CodeModel.heaviest)
      let say = square * square * square * weight
      if best[number] < 0 {
        best[number] = Int32(place)
        found.append(UInt32(number))
      }
      if model.texts.origins[row] == .record {
        records[number] += say
      } else {
        references[number] += say
      }
      near[Int(model.classes.nearGroups[number])] += say
      far[Int(model.classes.farGroups[number])] += say
    }
    return found
  }

  private mutating func propose(_ found: [UInt32]) {
    for number in found.prefix(CodeModel.proposed) { add(number) }
    for number in top.pick(CodeModel.proposed, of: frequencies.values, above: -.infinity) {
      add(number)
    }
    for number in top.pick(CodeModel.proposed / 3, of: margins.values, above: -1) { add(number) }
    evidence.classes.sort()
  }

  private mutating func add(_ number: UInt32) {
    if isCandidate[Int(number)] { return }
    isCandidate[Int(number)] = true
    evidence.classes.append(number)
  }

  private mutating func putColumns(_ model: CodeModel) {
    var most = -Float.infinity
    var mostNear = -Float.infinity
    var mostFar = -Float.infinity
    for number in evidence.classes { most = max(most, frequencies.values[Int(number)]) }
    for score in nearFrequencies.values { mostNear = max(mostNear, score) }
    for score in farFrequencies.values { mostFar = max(mostFar, score) }
    for number in evidence.classes {
      let index = Int(number)
      let nearGroup = Int(model.classes.nearGroups[index])
      let farGroup = Int(model.classes.farGroups[index])
      let place = Int(best[index])
      let mass = records[index] * CodeModel.recordWeight + references[index]
      evidence.nearest.append(place)
      evidence.columns.append(Double(margins.values[index]))
      evidence.columns.append(log(Double(mass) + 1e-5))
      evidence.columns.append(log(Double(records[index]) + 1e-4))
      evidence.columns.append(log(Double(references[index]) + 1e-4))
      evidence.columns.append(Double(frequencies.values[index] - most) / 10)
      evidence.columns.append(Double(model.priors[index]))
      evidence.columns.append(log(Double(near[nearGroup]) + 1e-4))
      evidence.columns.append(log(Double(far[farGroup]) + 1e-4))
      evidence.columns.append(place < 0 ? 0 : Double(neighbours.nearest[place].cosine))
      evidence.columns.append(Double(nearFrequencies.values[nearGroup] - mostNear) / 10)
      evidence.columns.append(Double(farFrequencies.values[farGroup] - mostFar) / 10)
    }
  }
}
