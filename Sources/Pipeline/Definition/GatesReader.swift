import JSON

/// Reads `gates`, what a night must not fall short of.
enum GatesReader {
  /// Reads the gates.
  ///
  /// - Parameters:
  ///   - value: The object, or nil for the defaults.
  ///   - faults: Receives what is wrong.
  /// - Returns: The gates; what is absent or at fault has its default.
  static func read(_ value: JSON5Value?, faults: inout FaultCollector) -> Gates {
    var gates = Gates()
    guard let object = ObjectReader(value, "gates", keys: DefinitionKeys.gates, faults: &faults)
    else { return gates }
    gates.maximumShrinkage = maximumShrinkage(object, faults: &faults)
    gates.maximumAge = maximumAge(object, faults: &faults)
    gates.minimumMatchedNeeds = faults.wholeNumber(
      object["minimumMatchedNeeds"], "minimumMatchedNeeds", in: 0...1_000_000)
    return gates
  }

  /// The share of records that a source may lose, of the gates or of a source.
  static func maximumShrinkage(_ object: ObjectReader, faults: inout FaultCollector) -> Double? {
    faults.number(object["maximumShrinkage"], "maximumShrinkage", in: 0...1)
  }

  /// The days that a file may be old, of the gates or of a source.
  static func maximumAge(_ object: ObjectReader, faults: inout FaultCollector) -> Int? {
    faults.wholeNumber(object["maximumAge"], "maximumAge", in: 0...36_500)
  }
}
