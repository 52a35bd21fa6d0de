/// A line in which a shard tells one list of one need, best first.
///
/// Its fields stand between tabs: the number of the need, the name of the list, how many are kept when
/// lists are merged, and the elements. The bytes of better elements come first, and no two shards have
/// the same supplier. So the first elements of all, sorted by their bytes, are the merged list:
/// whoever merges need not know what they mean.
///
/// An element of suppliers is what orders them, in hexadecimal digits that fall as it rises, then the
/// key, and after the unit separator what else is told.
enum ShardLine {
  /// The lists of a need, by their names.
  enum List: Hashable {
    /// The greatest sums by text.
    case text
    /// The lists of ``NeedLists``.
    case ranked, nearMisses, barred, pinned, refused, signs
    /// Those with a floor who are of some groups, as bits, and of no other with a floor.
    case type(UInt16)
    /// Of no need: the seal of the run, and how many suppliers the shard has.
    case seal

    /// The name.
    var name: String {
      switch self {
      case .text: "text"
      case .ranked: "ranked"
      case .nearMisses: "near"
      case .barred: "barred"
      case .pinned: "pinned"
      case .refused: "refused"
      case .signs: "signs"
      case .type(let mask): "type\(mask)"
      case .seal: "seal"
      }
    }

    /// The list of a name; nil for another.
    init?(_ name: ArraySlice<UInt8>) {
      let name = String(decoding: name, as: UTF8.self)
      let plain: [List] = [.text, .ranked, .nearMisses, .barred, .pinned, .refused, .signs, .seal]
      if let known = plain.first(where: { $0.name == name }) {
        self = known
      } else if name.hasPrefix("type"), let mask = UInt16(name.dropFirst(4)) {
        self = .type(mask)
      } else {
        return nil
      }
    }
  }

  /// What ends the key in an element.
  static let separator: UInt8 = 0x1F
  /// How many are kept of a list that is kept whole.
  static let all = Int(Int32.max)

  /// Adds a line; a list without elements has none.
  static func append(
    need: Int, _ list: List, keep: Int, _ elements: Int, to bytes: inout [UInt8],
    _ element: (Int, inout [UInt8]) -> Void
  ) {
    guard elements > 0 else { return }
    bytes += "\(need)\t\(list.name)\t\(keep)".utf8
    for number in 0..<elements {
      bytes.append(UInt8(ascii: "\t"))
      element(number, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds a number in so many hexadecimal digits.
  static func append(hex number: UInt64, digits: Int, to bytes: inout [UInt8]) {
    for place in (0..<digits).reversed() {
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(4 * place)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// A number in hexadecimal digits; nil when they are none.
  static func hex(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    var number: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      let digit =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: UInt8.max
        }
      guard digit < 16 else { return nil }
      number = number << 4 | UInt64(digit)
    }
    return number
  }
}
