import Foundation
import Testing
import Workbench

@Suite("JSON text")
struct JSONTextTests {
  private func script(_ text: String) -> String {
    var out: [UInt8] = []
    JSONText.append(scriptString: Array(text.utf8)[...], onto: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test("a string of a script holds no markup and no line break, and reads back")
  func scriptString() throws {
    #expect(script("</script>") == #""\u003c/script>""#)
    #expect(script("a\u{2028}b\u{2029}") == #""a\u2028b\u2029""#)
    #expect(script("\"\\\n\u{1}") == #""\"\\\u000a\u0001""#)
    for text in [
      "", "ñ", "€uro 𝄞 \u{2027}\u{2030}", "<<>>", "\u{2028}", "x\u{0}y\u{1F}\u{7F}",
      "</SCRIPT><!--\u{2029}\\u003c",
    ] {
      let read = try JSONSerialization.jsonObject(
        with: Data(script(text).utf8), options: .fragmentsAllowed)
      #expect(read as? String == text)
    }
  }

  @Test("bytes that end in the middle of a character stay as they are")
  func torn() {
    var out: [UInt8] = []
    JSONText.append(scriptString: [0x61, 0xE2, 0x80], onto: &out)
    #expect(out == [0x22, 0x61, 0xE2, 0x80, 0x22])
  }
}
