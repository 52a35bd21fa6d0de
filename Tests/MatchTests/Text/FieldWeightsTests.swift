import Testing

@testable import Match

@Suite struct FieldWeightsTests {
  private let fields = [["a"], ["b", "c"], ["d"]]

  @Test("equal weights make one field of all columns, in their order")
  func equal() {
    let weights = FieldWeights(fields, weights: [2, 2, 2])
    #expect(weights.fields == [["a", "b", "c", "d"]])
    #expect(weights.units == [1] && weights.unit == 2)
    #expect(FieldWeights(fields, weights: []).unit == 1)
  }

  @Test("unequal weights are whole numbers of their greatest common part")
  func unequal() {
    let weights = FieldWeights(fields, weights: [1, 1.5, 0.25])
    #expect(weights.fields == fields)
    #expect(weights.units == [4, 6, 1] && weights.unit == 0.25)
  }

  @Test("a field without weight is left out, and a text without fields is empty")
  func without() {
    #expect(FieldWeights(fields, weights: [1, 0, 3]).fields == [["a"], ["d"]])
    #expect(FieldWeights(fields, weights: [0, 0, .nan]).fields == [[]])
    #expect(FieldWeights(fields, weights: [-4, 0, 0]).units == [1])
  }
}
