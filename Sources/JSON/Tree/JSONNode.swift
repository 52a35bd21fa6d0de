/// One value of a document: ranges of its bytes and links to the values around it.
struct JSONNode {
  /// What a value is.
  enum Kind: UInt8 { case null, boolean, number, text, list, object }

  /// What it is.
  var kind: Kind
  /// Whether the text is in the decoded bytes, since it had escapes.
  var isDecoded = false
  /// Whether the name is in the decoded bytes.
  var isNameDecoded = false
  /// The value's first byte.
  var start: UInt32
  /// The text of a scalar.
  var textStart: UInt32 = 0
  var textEnd: UInt32 = 0
  /// The member's name; empty for an element.
  var nameStart: UInt32 = 0
  var nameEnd: UInt32 = 0
  /// A hash of the name.
  var nameHash: UInt32 = 0
  /// The object or list around it, or -1.
  var parent: Int32
  /// Its first member or element, or -1.
  var first: Int32 = -1
  /// The next member or element beside it, or -1.
  var next: Int32 = -1

  /// Whether it is an object or a list.
  var isContainer: Bool { kind == .object || kind == .list }
}
