/// Lines of fields between tabs.
struct TabbedLines {
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")

  /// All lines.
  let bytes: [UInt8]
  /// Where the fields of the line at hand lie.
  private(set) var fields: [Range<Int>] = []
  /// The number of that line, from 1.
  private(set) var number = 0
  private var next = 0

  /// Starts before the first line.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the next line that is not empty; false at the end.
  mutating func advance() -> Bool {
    fields.removeAll(keepingCapacity: true)
    while next < bytes.count {
      number += 1
      var start = next
      while next < bytes.count, bytes[next] != Self.newline {
        if bytes[next] == Self.tab {
          fields.append(start..<next)
          start = next + 1
        }
        next += 1
      }
      let isEmpty = fields.isEmpty && start == next
      fields.append(start..<next)
      next += 1
      if !isEmpty { return true }
      fields.removeAll(keepingCapacity: true)
    }
    return false
  }

  /// A field as a whole number; nil when it is none.
  func whole(_ field: Int) -> Int? { Self.whole(bytes, fields[field]) }

  /// A field as text.
  func text(_ field: Int) -> String { String(decoding: bytes[fields[field]], as: UTF8.self) }

  /// Digits as a whole number; nil when they are none, or too many.
  static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var number = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
