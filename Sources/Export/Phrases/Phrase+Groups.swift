import Registry
import Text

extension Phrase {
  /// A group of owners in words; a group of the pipeline's own is told by its key.
  static func group(_ key: String) -> Phrase {
    guard let group = OwnershipGroup(rawValue: key) else { return Phrase(key, key) }
    return Phrase(group.title(.es), group.title(.en))
  }

  /// How many are of a group, from the group's key and the number.
  static func groupCount(_ text: String) -> Phrase {
    guard let space = text.lastIndex(of: " ") else { return group(text) }
    let name = group(String(text[..<space]))
    let count = text[text.index(after: space)...]
    return Phrase("\(name.spanish): \(count)", "\(name.english): \(count)")
  }

  /// Groups in words, from their keys with semicolons between them.
  static func groups(_ list: String, _ language: ExportSettings.Language) -> String {
    KeyList.words(list) { group($0)[language] }
  }
}
