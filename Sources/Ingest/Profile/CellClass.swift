/// The classes of bytes that tell cells apart, as bits of a mask.
enum CellClass {
  static let digit: UInt16 = 1
  static let point: UInt16 = 2
  static let comma: UInt16 = 4
  static let sign: UInt16 = 8
  static let letter: UInt16 = 16
  static let blank: UInt16 = 32
  static let slash: UInt16 = 64
  static let at: UInt16 = 128
  static let high: UInt16 = 256
  static let colon: UInt16 = 512
  static let bracket: UInt16 = 1024
  static let money: UInt16 = 2048
  static let question: UInt16 = 4096
  static let other: UInt16 = 8192

  /// The class of every byte.
  static let table: [UInt16] = (0..<256).map { value in
    switch UInt8(value) {
    case 0x30...0x39: digit
    case 0x2E: point
    case 0x2C: comma
    case 0x2D, 0x2B: sign
    case 0x41...0x5A, 0x61...0x7A: letter
    case 0...0x20: blank
    case 0x2F: slash
    case 0x40: at
    case 0x80...0xFF: high
    case 0x3A: colon
    case 0x28, 0x29: bracket
    case 0x24, 0x25: money
    case 0x3F: question
    default: other
    }
  }
}
