/// Turns the stored value of a cell into the text that a person reads in it.
struct CellText {
  /// How a value is stored, by the cell's `t`.
  enum Kind {
    case number, shared, text, inline, boolean, error, date
    case unknown

    /// Reads the attribute; a cell without one holds a number.
    @inline(__always)
    init(_ bytes: [UInt8], _ range: Range<Int>) {
      switch range.count {
      case 0: self = .number
      case 1:
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "n"): self = .number
        case UInt8(ascii: "s"): self = .shared
        case UInt8(ascii: "b"): self = .boolean
        case UInt8(ascii: "e"): self = .error
        case UInt8(ascii: "d"): self = .date
        default: self = .unknown
        }
      default:
        if bytes[range].elementsEqual("str".utf8) {
          self = .text
        } else if bytes[range].elementsEqual("inlineStr".utf8) {
          self = .inline
        } else {
          self = .unknown
        }
      }
    }
  }

  private let styles: CellStyles
  private let is1904: Bool

  init(styles: CellStyles, is1904: Bool) {
    self.styles = styles
    self.is1904 = is1904
  }

  /// Appends the text of a value that is neither shared nor inline.
  ///
  /// - Returns: What is wrong with it, if anything.
  func append(
    _ kind: Kind, _ bytes: [UInt8], _ range: Range<Int>, style: Int, onto out: inout [UInt8]
  ) -> CellFault.Kind? {
    switch kind {
    case .number:
      return append(number: bytes, range, as: styles.format(style), onto: &out)
    case .boolean:
      if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "1") {
        out.append(contentsOf: "true".utf8)
      } else if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "0") {
        out.append(contentsOf: "false".utf8)
      } else {
        out.append(contentsOf: bytes[range])
        return isWord(bytes, range) ? nil : .badValue
      }
      return nil
    case .error:
      return .errorValue
    case .date:
      let start = out.count
      if StatedDate.append(bytes, range, as: styles.format(style), onto: &out) { return nil }
      out.removeSubrange(start...)
      out.append(contentsOf: bytes[range])
      return .noSuchDate
    case .text, .inline, .shared:
      EscapedText.append(bytes, range, onto: &out)
      return nil
    case .unknown:
      EscapedText.append(bytes, range, onto: &out)
      return .badValue
    }
  }

  private func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].elementsEqual("true".utf8) || bytes[range].elementsEqual("false".utf8)
  }

  private func append(
    number bytes: [UInt8], _ range: Range<Int>, as format: NumberFormat, onto out: inout [UInt8]
  ) -> CellFault.Kind? {
    guard var number = DecimalNumber(bytes, range) else {
      out.append(contentsOf: bytes[range])
      return .badValue
    }
    switch format {
    case .plain:
      number.append(onto: &out)
    case .percent:
      if number.significand > 0 { number.exponent += 2 }
      number.append(onto: &out)
      out.append(UInt8(ascii: "%"))
    case .code(let pattern):
      if !pattern.append(number, onto: &out) { number.append(onto: &out) }
    case .moment(let shown):
      // A date alone does not turn into the next day half a second before midnight.
      let isFine = shown.hasFraction || !shown.hasTime
      if let moment = SerialMoment(number, isFine: isFine, is1904: is1904) {
        let start = out.count
        guard let fault = moment.append(shown, onto: &out) else { return nil }
        if out.count == start { number.append(onto: &out) }
        return fault
      }
      number.append(onto: &out)
      return .noSuchDate
    }
    return nil
  }
}
