/// Text in the encoding in which INEGI publishes.
enum Windows1252 {
  /// The bytes of a text; a sign outside Latin-1 becomes a question mark.
  static func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0.value < 0x80 || 0xA0...0xFF ~= $0.value ? UInt8($0.value) : 0x3F }
  }
}
