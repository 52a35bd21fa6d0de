import JSON

/// The members of one object, once its keys are checked.
struct ObjectReader {
  /// What the object is, as messages name it: `match`, `source 'denue'`.
  let name: String
  /// Where the object stands.
  let position: DefinitionPosition
  /// Its members in order, each key once; unknown ones are left out.
  let members: [JSON5Member]
  /// Keys that a misspelt key was taken for: they are not missing as well.
  private let meant: [String]

  /// Checks the keys of an object.
  ///
  /// - Parameters:
  ///   - value: The value; nil and other values than objects give nil.
  ///   - name: What the object is, as messages name it.
  ///   - keys: The keys it may have; nil lets all in.
  ///   - faults: Receives unknown and repeated keys.
  init?(_ value: JSON5Value?, _ name: String, keys: [String]?, faults: inout FaultCollector) {
    guard let value else { return nil }
    guard case .object(let all) = value.content else {
      faults.add("\(name) must be an object, found \(value.kindInWords)", at: value.position)
      return nil
    }
    self.name = name
    position = value.position
    var known: [JSON5Member] = []
    var meant: [String] = []
    for member in all {
      let key = FaultCollector.shown(member.key)
      if let earlier = member.earlier {
        faults.add(
          "key '\(key)' stands twice in \(name); first in line \(earlier.line)",
          at: member.position)
      } else if let keys, !keys.contains(member.key) {
        let suggestion = KeySuggestion.nearest(to: member.key, among: keys)
        if let suggestion { meant.append(suggestion) }
        let hint = suggestion == nil ? "; its keys are \(keys.joined(separator: ", "))" : ""
        faults.add(
          "unknown key '\(key)' in \(name)\(hint)", at: member.position, suggestion: suggestion)
      } else {
        known.append(member)
      }
    }
    members = known
    self.meant = meant
  }

  /// The value of a key.
  subscript(key: String) -> JSON5Value? { member(key)?.value }

  /// A key with its value.
  func member(_ key: String) -> JSON5Member? { members.first { $0.key == key } }

  /// The value of a key that must be there.
  func required(_ key: String, faults: inout FaultCollector) -> JSON5Value? {
    if let value = self[key] { return value }
    if !meant.contains(key) { faults.add("\(name) has no '\(key)'", at: position) }
    return nil
  }

  /// Whether a key is there, rightly or wrongly written.
  func means(_ key: String) -> Bool { self[key] != nil || meant.contains(key) }
}
