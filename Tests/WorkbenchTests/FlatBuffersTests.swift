import Testing
import Workbench

@Suite("Flat buffers")
struct FlatBuffersTests {
  @Test("buffers come back as they were written, whatever their width")
  func roundTrip() {
    let bytes =
      FlatBuffers.bytes(of: [UInt32.max, 0, 7]) + FlatBuffers.bytes(of: [UInt16]())
      + FlatBuffers.bytes(of: [UInt8(1), 2, 3]) + FlatBuffers.bytes(of: [UInt64.max])
    var buffers = FlatBuffers(bytes)
    #expect(buffers.next(UInt32.self) == [.max, 0, 7])
    #expect(buffers.next(UInt16.self) == [])
    #expect(buffers.next(UInt8.self) == [1, 2, 3])
    #expect(buffers.next(UInt64.self) == [.max])
    #expect(buffers.next(UInt8.self) == nil)
  }

  @Test("a buffer cut short anywhere, or whose count lies, is nil")
  func torn() {
    let bytes = FlatBuffers.bytes(of: [UInt32(1), 2])
    for length in bytes.indices {
      var buffers = FlatBuffers(Array(bytes[..<length]))
      #expect(buffers.next(UInt32.self) == nil)
    }
    var buffers = FlatBuffers([UInt8](repeating: 0xFF, count: 64))
    #expect(buffers.next(UInt64.self) == nil)
  }
}
