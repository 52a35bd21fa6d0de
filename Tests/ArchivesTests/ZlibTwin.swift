import Archives
import CZlib

/// Reads gzip members by zlib alone, all at once: slow, and obviously right.
enum ZlibTwin {
  /// What is wrong with a file, and where that is sure.
  enum Fault: Equatable {
    case truncated(Int)
    case corrupt
    case wrongChecksum(Int)
    case trailing(Int)

    /// The kind of an error thrown, or nil for one the twin does not know.
    init?(_ error: any Error) {
      switch error as? ArchiveError {
      case .truncated(_, nil, let offset): self = .truncated(offset)
      case .corrupt(_, nil, _, _): self = .corrupt
      case .wrongChecksum(_, nil, let offset): self = .wrongChecksum(offset)
      case .trailingBytes(_, let offset): self = .trailing(offset)
      default: return nil
      }
    }
  }

  /// The bytes that come out, and the fault that ends them.
  static func read(_ file: [UInt8]) -> (bytes: [UInt8], fault: Fault?) {
    var all: [UInt8] = []
    var place = 0
    while true {
      while place < file.count, file[place] == 0 { place += 1 }
      if place == file.count { return (all, nil) }
      if file[place] != 0x1F { return (all, .trailing(place)) }
      let member = inflateMember(file, from: place, into: &all)
      if let fault = member.fault { return (all, fault) }
      place = member.end
    }
  }

  private static func inflateMember(
    _ file: [UInt8], from start: Int, into all: inout [UInt8]
  ) -> (end: Int, fault: Fault?) {
    var stream = unsafe z_stream()
    // Safe: the stream stays in this frame, at one address, until inflateEnd.
    return unsafe withUnsafeMutablePointer(to: &stream) { stream in
      unsafe inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      defer { unsafe inflateEnd(stream) }
      var input = file
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var code = Z_OK
      var end = start
      while code == Z_OK {
        code = unsafe input.withUnsafeMutableBufferPointer { source in
          unsafe piece.withUnsafeMutableBufferPointer { target in
            // Safe: zlib stays within both arrays and keeps no pointer.
            unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + end }
            unsafe stream.pointee.avail_in = UInt32(source.count - end)
            unsafe stream.pointee.next_out = target.baseAddress
            unsafe stream.pointee.avail_out = UInt32(target.count)
            return unsafe inflate(stream, Z_NO_FLUSH)
          }
        }
        end = unsafe file.count - Int(stream.pointee.avail_in)
        all.append(contentsOf: piece[..<(unsafe piece.count - Int(stream.pointee.avail_out))])
      }
      if code == Z_STREAM_END { return (end, nil) }
      if code == Z_BUF_ERROR { return (end, .truncated(file.count)) }
      // Safe: the message is a constant of zlib, copied at once.
      switch unsafe stream.pointee.msg.map({ unsafe String(cString: $0) }) {
      case "incorrect data check", "incorrect length check": return (end, .wrongChecksum(end))
      case "incorrect header check": return (end, .trailing(start))
      default: return (end, .corrupt)
      }
    }
  }
}
