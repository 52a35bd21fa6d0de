import Workbench

/// Seeded draws; each file draws from its own stream, so that a change in one leaves the others.
struct Draw {
  private var generator: SplitMix64

  /// Starts the stream of a name.
  init(stream: String) {
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stream.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    generator = SplitMix64(seed: seed)
  }

  /// A whole number below a bound.
  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// A whole number between two ends, both included.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + generator.below(high - low + 1) }

  /// Whether something of a given probability happens.
  mutating func chance(_ probability: Double) -> Bool { generator.unit() < probability }

  /// A number between two ends.
  mutating func number(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * generator.unit()
  }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[generator.below(elements.count)]
  }

  /// The place of one of several, in proportion to their weights.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = generator.below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if rest < weight { return index }
      rest -= weight
    }
    return weights.count - 1
  }

  /// The same elements in another order.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, generator.below(index + 1))
    }
    return elements
  }

  /// A text of digits.
  mutating func digits(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count { text += String(below(10)) }
    return text
  }
}
