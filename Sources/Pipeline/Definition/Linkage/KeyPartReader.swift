import JSON
import Linkage

/// Reads one part of a blocking rule's key: a field, or a form of it.
struct KeyPartReader {
  /// The fields that may be named.
  let fields: KnownFields

  /// Reads a part.
  ///
  /// - Parameters:
  ///   - value: The field's name, or an object.
  ///   - rule: The rule, as messages name it.
  ///   - faults: Receives what is wrong.
  /// - Returns: The part, or nil when it is at fault.
  func read(
    _ value: JSON5Value, _ rule: String, faults: inout FaultCollector
  ) -> BlockingRule.Part? {
    guard value.members != nil else {
      guard let field = fields.field(value, rule, faults: &faults),
        isSuited(.whole, field, at: value.position, faults: &faults)
      else { return nil }
      return BlockingRule.Part(field.name)
    }
    guard
      let object = ObjectReader(
        value, "a key of \(rule)", keys: DefinitionKeys.keyPart, faults: &faults)
    else { return nil }
    var form: BlockingRule.Part.Form? = .whole
    if let value = object["form"] {
      form = faults.choice(value, "form of a key", of: Self.forms).flatMap { word in
        self.form(word, object, faults: &faults)
      }
    } else {
      refuseSizes(but: nil, of: "a whole value", in: object, faults: &faults)
    }
    guard let named = object.required("field", faults: &faults),
      let field = fields.field(named, rule, faults: &faults), let form,
      isSuited(form, field, at: value.position, faults: &faults)
    else { return nil }
    return BlockingRule.Part(field.name, form)
  }

  /// The words for the forms that a part may have.
  static let forms = [
    "whole", "prefix", "suffix", "rarest-words", "sorted-words", "phonetic", "grid",
  ]

  private func form(
    _ word: String, _ object: ObjectReader, faults: inout FaultCollector
  ) -> BlockingRule.Part.Form? {
    let size: String? =
      switch word {
      case "prefix", "suffix": "length"
      case "rarest-words": "count"
      case "grid": "km"
      default: nil
      }
    refuseSizes(but: size, of: "form '\(word)'", in: object, faults: &faults)
    switch word {
    case "whole": return .whole
    case "prefix": return whole(object, "length", 1...100, faults: &faults).map { .prefix($0) }
    case "suffix": return whole(object, "length", 1...100, faults: &faults).map { .suffix($0) }
    case "rarest-words":
      return whole(object, "count", 1...10, faults: &faults).map { .rarestWords($0) }
    case "sorted-words": return .sortedWords
    case "phonetic": return .phonetic
    default:
      guard let value = object.required("km", faults: &faults) else { return nil }
      return faults.number(value, "km", in: 0.01...1000).map { .grid($0) }
    }
  }

  private func whole(
    _ object: ObjectReader, _ key: String, _ range: ClosedRange<Int>,
    faults: inout FaultCollector
  ) -> Int? {
    object.required(key, faults: &faults).flatMap { faults.wholeNumber($0, key, in: range) }
  }

  /// Notes sizes that the form does not have.
  private func refuseSizes(
    but size: String?, of form: String, in object: ObjectReader, faults: inout FaultCollector
  ) {
    for key in ["length", "count", "km"] where key != size {
      guard let position = object.member(key)?.position else { continue }
      faults.add("'\(key)' does not belong to \(form)", at: position)
    }
  }

  private func isSuited(
    _ form: BlockingRule.Part.Form, _ field: LinkField, at position: DefinitionPosition,
    faults: inout FaultCollector
  ) -> Bool {
    let suits =
      switch form {
      case .whole, .prefix, .suffix: field.cleaning.isText
      case .rarestWords, .sortedWords, .phonetic: field.cleaning.hasWords
      case .grid: field.cleaning == .point
      }
    if !suits {
      faults.add(
        "form '\(form.word ?? "whole")' does not suit field '\(field.name)', which is cleaned as"
          + " '\(field.cleaning.rawValue)'", at: position)
    }
    return suits
  }
}

extension BlockingRule.Part.Form {
  /// The word for it in a pipeline file; nil for the whole value.
  var word: String? {
    switch self {
    case .whole: nil
    case .prefix: "prefix"
    case .suffix: "suffix"
    case .rarestWords: "rarest-words"
    case .sortedWords: "sorted-words"
    case .phonetic: "phonetic"
    case .grid: "grid"
    }
  }

  /// Its size and the key that states it; nil where it has none.
  var size: (key: String, value: Double)? {
    switch self {
    case .whole, .sortedWords, .phonetic: nil
    case .prefix(let length), .suffix(let length): ("length", Double(length))
    case .rarestWords(let count): ("count", Double(count))
    case .grid(let km): ("km", km)
    }
  }
}
