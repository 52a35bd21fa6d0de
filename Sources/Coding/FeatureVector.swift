/// A text as numbered features and their values, in the order of the numbers.
struct FeatureVector: Sendable {
  /// The features.
  var features: [UInt32] = []
  /// Their values.
  var values: [Float] = []

  /// Forgets the features and keeps the memory.
  mutating func removeAll() {
    features.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }
}
