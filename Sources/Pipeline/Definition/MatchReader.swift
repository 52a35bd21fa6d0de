import JSON
import Match

/// Reads `match`, the settings of scoring and ranking.
enum MatchReader {
  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - value: The object, or nil for the defaults.
  ///   - faults: Receives what is wrong.
  /// - Returns: The settings; what is absent or at fault has its default.
  static func read(_ value: JSON5Value?, faults: inout FaultCollector) -> MatchSettings {
    var settings = MatchSettings()
    guard
      let object = ObjectReader(value, "match", keys: DefinitionKeys.match, faults: &faults)
    else { return settings }
    func whole(_ key: String, _ range: ClosedRange<Int>, _ faults: inout FaultCollector) -> Int? {
      faults.wholeNumber(object[key], key, in: range)
    }
    settings.topK = whole("topK", 1...1000, &faults) ?? settings.topK
    settings.nearMisses = whole("nearMisses", 0...1000, &faults) ?? settings.nearMisses
    settings.scianDigits = whole("scianDigits", 2...6, &faults) ?? settings.scianDigits
    settings.graceDays = whole("graceDays", 0...3650, &faults) ?? settings.graceDays
    settings.minimumScore =
      faults.number(object["minimumScore"], "minimumScore", in: 0...1) ?? settings.minimumScore
    settings.hsDigits =
      evenDigits(object["hsDigits"], "hsDigits", upTo: 6, faults: &faults) ?? settings.hsDigits
    settings.unspscDigits =
      evenDigits(object["unspscDigits"], "unspscDigits", upTo: 8, faults: &faults)
      ?? settings.unspscDigits
    if let value = object["textCandidates"], value.content != .null {
      settings.textCandidates = faults.wholeNumber(value, "textCandidates", in: 1...10_000_000)
    }
    // Half the Earth's circumference is as far as a place can be.
    settings.halfDistance =
      faults.number(object["halfDistance"], "halfDistance", in: 0.001...20_038)
      ?? settings.halfDistance
    settings.codeScale = codeScale(object["codeScale"], faults: &faults)
    settings.fields =
      numbers(object["fields"], "fields", in: 0...1000, faults: &faults) ?? settings.fields
    settings.analyzer =
      faults.choice(object["analyzer"], "analyzer", of: MatchSettings.Analyzer.self)
      ?? settings.analyzer
    settings.textScale =
      faults.choice(object["textScale"], "textScale", of: MatchSettings.TextScale.self)
      ?? settings.textScale
    settings.stopWords = faults.texts(object["stopWords"], "stopWords") ?? settings.stopWords
    readEvidence(object, &settings, &faults)
    settings.priors =
      numbers(object["priors"], "priors", in: 0...1, faults: &faults) ?? settings.priors
    settings.weights = weights(object["weights"], faults: &faults) ?? settings.weights
    settings.inclusion = InclusionReader.read(object["inclusion"], faults: &faults)
    return settings
  }

  /// What the criteria that rest on certificates, skills, awards and agreements count.
  private static func readEvidence(
    _ object: ObjectReader, _ settings: inout MatchSettings, _ faults: inout FaultCollector
  ) {
    func number(
      _ key: String, _ range: ClosedRange<Double>, _ faults: inout FaultCollector
    ) -> Double? {
      faults.number(object[key], key, in: range)
    }
    settings.selfDeclaredShare =
      number("selfDeclaredShare", 0...1, &faults) ?? settings.selfDeclaredShare
    settings.skillsReach = number("skillsReachKm", 0...500, &faults) ?? settings.skillsReach
    settings.skillsReachShare =
      number("skillsReachShare", 0...1, &faults) ?? settings.skillsReachShare
    settings.environmentalWishes =
      faults.texts(object["environmentalWishes"], "environmentalWishes")
      ?? settings.environmentalWishes
    settings.experienceHalf =
      number("experienceHalf", 0.1...1000, &faults) ?? settings.experienceHalf
    if let value = object["experienceYears"], value.content != .null {
      settings.experienceYears = faults.wholeNumber(value, "experienceYears", in: 1...100)
    }
    settings.marginScale = number("marginScale", 0.1...1000, &faults) ?? settings.marginScale
  }

  private static func evenDigits(
    _ value: JSON5Value?, _ name: String, upTo most: Int, faults: inout FaultCollector
  ) -> Int? {
    guard let value, let digits = faults.wholeNumber(value, name, in: 2...most) else { return nil }
    if digits % 2 == 0 { return digits }
    let listed = stride(from: 2, to: most, by: 2).map { String($0) }.joined(separator: ", ")
    faults.add("\(name) must be \(listed) or \(most), found \(digits)", at: value.position)
    return nil
  }

  private static func codeScale(_ value: JSON5Value?, faults: inout FaultCollector) -> [Double]? {
    guard let value, value.content != .null, let values = faults.list(value, "codeScale") else {
      return nil
    }
    guard values.count == 5 else {
      faults.add(
        "codeScale must hold five numbers, for 2 to 6 shared digits, found \(values.count)",
        at: value.position)
      return nil
    }
    let scale = values.compactMap { faults.number($0, "each of codeScale", in: 0...1) }
    guard scale.count == 5 else { return nil }
    for index in 1..<5 where scale[index] < scale[index - 1] {
      faults.add(
        "codeScale must rise: more shared digits cannot count less", at: values[index].position)
      return nil
    }
    return scale
  }

  private static func weights(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> [MatchSettings.Criterion: Double]? {
    guard let value,
      let weights: [MatchSettings.Criterion: Double] = numbers(
        value, "weights", in: 0...1_000_000, faults: &faults)
    else { return nil }
    if weights.count == value.members?.count, weights.values.allSatisfy({ $0 == 0 }) {
      faults.add("weights must not all be 0: nothing would count", at: value.position)
    }
    return weights
  }

  private static func numbers<Key: RawRepresentable<String> & CaseIterable & Hashable>(
    _ value: JSON5Value?, _ name: String, in range: ClosedRange<Double>,
    faults: inout FaultCollector
  ) -> [Key: Double]? {
    let keys = Key.allCases.map(\.rawValue)
    guard let object = ObjectReader(value, name, keys: keys, faults: &faults) else { return nil }
    var numbers: [Key: Double] = [:]
    for key in Key.allCases {
      numbers[key] = faults.number(
        object[key.rawValue], "\(name) of '\(key.rawValue)'", in: range)
    }
    return numbers
  }
}
