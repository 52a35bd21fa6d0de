import Glibc
import Testing

@testable import Linkage

@Suite("The model's weights")
struct LinkageModelTests {
  // m = .95, u = .01: log2(95) = 6.569856, log2(.05/.99) = −4.307429.
  @Test("agreement and disagreement have their weights")
  func weights() {
    let part = LinkageModel.Part(name: "x", m: [0.95, 0.05], u: [0.01, 0.99])
    #expect(abs(part.weights[0] - 6.569856) < 1e-6)
    #expect(abs(part.weights[1] + 4.307429) < 1e-6)
  }

  // λ = 1e-4 with (.95/.01), (.9/.001), and a disagreement of (.1/.99).
  @Test("the weights of a pattern add up to a probability")
  func probability() {
    let model = LinkageModel(
      prior: 1e-4,
      parts: [
        .init(name: "a", m: [0.95, 0.05], u: [0.01, 0.99]),
        .init(name: "b", m: [0.9, 0.1], u: [0.001, 0.999]),
        .init(name: "c", m: [0.9, 0.1], u: [0.01, 0.99]),
      ])
    let weight = WeightTable(model).weight(0xF11)
    #expect(abs(weight + 0.211360) < 1e-6)
    #expect(abs(LinkageModel.probability(weight: weight) - 0.463440) < 1e-6)
  }

  @Test("a probability near 1 saturates and its weight does not")
  func saturation() {
    #expect(LinkageModel.probability(weight: 80) == LinkageModel.probability(weight: 90))
    #expect(Link(left: 0, right: 1, weight: 80, pattern: 0).weight < 90)
  }

  @Test("a comparison without values says nothing")
  func silence() {
    let model = LinkageModel(
      prior: 0.5, parts: [.init(name: "a", m: [0.9, 0.1], u: [0.1, 0.9])])
    #expect(WeightTable(model).weight(0) == 0)
  }
}
